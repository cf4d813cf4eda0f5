import { useRef } from 'react';
import { Link } from 'react-router';
import { useSchool } from '#src/api/boot.ts';
import type { Band } from '#src/measures/class/bands.ts';
import type { ClassView } from '#src/routing/class-view.ts';
import { bandText } from '#src/words/class/rows.ts';
import { studentCount } from '#src/words/class/summary.ts';

interface SpreadStripProps {
  readonly bands: readonly Band[];
  readonly view: ClassView;
  readonly toHref: (change: Partial<ClassView>) => string;
}

const measureNames = { share: 'off-task share', focused: 'focused time' } as const;

/** The most rows of dots in a band; a class of hundreds gets smaller dots and not a higher strip. */
const mostRows = 4;
/** In pixels. */
const largestDot = 10;
const mostWidth = 100;

/** The class along one measure, a dot for each student; each band is a link that shows its students alone. */
export function SpreadStrip({ bands, view, toHref }: SpreadStripProps) {
  const { locale } = useSchool().school;
  const listRef = useRef<HTMLUListElement>(null);
  if (bands.length === 0) return null;
  const most = Math.max(...bands.map(({ userIds }) => userIds.length));
  const perRow = Math.max(mostWidth / largestDot, Math.ceil(most / mostRows));
  const rows = Math.ceil(most / perRow);
  const other = view.spread === 'share' ? 'focused' : 'share';
  return (
    <figure aria-label={`The class by ${measureNames[view.spread]}`} className="mt-2">
      <figcaption className="flex flex-wrap items-center gap-x-3 text-small text-quiet">
        <span>By {measureNames[view.spread]}: one dot, one student. A band shows its students alone.</span>
        <Link replace preventScrollReset to={toHref({ spread: other, band: null })}>
          By {measureNames[other]}
        </Link>
        {view.band === null ? null : (
          <Link
            replace
            preventScrollReset
            to={toHref({ band: null })}
            // This link goes; the band that it set free stays.
            onClick={() => listRef.current?.querySelector<HTMLElement>('[aria-current]')?.focus()}
          >
            Show all students
          </Link>
        )}
      </figcaption>
      <ul
        ref={listRef}
        aria-label={`Students by ${measureNames[view.spread]}`}
        className="-mx-1 flex overflow-x-auto p-1"
      >
        {bands.map((band) => (
          <li key={band.from} className="min-w-24 flex-1 border-b border-edge">
            <BandLink band={band} perRow={perRow} rows={rows} view={view} toHref={toHref} locale={locale} />
          </li>
        ))}
      </ul>
    </figure>
  );
}

interface BandLinkProps {
  readonly band: Band;
  readonly perRow: number;
  readonly rows: number;
  readonly view: ClassView;
  readonly toHref: (change: Partial<ClassView>) => string;
  readonly locale: string;
}

function BandLink({ band, perRow, rows, view, toHref, locale }: BandLinkProps) {
  const { from, userIds } = band;
  const isShown = view.band === from;
  const text = bandText(band, view.spread, locale);
  return (
    <Link
      replace
      preventScrollReset
      to={toHref({ band: isShown ? null : from })}
      aria-current={isShown ? 'true' : undefined}
      aria-label={`${text}: ${studentCount(userIds.length, locale)}`}
      className="flex h-full flex-col justify-end gap-1 rounded-t px-2 pt-1 text-small text-quiet no-underline hover:bg-sunken aria-[current]:bg-sunken aria-[current]:font-semibold aria-[current]:text-ink"
    >
      <svg
        aria-hidden="true"
        viewBox={`0 0 ${perRow} ${rows}`}
        width={mostWidth}
        height={(mostWidth / perRow) * rows}
      >
        {userIds.map((userId, index) => (
          <circle
            key={userId}
            cx={(index % perRow) + 0.5}
            cy={rows - 0.5 - Math.floor(index / perRow)}
            r={0.36}
            className="fill-focused"
          />
        ))}
      </svg>
      {text}
    </Link>
  );
}
