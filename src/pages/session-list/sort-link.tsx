import { ArrowDown, ArrowUp } from 'lucide-react';
import type { ReactNode } from 'react';
import { Link } from 'react-router';

interface SortLinkProps {
  /** The address of the list in this column's order, the other way round where it is ordered by it. */
  readonly to: string;
  /** How the list is ordered by this column; `undefined` where it is by another. */
  readonly direction: 'ascending' | 'descending' | undefined;
  readonly isNumber: boolean;
  readonly children: ReactNode;
}

/** The heading of a column that the list can be ordered by. */
export function SortLink({ to, direction, isNumber, children }: SortLinkProps) {
  const Arrow = direction === 'ascending' ? ArrowUp : ArrowDown;
  return (
    <Link
      to={to}
      className={`inline-flex min-h-8 items-center gap-1 rounded decoration-transparent ${isNumber ? 'sm:flex-row-reverse' : ''} ${direction === undefined ? 'text-quiet' : 'font-semibold text-ink'}`}
    >
      {children}
      {direction === undefined ? null : <Arrow aria-hidden="true" className="size-3.5 shrink-0" />}
    </Link>
  );
}
