import type { ReactNode } from 'react';
import { ScrollArea } from '#src/ui/scroll-area.tsx';
import { sessionColumns, toCellClass, type SessionTableColumn } from './session-columns.ts';
import { tableRoles } from './table-roles.ts';

interface SessionTableProps {
  /** What stands in the head of a column, and how the table is ordered by it; its name alone unless told. */
  readonly renderHeading?: (column: SessionTableColumn) => {
    readonly content: ReactNode;
    readonly sort?: 'ascending' | 'descending' | undefined;
  };
  /** How many rows there are, the head included; needed where not all of them are in the document. */
  readonly rowCount?: number | undefined;
  /** Rows. */
  readonly children: ReactNode;
}

/**
 * The frame of every table of sessions. From a tablet on it is a table, which scrolls inside itself where it must; on a
 * phone each row becomes a few lines.
 */
export function SessionTable({ renderHeading, rowCount, children }: SessionTableProps) {
  const isSorted = renderHeading !== undefined;
  return (
    <ScrollArea label="Sessions table" className="max-sm:overflow-x-visible xl:overflow-x-visible">
      <table
        {...tableRoles.table}
        aria-rowcount={rowCount}
        className="w-full table-fixed border-collapse max-sm:block not-print:sm:min-w-240 print:text-small"
      >
        <thead
          {...tableRoles.group}
          className={`text-left text-small text-quiet max-sm:block xl:sticky xl:top-0 xl:z-over-table xl:bg-surface xl:shadow-[0_1px_0_var(--line)] ${isSorted ? 'max-sm:border-b max-sm:border-line max-sm:pb-2' : 'max-sm:sr-only'}`}
        >
          <tr
            {...tableRoles.row}
            aria-rowindex={rowCount === undefined ? undefined : 1}
            className="border-b border-line max-sm:flex max-sm:flex-wrap max-sm:gap-x-4 max-sm:border-0 xl:border-0"
          >
            {Object.values(sessionColumns).map((column) => {
              const { content, sort } = renderHeading?.(column) ?? { content: column.heading };
              const isLink = content !== column.heading;
              return (
                <th
                  key={column.key}
                  {...tableRoles.columnHead}
                  scope="col"
                  aria-sort={sort}
                  className={`font-normal sm:py-1.5 ${toCellClass(column)} ${isLink ? '' : 'max-sm:sr-only'}`}
                >
                  {content}
                </th>
              );
            })}
          </tr>
        </thead>
        <tbody {...tableRoles.group} className="max-sm:block">
          {children}
        </tbody>
      </table>
    </ScrollArea>
  );
}
