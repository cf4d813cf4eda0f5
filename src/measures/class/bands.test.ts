import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { classSetting, toStudentAnswers } from '#src/testing/class-weeks.ts';
import { toBands, type BandMeasure } from './bands.ts';
import type { ClassStudent } from './highlights.ts';
import { toStudentWeek } from './student-week.ts';

type Sketch = Parameters<typeof toStudentAnswers>[0];

function toStudents(sketches: readonly Sketch[]): ClassStudent[] {
  return sketches.map((sketch, index) => ({
    userId: String(index),
    label: `Student ${index}`,
    week: toStudentWeek(toStudentAnswers(sketch), classSetting),
  }));
}

function toRanges(sketches: readonly Sketch[], measure: BandMeasure): string[] {
  return toBands(toStudents(sketches), measure).map(
    ({ from, to, userIds }) => `${from}-${to ?? ''}: ${userIds.join(' ')}`,
  );
}

describe('toBands', () => {
  it('places shares in fives', () => {
    expect(toRanges([{ share: 0 }, { share: 4 }, { share: 5 }, { share: 12 }], 'share')).toStrictEqual([
      '0-5: 0 1',
      '5-10: 2',
      '10-15: 3',
    ]);
  });

  it('puts the highest shares together', () => {
    expect(toRanges([{ share: 30 }, { share: 95 }], 'share').at(-1)).toBe('30-: 0 1');
    expect(toRanges([{ share: 29 }], 'share').at(-1)).toBe('25-30: 0');
  });

  it('places focused time in hours, in wider ones where there is much', () => {
    expect(toRanges([{ hours: 0.5 }, { hours: 2 }], 'focused')).toStrictEqual([
      '0-1: ',
      '1-2: 0',
      '2-3: ',
      '3-4: ',
      '4-5: ',
      '5-6: ',
      '6-7: ',
      '7-8: 1',
    ]);
    expect(toRanges([{ hours: 5 }], 'focused')).toHaveLength(4);
  });

  it.each([
    [7.9, 1],
    [8, 2],
    [15.9, 2],
    [16, 5],
    [40, 10],
    [80, 25],
    [200, 50],
    [400, 100],
    [800, 250],
    [2000, 500],
  ])('has room for %d hours of focused time in eight bands at most, each of %d', (hours, width) => {
    const bands = toBands(toStudents([{ hours, share: 0, dates: ['2026-03-09'] }]), 'focused');
    expect(bands.length).toBeLessThanOrEqual(8);
    expect(bands.map(({ from, to }) => (to ?? 0) - from)).toStrictEqual(bands.map(() => width));
    expect(bands.at(-1)?.userIds).toStrictEqual(['0']);
  });

  it('places nobody of whom no share can be told', () => {
    const loading: ClassStudent = { userId: 'x', label: 'X', week: { state: 'loading' } };
    expect(toBands([loading, ...toStudents([{ hours: 0.1 }])], 'share')).toStrictEqual([]);
    expect(toBands([loading, ...toStudents([{ share: 3 }])], 'share')).toStrictEqual([
      { from: 0, to: 5, userIds: ['0'] },
    ]);
  });

  it.each<BandMeasure>(['share', 'focused'])('places everybody once by %s', (measure) => {
    const anySketch = fc.record({
      share: fc.integer({ min: 0, max: 100 }),
      hours: fc.integer({ min: 1, max: 24 }),
    });
    fc.assert(
      fc.property(fc.array(anySketch, { minLength: 1, maxLength: 8 }), (sketches) => {
        const placed = toBands(toStudents(sketches), measure).flatMap(({ userIds }) => userIds);
        expect(placed.toSorted()).toStrictEqual(sketches.map((_, index) => String(index)).toSorted());
      }),
      { numRuns: 20 },
    );
  });
});
