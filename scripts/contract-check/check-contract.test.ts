import { describe, expect, it } from 'vitest';
import type { Fetch } from '#server/upstream.ts';
import { endpoints } from '#src/contract/endpoints.ts';
import { createPlatformClient } from './ask-platform.ts';
import { checkContract, toVerdict, type EndpointReport, type Verdict } from './check-contract.ts';
import { describeReports, describeVerdict } from './describe-reports.ts';

const upstream = {
  isSimulator: false,
  name: 'platform.example',
  baseUrl: 'https://platform.example',
  tokenUrl: 'https://platform.example/auth/1.0/token',
  clientId: 'client SECRET',
  clientSecret: 'secret SECRET',
};
const now = Date.parse('2026-03-11T17:00:00Z');

/** Wherever a person's data could stand there is one of these, some of which look like a slug or a field's name. */
const name = 'Anna SECRET';
const word = 'SECRETword';
const id = 'SECRET-7f3a9c21';

const times = { startedAtTime: '2026-03-02T15:00:00Z', endedAtTime: '2026-03-02T15:30:00Z' };
const paging = { offset: 0, limit: 100, total: 1 };
const insights = {
  ...paging,
  session: { ...times, note: word, [name]: name },
  insights: [
    {
      ...times,
      id,
      insightType: name,
      reason: word,
      durationInSeconds: word,
      version: { [word]: word },
      applicationId: [word],
    },
    word,
  ],
};

const bodies: Readonly<Record<string, unknown>> = {
  '/auth/1.0/token': { access_token: 'token-SECRET', token_type: 'Bearer', expires_in: 3600 },
  '/applications/1.0': {
    ...paging,
    applications: [{ sourcedId: id, name: word, logoUrl: { [id]: word }, wasteMeter: name, [name]: word }],
  },
  '/rostering/1.0/orgs': { ...paging, orgs: [{ sourcedId: id, name: word, type: name, [id]: [word] }] },
  '/rostering/1.0/classes': { ...paging, classes: [{ sourcedId: 1, title: [word], status: name }] },
  '/rostering/1.0/enrollments': {
    ...paging,
    enrollments: [
      { sourcedId: id, role: 'student', class: { sourcedId: id }, user: { sourcedId: id }, beginDate: 5 },
    ],
  },
  '/rostering/1.0/users': {
    ...paging,
    users: [
      {
        sourcedId: id,
        givenName: { word },
        email: word,
        userProfiles: [{ credentials: [{ username: word, password: word }] }],
        roles: [{ role: name }, word],
        ...Object.fromEntries(Array.from({ length: 25 }, (_, i) => [`secret${'x'.repeat(i)}`, word])),
      },
    ],
  },
  [`/insights/1.0/users/${id}/sessions`]: {
    ...paging,
    sessions: [
      { ...times, id, applicationId: id, proctoredResult: name, recordingS3Key: 7, metadata: { word } },
    ],
  },
  [`/insights/1.0/users/${id}/overview`]: {
    summary: word,
    trend: { buckets: [{ ...times, levels: [{ level: name }] }] },
    breakdown: { levels: [{ level: name, durationInSeconds: word, subtypes: [{ insightType: name }] }] },
  },
  [`/insights/1.0/users/${id}`]: insights,
  [`/insights/1.0/sessions/${id}`]: insights,
  '/insights/1.0/types': { types: [{ slug: 'Idling', label: word, [name]: { [id]: word } }] },
};

function createUpstream(changes: Readonly<Record<string, () => Response>> = {}) {
  const asked: URL[] = [];
  const fetch: Fetch = (request) => {
    const url = new URL(request.url);
    asked.push(url);
    const answer = changes[url.pathname];
    if (answer !== undefined) return Promise.resolve(answer());
    const body = bodies[url.pathname];
    return Promise.resolve(
      body === undefined ? new Response(word, { status: 404 }) : Response.json(body, { headers: { word } }),
    );
  };
  return { asked, client: createPlatformClient(upstream, fetch, () => now) };
}

async function check(changes?: Readonly<Record<string, () => Response>>, userId: string | null = null) {
  const { asked, client } = createUpstream(changes);
  const reports = await checkContract({ client, now, timeZone: 'America/Chicago', userId });
  return { asked, client, reports };
}

function reportOn(reports: readonly EndpointReport[], path: string): EndpointReport | undefined {
  return reports.find((report) => report.path === path);
}

