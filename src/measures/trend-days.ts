import type { TrendBucket } from '#src/contract/overview.ts';
import { toBucketDate } from '#src/time/civil-dates.ts';
import { toDates } from '#src/time/windows.ts';
import type { StudyWindow } from '#src/time/windows.ts';
import { toFocusedSeconds, toShare } from './time-on-task.ts';

/** One civil date of the window. No time is not zero: a day without data is a gap, and a day to come is neither. */
export type TrendDay = { readonly date: string } & (
  | {
      readonly state: 'time';
      readonly totalSeconds: number;
      readonly offTaskSeconds: number;
      readonly focusedSeconds: number;
      /** Off-task time as a whole percentage of total time. */
      readonly wastePercentage: number;
      /** True where the day is not over, so that its figures can still grow. */
      readonly isPartial: boolean;
    }
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
 */
export function toTrendDays(buckets: readonly TrendBucket[], window: StudyWindow): readonly TrendDay[] {
  const timed = buckets.filter(({ totalDurationInSeconds }) => totalDurationInSeconds > 0);
  const bucketsByDate = Map.groupBy(timed, (bucket) => toBucketDate(bucket, window.timeZone));
  return toDates(window).map((date): TrendDay => {
    const dayBuckets = bucketsByDate.get(date);
    const isOver = date < window.today;
    if (dayBuckets === undefined) return { date, state: isOver ? 'none' : 'not-yet' };
    return { date, state: 'time', ...toDayTime(dayBuckets), isPartial: !isOver };
  });
}

function toDayTime(buckets: readonly TrendBucket[]) {
  const totalSeconds = buckets.reduce((sum, bucket) => sum + bucket.totalDurationInSeconds, 0);
  const offTaskSeconds = buckets.reduce((sum, bucket) => sum + bucket.wasteDurationInSeconds, 0);
  const [first, ...others] = buckets;
  return {
    totalSeconds,
    offTaskSeconds,
    focusedSeconds: toFocusedSeconds(totalSeconds, offTaskSeconds),
    wastePercentage:
      first !== undefined && others.length === 0
        ? first.wastePercentage
        : toShare(offTaskSeconds, totalSeconds),
  };
}
