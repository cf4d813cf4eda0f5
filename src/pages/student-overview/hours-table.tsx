import { useSchool } from '#src/api/boot.ts';
import { formatWeekdayName } from '#src/format/dates.ts';
import { formatHour } from '#src/format/hours.ts';
import { toHourGrid } from '#src/measures/hour-grid.ts';
import type { HourTime } from '#src/measures/time-by-hour.ts';
import type { StudyWindow } from '#src/time/windows.ts';
import { ScrollArea } from '#src/ui/scroll-area.tsx';
import { HourCell } from './hour-cell.tsx';

/** Weekdays by hours, each with the sessions that began in it; the day stays in sight while the hours scroll. */
export function HoursTable({ cells, window }: { cells: readonly HourTime[]; window: StudyWindow }) {
  const { school } = useSchool();
  const { locale } = school;
  const { weekdays, hours } = toHourGrid(cells, window, school);
  const mostSeconds = Math.max(0, ...cells.map(({ totalSeconds }) => totalSeconds));
  return (
    <ScrollArea label="Weekdays and hours table">
      <table className="border-separate border-spacing-0 print:w-full print:border-collapse">
        <thead className="text-left text-small text-quiet">
          <tr>
            <th scope="col" className="sticky left-0 z-over-table bg-surface py-2 pr-3 font-normal">
              Began
            </th>
            {hours.map((hour) => (
              <th
                key={hour}
                scope="col"
                className="min-w-24 px-2 font-normal whitespace-nowrap print:min-w-0 print:px-1"
              >
                {formatHour(hour, locale)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {weekdays.map(({ weekday, isNotYet }) => (
            <tr key={weekday} className="h-11">
              <th
                scope="row"
                className="sticky left-0 z-over-table bg-surface pr-3 text-left font-normal whitespace-nowrap"
              >
                {formatWeekdayName(weekday, locale)}
                {isNotYet ? <span className="text-quiet"> · not yet</span> : null}
              </th>
              {hours.map((hour) => (
                <HourCell
                  key={hour}
                  cell={cells.find((cell) => cell.weekday === weekday && cell.hour === hour)}
                  mostSeconds={mostSeconds}
                  locale={locale}
                />
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </ScrollArea>
  );
}
