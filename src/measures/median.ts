/** The middle number; of an even count the mean of the two in the middle. Not rounded. @throws of none */
export function toMedian(numbers: readonly number[]): number {
  if (numbers.length === 0) throw new RangeError('There is no middle of nothing.');
  const sorted = numbers.toSorted((a, b) => a - b);
  const half = sorted.length / 2;
  const middle = sorted.slice(Math.ceil(half) - 1, Math.floor(half) + 1);
  return middle.reduce((sum, number) => sum + number, 0) / middle.length;
}
