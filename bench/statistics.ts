/** The middle and the spread of a few numbers. */

export interface Spread {
  readonly median: number;
  /** The least that 95 of 100 do not exceed; of few numbers the largest. */
  readonly p95: number;
  readonly min: number;
  readonly max: number;
}

/**
 * The least of the numbers that so large a part of them does not exceed.
 * @param part for example 0.99
 * @throws {RangeError} without numbers
 */
export function toQuantile(values: readonly number[], part: number): number {
  const sorted = values.toSorted((a, b) => a - b);
  const quantile = sorted[Math.max(0, Math.ceil(sorted.length * part) - 1)];
  if (quantile === undefined) throw new RangeError('No numbers, no middle.');
  return quantile;
}

/** @throws {RangeError} without numbers */
export function toSpread(values: readonly number[]): Spread {
  const sorted = values.toSorted((a, b) => a - b);
  const middle = (sorted.length - 1) / 2;
  const [min, low, high, max] = [0, Math.floor(middle), Math.ceil(middle), -1].map((i) => sorted.at(i));
  if (min === undefined || low === undefined || high === undefined || max === undefined) {
    throw new RangeError('No numbers, no middle.');
  }
  return { median: (low + high) / 2, p95: toQuantile(values, 0.95), min, max };
}
