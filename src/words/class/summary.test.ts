import { describe, expect, it } from 'vitest';
import type { ClassSummary } from '#src/measures/class/summary.ts';
import {
  classCountsText,
  classSentence,
  classSentenceNote,
  failedRefreshText,
  progressText,
} from './summary.ts';

const locale = 'en-US';
const minute = 60;

const summary: ClassSummary = {
  students: 30,
  arrived: 30,
  withTime: 27,
  withLittle: 1,
  withoutTime: 2,
  failed: 1,
  focused: { count: 26, median: 320 * minute, low: 250 * minute, high: 370 * minute, kind: 'middle-half' },
  share: { count: 26, median: 11, low: 8, high: 14, kind: 'middle-half' },
};

describe('the class in words', () => {
  it.each<[sentence: string, summary: ClassSummary]>([
    [
      'Half of the class was focused for 5 h 20 min or more, the middle half 4 h 10 min to 6 h 10 min. Off-task share: 11% in the middle, the middle half 8% to 14%.',
      summary,
    ],
    [
      'Half of the class was focused for 1 h or more, all of them 30 min to 2 h. Off-task share: 13% in the middle, all of them 12%.',
      {
        ...summary,
        focused: { count: 3, median: 3600, low: 1800, high: 7200, kind: 'all' },
        share: { count: 3, median: 12.5, low: 12, high: 12, kind: 'all' },
      },
    ],
    [
      'One student can be told of: focused for 1 h, off-task share 12%.',
      {
        ...summary,
        focused: { count: 1, median: 3600, low: 3600, high: 3600, kind: 'all' },
        share: { count: 1, median: 12, low: 12, high: 12, kind: 'all' },
      },
    ],
    ['Reading the days of 30 students.', { ...summary, arrived: 29 }],
    [
      'No session time is recorded for this class on these dates.',
      { ...summary, withTime: 0, focused: null },
    ],
    ['The days of this class could not be loaded.', { ...summary, withTime: 0, failed: 30 }],
    [
      '27 students had session time. It is too little, or its off-task time is not known, so nothing is said of the class.',
      { ...summary, focused: null, share: null },
    ],
  ])('%s', (sentence, each) => {
    expect(classSentence(each, locale)).toBe(sentence);
  });

  it.each<[text: string, summary: ClassSummary]>([
    ['30 students: 26 with data, 1 with too little, 2 without, 1 not loaded', summary],
    [
      '1 student, all with data',
      { ...summary, students: 1, arrived: 1, withTime: 1, withLittle: 0, withoutTime: 0, failed: 0 },
    ],
    [
      '0 students',
      { ...summary, students: 0, arrived: 0, withTime: 0, withLittle: 0, withoutTime: 0, failed: 0 },
    ],
    [
      '3 students: 3 on the way',
      { ...summary, students: 3, arrived: 0, withTime: 0, withLittle: 0, withoutTime: 0, failed: 0 },
    ],
  ])('who is counted: %s', (text, each) => {
    expect(classCountsText(each, locale)).toBe(text);
  });

  it.each([
    [30, 'The last refresh failed; this is what came before.'],
    [2, 'The last refresh failed for 2 of 30; of them, this is what came before.'],
  ])('a refresh that failed for %i of 30: %s', (failed, text) => {
    expect(failedRefreshText(failed, 30, locale)).toBe(text);
  });

  it('says whom the sentence is about', () => {
    expect(classSentenceNote(summary, locale)).toBe(
      'Middle half: without the lowest and highest quarter of the 26 with 30 min or more and known off-task time.',
    );
    const few = { count: 3, median: 3600, low: 1800, high: 7200, kind: 'all' } as const;
    expect(classSentenceNote({ ...summary, focused: few }, locale)).toBe(
      'This is about the 3 with 30 min or more and known off-task time.',
    );
    expect(classSentenceNote({ ...summary, focused: null }, locale)).toBeNull();
    expect(progressText({ ...summary, arrived: 23 }, locale)).toBe('23 of 30');
  });
});
