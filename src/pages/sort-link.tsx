import { ArrowDown, ArrowUp } from 'lucide-react';
import type { ComponentProps } from 'react';
import { Link } from 'react-router';

/** `to` is the address of the list in this column's order, the other way round where it is ordered by it. */
interface SortLinkProps extends ComponentProps<typeof Link> {
  /** How the list is ordered by this column; `undefined` where it is by another. */
  readonly direction: 'ascending' | 'descending' | undefined;
  readonly isNumber: boolean;
}

/** The heading of a column that the list can be ordered by. */
export function SortLink({ direction, isNumber, children, ...link }: SortLinkProps) {
  const Arrow = direction === 'ascending' ? ArrowUp : ArrowDown;
  return (
    <Link
      {...link}
      className={`inline-flex min-h-8 items-center gap-1 rounded whitespace-nowrap decoration-transparent ${isNumber ? 'sm:flex-row-reverse' : ''} ${direction === undefined ? 'text-quiet' : 'font-semibold text-ink'}`}
    >
      {children}
      {direction === undefined ? null : <Arrow aria-hidden="true" className="size-3.5 shrink-0" />}
    </Link>
  );
}
