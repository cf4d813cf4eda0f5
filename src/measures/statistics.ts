/** The middle of numbers and how far they spread. */

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

/** The middle number; of an even count the mean of the two in the middle. Not rounded. @throws of none */
export function toMedian(numbers: readonly number[]): number {
  if (numbers.length === 0) throw new RangeError('There is no middle of nothing.');
  return toMedianOfSorted(numbers.toSorted((a, b) => a - b));
}

function toMedianOfSorted(sorted: readonly number[]): number {
  const half = sorted.length / 2;
  const middle = sorted.slice(Math.ceil(half) - 1, Math.floor(half) + 1);
  return middle.reduce((sum, number) => sum + number, 0) / middle.length;
}

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
    median: toMedianOfSorted(sorted),
    low: toMedianOfSorted(sorted.slice(0, inEnds)),
    high: toMedianOfSorted(sorted.slice(-inEnds)),
    kind: isMany ? 'middle-half' : 'all',
  };
}
