import type { OverviewSummary } from '#src/contract/overview.ts';
import { toFocusedSeconds } from './time-on-task.ts';

/** The main figures of a window, in whole seconds and a whole percentage of total time. */
export interface Headline {
  readonly focusedSeconds: number;
  readonly offTaskSeconds: number;
  readonly totalSeconds: number;
  readonly wastePercentage: number;
  /** False where no session time is recorded: then the figures are not zero but absent. */
  readonly hasTime: boolean;
}

/** The main figures of an overview; the percentage is the API's own. */
export function toHeadline(summary: OverviewSummary): Headline {
  const { totalDurationInSeconds, totalWasteDurationInSeconds, wastePercentage } = summary;
  return {
    focusedSeconds: toFocusedSeconds(totalDurationInSeconds, totalWasteDurationInSeconds),
    offTaskSeconds: totalWasteDurationInSeconds,
    totalSeconds: totalDurationInSeconds,
    wastePercentage,
    hasTime: totalDurationInSeconds > 0,
  };
}
