import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { toSpread } from './statistics.ts';

describe('toSpread', () => {
  it.each([
    ['one number', [7], { count: 1, median: 7, low: 7, high: 7, kind: 'all' }],
    ['few numbers', [5, 1, 9, 2, 8, 3, 7], { count: 7, median: 5, low: 1, high: 9, kind: 'all' }],
    [
      'eight numbers',
      [8, 7, 6, 5, 4, 3, 2, 1],
      { count: 8, median: 4.5, low: 2.5, high: 6.5, kind: 'middle-half' },
    ],
    [
      'nine numbers, whose middle one is in neither half',
      [9, 8, 7, 6, 5, 4, 3, 2, 1],
      { count: 9, median: 5, low: 2.5, high: 7.5, kind: 'middle-half' },
    ],
  ])('of %s', (_what, numbers, spread) => {
    expect(toSpread(numbers)).toStrictEqual(spread);
  });

  it('of nothing is nothing', () => {
    expect(toSpread([])).toBeNull();
  });

  it('has at least half of the numbers between its ends, and no more than a quarter outside each', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 100 }), { minLength: 8, maxLength: 60 }), (numbers) => {
        const { low, high } = toSpread(numbers) ?? { low: Number.NaN, high: Number.NaN };
        const isInside = (number: number) => low <= number && number <= high;
        expect(numbers.filter(isInside).length).toBeGreaterThanOrEqual(numbers.length / 2);
        expect(numbers.filter((number) => number < low).length).toBeLessThanOrEqual(numbers.length / 4);
        expect(numbers.filter((number) => number > high).length).toBeLessThanOrEqual(numbers.length / 4);
      }),
    );
  });
});
