/** The middle of numbers and how far they spread. */
import { toMedian } from '../median.ts';

/** Numbers in short: the middle one, and from where to where. */
export interface Spread {
  readonly count: number;
  readonly median: number;
  readonly low: number;
  readonly high: number;
  /** What `low` and `high` are: the ends of the middle half, or the least and the most where there are few. */
  readonly kind: 'middle-half' | 'all';
}

/** A quarter of fewer would be a single number. */
const fewestForHalf = 8;

/**
 * Median and spread; `null` of no number. The ends of the middle half are the medians of the lower and of the upper half,
 * without the middle number where the count is odd (Moore and McCabe).
 */
export function toSpread(numbers: readonly number[]): Spread | null {
  if (numbers.length === 0) return null;
  const sorted = numbers.toSorted((a, b) => a - b);
  const isMany = sorted.length >= fewestForHalf;
  // The median of the first number alone is that number.
  const inEnds = isMany ? Math.floor(sorted.length / 2) : 1;
  return {
    count: sorted.length,
    median: toMedian(sorted),
    low: toMedian(sorted.slice(0, inEnds)),
    high: toMedian(sorted.slice(-inEnds)),
    kind: isMany ? 'middle-half' : 'all',
  };
}
