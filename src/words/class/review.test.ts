import { describe, expect, it } from 'vitest';
import { toStudentWeek, type StudentAnswers, type StudentWeek } from '#src/measures/class/student-week.ts';
import { classSetting, toStudentAnswers } from '#src/testing/class-weeks.ts';
import { reviewChangesText, reviewPlaceText } from './review.ts';

const locale = 'en-US';

it.each([
  [1, 28, 0, 'Student 1 of 28, 0 looked at'],
  [28, 28, 27, 'Student 28 of 28, 27 looked at'],
  [1234, 1500, 1000, 'Student 1,234 of 1,500, 1,000 looked at'],
])('tells where the review is: %i of %i, %i looked at', (place, students, lookedAt, text) => {
  expect(reviewPlaceText(place, students, lookedAt, locale)).toBe(text);
});

function toWeek(answers: Partial<StudentAnswers>): StudentWeek {
  return toStudentWeek({ ...toStudentAnswers(), ...answers }, classSetting);
}

describe('where no change is told, the review says why', () => {
  it.each<[what: string, week: StudentWeek, text: string]>([
    ['an ordinary week', toWeek({}), 'Nothing differs from the own usual by enough to be named.'],
    ['a usual on its way', toWeek({ usual: 'pending' }), 'Still comparing with the own usual.'],
    ['a camera not known yet', toWeek({ earlierSessions: 'pending' }), 'Still comparing with the own usual.'],
    ['a lost usual', toWeek({ usual: 'failed' }), 'The usual of this student could not be loaded.'],
    ['a failed week', { state: 'failed' }, ''],
    ['a week on its way', { state: 'loading' }, ''],
  ])('%s', (_what, week, text) => {
    expect(reviewChangesText(week)).toBe(text);
  });
});