describe('checkContract', () => {
  it('tells nothing of a person, however the answers look', async () => {
    const { reports, client } = await check();
    const told = `${describeReports(reports)} ${JSON.stringify(reports)} ${JSON.stringify(await client.checkScopes())}`;
    expect(reports.filter(({ kind }) => kind === 'compared')).toHaveLength(9);
    expect(told).not.toMatch(/secret/i);
    expect(told).not.toContain('Anna');
  });

  it('tells nothing of a person where everything fails with words of the platform', async () => {
    const failing = Object.fromEntries(
      Object.keys(bodies)
        .slice(1)
        .map((path) => [
          path,
          () => Response.json({ error: word, message: `${name} is unknown` }, { status: 403 }),
        ]),
    );
    const { reports } = await check(failing, id);
    expect(describeReports(reports)).not.toMatch(/secret|anna/i);
  });

  it('asks every endpoint of the contract once, and the types', async () => {
    const { asked } = await check();
    const paths = asked.map(({ pathname }) =>
      pathname.replace(`/sessions/${id}`, '/sessions/:sessionId').replace(`/users/${id}`, '/users/:userId'),
    );
    expect(paths.sort()).toEqual(
      ['/auth/1.0/token', '/insights/1.0/types', ...Object.values(endpoints).map(({ path }) => path)].sort(),
    );
  });

  it('asks the roster for named fields only, as user records can carry passwords', async () => {
    const { asked } = await check();
    const fields = asked.find(({ pathname }) => pathname === '/rostering/1.0/users')?.searchParams;
    expect(fields?.get('fields')).toContain('givenName');
    expect(fields?.get('fields')).not.toContain('userProfiles');
  });

  it('takes the next student where the first has no sessions', async () => {
    const enrollment = (userId: string) => ({
      sourcedId: `e-${userId}`,
      role: 'student',
      class: { sourcedId: 'c' },
      user: { sourcedId: userId },
    });
    const { asked } = await check({
      '/rostering/1.0/enrollments': () =>
        Response.json({ ...paging, enrollments: [enrollment('quiet'), enrollment(id)] }),
      '/insights/1.0/users/quiet/sessions': () => Response.json({ ...paging, sessions: [] }),
    });
    expect(asked.map(({ pathname }) => pathname)).toContain(`/insights/1.0/users/${id}/overview`);
    expect(asked.map(({ pathname }) => pathname)).not.toContain('/insights/1.0/users/quiet/overview');
  });

  it('asks about the named student and nobody else', async () => {
    const { asked } = await check({}, 'somebody');
    const ofUsers = asked.filter(({ pathname }) => pathname.startsWith('/insights/1.0/users/'));
    expect(ofUsers.length).toBeGreaterThan(0);
    expect(ofUsers.every(({ pathname }) => pathname.startsWith('/insights/1.0/users/somebody'))).toBe(true);
  });

  it('says what was not asked where nobody is in the roster', async () => {
    const nothing = () => new Response('', { status: 404 });
    const { reports } = await check({
      '/rostering/1.0/enrollments': nothing,
      '/rostering/1.0/users': nothing,
    });
    expect(reportOn(reports, endpoints.userOverview.path)).toMatchObject({ kind: 'not-asked' });
  });

  it('gives the platform’s own status and not the one our server would answer', async () => {
    const { reports } = await check({ '/applications/1.0': () => new Response('', { status: 500 }) });
    expect(reportOn(reports, '/applications/1.0')).toMatchObject({ kind: 'failed', status: 500 });
  });
});

