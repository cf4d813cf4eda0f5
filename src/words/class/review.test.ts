import { describe, expect, it } from 'vitest';
import { toStudentWeek, type StudentAnswers, type StudentWeek } from '#src/measures/class/student-week.ts';
import { classSetting, toStudentAnswers } from '#src/testing/class-weeks.ts';
import { toOverview } from '#src/testing/overviews.ts';
import { reviewChangesText, reviewPlaceText, reviewSentence } from './review.ts';

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

describe('a student of the review in a sentence', () => {
  const noTime = { overview: toOverview({}) };

  it.each<[what: string, week: StudentWeek, sentence: string]>([
    [
      'time with a time before it',
      toWeek({}),
      'Ada had 7 h 12 min of focused time on 4 days, 28 h 48 min less than the week before. Off-task time was 48 min, 10% of session time; the largest part was on-device distractions (48 min).',
    ],
    [
      'a time before that did not come',
      toWeek({ earlier: 'failed' }),
      'Ada had 7 h 12 min of focused time on 4 days. Off-task time was 48 min, 10% of session time; the largest part was on-device distractions (48 min).',
    ],
    ['no sessions', toWeek(noTime), 'No sessions in these days; usually 8 h by now.'],
    [
      'no sessions, and a lost usual',
      toWeek({ ...noTime, usual: 'failed' }),
      'No sessions in these days; the usual could not be loaded.',
    ],
    [
      'no sessions now and before',
      toWeek({ ...noTime, usual: toOverview({}) }),
      'No sessions in these days.',
    ],
    ['a week on its way', { state: 'loading' }, 'Loading.'],
    ['a failed week', { state: 'failed' }, 'This student could not be loaded.'],
    ['a week that is asked for again', { state: 'asked-again' }, 'This student is asked for again.'],
  ])('%s', (_what, week, sentence) => {
    expect(reviewSentence(week, { name: 'Ada', locale, earlier: 'the week before' })).toBe(sentence);
  });
});

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
