import type { TrendDay } from '#src/measures/trend-days.ts';
import { ScrollArea } from '#src/ui/scroll-area.tsx';
import { toColumns } from './trend-columns.ts';
import type { RenderDayLink } from './trend-day-link.ts';
import { areWeeks, toTrendPoints, type NameDayOff } from './trend-points.ts';

const cell = 'py-1.5 pr-4 text-right whitespace-nowrap print:py-0.5 print:last:pr-0';

interface TrendTableProps {
  readonly days: readonly TrendDay[];
  /** The days in the same places before; empty where nothing is compared. */
  readonly earlier: readonly TrendDay[];
  /** What the days are compared with, "the week before"; `null` where with nothing. */
  readonly comparison: string | null;
  readonly byLevel: boolean;
  readonly renderDayLink: RenderDayLink;
  readonly nameDayOff: NameDayOff;
  readonly locale: string;
}

/** The table twin of the trend chart: the same days, the same texts. */
export function TrendTable({ days, earlier, nameDayOff, locale, ...props }: TrendTableProps) {
  const { comparison, byLevel, renderDayLink } = props;
  const points = toTrendPoints(days, earlier, locale, nameDayOff);
  const columns = toColumns(points, { byLevel, comparison, locale });
  const isWeekly = areWeeks(points);
  return (
    <ScrollArea label={isWeekly ? 'Weeks as a table' : 'Days as a table'} className="min-h-72 print:min-h-0">
      <table className="w-full max-w-2xl border-collapse print:max-w-none print:text-small">
        <thead className="text-small text-quiet">
          <tr className="border-b border-line">
            <th scope="col" className="py-1.5 pr-4 text-left font-normal">
              {isWeekly ? 'Week' : 'Day'}
            </th>
            {columns.map(({ name }) => (
              <th
                key={name}
                scope="col"
                className={`${cell} font-normal print:align-bottom print:whitespace-normal`}
              >
                {name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {points.map((point) => (
            <tr key={point.date} className="border-b border-line">
              <th scope="row" className="py-1.5 pr-4 text-left font-normal whitespace-nowrap print:py-0.5">
                {point.time === null ? point.day : renderDayLink(point, { children: point.day })}
                {point.dayOff === null ? null : <span className="text-quiet"> · {point.dayOff}</span>}
                {point.stateText === null ? null : (
                  <span className="text-quiet"> · {point.stateText.toLowerCase()}</span>
                )}
              </th>
              {columns.map(({ name, toText }) => (
                <td key={name} className={cell}>
                  {toText(point)}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </ScrollArea>
  );
}
