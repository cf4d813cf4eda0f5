/** The walk through a class in words. */
import { formatCount } from '#src/format/counts.ts';
import { isStillCompared } from '#src/measures/class/highlights.ts';
import type { StudentWeek } from '#src/measures/class/student-week.ts';

/** "Student 3 of 28, 2 looked at" */
export function reviewPlaceText(place: number, students: number, lookedAt: number, locale: string): string {
  const count = (value: number) => formatCount(value, locale);
  return `Student ${count(place)} of ${count(students)}, ${count(lookedAt)} looked at`;
}

/** Where no change is told: why not. */
export function reviewChangesText(week: StudentWeek): string {
  if (week.state !== 'time') return '';
  if (isStillCompared(week)) return 'Still comparing with the own usual.';
  if (week.usual === 'failed') return 'The usual of this student could not be loaded.';
  return 'Nothing differs from the own usual by enough to be named.';
}
