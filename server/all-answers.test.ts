import { describe, expect, it } from 'vitest';
import { getPages } from './all-answers.ts';
import { toJson, type Ask, type Asked } from './questions.ts';

const asked: Asked = {
  ids: { userId: 'ann' },
  search: new URLSearchParams({ offset: '40', startedAfter: '2026-03-09T05:00:00Z' }),
  mustBeNew: true,
};

/** Reads the sessions of a platform that answers each question with this body. */
async function readAll(toBody: (offset: number) => unknown) {
  const questions: { readonly name: string; readonly asked: Asked }[] = [];
  const ask: Ask = (name, question) => {
    questions.push({ name, asked: question });
    const body = toJson(toBody(Number(question.search.get('offset'))));
    return Promise.resolve({ body, askedAt: 1_000 + questions.length });
  };
  const pages = [];
  for await (const page of getPages(ask, 'userSessions', 'sessions', asked)) pages.push(page);
  return { questions, pages };
}

describe('A whole list', () => {
  it('is asked for from its beginning in the largest pages, and for the rest as it was asked for', async () => {
    const { questions, pages } = await readAll((offset) => ({ sessions: [offset, 'x'], total: 3 }));
    expect(questions.map(({ name }) => name)).toEqual(['userSessions', 'userSessions']);
    expect(questions.map((question) => question.asked.search.toString())).toEqual([
      'offset=0&startedAfter=2026-03-09T05%3A00%3A00Z&limit=100',
      'offset=2&startedAfter=2026-03-09T05%3A00%3A00Z&limit=100',
    ]);
    expect(questions.every((question) => question.asked.mustBeNew)).toBe(true);
    expect(questions[1]?.asked.ids).toEqual({ userId: 'ann' });
    // What somebody asked for is left as it was.
    expect(asked.search.get('offset')).toBe('40');
    expect(pages).toEqual([
      { items: [0, 'x'], total: 3, askedAt: 1_001 },
      { items: [2, 'x'], total: 3, askedAt: 1_002 },
    ]);
  });

  it('begins with the number of records, as the page itself asks for it', async () => {
    const search = new URLSearchParams();
    const seen: string[] = [];
    const ask: Ask = (_name, question) => {
      seen.push(question.search.toString());
      return Promise.resolve({ body: toJson({ sessions: [], total: 0 }), askedAt: 0 });
    };
    for await (const page of getPages(ask, 'userSessions', 'sessions', { ...asked, search }))
      expect(page.items).toEqual([]);
    expect(seen).toEqual(['limit=100&offset=0']);
  });

  it.each<[what: string, body: unknown]>([
    ['a text', 'sessions'],
    ['nothing', null],
    ['without a total', { sessions: [] }],
    ['with a total below zero', { sessions: [], total: -1 }],
    ['with half a record', { sessions: [], total: 1.5 }],
    ['of something else', { insights: [], total: 0 }],
    ['that is no list', { sessions: {}, total: 0 }],
  ])('is refused where a page is one %s', async (_what, body) => {
    await expect(readAll(() => body)).rejects.toMatchObject({
      status: 502,
      message: 'TimeBack gave an answer that could not be used.',
      cause: 'upstream body is no list of sessions',
      isRetryable: false,
    });
  });

  it('is read as far as twenty thousand records, and one that has many more is refused', async () => {
    const hundred = Array.from({ length: 100 }, () => 0);
    const { pages } = await readAll(() => ({ sessions: hundred, total: 20_000 }));
    expect(pages).toHaveLength(200);
    await expect(readAll(() => ({ sessions: hundred, total: 21_000 }))).rejects.toMatchObject({
      status: 502,
      message: 'These are more records than can be read. Please choose fewer days.',
      cause: 'list of sessions too long',
      isRetryable: false,
    });
  });
});
