/** What a teacher can take from a whole window, as data; the words are made in src/words. The strength leads. */
import type { LevelShare, OverviewSummary } from '#src/contract/overview.ts';
import type { Change, Changes } from './changes.ts';
import type { OffTaskReading } from './coverage.ts';
import { toHeadline } from './headline.ts';

/** Where the window's time went. `biggestLevel` is the API's `biggestInsight`; changes are in minutes. */
export type WeekFinding =
  | { readonly kind: 'no-time' }
  /** Session time of which nobody can say how much was focused. */
  | {
      readonly kind: 'unseen';
      readonly reading: Exclude<OffTaskReading, 'known'>;
      readonly totalSeconds: number;
      readonly daysWithTime: number;
      readonly change: Change | null;
    }
  | {
      readonly kind: 'focused';
      readonly focusedSeconds: number;
      readonly offTaskSeconds: number;
      readonly wastePercentage: number;
      readonly daysWithTime: number;
      readonly biggestLevel: LevelShare | null;
      readonly change: Change | null;
    }
  | {
      readonly kind: 'off-task-only';
      readonly offTaskSeconds: number;
      readonly daysWithTime: number;
      readonly biggestLevel: LevelShare | null;
    };

interface WeekFacts {
  readonly summary: OverviewSummary;
  /** How the summary's off-task time may be read. */
  readonly reading: OffTaskReading;
  /** Days with session time; 0 where no bucket could be read. */
  readonly daysWithTime: number;
  readonly changes: Pick<Changes, 'total' | 'focused'> | null;
}

export function toWeekFinding({ summary, reading, daysWithTime, changes }: WeekFacts): WeekFinding {
  const { hasTime, totalSeconds, focusedSeconds, offTaskSeconds, wastePercentage } = toHeadline(summary);
  if (!hasTime) return { kind: 'no-time' };
  if (reading !== 'known') {
    return { kind: 'unseen', reading, totalSeconds, daysWithTime, change: changes?.total ?? null };
  }
  const biggestLevel = summary.biggestInsight;
  if (focusedSeconds === 0) return { kind: 'off-task-only', offTaskSeconds, daysWithTime, biggestLevel };
  const change = changes?.focused ?? null;
  return {
    kind: 'focused',
    focusedSeconds,
    offTaskSeconds,
    wastePercentage,
    daysWithTime,
    biggestLevel,
    change,
  };
}
