/** The middle and the spread of a few numbers. */

export interface Spread {
  readonly median: number;
  /** The least that 95 of 100 do not exceed; of few numbers the largest. */
  readonly p95: number;
  readonly min: number;
  readonly max: number;
}

/** @throws {RangeError} without numbers */
export function toSpread(values: readonly number[]): Spread {
  const sorted = values.toSorted((a, b) => a - b);
  const middle = (sorted.length - 1) / 2;
  const [min, low, high, max] = [0, Math.floor(middle), Math.ceil(middle), -1].map((i) => sorted.at(i));
  if (min === undefined || low === undefined || high === undefined || max === undefined) {
    throw new RangeError('No numbers, no middle.');
  }
  return { median: (low + high) / 2, p95: sorted[Math.ceil(sorted.length * 0.95) - 1] ?? max, min, max };
}
