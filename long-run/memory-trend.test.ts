import { describe, expect, it } from 'vitest';
import { toGrowth } from './memory-trend.ts';

const bound = { share: 0.1, least: 1 };
const samplesOf = (toValue: (index: number) => number) => Array.from({ length: 20 }, (_, i) => toValue(i));

describe('toGrowth', () => {
  it.each([
    ['nothing that changes', () => 100, true],
    ['a server that fills its caches and then stays', (i: number) => Math.min(100, 20 + i * 10), true],
    ['ups and downs without a direction', (i: number) => 100 + (i % 2 === 0 ? 20 : -20), true],
    ['something that shrinks', (i: number) => 200 - i, true],
    ['a slow leak', (i: number) => 100 + i * 2, false],
    ['a leak under ups and downs', (i: number) => 100 + i * 3 + (i % 2 === 0 ? 8 : -8), false],
    ['a few more of a few things', (i: number) => (i < 18 ? 1 : 2), true],
  ])('%s', (_what, toValue, isFlat) => {
    expect(toGrowth(samplesOf(toValue), bound)?.isFlat).toBe(isFlat);
  });

  it('tells nothing by a handful of samples', () => {
    expect(toGrowth([1, 2, 3, 4, 5, 6], bound)).toBeNull();
  });
});
