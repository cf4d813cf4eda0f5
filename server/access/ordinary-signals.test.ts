import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { fromJson, toJson, type Ask } from '../questions.ts';
import { getOrdinarySignals } from './ordinary-signals.ts';
import { createIsSafety } from './safety.ts';

const bodySchema = z.object({ insights: z.array(z.unknown()), total: z.number() });

/** A platform's list of so many signals, every tenth about safety. */
function toSignals(count: number) {
  return Array.from({ length: count }, (_, i) => ({
    id: `s-${i}`,
    insightType: i % 10 === 0 ? 'SelfHarmOrSuicide' : 'Idling',
  }));
}

/** What a teacher gets as the first page, where the platform gives these records and claims so many. */
async function ask(toItems: (offset: number) => readonly unknown[], total: number) {
  const platform: Ask = (_name, { search }) =>
    Promise.resolve({ body: toJson({ insights: toItems(Number(search.get('offset'))), total }), askedAt: 0 });
  const answer = await getOrdinarySignals(
    platform,
    'userInsights',
    { ids: {}, search: new URLSearchParams({ limit: '100', offset: '0' }), mustBeNew: false },
    createIsSafety([]),
  );
  const { insights, total: told } = bodySchema.parse(fromJson(answer));
  return { came: insights.length, told };
}

describe('A list of signals without those about safety', () => {
  const all = toSignals(250);
  const pageOf = (offset: number) => all.slice(offset, offset + 100);

  it.each([
    ['all came', pageOf, 250, { came: 100, told: 225 }],
    [
      'further pages came by halves: what is missing stays in the total',
      (offset: number) => (offset === 0 ? pageOf(0) : pageOf(offset).slice(0, pageOf(offset).length / 2)),
      250,
      { came: 100, told: 232 },
    ],
    ['the first page came again and again', () => pageOf(0), 250, { came: 90, told: 240 }],
    [
      'more is claimed than anybody has, and there are no more pages',
      pageOf,
      1_000_000_000,
      { came: 100, told: 225 },
    ],
    ['records cannot be read', () => [null, 7, { id: 'a' }], 3, { came: 3, told: 3 }],
  ])('where %s', async (_what, toItems, total, expected) => {
    expect(await ask(toItems, total)).toEqual(expected);
  });
});
