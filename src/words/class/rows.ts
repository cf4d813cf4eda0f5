/** A row of a class in words: its figures, and what stands where no number can. */
import { formatCount } from '#src/format/counts.ts';
import { formatDay } from '#src/format/dates.ts';
import { formatDuration } from '#src/format/durations.ts';
import { formatPercent } from '#src/format/percent.ts';
import type { Change } from '#src/measures/changes.ts';
import type { Band, BandMeasure } from '#src/measures/class/bands.ts';
import type { StudentWeek } from '#src/measures/class/student-week.ts';
import type { TrendDay } from '#src/measures/trend-days.ts';
import { changeText } from '../changes.ts';
import { readingText } from '../coverage.ts';

/** Focused time, or what stands in its place. Without knowledge of off-task time it is session time, and says so. */
export function focusedText(week: StudentWeek, locale: string): string {
  switch (week.state) {
    case 'loading':
      return '';
    case 'failed':
      return 'could not be loaded';
    case 'asked-again':
      return 'asked for again';
    case 'no-sessions':
      return 'no sessions';
    case 'time':
      return week.reading === 'known'
        ? formatDuration(week.headline.focusedSeconds, locale)
        : `${formatDuration(week.headline.totalSeconds, locale)} session time`;
  }
}

/** The off-task share, or why there is none. */
export function shareText(week: StudentWeek, locale: string): string {
  if (week.state !== 'time') return '';
  if (week.reading !== 'known') return readingText(week.reading);
  return week.isLittle ? 'too little data' : formatPercent(week.headline.wastePercentage, locale);
}

/** The change of the off-task share against the fair comparison: "3 points less"; empty where none can be told. */
export function shareChangeText(week: StudentWeek, locale: string): string {
  if (week.state !== 'time' || week.changes === null || week.changes === 'pending') return '';
  if (week.changes === 'failed') return 'not loaded';
  const change: Change | null = week.changes.share;
  return change === null ? 'not compared' : changeText(change, 'points', locale);
}

/** A row's days for who hears them: "Mon, Mar 9: 1 h 20 min; Tue, Mar 10: no sessions; …" */
export function daysText(
  days: readonly TrendDay[],
  nameDayOff: (date: string) => string | null,
  locale: string,
): string {
  return days.map((day) => `${formatDay(day.date, locale)}: ${dayText(day, nameDayOff, locale)}`).join('; ');
}

function dayText(day: TrendDay, nameDayOff: (date: string) => string | null, locale: string): string {
  switch (day.state) {
    case 'time': {
      const total = formatDuration(day.totalSeconds, locale);
      return day.isPartial ? `${total} so far` : total;
    }
    case 'none':
      return nameDayOff(day.date) ?? 'no sessions';
    case 'not-yet':
      return nameDayOff(day.date) ?? 'not yet';
  }
}

/** "5% to 9%", "30% and more", "2 to 3 h" */
export function bandText(
  { from, to }: Pick<Band, 'from' | 'to'>,
  measure: BandMeasure,
  locale: string,
): string {
  if (measure === 'share') {
    const low = formatPercent(from, locale);
    return to === null ? `${low} and more` : `${low} to ${formatPercent(to - 1, locale)}`;
  }
  const low = formatCount(from, locale);
  return to === null ? `${low} h and more` : `${low} to ${formatCount(to, locale)} h`;
}

const usualTexts = { pending: 'still comparing', failed: 'the usual could not be loaded' } as const;

/** Beside a student without session time: what is usual for the days that are over, where that is known. */
export function usualBesideText(
  week: Extract<StudentWeek, { state: 'no-sessions' }>,
  locale: string,
): string {
  if (typeof week.usual === 'string') return usualTexts[week.usual];
  const { usualSeconds } = week.usual.total;
  return usualSeconds === 0 ? '' : `usually ${formatDuration(usualSeconds, locale)} by now`;
}
