/** The rules behind "worth a look" and "going well", written out from the very limits that decide (src/measures/class/week-rules.ts). */
import { formatDuration } from '#src/format/durations.ts';
import { weekRules, type Direction } from '#src/measures/class/week-rules.ts';

/** One sentence each. */
export function weekRulesTexts(locale: string): readonly string[] {
  const duration = (seconds: number) => formatDuration(seconds, locale);
  const {
    leastTotalSeconds,
    leastPoints,
    leastOffTaskSeconds,
    leastTimeSeconds,
    fewestDays,
    fewestUsualWeeks,
  } = weekRules;
  return [
    'Each student is held against the same student’s own four weeks before, never against the class.',
    `Off-task share: ${leastPoints} points or more from the usual one, and ${duration(leastOffTaskSeconds)} or more of time, where both sides hold at least ${duration(leastTotalSeconds)} and a camera saw either this time and the time before it, or neither.`,
    `Time: on the school days that are over, at least ${fewestDays} of them, it is ${duration(leastTimeSeconds)} or more from what is usual for these weekdays, and a third of it or more. What is usual for a weekday is the middle of the four before.`,
    'The same limits hold in both directions. The change that goes furthest beyond its limit comes first, at most five on each side; a student can stand on both. Of one student’s changes on a side the largest is told here, and the review tells them all.',
    `Nobody has a usual before ${fewestUsualWeeks} of the four weeks hold session time.`,
    'There is no score, no rank and no forecast. These are signals from software, not findings about a child.',
  ];
}

/** Where everybody has been compared and nobody stands on a side. */
export const nobodyText = 'Nobody’s week differs enough from the own usual.';

/** Where of nobody there is what a comparison needs. */
export const nobodyComparedText = 'No student could be compared with the own usual.';

/** Where nobody stands on a side, or nobody yet: what somebody stands there for, in short. */
export function sideRuleText(direction: Direction, locale: string): string {
  const points = `${weekRules.leastPoints} points or more`;
  const time = `${formatDuration(weekRules.leastTimeSeconds, locale)} or more`;
  return direction === 'worth-a-look'
    ? `Named here are students whose off-task share is ${points} above it, or whose time on these weekdays is ${time} below it.`
    : `Named here are students whose off-task share is ${points} below it, or whose time on these weekdays is ${time} above it.`;
}

/** "and 3 more, in the review below" */
export function moreText(count: number): string | null {
  return count === 0 ? null : `and ${count} more whom the review shows`;
}
