import { Fragment, memo, type ReactNode } from 'react';
import type { Marking } from '#src/charts/marking.ts';
import type { Insight } from '#src/contract/insights.ts';
import type { Session } from '#src/contract/sessions.ts';
import { useFirstRows } from '#src/ui/first-rows.ts';
import { pagedListId } from '#src/ui/pager.tsx';
import { ScrollArea } from '#src/ui/scroll-area.tsx';
import { InsightRow, type InsightColumn } from './insight-row.tsx';
import { tableRoles } from './table-roles.ts';

interface InsightsTableProps {
  readonly insights: readonly Insight[];
  /** Headings of groups, each by the id of the insight above which it stands. */
  readonly headings?: ReadonlyMap<string, ReactNode>;
  /** True where the headings name the day. */
  readonly isUnderDay?: boolean;
  readonly columns?: readonly InsightColumn[];
  /** The session of a signal, where it is known: its share and its place are told then. */
  readonly sessionOf?: (insight: Insight) => Session | null;
  /** Which rows stand out, and what is told when one is pointed at; the picture beside it shares this state. */
  readonly marking?: Marking;
  /** The address in which a signal is selected: makes its time a link. */
  readonly toSignalHref?: (id: string) => string;
}

const ownColumns = ['When', 'How long', 'Signal', 'Reason given'] as const;
const noColumns: readonly InsightColumn[] = [];
/** How many rows a large screen holds, of two lines each. */
const screenful = 14;
const heading = 'py-2 pr-4 font-normal';

/**
 * Insights as rows, in the order given. The reason is shown as the API gave it, as text. On a phone each row becomes a few
 * lines; what a signal is and is not stands over the table, in the note of its panel. Memorised, so that what is pointed at in
 * the picture beside it is marked there first.
 */
export const InsightsTable = memo(function InsightsTable(props: InsightsTableProps) {
  const {
    insights,
    columns = noColumns,
    headings,
    isUnderDay = false,
    sessionOf,
    marking,
    toSignalHref,
  } = props;
  // Whoever comes by a link to one signal is led to its row, which may be any.
  const isLedToOne = (marking?.selected ?? null) !== null;
  const rows = useFirstRows(insights, isLedToOne ? insights.length : screenful);
  return (
    <ScrollArea id={pagedListId} label="Signals table" className="max-sm:overflow-x-visible">
      <table
        {...tableRoles.table}
        className="w-full border-collapse max-sm:block sm:min-w-160 print:min-w-0 print:text-small"
      >
        <thead {...tableRoles.group} className="text-left text-small text-quiet max-sm:sr-only">
          <tr {...tableRoles.row} className="border-b border-line">
            {[...ownColumns, ...columns.map(({ title }) => title)].map((title) => (
              <th key={title} {...tableRoles.columnHead} scope="col" className={`${heading} first:pl-2`}>
                {title}
              </th>
            ))}
          </tr>
        </thead>
        <tbody {...tableRoles.group} className="max-sm:block">
          {rows.map((insight) => (
            <Fragment key={insight.id}>
              <GroupHeadingRow columnCount={ownColumns.length + columns.length}>
                {headings?.get(insight.id)}
              </GroupHeadingRow>
              <InsightRow
                insight={insight}
                session={sessionOf?.(insight) ?? null}
                columns={columns}
                isUnderDay={isUnderDay}
                href={toSignalHref?.(insight.id)}
                isActive={marking?.active.has(insight.id) ?? false}
                isSelected={marking?.selected === insight.id}
                onActivate={marking?.activate}
              />
            </Fragment>
          ))}
        </tbody>
      </table>
    </ScrollArea>
  );
});

/** A row across the table; nothing where there is no heading. */
function GroupHeadingRow({ columnCount, children }: { columnCount: number; children: ReactNode }) {
  if (children === undefined) return null;
  return (
    <tr {...tableRoles.row} className="keep-with-next border-b border-line max-sm:block">
      <th
        {...tableRoles.columnHead}
        scope="colgroup"
        colSpan={columnCount}
        className="pt-6 pb-2 text-left font-normal max-sm:block print:pt-4 print:pb-1"
      >
        {children}
      </th>
    </tr>
  );
}
