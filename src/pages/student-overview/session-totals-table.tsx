import type { ReactNode } from 'react';
import { useSchool } from '#src/api/boot.ts';
import { formatCount } from '#src/format/counts.ts';
import { formatDuration } from '#src/format/durations.ts';
import { formatPercent } from '#src/format/percent.ts';
import type { SessionTotals } from '#src/measures/session-totals.ts';
import { ShareBar } from '#src/ui/share-bar.tsx';
import { HeadCell, Table } from '#src/ui/table.tsx';
import { observationText, readingText } from '#src/words/coverage.ts';

interface Row {
  readonly key: string;
  readonly name: ReactNode;
  readonly totals: SessionTotals;
}

interface SessionTotalsTableProps {
  /** Names the table's scroll area. */
  readonly label: string;
  /** The heading of the column of names. */
  readonly heading: string;
  readonly rows: readonly Row[];
}

const numberCell = 'px-3 text-right whitespace-nowrap';

/** Sessions put together, a row for each kind: time with a bar, off-task time and its share of that time, how many. */
export function SessionTotalsTable({ label, heading, rows }: SessionTotalsTableProps) {
  const { locale } = useSchool().school;
  const longest = Math.max(0, ...rows.map(({ totals }) => totals.totalSeconds));
  return (
    <Table
      label={label}
      className="min-w-160 print:min-w-0"
      head={
        <>
          <HeadCell className="pr-3">{heading}</HeadCell>
          <HeadCell className="w-1/3 px-3">Session time</HeadCell>
          <HeadCell isNumber className="px-3">
            Off-task
          </HeadCell>
          <HeadCell isNumber className="px-3">
            Off-task share
          </HeadCell>
          <HeadCell isNumber className="pl-3">
            Sessions
          </HeadCell>
        </>
      }
    >
      <tbody>
        {rows.map(({ key, name, totals }) => (
          <tr key={key} className="h-11 border-b border-line print:h-8">
            <th scope="row" className="py-1 pr-3 text-left font-normal">
              {name}
            </th>
            <td className="px-3">
              <span className="flex items-center gap-3">
                <span className="w-24 whitespace-nowrap">
                  {totals.sessions === 0 ? '–' : formatDuration(totals.totalSeconds, locale)}
                </span>
                <ShareBar share={longest === 0 ? 0 : totals.totalSeconds / longest} tone="other" />
              </span>
            </td>
            <OffTaskCells totals={totals} locale={locale} />
            <td className={`${numberCell} pr-0`}>{formatCount(totals.sessions, locale)}</td>
          </tr>
        ))}
      </tbody>
    </Table>
  );
}

/** Off-task time and its share; words in place of a number that would mislead, and what it was seen in beside it. */
function OffTaskCells({ totals, locale }: { totals: SessionTotals; locale: string }) {
  const { sessions, reading, coverage } = totals;
  const isKnown = sessions > 0 && reading === 'known';
  const isPartlySeen = sessions > 0 && (reading === 'known' || reading === 'none-reported');
  const observation = isPartlySeen ? observationText(coverage) : null;
  return (
    <>
      <td className={numberCell}>
        {isKnown ? formatDuration(totals.offTaskSeconds, locale) : null}
        {sessions === 0 ? '–' : null}
        {sessions === 0 || reading === 'known' ? null : (
          <span className="text-quiet">{readingText(reading)}</span>
        )}
        {observation === null ? null : <span className="block text-small text-quiet"> {observation}</span>}
      </td>
      <td className={numberCell}>{isKnown ? formatPercent(totals.wastePercentage, locale) : '–'}</td>
    </>
  );
}
