import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { fromJson, toJson, type Ask } from '../questions.ts';
import { getOrdinarySignals } from './ordinary-signals.ts';
import { createIsSafety } from './safety.ts';

const bodySchema = z.looseObject({ insights: z.array(z.unknown()), total: z.number() });

/** A platform's list of so many signals, every tenth about safety. */
function toSignals(count: number) {
  return Array.from({ length: count }, (_, i) => ({
    id: `s-${i}`,
    insightType: i % 10 === 0 ? 'SelfHarmOrSuicide' : 'Idling',
  }));
}

/** What a teacher gets, where the platform gives these records and claims so many. */
async function askFor(
  query: string,
  toItems: (offset: number) => readonly unknown[],
  total: number,
  mustBeNew = false,
) {
  const asked: string[] = [];
  const platform: Ask = (name, { ids, search, mustBeNew: isNew }) => {
    asked.push(
      [name, ids['userId'] ?? '', decodeURIComponent(search.toString()), isNew ? 'anew' : '']
        .join(' ')
        .trim(),
    );
    const offset = Number(search.get('offset'));
    // Further pages are asked for later.
    return Promise.resolve({ body: toJson({ insights: toItems(offset), total }), askedAt: 1_000 + offset });
  };
  const answer = await getOrdinarySignals(
    platform,
    'userInsights',
    { ids: { userId: 'ann' }, search: new URLSearchParams(query), mustBeNew },
    createIsSafety([]),
  );
  return { asked, answer, body: bodySchema.parse(fromJson(answer)) };
}

/** The first page, as far as it can be counted. */
async function ask(toItems: (offset: number) => readonly unknown[], total: number) {
  const { insights, total: told } = (await askFor('limit=100&offset=0', toItems, total)).body;
  return { came: insights.length, told };
}

describe('A list of signals without those about safety', () => {
  const all = toSignals(250);
  const pageOf = (offset: number) => all.slice(offset, offset + 100);

  it.each([
    ['all came', pageOf, 250, { came: 100, told: 225 }],
    ['fewer were claimed than came', pageOf, 1, { came: 100, told: 225 }],
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
    [
      'as many are claimed as somebody may have, and there are no more pages',
      (offset: number) => (offset === 0 ? pageOf(0) : []),
      20_000,
      { came: 90, told: 19_990 },
    ],
    [
      'one more is claimed than anybody has, and there are no more pages',
      (offset: number) => (offset === 0 ? pageOf(0) : []),
      20_001,
      { came: 90, told: 90 },
    ],
    ['fewer are claimed than came', () => pageOf(0), 50, { came: 90, told: 90 }],
    ['records cannot be read', () => [null, 7, { id: 'a' }], 3, { came: 3, told: 3 }],
    [
      'records have no id, or one that is none',
      () => [{ insightType: 'Idling' }, { id: 7, insightType: 'Idling' }],
      2,
      { came: 2, told: 2 },
    ],
  ])('where %s', async (_what, toItems, total, expected) => {
    expect(await ask(toItems, total)).toEqual(expected);
  });

  it.each([
    ['', 0, 20],
    ['limit=5', 0, 5],
    ['offset=220', 220, 20],
    ['limit=5&offset=10', 10, 5],
  ])('is paged anew: %j', async (query, offset, limit) => {
    const { body } = await askFor(query, pageOf, 250);
    const ordinary = all.filter(({ insightType }) => insightType === 'Idling');
    expect(body).toEqual({
      session: null,
      insights: ordinary.slice(offset, offset + limit),
      offset,
      limit,
      total: 225,
    });
  });

  it.each([
    ['Game', ['b']],
    ['Idling,Game', ['a', 'b']],
    ['SelfHarmOrSuicide', []],
    ['NoSuchType', []],
  ])('holds those of the types %s, and none that cannot be read', async (type, ids) => {
    const records = [
      { id: 'a', insightType: 'Idling' },
      { id: 'b', insightType: 'Game' },
      { id: 'c', insightType: 'SelfHarmOrSuicide' },
      null,
    ];
    const { body } = await askFor(`type=${type}`, () => records, 4);
    expect(body.insights).toMatchObject(ids.map((id) => ({ id })));
    expect(body).toMatchObject({ total: ids.length });
  });

  it('is asked for whole, over the same time, and is as old as its oldest page', async () => {
    const { asked, answer } = await askFor(
      'after=2026-03-02&type=Idling&limit=5&offset=5',
      pageOf,
      250,
      true,
    );
    expect(asked).toEqual(
      [0, 100, 200].map((offset) => `userInsights ann after=2026-03-02&limit=100&offset=${offset}`),
    );
    expect(answer.askedAt).toBe(1_000);
  });

  it.each([
    ['', ['anew', 'anew', 'anew']],
    ['offset=0', ['anew', 'anew', 'anew']],
    ['offset=20', ['', '', '']],
  ])('asks anew with the first page alone: %j', async (query, news) => {
    const { asked } = await askFor(query, pageOf, 250, true);
    expect(asked.map((question) => (question.endsWith(' anew') ? 'anew' : ''))).toEqual(news);
  });
});
