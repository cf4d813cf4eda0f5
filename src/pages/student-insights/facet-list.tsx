import { X } from 'lucide-react';
import { useId, useRef, useState } from 'react';
import { flushSync } from 'react-dom';
import { Link } from 'react-router';
import { useSchool } from '#src/api/boot.ts';
import { formatCount } from '#src/format/counts.ts';

export interface FacetOption {
  readonly value: string;
  readonly name: string;
  readonly count: number;
  readonly isChosen: boolean;
  /** The address with this value taken in, or out where it is chosen. */
  readonly href: string;
}

interface FacetListProps {
  readonly title: string;
  readonly options: readonly FacetOption[];
}

/** Values shown before somebody asks for all: a list that can be taken in at a glance. */
const shownAtFirst = 8;

/** The values of one facet as links, each with how many signals it has; a chosen one is marked and leads back. */
export function FacetList({ title, options }: FacetListProps) {
  const { locale } = useSchool().school;
  const headingId = useId();
  const [isWhole, setWhole] = useState(false);
  const listRef = useRef<HTMLUListElement>(null);
  if (options.length === 0) return null;
  const shown = isWhole ? options : options.filter(({ isChosen }, index) => isChosen || index < shownAtFirst);
  return (
    <section aria-labelledby={headingId}>
      <h3 id={headingId} className="text-small font-semibold text-quiet">
        {title}
      </h3>
      <ul ref={listRef} className="mt-0.5">
        {shown.map(({ value, name, count, isChosen, href }) => (
          <li key={value}>
            <Link
              preventScrollReset
              to={href}
              aria-current={isChosen ? 'true' : undefined}
              className="-mx-2 flex min-h-7 items-center gap-2 rounded px-2 py-1 text-small text-ink no-underline hover:bg-sunken aria-[current]:bg-sunken aria-[current]:font-semibold max-lg:min-h-11 max-lg:text-body"
            >
              <span className="line-clamp-2 min-w-0 flex-1 wrap-anywhere" title={name}>
                {name}
              </span>{' '}
              <span className="text-quiet">{formatCount(count, locale)}</span>
              {isChosen ? <X aria-hidden="true" className="size-3.5 shrink-0 text-quiet" /> : null}
              {isChosen ? <span className="sr-only">, chosen; show without it</span> : null}
            </Link>
          </li>
        ))}
      </ul>
      {shown.length === options.length ? null : (
        <button
          type="button"
          className="min-h-8 text-small text-accent hover:underline max-lg:min-h-11"
          onClick={() => {
            // The button goes; who pressed it goes on with the first value that it brought.
            flushSync(() => {
              setWhole(true);
            });
            listRef.current?.querySelectorAll('a')[shown.length]?.focus();
          }}
        >
          Show all {formatCount(options.length, locale)}
        </button>
      )}
    </section>
  );
}
