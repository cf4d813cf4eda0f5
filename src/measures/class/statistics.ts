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

/** The middle number; of an even count the mean of the two in the middle. `null` of none. */
export function toMedian(numbers: readonly number[]): number | null {
  return toMedianOfSorted(numbers.toSorted((a, b) => a - b));
}

function toMedianOfSorted(sorted: readonly number[]): number | null {
  const [below, above] = [sorted[Math.ceil(sorted.length / 2) - 1], sorted[Math.floor(sorted.length / 2)]];
  return below === undefined || above === undefined ? null : (below + above) / 2;
}

/**
 * Median and spread; `null` of no number. The ends of the middle half are the medians of the lower and of the upper half,
 * without the middle number where the count is odd (Moore and McCabe).
 */
export function toSpread(numbers: readonly number[]): Spread | null {
  const sorted = numbers.toSorted((a, b) => a - b);
  const half = Math.floor(sorted.length / 2);
  const isMany = sorted.length >= fewestForHalf;
  const low = isMany ? toMedianOfSorted(sorted.slice(0, half)) : sorted[0];
  const high = isMany ? toMedianOfSorted(sorted.slice(-half)) : sorted.at(-1);
  const median = toMedianOfSorted(sorted);
  if (median === null || low === undefined || high === undefined || low === null || high === null)
    return null;
  return { count: sorted.length, median, low, high, kind: isMany ? 'middle-half' : 'all' };
}
