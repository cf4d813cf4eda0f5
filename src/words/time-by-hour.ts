/** Session time by weekday and hour, in words. */
import { formatHour, formatTimeOfDay } from '#src/format/hours.ts';
import { formatDuration } from '#src/format/durations.ts';
import { formatPercent } from '#src/format/percent.ts';
import type { HourFinding } from '#src/measures/hour-finding.ts';
import type { HourTime } from '#src/measures/time-by-hour.ts';
import { readingText } from './coverage.ts';
import { sessionCount } from './sessions.ts';

/** The title of the hours: what they show. Hours are those in which sessions began; a line beside it says so. */
export function hourTitle(finding: HourFinding, locale: string): string {
  switch (finding.kind) {
    case 'no-time':
      return 'By time of day';
    case 'one': {
      const all = formatDuration(finding.allSeconds, locale);
      return `All time in sessions that began ${betweenHours(finding.hour, locale)}: ${all}`;
    }
    case 'varied': {
      const { lowest, highest } = finding;
      const low = `${fromHour(lowest.hour, locale)} (${formatPercent(lowest.wastePercentage, locale)})`;
      const high = `${fromHour(highest.hour, locale)} (${formatPercent(highest.wastePercentage, locale)})`;
      return `Lowest off-task share ${low}, highest ${high}`;
    }
    case 'most': {
      const most = formatDuration(finding.seconds, locale);
      const all = formatDuration(finding.allSeconds, locale);
      return `Most time in sessions that began ${betweenHours(finding.hour, locale)}: ${most} of ${all}`;
    }
    case 'level':
      return `Session time over ${finding.hours} hours of the day: ${formatDuration(finding.allSeconds, locale)} in all`;
  }
}

/** The off-task share of sessions that began in one hour: "12% off-task", or why there is no number. */
export function hourShareText(
  { reading, wastePercentage }: Pick<HourTime, 'reading' | 'wastePercentage'>,
  locale: string,
): string {
  return reading === 'known' ? `${formatPercent(wastePercentage, locale)} off-task` : readingText(reading);
}

/** One hour of one weekday for who hears it: "2 sessions that began between 9 AM and 10 AM, 1 h 10 min, 12% off-task". */
export function hourSentence(cell: HourTime, locale: string): string {
  const began = `${sessionCount(cell.sessions, locale)} that began ${betweenHours(cell.hour, locale)}`;
  const share = cell.reading === 'known' ? '' : 'off-task time ';
  return `${began}, ${formatDuration(cell.totalSeconds, locale)}, ${share}${hourShareText(cell, locale)}`;
}

/** "8:00 AM to 3:30 PM" */
export function schoolHoursText(
  { from, to }: { readonly from: string; readonly to: string },
  locale: string,
): string {
  return `${formatTimeOfDay(from, locale)} to ${formatTimeOfDay(to, locale)}`;
}

function betweenHours(hour: number, locale: string): string {
  return `between ${formatHour(hour, locale)} and ${formatHour(hour + 1, locale)}`;
}

function fromHour(hour: number, locale: string): string {
  return `from ${formatHour(hour, locale)} to ${formatHour(hour + 1, locale)}`;
}
