import type { LevelBreakdown, OverviewSummary } from '#src/contract/overview.ts';

/**
 * Seconds of off-task time that no listed level explains, never below 0: the guide's own example lists one level of
 * 2,400 s for 5,400 s, so levels need not add up (docs/contract.md, "Overview").
 */
export function toUnexplainedSeconds(
  summary: Pick<OverviewSummary, 'totalWasteDurationInSeconds'>,
  levels: readonly Pick<LevelBreakdown, 'durationInSeconds'>[],
): number {
  const explained = levels.reduce((sum, { durationInSeconds }) => sum + durationInSeconds, 0);
  return Math.max(0, summary.totalWasteDurationInSeconds - explained);
}
