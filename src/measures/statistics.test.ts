import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { toMedian, toSpread } from './statistics.ts';

describe('toMedian', () => {
  it.each<[numbers: number[], median: number]>([
    [[7], 7],
    [[9, 1], 5],
    [[9, 1, 4], 4],
    [[10, 2, 100, 9], 9.5],
    [[0, 0, 60, 60], 30],
  ])('of %j is %j', (numbers, median) => {
    expect(toMedian(numbers)).toBe(median);
  });

  it('has as many numbers below it as above', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 50 }), { minLength: 1 }), (numbers) => {
        const median = toMedian(numbers);
        const below = numbers.filter((number) => number < median).length;
        const above = numbers.filter((number) => number > median).length;
        expect(below).toBeLessThanOrEqual(numbers.length / 2);
        expect(above).toBeLessThanOrEqual(numbers.length / 2);
      }),
    );
  });

  it('of nothing there is none', () => {
    expect(() => toMedian([])).toThrow('no middle of nothing');
  });

  it('leaves the numbers in their order', () => {
    const numbers = [3, 1, 2];
    toMedian(numbers);
    expect(numbers).toStrictEqual([3, 1, 2]);
  });
});

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
