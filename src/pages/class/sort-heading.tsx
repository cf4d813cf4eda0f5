import { toNaturalOrder, type ClassColumn, type ClassView } from '#src/routing/class-view.ts';
import { SortLink } from '../sort-link.tsx';

interface SortHeadingProps {
  readonly column: ClassColumn;
  readonly text: string;
  readonly note?: string;
  readonly isNumber?: boolean;
  /** The column's width. */
  readonly className?: string;
  readonly view: Pick<ClassView, 'sort' | 'order'>;
  readonly toHref: (change: Partial<ClassView>) => string;
}

const ariaSorts = { asc: 'ascending', desc: 'descending' } as const;

/** A column's heading as a link that sorts by it, and the other way round where it is sorted by it already. */
export function SortHeading(props: SortHeadingProps) {
  const { column, text, note, isNumber = false, className = '', view, toHref } = props;
  const isSorted = view.sort === column;
  const natural = toNaturalOrder(column);
  const reverse = view.order === 'asc' ? 'desc' : 'asc';
  return (
    <th
      scope="col"
      aria-sort={isSorted ? ariaSorts[view.order] : undefined}
      className={`font-normal ${column === 'name' ? 'pr-3' : 'px-3'} ${isNumber ? 'text-right' : ''} ${className}`}
    >
      <SortLink
        replace
        preventScrollReset
        to={toHref({ sort: column, order: isSorted ? reverse : natural })}
        direction={isSorted ? ariaSorts[view.order] : undefined}
        isNumber={isNumber}
      >
        {text}
      </SortLink>
      {note === undefined ? null : <span className="sr-only"> {note}</span>}
    </th>
  );
}
