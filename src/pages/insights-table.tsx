import { Fragment, type ReactNode } from 'react';
import { useSchool } from '#src/api/boot.ts';
import type { Insight } from '#src/contract/insights.ts';
import { formatDay, formatTimeRange } from '#src/format/dates.ts';
import { formatDuration } from '#src/format/durations.ts';
import { toCivilDate } from '#src/time/civil-dates.ts';
import { ScrollArea } from '#src/ui/scroll-area.tsx';
import { insightTypeDescription, insightTypeName } from '#src/words/insight-types.ts';

/** A further column, with its heading. */
interface Column {
  readonly title: string;
  readonly render: (insight: Insight) => ReactNode;
}

interface InsightsTableProps {
  readonly insights: readonly Insight[];
  readonly columns?: readonly Column[];
  /** Headings of groups, each by the id of the insight above which it stands. */
  readonly headings?: ReadonlyMap<string, ReactNode>;
}

const heading = 'py-2 pr-4 font-normal';
const cell = 'py-2 pr-4 align-top';

/** Insights as rows, in the order given. The reason is shown as the API gave it, as text. */
export function InsightsTable({ insights, columns = [], headings }: InsightsTableProps) {
  const { timeZone, school } = useSchool();
  return (
    <ScrollArea label="Signals table">
      <table className="w-full min-w-160 border-collapse">
        <thead className="text-left text-small text-quiet">
          <tr className="border-b border-line">
            <th scope="col" className={heading}>
              When
            </th>
            <th scope="col" className={heading}>
              How long
            </th>
            <th scope="col" className={heading}>
              Signal
            </th>
            <th scope="col" className={heading}>
              Reason given
            </th>
            {columns.map(({ title }) => (
              <th key={title} scope="col" className={heading}>
                {title}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {insights.map((insight) => (
            <Fragment key={insight.id}>
              <GroupHeadingRow columnCount={4 + columns.length}>{headings?.get(insight.id)}</GroupHeadingRow>
              <tr className="border-b border-line">
                <td className={`${cell} whitespace-nowrap`}>
                  {formatDay(toCivilDate(insight.startedAtTime, timeZone), school.locale)}
                  <br />
                  <span className="text-quiet">
                    {formatTimeRange(insight.startedAtTime, insight.endedAtTime, timeZone, school.locale)}
                  </span>
                </td>
                <td className={`${cell} whitespace-nowrap`}>
                  {formatDuration(insight.durationInSeconds, school.locale)}
                </td>
                <td className={`${cell} min-w-48`}>
                  {insightTypeName(insight.insightType)}
                  <br />
                  <span className="text-small text-quiet">{insightTypeDescription(insight.insightType)}</span>
                </td>
                <td className={`${cell} max-w-96 min-w-48 wrap-anywhere`}>
                  {insight.reason || 'No reason given'}
                </td>
                {columns.map(({ title, render }) => (
                  <td key={title} className={cell}>
                    {render(insight)}
                  </td>
                ))}
              </tr>
            </Fragment>
          ))}
        </tbody>
      </table>
    </ScrollArea>
  );
}

/** A row across the table; nothing where there is no heading. */
function GroupHeadingRow({ columnCount, children }: { columnCount: number; children: ReactNode }) {
  if (children === undefined) return null;
  return (
    <tr className="border-b border-line">
      <th scope="colgroup" colSpan={columnCount} className="pt-6 pb-2 text-left font-normal">
        {children}
      </th>
    </tr>
  );
}
