/** Overviews as the platform would give them, from what a test wants to say: how long a student was there on which day. */
import type { Overview } from '#src/contract/overview.ts';
import { addDays, toStartOfDay } from '#src/time/civil-dates.ts';

/** The zone of the days. */
export const overviewZone = 'America/Chicago';

/** Seconds of session time and of off-task time on a civil date. */
type DayTimes = Readonly<Record<string, readonly [totalSeconds: number, offTaskSeconds: number]>>;

/** Seconds by level. */
type LevelTimes = Readonly<Record<string, number>>;

function toPercentage(part: number, total: number): number {
  return total === 0 ? 0 : Math.round((100 * part) / total);
}

/** @param levels the largest one becomes the `biggestInsight` */
export function toOverview(days: DayTimes, levels: LevelTimes = {}): Overview {
  const totalDurationInSeconds = Object.values(days).reduce((sum, [total]) => sum + total, 0);
  const totalWasteDurationInSeconds = Object.values(days).reduce((sum, [, offTask]) => sum + offTask, 0);
  const shares = Object.entries(levels).map(([level, durationInSeconds]) => ({
    level,
    durationInSeconds,
    wastePercentage: toPercentage(durationInSeconds, totalDurationInSeconds),
  }));
  return {
    summary: {
      totalDurationInSeconds,
      totalWasteDurationInSeconds,
      wastePercentage: toPercentage(totalWasteDurationInSeconds, totalDurationInSeconds),
      biggestInsight: shares.toSorted((a, b) => b.durationInSeconds - a.durationInSeconds)[0] ?? null,
    },
    trend: {
      buckets: Object.entries(days).map(([date, [total, offTask]]) => ({
        startedAtTime: toStartOfDay(date, overviewZone),
        endedAtTime: toStartOfDay(addDays(date, 1), overviewZone),
        totalDurationInSeconds: total,
        wasteDurationInSeconds: offTask,
        wastePercentage: toPercentage(offTask, total),
        levels: [],
      })),
      unreadable: 0,
    },
    breakdown: {
      levels: shares.map((share) => ({
        ...share,
        subtypes: [{ insightType: `${share.level}Type`, durationInSeconds: share.durationInSeconds }],
      })),
      unreadable: 0,
    },
  };
}

/** The same time on each of some dates. */
export function toSameDays(dates: readonly string[], totalSeconds: number, offTaskSeconds: number): DayTimes {
  return Object.fromEntries(dates.map((date) => [date, [totalSeconds, offTaskSeconds]]));
}
