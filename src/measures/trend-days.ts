import type { TrendBucket } from '#src/contract/overview.ts';
import { toBucketDate } from '#src/time/civil-dates.ts';
import { toDates } from '#src/time/windows.ts';
import type { StudyWindow } from '#src/time/windows.ts';
import { toOffTaskReading, type Coverage, type OffTaskReading } from './coverage.ts';
import { toFocusedSeconds, toShare } from './time-on-task.ts';

/** Off-task time of one level, known to us or not. */
interface LevelTime {
  readonly level: string;
  readonly durationInSeconds: number;
}

/** What is recorded of a stretch of days with session time. */
export interface TrendTime {
  readonly totalSeconds: number;
  readonly offTaskSeconds: number;
  readonly focusedSeconds: number;
  /** Off-task time as a whole percentage of total time. */
  readonly wastePercentage: number;
  /** Each level once, in the order in which the buckets name them. */
  readonly levels: readonly LevelTime[];
  /** Off-task seconds that no level explains; 0 where the levels add up to as much or, overlapping, to more. */
  readonly remainderSeconds: number;
}

/**
 * One civil date of the window, or one week of it (see trend-weeks.ts). No time is not zero: a day without data is a gap,
 * and a day to come is neither.
 */
export type TrendDay = {
  readonly date: string;
  /** The last date, inclusive; of a single day the date itself. */
  readonly lastDate: string;
} & (
  | (TrendTime & {
      readonly state: 'time';
      /** True where the day is not over, so that its figures can still grow. */
      readonly isPartial: boolean;
      /** How the off-task time may be read. */
      readonly reading: OffTaskReading;
    })
  | { readonly state: 'none' }
  | { readonly state: 'not-yet' }
);

/** A day with session time. */
export type TimedDay = Extract<TrendDay, { state: 'time' }>;

/**
 * Every day of the window exactly once, in order, with what the buckets say about it.
 *
 * The percentage is the API's own; only where several buckets fall on one date is it recomputed from their seconds. A
 * bucket without session time says nothing, whether the API lists such days or leaves them out (undocumented). Buckets
 * of dates outside the window are dropped: a bucket bound is not documented to be cut at the window's ends.
 *
 * @param coverageOn what could be seen on a date; `undefined` while nobody knows
 */
export function toTrendDays(
  buckets: readonly TrendBucket[],
  window: StudyWindow,
  coverageOn?: (date: string) => Coverage | undefined,
): readonly TrendDay[] {
  const timed = buckets.filter(({ totalDurationInSeconds }) => totalDurationInSeconds > 0);
  const bucketsByDate = Map.groupBy(timed, (bucket) => toBucketDate(bucket, window.timeZone));
  return toDates(window).map((date): TrendDay => {
    const dayBuckets = bucketsByDate.get(date);
    const isOver = date < window.today;
    const dates = { date, lastDate: date };
    if (dayBuckets === undefined) return { ...dates, state: isOver ? 'none' : 'not-yet' };
    const time = toDayTime(dayBuckets);
    const reading = toOffTaskReading(time.offTaskSeconds, coverageOn?.(date));
    return { ...dates, state: 'time', ...time, isPartial: !isOver, reading };
  });
}

function toDayTime(buckets: readonly TrendBucket[]): TrendTime {
  const time = toTrendTime(
    buckets.map(({ totalDurationInSeconds, wasteDurationInSeconds, levels }) => ({
      totalSeconds: totalDurationInSeconds,
      offTaskSeconds: wasteDurationInSeconds,
      levels,
    })),
  );
  const [first, ...others] = buckets;
  return first !== undefined && others.length === 0
    ? { ...time, wastePercentage: first.wastePercentage }
    : time;
}

/** Stretches of time as one: seconds are summed, and the percentage and the remainder follow from the sums. */
export function toTrendTime(
  parts: readonly Pick<TrendTime, 'totalSeconds' | 'offTaskSeconds' | 'levels'>[],
): TrendTime {
  const totalSeconds = sum(parts.map((part) => part.totalSeconds));
  const offTaskSeconds = sum(parts.map((part) => part.offTaskSeconds));
  const secondsByLevel = new Map<string, number>();
  for (const { level, durationInSeconds } of parts.flatMap((part) => part.levels)) {
    secondsByLevel.set(level, (secondsByLevel.get(level) ?? 0) + durationInSeconds);
  }
  const levels = [...secondsByLevel].map(([level, durationInSeconds]) => ({ level, durationInSeconds }));
  const explainedSeconds = sum(levels.map(({ durationInSeconds }) => durationInSeconds));
  return {
    totalSeconds,
    offTaskSeconds,
    focusedSeconds: toFocusedSeconds(totalSeconds, offTaskSeconds),
    wastePercentage: toShare(offTaskSeconds, totalSeconds),
    levels,
    remainderSeconds: Math.max(0, offTaskSeconds - explainedSeconds),
  };
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}
