import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { classSetting, toStudentAnswers } from '#src/testing/class-weeks.ts';
import { toOverview } from '#src/testing/overviews.ts';
import { toClassSummary } from './summary.ts';
import { toStudentWeek, type StudentAnswers } from './student-week.ts';

function toWeek(sketch: Parameters<typeof toStudentAnswers>[0], answers: Partial<StudentAnswers> = {}) {
  return toStudentWeek({ ...toStudentAnswers(sketch), ...answers }, classSetting);
}

describe('toClassSummary', () => {
  it('counts students without data apart and leaves them out of the middle', () => {
    const nobody = { webcamEnabled: false, applicationId: 'any' };
    const summary = toClassSummary([
      toWeek({ share: 10, hours: 1 }),
      toWeek({ share: 20, hours: 2 }),
      toWeek({ share: 60, hours: 3 }),
      toWeek({ share: 0 }, { sessions: [nobody] }),
      toWeek({ share: 90, hours: 0.1 }),
      toWeek({}, { overview: toOverview({}) }),
      { state: 'failed' },
      { state: 'asked-again' },
      { state: 'loading' },
    ]);
    expect(summary).toStrictEqual({
      students: 9,
      arrived: 8,
      withTime: 5,
      withLittle: 1,
      withoutTime: 1,
      failed: 2,
      focused: { count: 3, median: 4 * 3600 * 1.2, low: 4 * 3600 * 0.9, high: 4 * 3600 * 1.6, kind: 'all' },
      share: { count: 3, median: 20, low: 10, high: 60, kind: 'all' },
    });
  });

  it('says nothing of a class in which nobody can be told of', () => {
    expect(toClassSummary([])).toMatchObject({ students: 0, focused: null, share: null });
    expect(toClassSummary([{ state: 'failed' }])).toMatchObject({ focused: null, share: null });
  });

  it('has half of the students on either side of its middle share', () => {
    const anyShares = fc.array(fc.integer({ min: 1, max: 100 }), { minLength: 1, maxLength: 12 });
    fc.assert(
      fc.property(anyShares, (shares) => {
        const { share } = toClassSummary(shares.map((each) => toWeek({ share: each })));
        const sorted = shares.toSorted((a, b) => a - b);
        const expected =
          ((sorted.at((sorted.length - 1) / 2) ?? 0) + (sorted.at(sorted.length / 2) ?? 0)) / 2;
        expect(share?.median).toBe(expected);
      }),
      { numRuns: 30 },
    );
  });
});
