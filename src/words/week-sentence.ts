/** A window in one or two sentences: plain English, strength first, "off-task" and never the API's "waste". */
import type { LevelShare } from '#src/contract/overview.ts';
import { formatDuration } from '#src/format/durations.ts';
import { formatPercent } from '#src/format/percent.ts';
import type { Change } from '#src/measures/changes.ts';
import type { WeekFinding } from '#src/measures/week-finding.ts';
import { changeText } from './changes.ts';
import { levelInSentence } from './levels.ts';

/** Whom a sentence is about and how numbers are written. Without a name the sentence says "the student". */
export interface Telling {
  readonly name?: string | null | undefined;
  readonly locale: string;
  /** What the changes are against, such as "last week by this time" (earlierName in ./changes.ts). */
  readonly earlier: string;
}

export function weekSentence(finding: WeekFinding, telling: Telling): string {
  switch (finding.kind) {
    case 'no-time':
      return `No session time is recorded for ${toName(telling, 'the student')} on these dates.`;
    case 'unseen':
      return `${lead(finding.totalSeconds, 'session time', finding, telling)} ${unseenSentences[finding.reading]}`;
    case 'focused':
      return `${lead(finding.focusedSeconds, 'focused time', finding, telling)} ${offTaskSentence(finding, telling.locale)}`;
    case 'off-task-only': {
      const offTask = formatDuration(finding.offTaskSeconds, telling.locale);
      const had = `${toName(telling, 'The student')} had sessions${onDays(finding.daysWithTime)}.`;
      const all = `All of the time (${offTask}) is recorded as off-task`;
      return `${had} ${all}${largestPart(finding.biggestLevel, telling.locale)}.`;
    }
  }
}

const unseenSentences = {
  'not-measured': 'Off-task time was not measured: the applications used do not measure it.',
  'not-observed': 'Off-task time was not observed: the camera was off in all of these sessions.',
  'none-reported': 'No off-task time was reported, which does not mean that there was none.',
} as const;

function lead(
  seconds: number,
  what: string,
  { daysWithTime, change }: { readonly daysWithTime: number; readonly change: Change | null },
  telling: Telling,
): string {
  const had = `${toName(telling, 'The student')} had ${formatDuration(seconds, telling.locale)} of ${what}`;
  return `${had}${onDays(daysWithTime)}${againstEarlier(change, telling)}.`;
}

function againstEarlier(change: Change | null, { earlier, locale }: Telling): string {
  if (change === null || change.kind === 'new') return '';
  if (change.kind === 'same') return `, the same as ${earlier}`;
  return `, ${changeText(change, 'minutes', locale)} than ${earlier}`;
}

function offTaskSentence(finding: Extract<WeekFinding, { kind: 'focused' }>, locale: string): string {
  if (finding.offTaskSeconds === 0) return 'No off-task time is recorded.';
  const offTask = formatDuration(finding.offTaskSeconds, locale);
  const share = formatPercent(finding.wastePercentage, locale);
  return `Off-task time was ${offTask}, ${share} of session time${largestPart(finding.biggestLevel, locale)}.`;
}

function largestPart(level: LevelShare | null, locale: string): string {
  if (level === null || level.durationInSeconds === 0) return '';
  return `; the largest part was ${levelInSentence(level.level)} (${formatDuration(level.durationInSeconds, locale)})`;
}

function onDays(count: number): string {
  if (count === 0) return '';
  return count === 1 ? ' on 1 day' : ` on ${count} days`;
}

function toName({ name }: Telling, otherwise: string): string {
  return name?.trim() ? name.trim() : otherwise;
}