describe('toVerdict', () => {
  const path = '/insights/1.0/types';
  const difference = { place: 'a', what: 'is unknown', count: 1 };
  it.each<{ title: string; report: EndpointReport; kind: Verdict['kind'] }>([
    {
      title: 'a field that is only new keeps it',
      report: { path, kind: 'compared', items: 1, differences: [{ ...difference, isRefused: false }] },
      kind: 'kept',
    },
    {
      title: 'a refusal breaks it',
      report: { path, kind: 'compared', items: 1, differences: [{ ...difference, isRefused: true }] },
      kind: 'broken',
    },
    {
      title: 'an endpoint that the dashboard can do without keeps it',
      report: { path, kind: 'failed', status: 404, reason: '', isSpared: true },
      kind: 'kept',
    },
    {
      title: 'any other failure breaks it',
      report: { path, kind: 'failed', status: 500, reason: '', isSpared: false },
      kind: 'broken',
    },
    {
      title: 'an endpoint that was not asked leaves it unknown',
      report: { path, kind: 'not-asked', reason: '' },
      kind: 'unknown',
    },
  ])('$title', ({ report, kind }) => {
    expect(toVerdict([report]).kind).toBe(kind);
  });

  it('is broken where one answer is refused and another was not asked', () => {
    const refused: EndpointReport = { path, kind: 'failed', status: 500, reason: '', isSpared: false };
    const notAsked: EndpointReport = { path, kind: 'not-asked', reason: '' };
    expect(toVerdict([notAsked, refused])).toEqual({ kind: 'broken' });
  });

  const closed = () => new Response('', { status: 403 });
  const goodInsights = { ...paging, session: null, insights: [] };
  const goodBodies = {
    '/applications/1.0': { ...paging, applications: [] },
    '/rostering/1.0/orgs': { ...paging, orgs: [] },
    '/rostering/1.0/classes': { ...paging, classes: [] },
    '/rostering/1.0/enrollments': { ...paging, enrollments: [] },
    '/rostering/1.0/users': { ...paging, users: [{ sourcedId: id, roles: [{ role: 'student' }] }] },
    [`/insights/1.0/users/${id}/sessions`]: {
      ...paging,
      sessions: [
        {
          ...times,
          id,
          applicationId: id,
          durationInSeconds: 1800,
          wasteDurationInSeconds: 0,
          wastePercentage: 0,
        },
      ],
    },
    [`/insights/1.0/users/${id}/overview`]: {
      summary: { totalDurationInSeconds: 0, totalWasteDurationInSeconds: 0, wastePercentage: 0 },
      trend: { buckets: [] },
      breakdown: { levels: [] },
    },
    [`/insights/1.0/users/${id}`]: goodInsights,
    [`/insights/1.0/sessions/${id}`]: goodInsights,
  };
  const good = Object.fromEntries(
    Object.entries(goodBodies).map(([at, body]) => [at, () => Response.json(body)] as const),
  );
  const roster = Object.keys(goodBodies).filter((at) => at.startsWith('/rostering/'));

  it.each<[what: string, changes: Readonly<Record<string, () => Response>>, line: string, exitCode: number]>([
    ['everything is answered as agreed', {}, 'No schema refused anything.', 0],
    [
      'the roster is closed and nobody is named, so that no student was asked about',
      Object.fromEntries(roster.map((at) => [at, closed])),
      'Not known whether the contract is kept: the dashboard needs what was not asked (GET /insights/1.0/users/:userId/sessions, GET /insights/1.0/users/:userId/overview, GET /insights/1.0/users/:userId, GET /insights/1.0/sessions/:sessionId).',
      2,
    ],
    [
      'nobody has a session',
      { [`/insights/1.0/users/${id}/sessions`]: () => Response.json({ ...paging, sessions: [] }) },
      'Not known whether the contract is kept: the dashboard needs what was not asked (GET /insights/1.0/sessions/:sessionId).',
      2,
    ],
    [
      'the applications are closed',
      { '/applications/1.0': closed },
      'The contract is not kept: see REFUSED and FAILED above.',
      1,
    ],
  ])('where %s, says so in the last line and ends with it', async (_what, changes, line, exitCode) => {
    const { reports } = await check({ ...good, ...changes });
    expect(describeVerdict(toVerdict(reports))).toEqual({ line, exitCode });
  });

  it.each([
    ['the roster is closed', '/rostering/1.0/classes', 403, true],
    ['the roster is broken', '/rostering/1.0/classes', 500, false],
    ['the applications are closed', '/applications/1.0', 403, false],
  ])('where %s, the endpoint is spared: %s %i %s', async (_, failing, status, isSpared) => {
    const { reports } = await check({ [failing]: () => new Response('', { status }) });
    expect(reportOn(reports, failing)).toMatchObject({ kind: 'failed', status, isSpared });
  });
});

describe('describeReports', () => {
  it('has a line for each endpoint, and refusals before everything else', async () => {
    const { reports } = await check();
    const text = describeReports(reports);
    for (const { path } of Object.values(endpoints)) expect(text).toContain(`GET ${path} `);
    expect(text).toMatch(/GET \/applications\/1\.0\n {2}REFUSED applications\[\]\.logoUrl is object/);
  });
});
