import { describe, expect, it } from 'vitest';
import { plainSchool } from '#src/testing/plain-school.ts';
import { pageAnswer, serve, servedAt } from '#src/testing/serve.ts';
import { toWindow } from '#src/time/windows.ts';
import { createQueryClient } from './query-client.ts';
import { sessionInsightsQuery } from './session-insights.ts';
import { userInsightsQuery } from './user-insights.ts';

const window = toWindow(
  { kind: 'last-week' },
  { ...plainSchool, now: servedAt.instant, timeZone: 'America/Chicago' },
);

const session = {
  startedAtTime: '2026-03-03T15:00:00Z',
  endedAtTime: '2026-03-03T16:00:00Z',
  durationInSeconds: 3600,
  wasteDurationInSeconds: 360,
  wastePercentage: 10,
};

function toInsight(id: string, insightType: string, startedAtTime: string) {
  return {
    id,
    insightType,
    reason: `Reason of ${id}`,
    startedAtTime,
    endedAtTime: '2026-03-03T16:00:00Z',
    durationInSeconds: 60,
    version: 'v1',
  };
}

const many = Array.from({ length: 400 }, (_, i) => toInsight(`i${i}`, 'Idling', '2026-03-03T15:00:00Z'));

/** The address of another page than the one that is asked for. */
function toPage(url: URL, parameters: Readonly<Record<string, string>>): URL {
  const page = new URL(url);
  for (const [name, value] of Object.entries(parameters)) page.searchParams.set(name, value);
  return page;
}

function serveInsights(insights: readonly unknown[], more: object = { session }) {
  return serve((url) => pageAnswer('insights', insights, url, more));
}

const place = (sessionId: string) => ({ userId: 'u1', sessionId, at: '2026-03-04T15:00:00Z' });

function readUser() {
  return createQueryClient({ retries: 0 }).query(userInsightsQuery('u1', window));
}

function readSession() {
  return createQueryClient({ retries: 0 }).query(sessionInsightsQuery(place('s1')));
}

