import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { toMedian } from './median.ts';

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
