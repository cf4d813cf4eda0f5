import type { TrendDay } from '#src/measures/trend-days.ts';
import { HeadCell, Table } from '#src/ui/table.tsx';
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
    <Table
      label={isWeekly ? 'Weeks as a table' : 'Days as a table'}
      areaClassName="min-h-72 print:min-h-0"
      className="max-w-2xl print:max-w-none print:text-small"
      head={
        <>
          <HeadCell className="pr-4">{isWeekly ? 'Week' : 'Day'}</HeadCell>
          {columns.map(({ name }) => (
            <HeadCell key={name} isNumber className="pr-4 print:align-bottom print:whitespace-normal">
              {name}
            </HeadCell>
          ))}
        </>
      }
    >
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
    </Table>
  );
}
