/** The walk through a class in words. */
import { formatCount } from '#src/format/counts.ts';
import { isStillCompared } from '#src/measures/class/highlights.ts';
import type { StudentWeek } from '#src/measures/class/student-week.ts';
import { toWeekFinding } from '#src/measures/week-finding.ts';
import { weekSentence, type Telling } from '../week-sentence.ts';
import { usualBesideText } from './rows.ts';

/** "Student 3 of 28, 2 looked at" */
export function reviewPlaceText(place: number, students: number, lookedAt: number, locale: string): string {
  const count = (value: number) => formatCount(value, locale);
  return `Student ${count(place)} of ${count(students)}, ${count(lookedAt)} looked at`;
}

/** A student's window in a sentence or two; where there is no time to tell of, why. */
export function reviewSentence(week: StudentWeek, telling: Telling): string {
  switch (week.state) {
    case 'loading':
      return 'Loading.';
    case 'failed':
      return 'This student could not be loaded.';
    case 'asked-again':
      return 'This student is asked for again.';
    case 'no-sessions': {
      const usual = usualBesideText(week, telling.locale);
      return usual === '' ? 'No sessions in these days.' : `No sessions in these days; ${usual}.`;
    }
    case 'time': {
      const finding = toWeekFinding({
        summary: week.summary,
        reading: week.reading,
        daysWithTime: week.days.filter(({ state }) => state === 'time').length,
        changes: typeof week.changes === 'string' ? null : week.changes,
      });
      return weekSentence(finding, telling);
    }
  }
}

/** Where no change is told: why not. */
export function reviewChangesText(week: StudentWeek): string {
  if (week.state !== 'time') return '';
  if (isStillCompared(week)) return 'Still comparing with the own usual.';
  if (week.usual === 'failed') return 'The usual of this student could not be loaded.';
  return 'Nothing differs from the own usual by enough to be named.';
}