describe.each([
  ['userInsightsQuery', readUser],
  ['sessionInsightsQuery', readSession],
])('%s', (_name, read) => {
  it('puts insights in the order of time, whatever the notation of the instants', async () => {
    serveInsights([
      toInsight('second', 'Idling', '2026-03-03T15:20:00Z'),
      toInsight('first', 'Game', '2026-03-03T17:10:00+02:00'),
      toInsight('third', 'Idling', '2026-03-03T09:30:00-06:00'),
    ]);
    expect((await read()).insights.map(({ id }) => id)).toEqual(['first', 'second', 'third']);
  });

  it('keeps safety signals apart, without type, duration or a place in the list', async () => {
    serveInsights([
      toInsight('safety', 'SelfHarmOrSuicide', '2026-03-03T15:10:00Z'),
      toInsight('ordinary', 'Idling', '2026-03-03T15:20:00Z'),
      toInsight('spelled', 'bullying_or_harassment', '2026-03-03T15:05:00Z'),
    ]);
    const { insights, safetySignals } = await read();
    expect(insights.map(({ id }) => id)).toEqual(['ordinary']);
    expect(safetySignals).toEqual([
      {
        id: 'spelled',
        safetyType: 'BullyingOrHarassment',
        reason: 'Reason of spelled',
        startedAtTime: '2026-03-03T15:05:00Z',
        endedAtTime: '2026-03-03T16:00:00Z',
      },
      {
        id: 'safety',
        safetyType: 'SelfHarmOrSuicide',
        reason: 'Reason of safety',
        startedAtTime: '2026-03-03T15:10:00Z',
        endedAtTime: '2026-03-03T16:00:00Z',
      },
    ]);
  });

  it('joins all pages; safety signals and unreadable records move the offset like any other', async () => {
    const insights = Array.from({ length: 250 }, (_, i) =>
      i % 100 === 99
        ? null
        : toInsight(
            `i${i}`,
            i % 100 === 50 ? 'WebcamNudity' : 'Idling',
            `2026-03-03T15:00:00.${String(i).padStart(3, '0')}Z`,
          ),
    );
    const requests = serveInsights(insights);
    const answer = await read();
    expect(requests.map((url) => url.searchParams.get('offset'))).toEqual(['0', '100', '200']);
    expect(answer.insights).toHaveLength(246);
    expect(answer.safetySignals).toHaveLength(2);
    expect(answer).toMatchObject({ unreadable: 2, isComplete: true, asOf: servedAt.instant });
  });

  it('has each insight once where a page border moved', async () => {
    const all = Array.from({ length: 150 }, (_, i) => toInsight(`i${i}`, 'Idling', '2026-03-03T15:00:00Z'));
    const added = toInsight('new', 'Idling', '2026-03-03T15:00:00Z');
    serve((url) =>
      pageAnswer('insights', url.searchParams.get('offset') === '0' ? all : [added, ...all], url, {
        session,
      }),
    );
    const { insights } = await read();
    expect(insights).toHaveLength(150);
    expect(new Set(insights.map(({ id }) => id)).size).toBe(150);
  });

  // Of sessions the same is held in a browser, with the page's words (docs/faults.md, "Lists that do not hold together").
  it.each<[does: string, answer: (url: URL) => Response, outcome: object, offsets: readonly number[]]>([
    [
      'gives its first page, whichever is asked for',
      (url) => pageAnswer('insights', many, toPage(url, { offset: '0' }), { session }),
      { count: 100, isComplete: false },
      [0, 100, 200, 300],
    ],
    [
      'gives its first page, whichever is asked for, and claims fewer records',
      (url) => pageAnswer('insights', many, toPage(url, { offset: '0' }), { session, total: 250 }),
      { count: 100, isComplete: false },
      [0, 100, 200],
    ],
    [
      'gives halves of its further pages',
      (url) =>
        pageAnswer(
          'insights',
          many,
          url.searchParams.get('offset') === '0' ? url : toPage(url, { limit: '50' }),
        ),
      { count: 250, isComplete: false },
      [0, 100, 200, 300],
    ],
    [
      'claims some records more than it has',
      (url) => pageAnswer('insights', many, url, { total: 407 }),
      { count: 400, isComplete: false },
      [0, 100, 200, 300, 400],
    ],
    [
      'claims some records fewer than it has',
      (url) => pageAnswer('insights', many, url, { total: 393 }),
      { count: 400, isComplete: true },
      [0, 100, 200, 300, 400],
    ],
    [
      'claims a single record',
      (url) => pageAnswer('insights', many, url, { total: 1 }),
      { count: 400, isComplete: true },
      [0, 100, 200, 300, 400],
    ],
    [
      'claims a thousand million records',
      (url) => pageAnswer('insights', many, url, { total: 1_000_000_000 }),
      { count: 400, isComplete: true },
      [0, 100, 200, 300, 400],
    ],
  ])(
    'of a list that %s has what came, and says whether it is a part',
    async (_does, answer, outcome, offsets) => {
      const requests = serve(answer);
      const { insights, isComplete } = await read();
      expect({ count: insights.length, isComplete }).toEqual(outcome);
      expect(requests.map((url) => Number(url.searchParams.get('offset')))).toEqual(offsets);
    },
  );

  it.each([
    ['the session of the first page', { session }, session],
    ['no session where there is none', { session: null }, null],
    ['no session where it is left out', {}, null],
    ['no session where it is not whole', { session: { ...session, wastePercentage: 0.1 } }, null],
  ])('gives %s', async (_what, more, expected) => {
    serveInsights([toInsight('a', 'Idling', '2026-03-03T15:20:00Z')], more);
    expect((await read()).session).toEqual(expected);
  });
});

describe('userInsightsQuery', () => {
  it('asks for the window, whose upper bound counts in', async () => {
    const requests = serveInsights([]);
    await readUser();
    expect(requests.map(({ pathname }) => pathname)).toEqual(['/api/insights/1.0/users/u1']);
    expect(Object.fromEntries(requests[0]?.searchParams ?? [])).toEqual({
      after: '2026-03-02T06:00:00Z',
      before: '2026-03-09T04:59:59.999Z',
      limit: '100',
      offset: '0',
    });
  });
});

describe('sessionInsightsQuery', () => {
  it('asks for one session and for what it is filtered by', async () => {
    const requests = serveInsights([]);
    await createQueryClient().query(
      sessionInsightsQuery(place('a/b'), { isProctored: 'true', type: 'Idling' }),
    );
    expect(requests.map((url) => `${url.pathname}${url.search}`)).toEqual([
      '/api/insights/1.0/users/u1/sessions/a%2Fb?isProctored=true&type=Idling&startedAt=2026-03-04T15%3A00%3A00Z&limit=100&offset=0',
    ]);
  });

  it('never answers for another session or filter', async () => {
    const requests = serveInsights([]);
    const client = createQueryClient();
    await client.query(sessionInsightsQuery(place('s1')));
    await client.query(sessionInsightsQuery(place('s2')));
    await client.query(sessionInsightsQuery(place('s1'), { isProctored: 'true' }));
    expect(requests).toHaveLength(3);
  });
});
