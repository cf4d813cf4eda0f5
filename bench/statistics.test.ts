import { describe, expect, it } from 'vitest';
import { toSpread } from './statistics.ts';

describe('toSpread', () => {
  it.each([
    { values: [7], spread: { median: 7, p95: 7, min: 7, max: 7 } },
    { values: [10, 9, 100], spread: { median: 10, p95: 100, min: 9, max: 100 } },
    { values: [4, 1, 3, 2], spread: { median: 2.5, p95: 4, min: 1, max: 4 } },
    {
      values: Array.from({ length: 40 }, (_, index) => index + 1),
      spread: { median: 20.5, p95: 38, min: 1, max: 40 },
    },
  ])('finds the middle and the ends of $values', ({ values, spread }) => {
    expect(toSpread(values)).toEqual(spread);
  });

  it('refuses to make up a middle of nothing', () => {
    expect(() => toSpread([])).toThrow(RangeError);
  });
});
