/** A class along one measure, in bands of equal width: how it spreads, and who is where. */
import type { ClassStudent } from './highlights.ts';
import { hasTellingShare } from './student-week.ts';

export type BandMeasure = 'share' | 'focused';

/** From inclusive, to exclusive, in whole percent or whole hours; the last band of shares has no end. */
export interface Band {
  readonly from: number;
  readonly to: number | null;
  readonly userIds: readonly string[];
}

/** Shares: fives up to thirty, and all above. */
const shareStep = 5;
const shareBands = 7;

const mostHourBands = 8;
const hourSteps = [1, 2, 5, 10, 25, 50, 100, 250];

/** The bands of a class, without those above the highest student; empty where nobody can be placed. */
export function toBands(students: readonly ClassStudent[], measure: BandMeasure): readonly Band[] {
  const placed = students.flatMap(({ userId, week }) =>
    hasTellingShare(week) ? [{ userId, value: toValue(week.headline, measure) }] : [],
  );
  if (placed.length === 0) return [];
  const highest = Math.max(...placed.map(({ value }) => value));
  const step = measure === 'share' ? shareStep : toHourStep(highest);
  const most = measure === 'share' ? shareBands : mostHourBands;
  const count = Math.min(most, Math.floor(highest / step) + 1);
  return Array.from({ length: count }, (_, index) => {
    const from = index * step;
    const to = measure === 'share' && index === most - 1 ? null : from + step;
    const inside = placed.filter(({ value }) => value >= from && (to === null || value < to));
    return { from, to, userIds: inside.map(({ userId }) => userId) };
  });
}

function toValue(
  { wastePercentage, focusedSeconds }: { readonly wastePercentage: number; readonly focusedSeconds: number },
  measure: BandMeasure,
): number {
  return measure === 'share' ? wastePercentage : focusedSeconds / 3600;
}

function toHourStep(highest: number): number {
  return hourSteps.find((step) => highest < step * mostHourBands) ?? 500;
}
