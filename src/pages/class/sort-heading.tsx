import { ArrowDown, ArrowUp } from 'lucide-react';
import { Link } from 'react-router';
import { toNaturalOrder, type ClassColumn, type ClassView } from '#src/routing/class-view.ts';

interface SortHeadingProps {
  readonly column: ClassColumn;
  readonly text: string;
  readonly note?: string;
  readonly isNumber?: boolean;
  readonly view: Pick<ClassView, 'sort' | 'order'>;
  readonly toHref: (change: Partial<ClassView>) => string;
}

const ariaSorts = { asc: 'ascending', desc: 'descending' } as const;

/** A column's heading as a link that sorts by it, and the other way round where it is sorted by it already. */
export function SortHeading({ column, text, note, isNumber = false, view, toHref }: SortHeadingProps) {
  const isSorted = view.sort === column;
  const natural = toNaturalOrder(column);
  const reverse = view.order === 'asc' ? 'desc' : 'asc';
  const Arrow = view.order === 'asc' ? ArrowUp : ArrowDown;
  return (
    <th
      scope="col"
      aria-sort={isSorted ? ariaSorts[view.order] : undefined}
      className={`font-normal ${column === 'name' ? 'pr-3' : 'px-3'} ${isNumber ? 'text-right' : ''}`}
    >
      <Link
        replace
        preventScrollReset
        to={toHref({ sort: column, order: isSorted ? reverse : natural })}
        className="inline-flex min-h-8 items-center gap-1 whitespace-nowrap text-quiet no-underline hover:underline"
      >
        {text}
        {isSorted ? <Arrow aria-hidden="true" className="size-3.5" /> : null}
      </Link>
      {note === undefined ? null : <span className="sr-only"> {note}</span>}
    </th>
  );
}
