/** Product beside floor: one row a measure, from the rounds in which both were visited. */
import type { Visit } from './first-visit.ts';
import { toSpread, type Spread } from './statistics.ts';

/** One visit to each, one right after the other. */
export interface Round {
  readonly product: Visit;
  readonly floor: Visit;
}

export interface Row {
  readonly measure: keyof Visit;
  readonly product: Spread;
  readonly floor: Spread;
  /** Product divided by floor, round by round; null where a floor of 0 allows no ratio. */
  readonly ratio: Spread | null;
}

const measures = [
  'figuresMs',
  'chartMs',
  'firstPaintMs',
  'blockingMs',
  'layoutShift',
  'scriptKilobytes',
  'totalKilobytes',
  'requests',
  'dataDepth',
  'scriptDepth',
] as const satisfies readonly (keyof Visit)[];

/**
 * Ratios are taken within a round and only then put in order: what slows the machine for some seconds slows both.
 * @throws {RangeError} without rounds
 */
export function compareRounds(rounds: readonly Round[]): Row[] {
  return measures.map((measure) => {
    const ratios = rounds.map(({ product, floor }) => product[measure] / floor[measure]);
    return {
      measure,
      product: toSpread(rounds.map(({ product }) => product[measure])),
      floor: toSpread(rounds.map(({ floor }) => floor[measure])),
      ratio: ratios.every(Number.isFinite) ? toSpread(ratios) : null,
    };
  });
}
