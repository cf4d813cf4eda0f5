import { describe, expect, it } from 'vitest';
import { createIsSafety } from '../access/safety.ts';
import { createFakePlatform, demoConfig, now } from '../testing/fake-platform.ts';
import { signInAs, standInFor } from '../testing/sign-in.ts';
import { wireSession as session } from '../testing/wire-session.ts';
import { compareFields } from './compare-fields.ts';
import { createContractWatch } from './contract-watch.ts';
import { expectations } from './expectations.ts';

const bytes = new Uint8Array();
const { signal } = new AbortController();

const signalBody = (insightType: unknown) => ({
  insights: [
    {
      id: '1',
      insightType,
      startedAtTime: session.startedAtTime,
      endedAtTime: session.endedAtTime,
      durationInSeconds: 60,
    },
  ],
  offset: 0,
  limit: 100,
  total: 1,
});
const sessionsBody = (...sessions: object[]) => ({ sessions, offset: 0, limit: 100, total: sessions.length });
const overviewBody = (level: string) => ({
  summary: {
    totalDurationInSeconds: 60,
    totalWasteDurationInSeconds: 6,
    wastePercentage: 10,
    biggestInsight: { level, durationInSeconds: 6, wastePercentage: 10 },
  },
  trend: { buckets: [] },
  breakdown: { levels: [{ level, durationInSeconds: 6, wastePercentage: 10, subtypes: [] }] },
});

/** What is told after the platform has given these answers, beside endpoints of which none came. */
async function tell(
  answers: readonly (readonly [path: string, body: unknown])[],
  { baseUrl = 'https://platform.example', more = [] }: { baseUrl?: string; more?: readonly string[] } = {},
) {
  const watch = createContractWatch({ baseUrl, isSafety: createIsSafety(more), now: () => now });
  for (const [path, value] of answers) {
    const platform = watch.watch({ get: () => Promise.resolve({ bytes, value }) });
    await platform.get('insights', `${baseUrl}${path}`, signal);
  }
  return watch.read().endpoints.filter((endpoint) => endpoint.answers > 0);
}

const sessionsPath = '/insights/1.0/users/u-1/sessions?limit=100';

