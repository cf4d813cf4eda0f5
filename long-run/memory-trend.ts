/** Whether something that is measured again and again keeps growing. */

/** How much may be gained between the first and the last of the samples that count. */
export interface GrowthBound {
  /** Of the middle of the samples. */
  readonly share: number;
  /** In the unit of the samples; a small thing may double. */
  readonly least: number;
}

export interface Growth {
  readonly first: number;
  readonly last: number;
  /** What the line of least squares gains from the first sample that counts to the last. */
  readonly gained: number;
  readonly allowed: number;
  readonly isFlat: boolean;
}

/** The first part is a server that warms up: code is compiled, caches fill. */
const warmUpPart = 0.4;

/** Fewer samples than these tell nothing of a slope. */
const fewestSamples = 5;

function middleOf(samples: readonly number[]): number {
  return samples.toSorted((a, b) => a - b)[Math.floor(samples.length / 2)] ?? 0;
}

/**
 * @param samples taken at equal distances
 * @returns `null` where there are too few
 */
export function toGrowth(samples: readonly number[], { share, least }: GrowthBound): Growth | null {
  const counted = samples.slice(Math.floor(samples.length * warmUpPart));
  if (counted.length < fewestSamples) return null;
  const middleX = (counted.length - 1) / 2;
  const mean = counted.reduce((sum, value) => sum + value, 0) / counted.length;
  const [above, below] = counted.reduce(
    ([top, bottom], value, x) => [top + (x - middleX) * (value - mean), bottom + (x - middleX) ** 2],
    [0, 0],
  );
  const gained = (above / below) * (counted.length - 1);
  const allowed = Math.max(share * middleOf(counted), least);
  return {
    first: counted[0] ?? 0,
    last: counted.at(-1) ?? 0,
    gained,
    allowed,
    isFlat: gained <= allowed,
  };
}
