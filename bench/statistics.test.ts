import { describe, expect, it } from 'vitest';
import { toQuantile, toSpread } from './statistics.ts';

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

describe('toQuantile', () => {
  const hundred = Array.from({ length: 100 }, (_, index) => 100 - index);

  it.each([
    { part: 0, quantile: 1 },
    { part: 0.5, quantile: 50 },
    { part: 0.99, quantile: 99 },
    { part: 1, quantile: 100 },
  ])('finds what $part of a hundred numbers do not exceed', ({ part, quantile }) => {
    expect(toQuantile(hundred, part)).toBe(quantile);
  });

  it('refuses to make up one of nothing', () => {
    expect(() => toQuantile([], 0.5)).toThrow(RangeError);
  });
});
