/** Findings as sentences: plain English, strength first, "off-task" and never the API's "waste". */
import type { LevelShare } from '#src/contract/overview.ts';
import { formatDay } from '#src/format/dates.ts';
import { formatDuration } from '#src/format/durations.ts';
import { formatPercent } from '#src/format/percent.ts';
import type { TrendFinding, WeekFinding } from '#src/measures/findings.ts';
import { levelName } from './levels.ts';
import { toInnerName } from './slugs.ts';

/** Whom a sentence is about and how numbers are written. Without a name the sentence says "the student". */
interface Telling {
  readonly name?: string | null | undefined;
  readonly locale: string;
}

/** The window in one or two sentences. */
export function weekSentence(finding: WeekFinding, telling: Telling): string {
  switch (finding.kind) {
    case 'no-time':
      return `No session time is recorded for ${toInnerSubject(telling)} on these dates.`;
    case 'focused': {
      const focused = formatDuration(finding.focusedSeconds, telling.locale);
      const lead = `${toSubject(telling)} had ${focused} of focused time${onDays(finding.daysWithTime)}.`;
      return `${lead} ${offTaskSentence(finding, telling.locale)}`;
    }
    case 'off-task-only': {
      const offTask = formatDuration(finding.offTaskSeconds, telling.locale);
      const lead = `${toSubject(telling)} had sessions${onDays(finding.daysWithTime)}.`;
      const all = `All of the time (${offTask}) is recorded as off-task`;
      return `${lead} ${all}${largestPart(finding.biggestLevel, telling.locale)}.`;
    }
  }
}

function offTaskSentence(finding: Extract<WeekFinding, { kind: 'focused' }>, locale: string): string {
  if (finding.offTaskSeconds === 0) return 'No off-task time is recorded.';
  const offTask = formatDuration(finding.offTaskSeconds, locale);
  const share = formatPercent(finding.wastePercentage, locale);
  return `Off-task time was ${offTask}, ${share} of session time${largestPart(finding.biggestLevel, locale)}.`;
}

function largestPart(level: LevelShare | null, locale: string): string {
  if (level === null || level.durationInSeconds === 0) return '';
  return `; the largest part was ${toInnerName(levelName(level.level))} (${formatDuration(level.durationInSeconds, locale)})`;
}

function onDays(count: number): string {
  if (count === 0) return '';
  return count === 1 ? ' on 1 day' : ` on ${count} days`;
}

/** The title of the trend chart: what the days show. */
export function trendTitle(finding: TrendFinding, locale: string): string {
  const percent = (whole: number) => formatPercent(whole, locale);
  switch (finding.kind) {
    case 'no-time':
      return 'No session time on these days';
    case 'not-yet':
      return 'No session time yet';
    case 'little-time':
      return `Too little time for a trend: ${formatDuration(finding.totalSeconds, locale)} in all`;
    case 'unseen':
      return `Session time by day; ${unseenTexts[finding.reading]}`;
    case 'partly-seen':
      return 'Session time by day; off-task time is known for some of it only';
    case 'lower':
    case 'higher': {
      const { kind, count, compared, unit } = finding;
      const where = unit === 'day' ? 'on' : 'in';
      return `Off-task share ${kind} than ${earlierText(finding.daysApart)} ${where} ${count} of ${compared} ${unit}s`;
    }
    case 'one-day': {
      const day = formatDay(finding.date, locale);
      const share = percent(finding.wastePercentage);
      return finding.isPartial
        ? `${share} of session time off-task so far on ${day}`
        : `${share} of session time off-task on ${day}`;
    }
    case 'fell':
    case 'rose': {
      const earlier = percent(finding.earlierPercentage);
      const later = percent(finding.laterPercentage);
      return `Off-task share ${finding.kind} from ${earlier} in the earlier days to ${later} in the later days`;
    }
    case 'varied': {
      const { lowest, highest } = finding;
      const least = `Lowest off-task share on ${formatDay(lowest.date, locale)} (${percent(lowest.wastePercentage)})`;
      return `${least}, highest on ${formatDay(highest.date, locale)} (${percent(highest.wastePercentage)})`;
    }
    case 'steady': {
      const lowest = percent(finding.lowestPercentage);
      const highest = percent(finding.highestPercentage);
      return lowest === highest
        ? `Off-task share steady at ${lowest}`
        : `Off-task share steady between ${lowest} and ${highest}`;
    }
  }
}

const unseenTexts = {
  'not-measured': 'off-task time was not measured',
  'not-observed': 'off-task time was not observed',
  'none-reported': 'no off-task time was reported',
} as const;

/** What days are compared with, by how many days lie between: "the week before", "4 weeks before", "10 days before". */
export function earlierText(daysApart: number): string {
  if (daysApart === 1) return 'the day before';
  if (daysApart === 7) return 'the week before';
  return daysApart % 7 === 0 ? `${daysApart / 7} weeks before` : `${daysApart} days before`;
}

/**
 * The title of the breakdown: the API's `biggestInsight` as a sentence. A level's percentage is its share of all session
 * time, and the sentence says so.
 */
export function breakdownTitle(share: LevelShare | null, locale: string): string {
  if (share === null || share.durationInSeconds === 0) return 'Where off-task time went';
  const time = formatDuration(share.durationInSeconds, locale);
  const percentage = formatPercent(share.wastePercentage, locale);
  return `${levelName(share.level)} took the most off-task time: ${time}, ${percentage} of session time`;
}

function toSubject({ name }: Telling): string {
  return name?.trim() ? name.trim() : 'The student';
}

function toInnerSubject({ name }: Telling): string {
  return name?.trim() ? name.trim() : 'the student';
}
