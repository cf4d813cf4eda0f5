import { memo } from 'react';
import { formatDay } from '#src/format/dates.ts';
import { formatDuration } from '#src/format/durations.ts';
import type { SessionDay } from '#src/measures/session-days.ts';
import { observationText } from '#src/words/coverage.ts';
import { sessionCount } from '#src/words/sessions.ts';
import { OffTaskShare, OffTaskTime } from '../off-task-text.tsx';
import { rowClass, sessionColumns, toCellClass } from '../session-columns.ts';
import { toPlaceAttributes, type RowPlace } from '../session-row.tsx';
import { tableRoles } from '../table-roles.ts';

interface DayRowProps extends RowPlace {
  readonly day: SessionDay;
  readonly locale: string;
}

/** A day and its sums, in the columns of what they sum up. */
export const DayRow = memo(function DayRow({ day: { date, totals }, locale, ...place }: DayRowProps) {
  const { reading, coverage } = totals;
  return (
    <tr
      {...toPlaceAttributes(place)}
      {...tableRoles.row}
      className={`${rowClass} keep-with-next font-semibold max-sm:pt-5 sm:h-14 sm:align-bottom print:h-9`}
    >
      <th
        {...tableRoles.rowHead}
        scope="row"
        className={`text-left font-semibold sm:pb-2 ${toCellClass(sessionColumns.start)}`}
      >
        {formatDay(date, locale)}
      </th>
      <td {...tableRoles.cell} className={`sm:pb-2 ${toCellClass(sessionColumns.application)}`}>
        {sessionCount(totals.sessions, locale)}
      </td>
      <td {...tableRoles.cell} className={`sm:pb-2 ${toCellClass(sessionColumns.duration)}`}>
        {formatDuration(totals.totalSeconds, locale)}
      </td>
      <td {...tableRoles.cell} className={`sm:pb-2 ${toCellClass(sessionColumns['off-task'])}`}>
        <OffTaskTime reading={reading} seconds={totals.offTaskSeconds} locale={locale} />
      </td>
      <td {...tableRoles.cell} className={`sm:pb-2 ${toCellClass(sessionColumns.share)}`}>
        <OffTaskShare reading={reading} percent={totals.wastePercentage} locale={locale} />
      </td>
      <td
        {...tableRoles.cell}
        colSpan={2}
        className="text-small font-normal text-quiet max-sm:col-span-3 max-sm:row-start-3 max-sm:empty:hidden sm:pb-2 sm:pl-2"
      >
        {reading === 'known' || reading === 'none-reported' ? observationText(coverage) : null}
      </td>
    </tr>
  );
});
