import type { TrendDay } from '#src/measures/trend-days.ts';
import { ScrollArea } from '#src/ui/scroll-area.tsx';
import { toTrendPoint } from './trend-points.ts';

const cell = 'py-1.5 pr-4 text-right whitespace-nowrap';

/** The table twin of the trend chart: the same days, the same texts. */
export function TrendTable({ days, locale }: { days: readonly TrendDay[]; locale: string }) {
  return (
    <ScrollArea label="Days as a table" className="min-h-72">
      <table className="w-full max-w-2xl border-collapse">
        <thead className="text-small text-quiet">
          <tr className="border-b border-line">
            <th scope="col" className="py-1.5 pr-4 text-left font-normal">
              Day
            </th>
            <th scope="col" className={`${cell} font-normal`}>
              Focused
            </th>
            <th scope="col" className={`${cell} font-normal`}>
              Off-task
            </th>
            <th scope="col" className={`${cell} font-normal`}>
              Off-task share
            </th>
            <th scope="col" className={`${cell} font-normal`}>
              Session time
            </th>
          </tr>
        </thead>
        <tbody>
          {days
            .map((day) => toTrendPoint(day, locale))
            .map((point) => (
              <tr key={point.date} className="border-b border-line">
                <th scope="row" className="py-1.5 pr-4 text-left font-normal whitespace-nowrap">
                  {point.day}
                  {point.stateText === null ? null : (
                    <span className="text-quiet"> · {point.stateText.toLowerCase()}</span>
                  )}
                </th>
                <td className={cell}>{point.focusedText}</td>
                <td className={cell}>{point.offTaskText}</td>
                <td className={cell}>{point.shareText ?? '–'}</td>
                <td className={cell}>{point.totalText}</td>
              </tr>
            ))}
        </tbody>
      </table>
    </ScrollArea>
  );
}
