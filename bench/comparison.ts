/** Product beside floor: one row a measure, from the rounds in which both were measured. */
import { toSpread, type Spread } from './statistics.ts';

/** `null` where there is nothing of the kind. */
export type Measured<Name extends string> = Readonly<Record<Name, number | null>>;

/** One measurement of each, one right after the other. */
export interface Round<Measurement> {
  readonly product: Measurement;
  readonly floor: Measurement;
}

export interface Row<Name extends string> {
  readonly measure: Name;
  readonly product: Spread | null;
  readonly floor: Spread | null;
  /** Product divided by floor, round by round; null where a floor of nothing allows no ratio. */
  readonly ratio: Spread | null;
}

function toSpreadOfAll(values: readonly (number | null)[]): Spread | null {
  const numbers = values.filter((value) => value !== null);
  return numbers.length === values.length ? toSpread(numbers) : null;
}

/**
 * Ratios are taken within a round and only then put in order: what slows the machine for some seconds slows both.
 * @throws {RangeError} without rounds
 */
export function compareRounds<Name extends string>(
  measures: readonly Name[],
  rounds: readonly Round<Measured<Name>>[],
): Row<Name>[] {
  return measures.map((measure) => {
    const ratios = rounds.map(({ product, floor }) => {
      const [ours, least] = [product[measure], floor[measure]];
      return ours === null || least === null || least === 0 ? null : ours / least;
    });
    return {
      measure,
      product: toSpreadOfAll(rounds.map(({ product }) => product[measure])),
      floor: toSpreadOfAll(rounds.map(({ floor }) => floor[measure])),
      ratio: toSpreadOfAll(ratios),
    };
  });
}

/** Measures each as often as there are rounds, in turns first; each is told which round it is, from 0 on. */
export async function measureInTurns<Measurement>(
  rounds: number,
  measureProduct: (round: number) => Promise<Measurement>,
  measureFloor: (round: number) => Promise<Measurement>,
): Promise<readonly Round<Measurement>[]> {
  const measured: Round<Measurement>[] = [];
  for (let round = 0; round < rounds; round += 1) {
    if (round % 2 === 0) {
      const product = await measureProduct(round);
      measured.push({ product, floor: await measureFloor(round) });
    } else {
      const floor = await measureFloor(round);
      measured.push({ product: await measureProduct(round), floor });
    }
  }
  return measured;
}
