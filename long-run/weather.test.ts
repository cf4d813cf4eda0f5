import { describe, expect, it } from 'vitest';
import { createRandom } from '#simulator/random.ts';
import { listFaults, platformFaults } from '#scripts/faults/platform-faults.ts';
import { createWeather, toRoundsForAll } from './weather.ts';

const all = [...platformFaults, ...listFaults];
const minute = 60_000;

/** Two rounds within a minute, the next two half an hour later. */
const toInstant = (round: number) => Math.floor(round / 2) * 30 * minute + (round % 2) * minute;

interface Life {
  readonly seed?: number;
  readonly rounds: number;
  /** Whether somebody asks TimeBack in a round. */
  readonly isAskedIn?: (round: number) => boolean;
}

/** Lives through rounds, and tells after each what may be wrong. */
async function live({ seed = 1, rounds, isAskedIn = () => true }: Life) {
  let calls = 0;
  const platform = {
    begin: () => {
      calls = 0;
      return Promise.resolve();
    },
    end: () => Promise.resolve(),
    calls: () => ({ data: calls, token: calls, roster: calls, applications: calls }),
  };
  const weather = createWeather(platform, createRandom(`${seed}/weather`));
  const told: { readonly weather: string; readonly isStrict: boolean; readonly mayBeOther: boolean }[] = [];
  for (let round = 0; round < rounds; round += 1) {
    await weather.change(toInstant(round));
    if (isAskedIn(round)) calls += 1;
    const mayBeOther = weather.mayBeOther();
    const isStrict = !weather.mayFail() && !weather.mayBePart() && !mayBeOther;
    told.push({ weather: weather.describe(), isStrict, mayBeOther });
  }
  await weather.end(toInstant(rounds));
  return { ...weather.read(), told };
}

describe('The weather of a long run', () => {
  it.each([1, 2, 3])('brings every fault once, in an order of chance (seed %i)', async (seed) => {
    const { met, missed } = await live({ seed, rounds: toRoundsForAll() });
    expect(missed).toEqual([]);
    expect(met.toSorted()).toEqual(all.map(({ does }) => does).sort());
  });

  it('keeps a fault until somebody has asked, where all is kept from the first of two rounds', async () => {
    const { missed } = await live({ rounds: toRoundsForAll(), isAskedIn: (round) => round % 2 === 0 });
    expect(missed).toEqual([]);
  });

  it('says which faults nobody met; a refused connection is seen by nobody', async () => {
    const { met } = await live({ rounds: toRoundsForAll(), isAskedIn: () => false });
    expect(met.toSorted()).toEqual([
      'refuses the connection',
      'refuses the connection when asked for a token',
    ]);
  });

  it('says which faults did not come in a week that is too short', async () => {
    expect((await live({ rounds: toRoundsForAll(all.length - 2) })).missed).toHaveLength(2);
  });

  it.each([1, 2, 3])(
    'lets nothing fail in an eighth of the rounds at least, and in the first (seed %i)',
    async (seed) => {
      const { told } = await live({ seed, rounds: toRoundsForAll() });
      expect(told[0]?.isStrict).toBe(true);
      expect(told.filter(({ isStrict }) => isStrict).length).toBeGreaterThanOrEqual(told.length / 8);
    },
  );

  it('lets lists tell other times while and after TimeBack does, and not else', async () => {
    const { told } = await live({ rounds: toRoundsForAll() });
    const other = told.filter(({ mayBeOther }) => mayBeOther);
    expect(new Set(other.map(({ weather }) => weather.replace(/^(while|after): /, '')))).toEqual(
      new Set(['gives sessions of 1970 and of 2099, and one that ends before it starts']),
    );
  });
});
