/** Days joined into weeks, for windows in which a bar a day would be a hair. */
import { toWeekStart } from '#src/time/civil-dates.ts';
import type { OffTaskReading } from './coverage.ts';
import { toTrendTime, type TimedDay, type TrendDay } from './trend-days.ts';

/** Up to five weeks a day is a bar of its own. */
const mostDaysShown = 35;

/** The days of a window and those in the same places before. */
interface Trend {
  readonly days: readonly TrendDay[];
  /** Empty where nothing is compared; shorter where the time before is cut at the same point. */
  readonly earlier: readonly TrendDay[];
}

/** The days themselves, or their weeks where they are more than five weeks' worth; the days before go with them. */
export function toTrend({ days, earlier }: Trend, firstDayOfWeek: number): Trend {
  if (days.length <= mostDaysShown) return { days, earlier };
  return { days: toTrendWeeks(days, firstDayOfWeek), earlier: toTrendWeeks(earlier, firstDayOfWeek) };
}

/**
 * Consecutive days as weeks, in order; the first and the last week hold only their days within the window.
 * @param firstDayOfWeek ISO 8601: Monday 1 to Sunday 7
 */
export function toTrendWeeks(days: readonly TrendDay[], firstDayOfWeek: number): readonly TrendDay[] {
  const weeks = Map.groupBy(days, ({ date }) => toWeekStart(date, firstDayOfWeek));
  return [...weeks.values()].flatMap(toWeek);
}

function toWeek(days: readonly TrendDay[]): TrendDay[] {
  const [first] = days;
  const last = days.at(-1);
  if (first === undefined || last === undefined) return [];
  const dates = { date: first.date, lastDate: last.lastDate };
  const timed = days.filter((day) => day.state === 'time');
  if (timed.length === 0) {
    return [{ ...dates, state: days.some(({ state }) => state === 'none') ? 'none' : 'not-yet' }];
  }
  return [
    {
      ...dates,
      state: 'time',
      ...toTrendTime(timed),
      isPartial: days.some((day) => day.state === 'not-yet' || (day.state === 'time' && day.isPartial)),
      reading: joinReadings(timed),
    },
  ];
}

/**
 * The reading of days together, as of one stretch (toOffTaskReading): an amount that was seen stays an amount, a 0 is
 * known only where it is known of every day, and days that were not seen in different ways are "none reported".
 */
export function joinReadings(days: readonly Pick<TimedDay, 'reading' | 'offTaskSeconds'>[]): OffTaskReading {
  if (days.some(({ reading, offTaskSeconds }) => reading === 'known' && offTaskSeconds > 0)) return 'known';
  return toSharedReading(days.map(({ reading }) => reading));
}

/** The reading that all have; of none, or of different ones, "none reported". */
export function toSharedReading<Reading extends OffTaskReading>(
  readings: readonly Reading[],
): Reading | 'none-reported' {
  const [reading, ...others] = new Set(readings);
  return reading === undefined || others.length > 0 ? 'none-reported' : reading;
}