describe('The contract watch', () => {
  it('has nothing to tell of answers that are as our schemas say', async () => {
    expect(
      await tell([
        [sessionsPath, sessionsBody(session, session)],
        ['/insights/1.0/users/u-1/overview', overviewBody('StudentNotPresent')],
      ]),
    ).toEqual([
      {
        path: '/insights/1.0/users/:userId/sessions',
        answers: 1,
        latestAt: '2026-03-11T17:00:00.000Z',
        unknown: [],
      },
      {
        path: '/insights/1.0/users/:userId/overview',
        answers: 1,
        latestAt: '2026-03-11T17:00:00.000Z',
        unknown: [],
      },
    ]);
  });

  it.each([
    [
      'an unknown level, in both its places',
      '/insights/1.0/users/u-1/overview',
      overviewBody('DeepFocus'),
      [
        ['summary.biggestInsight.level', 'has a value that we do not know: DeepFocus', 1],
        ['breakdown.levels[].level', 'has a value that we do not know: DeepFocus', 1],
      ],
    ],
    [
      'an unknown type',
      '/insights/1.0/users/u-1',
      signalBody('Daydreaming'),
      [['insights[].insightType', 'has a value that we do not know: Daydreaming', 1]],
    ],
    [
      'a number in the place of a type, and not of its value',
      '/insights/1.0/users/u-1',
      signalBody(7),
      [['insights[].insightType', 'is number, expected string', 1]],
    ],
    [
      'an unknown result',
      sessionsPath,
      sessionsBody(
        session,
        { ...session, proctoredResult: 'REVIEW' },
        { ...session, proctoredResult: 'REVIEW' },
      ),
      [['sessions[].proctoredResult', 'has a value that we do not know: REVIEW', 2]],
    ],
    [
      'an unknown field, and not what is in it',
      '/insights/1.0/sessions/s-1',
      { ...signalBody('Idling'), teacherNote: 'Ana was ill' },
      [['teacherNote', 'is unknown to our schemas (string)', 1]],
    ],
    [
      'a field of another type',
      sessionsPath,
      sessionsBody({ ...session, durationInSeconds: '1800' }),
      [['sessions[].durationInSeconds', 'is string, expected integer', 1]],
    ],
    [
      'a value that could be a person’s, without it',
      '/insights/1.0/users/u-1',
      signalBody('Ana Ruiz, 7B'),
      [['insights[].insightType', 'has a value that we do not know: (a value that is no slug)', 1]],
    ],
    [
      'a map in the place of an object, without its keys, which may be names of people',
      '/insights/1.0/users/u-1/overview',
      { ...overviewBody('StudentNotPresent'), trend: { buckets: [], anna: 4, benRuiz: 5 } },
      [['trend', 'has more unknown fields than can be shown: perhaps a map', 1]],
    ],
    [
      'a field that stands in the place of another, by its name',
      sessionsPath,
      sessionsBody({ ...session, wastePercentage: null, offTaskShare: 10 }),
      [
        ['sessions[].wastePercentage', 'is null, expected integer', 1],
        ['sessions[].offTaskShare', 'is unknown to our schemas (number)', 1],
      ],
    ],
    ['a body that is no object', sessionsPath, 'Hello', [['body', 'is string, expected object', 1]]],
  ])('tells of %s', async (_what, path, body, expected) => {
    const [endpoint] = await tell([[path, body]]);
    expect(endpoint?.unknown).toEqual(expected.map(([place, what, count]) => ({ place, what, count })));
  });

  it('takes for known what is documented and not read here', async () => {
    const [endpoint] = await tell([
      [sessionsPath, sessionsBody({ ...session, toolId: 'x', metadata: { anything: 1 } })],
    ]);
    expect(endpoint?.unknown).toEqual([]);
  });

  it('never tells of a type that is about safety, the school’s own included', async () => {
    const told = await tell(
      [
        ['/insights/1.0/users/u-1', signalBody('SelfHarmOrSuicide')],
        ['/insights/1.0/users/u-1', signalBody('safety_new_kind')],
        ['/insights/1.0/users/u-1', signalBody('Worry')],
      ],
      { more: ['Worry'] },
    );
    expect(told.map(({ answers, unknown }) => [answers, unknown])).toEqual([[3, []]]);
  });

  it('tells a hundred different things one by one, and counts the others together', async () => {
    const [endpoint] = await tell(
      Array.from({ length: 150 }, (_, i) => ['/insights/1.0/users/u-1', signalBody(`Kind${i}`)] as const),
    );
    expect(endpoint?.unknown).toHaveLength(101);
    expect(endpoint?.unknown.at(-1)).toEqual({
      place: '(others)',
      what: 'are more than can be listed here',
      count: 50,
    });
  });

  it('says so where a body cannot be compared, and gives the answer all the same', async () => {
    const isSafety = () => {
      throw new Error('broken');
    };
    const watch = createContractWatch({ baseUrl: 'https://platform.example', isSafety, now: () => now });
    const value = signalBody('Daydreaming');
    const platform = watch.watch({ get: () => Promise.resolve({ bytes, value }) });
    const answer = await platform.get('insights', 'https://platform.example/insights/1.0/users/u-1', signal);
    expect(answer.value).toBe(value);
    expect(watch.read().endpoints.flatMap(({ unknown }) => unknown)).toEqual([
      { place: 'body', what: 'could not be compared', count: 1 },
    ]);
  });

  it('tells of no answer where none has come, or one of an address that is not in the guide', async () => {
    const watch = createContractWatch({
      baseUrl: 'https://platform.example',
      isSafety: createIsSafety([]),
      now: () => now,
    });
    const platform = watch.watch({ get: () => Promise.resolve({ bytes, value: 'Hello' }) });
    await platform.get('insights', 'https://platform.example/insights/1.0/nowhere/at/all', signal);
    for (const endpoint of watch.read().endpoints) {
      expect(endpoint).toMatchObject({ answers: 0, latestAt: null, unknown: [] });
    }
  });

  it.each(Object.entries(expectations))('can compare answers of %s', (_name, { schema, items }) => {
    for (const each of [schema, ...Object.values(items)]) {
      expect(compareFields([7], each, 'x', [], () => undefined)()).toEqual([]);
    }
  });

  it('knows an endpoint below a path of the platform', async () => {
    const told = await tell([[sessionsPath, sessionsBody(session)]], {
      baseUrl: 'https://platform.example/api',
    });
    expect(told.map(({ path }) => path)).toEqual(['/insights/1.0/users/:userId/sessions']);
  });
});

describe('GET /api/diagnostics', () => {
  const upstream = { answer: () => Response.json({ ...sessionsBody(session), nextCursor: 'secret' }) };
  it('tells whoever runs the server what came since it started', async () => {
    const { get } = createFakePlatform(upstream);
    await (await get('/api/insights/1.0/users/u-1/sessions')).text();
    const body: unknown = await (await get('/api/diagnostics')).json();
    expect(body).toMatchObject({ since: '2026-03-11T17:00:00.000Z' });
    expect(JSON.stringify(body)).toContain(
      '"place":"nextCursor","what":"is unknown to our schemas (string)","count":1',
    );
    expect(JSON.stringify(body)).not.toContain('secret');
  });

  it('is not there for a teacher, and is logged by its path', async () => {
    const { get, logLines } = createFakePlatform({
      server: { ...standInFor(['Tea']), config: demoConfig, logLevel: 'info' },
    });
    const cookie = await signInAs(get, 'Tea');
    expect((await get('/api/diagnostics', { headers: { cookie } })).status).toBe(404);
    expect(logLines.at(-1)).toContain('"route":"/diagnostics"');
  });

  it('can only be read, and takes no parameter', async () => {
    const { get } = createFakePlatform(upstream);
    expect((await get('/api/diagnostics', { method: 'POST' })).status).toBe(405);
    expect((await get('/api/diagnostics?all=1')).status).toBe(400);
  });
});
