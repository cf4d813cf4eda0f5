/** What people who have signed in get of the platform, each by what they may see, and what is recorded of it. */
import { describe, expect, it } from 'vitest';
import type { Viewer } from './access/viewer.ts';
import { readSchoolFiles } from './roster/school-files.ts';
import { createFakePlatform, demoConfig } from './testing/fake-platform.ts';
import { toContents, version11 } from './testing/roster-files.ts';
import { signInAs, standInFor } from './testing/sign-in.ts';

const teacher: Viewer = {
  id: 'tea',
  name: 'Tea',
  role: 'teacher',
  students: new Set(['ann', 'ben']),
  safetyOf: new Set(['ben']),
  seesSafety: true,
  classes: new Set(['n1']),
  orgs: new Set(['north']),
};
const administrator: Viewer = { ...teacher, id: 'adm', role: 'administrator', students: 'everybody' };

const lists: Readonly<Record<string, readonly object[]>> = {
  orgs: [{ sourcedId: 'north', name: 'North' }, { sourcedId: 'south' }],
  classes: [{ sourcedId: 'n1', title: 'N1' }, { sourcedId: 's1' }],
  users: [{ sourcedId: 'ann', givenName: 'Ann' }, { sourcedId: 'cid' }, { sourcedId: 'tea' }],
  enrollments: [
    { sourcedId: 'e1', role: 'student', class: { sourcedId: 'n1' }, user: { sourcedId: 'ann' } },
    { sourcedId: 'e2', role: 'student', class: { sourcedId: 's1' }, user: { sourcedId: 'cid' } },
  ],
};

const signals = ['Idling', 'SelfHarmOrSuicide', 'Grooming'].map((insightType, id) => ({
  id: `i${id}`,
  insightType,
}));
const week = 'startedAfter=2026-03-02T06:00:00Z&startedBefore=2026-03-09T05:00:00Z';
const overviewOf = (student: string) =>
  `/insights/1.0/users/${student}/overview?${week}&targetTimezone=America%2FChicago`;

/** A platform with a roster, signals of safety for everybody, and one session of each student, named after that student. */
function answerAll({ url }: Request): Response {
  const { pathname, searchParams } = new URL(url);
  const last = pathname.split('/').at(-1) ?? '';
  const list = lists[last];
  if (list !== undefined) return Response.json({ [last]: list, offset: 0, limit: 100, total: list.length });
  if (pathname.endsWith('/overview'))
    return Response.json({ wasteBreakdown: [{ level: 'SelfHarmOrSuicide' }, { level: 'Idling' }] });
  if (last === 'sessions') {
    const isNamed = searchParams.get('startedAfter') !== '2026-03-09T00:00:00Z';
    const sessions = isNamed ? [{ id: `of-${pathname.split('/').at(-2) ?? ''}` }] : [];
    return Response.json({ sessions, offset: 0, limit: 100, total: sessions.length });
  }
  return Response.json({ insights: signals, offset: 0, limit: 100, total: signals.length });
}

interface HouseOptions {
  readonly answer?: (request: Request) => Response;
  readonly safetyTypes?: readonly string[];
  readonly hasFiles?: boolean;
}

/** The dashboard as one person has it. @param viewer `null` for the person at this computer */
async function enter(viewer: Viewer | null, { answer, safetyTypes = [], hasFiles }: HouseOptions = {}) {
  const record: unknown[] = [];
  const files = readSchoolFiles(toContents(version11), null);
  const platform = createFakePlatform({
    answer: answer ?? answerAll,
    server: {
      config: {
        ...demoConfig,
        safety: { types: safetyTypes, protocol: null, contact: null },
        ...(hasFiles === true
          ? { rosterFolder: { stamp: () => Promise.resolve('1'), read: () => Promise.resolve(files) } }
          : {}),
      },
      ...(viewer === null
        ? {}
        : {
            signIn: standInFor(['Tea']).signIn,
            viewers: { toViewer: () => Promise.resolve(viewer) },
          }),
      recordAccess: (line) => record.push(JSON.parse(line)),
      logLevel: 'info',
    },
  });
  const cookie = viewer === null ? '' : await signInAs(platform.get, 'Tea');
  const ask = (path: string, init: RequestInit = {}) =>
    platform.get(`/api${path}`, { ...init, headers: { cookie } });
  return {
    ...platform,
    record,
    ask,
    read: async (path: string): Promise<unknown> => (await ask(path)).json(),
    pathsAsked: () => platform.requests.map(({ url }) => new URL(url).pathname),
  };
}

const refused = { error: 'Not found', message: 'TimeBack does not know this.' };

describe('A teacher', () => {
  it.each([
    ['/insights/1.0/users/ann', 'ann', 'signals'],
    ['/insights/1.0/users/ann/sessions', 'ann', 'sessions'],
    [overviewOf('ann'), 'ann', 'overview'],
    ['/insights/1.0/users/ann/sessions/of-ann', 'ann', 'session-signals'],
    ['/rostering/1.0/users', null, 'roster'],
    ['/rostering/1.0/enrollments', null, 'roster'],
  ])('sees %s, and that is recorded once: of %s, %s', async (path, student, resource) => {
    const { ask, record } = await enter(teacher);
    const answer = await ask(path);
    expect(answer.status).toBe(200);
    expect(record).toMatchObject([{ event: 'view', viewer: 'tea', role: 'teacher', student, resource }]);
    expect(record[0]).toHaveProperty('requestId', answer.headers.get('x-request-id'));
    expect(record[0]).not.toHaveProperty('reason');
  });

  it.each(['/applications/1.0', '/rostering/1.0/classes', '/rostering/1.0/orgs'])(
    'sees %s, which is about nobody, and nothing is recorded',
    async (path) => {
      const { ask, record } = await enter(teacher);
      expect((await ask(path)).status).toBe(200);
      expect(record).toEqual([]);
    },
  );

  it.each([
    ['/insights/1.0/users/cid', 'signals'],
    ['/insights/1.0/users/cid/sessions', 'sessions'],
    [overviewOf('cid'), 'overview'],
    ['/insights/1.0/users/cid/sessions/of-cid', 'session-signals'],
  ])('is told nothing of another’s student at %s, whom nobody is asked about', async (path, resource) => {
    const { ask, record, requests } = await enter(teacher);
    const answer = await ask(path);
    expect(answer.status).toBe(404);
    expect(await answer.json()).toMatchObject(refused);
    expect(requests).toEqual([]);
    expect(record).toMatchObject([
      { event: 'refusal', student: 'cid', resource, reason: 'not-their-student' },
    ]);
  });

  it.each(['', '?startedAt=2026-03-09T00:00:00Z', '?startedAt=2026-03-10T00:00:00Z'])(
    'sees a session that is in the list of the student who is named, asked for with %j',
    async (query) => {
      const { ask, pathsAsked } = await enter(teacher);
      expect((await ask(`/insights/1.0/users/ann/sessions/of-ann${query}`)).status).toBe(200);
      expect(pathsAsked().at(-1)).toBe('/insights/1.0/sessions/of-ann');
    },
  );

  it('is told nothing of a session of another student, by whatever name of the own', async () => {
    const { ask, record, pathsAsked } = await enter(teacher);
    const answer = await ask('/insights/1.0/users/ann/sessions/of-cid');
    expect(answer.status).toBe(404);
    expect(await answer.json()).toMatchObject(refused);
    expect(pathsAsked()).toEqual(['/insights/1.0/users/ann/sessions']);
    expect(record).toMatchObject([
      { event: 'refusal', student: 'ann', resource: 'session-signals', reason: 'not-that-students-session' },
    ]);
  });

  it('has classes, students and schools of the own, and themselves', async () => {
    const { read } = await enter(teacher);
    const idsOf = async (name: string) => JSON.stringify(await read(`/rostering/1.0/${name}?limit=100`));
    expect(await idsOf('classes')).toContain('"classes":[{"sourcedId":"n1","title":"N1"}]');
    expect(await idsOf('orgs')).toContain('"orgs":[{"sourcedId":"north","name":"North"}]');
    expect(await read('/rostering/1.0/users?limit=1&offset=1')).toEqual({
      users: [{ sourcedId: 'tea' }],
      offset: 1,
      limit: 1,
      total: 2,
    });
    expect(await read('/rostering/1.0/enrollments')).toMatchObject({
      enrollments: [{ sourcedId: 'e1' }],
      total: 1,
    });
  });

  it('is not told of what age the own part of the roster is: it is cut from several answers', async () => {
    const { ask } = await enter(teacher);
    expect((await ask('/rostering/1.0/classes')).headers.has('age')).toBe(false);
    expect((await ask('/applications/1.0')).headers.get('age')).toBe('0');
  });
});

describe('What the platform does not know', () => {
  const answer = ({ url }: Request) =>
    Response.json(
      { error: 'x', message: 'There is no user ann' },
      { status: url.includes('ben') ? 403 : 404 },
    );

  it('is said in our words to a teacher, who could tell ids that exist from those that do not', async () => {
    const { read, record } = await enter(teacher, { answer });
    expect(await read(overviewOf('ann'))).toMatchObject(refused);
    expect(record).toEqual([]);
  });

  it('is said in the platform’s words to who runs the server', async () => {
    const { read } = await enter(null, { answer });
    expect(await read(overviewOf('ann'))).toMatchObject({ message: 'There is no user ann' });
  });

  it('is no other failure, which is said as it is', async () => {
    const { read } = await enter(teacher, { answer });
    expect(await read('/insights/1.0/users/ben/sessions')).toMatchObject({
      error: 'Forbidden',
      message: 'There is no user ann',
    });
  });
});

describe('Signals about safety', () => {
  const typesIn = (body: unknown) =>
    [...JSON.stringify(body).matchAll(/"(?:insightType|level)":"(\w+)"/g)].map(([, type]) => type);

  it.each<
    [
      who: string,
      viewer: Viewer | null,
      student: string,
      safetyTypes: string[],
      ofList: string[],
      ofOverview: string[],
    ]
  >([
    ['who may not see them gets none', teacher, 'ann', [], ['Idling', 'Grooming'], ['Idling']],
    [
      'who may not see them gets none, the school’s own among them',
      teacher,
      'ann',
      ['Grooming'],
      ['Idling'],
      ['Idling'],
    ],
    [
      'who may see them gets them',
      teacher,
      'ben',
      [],
      ['Idling', 'SelfHarmOrSuicide', 'Grooming'],
      ['SelfHarmOrSuicide', 'Idling'],
    ],
    [
      'who may see them gets the school’s own under a name that says it',
      teacher,
      'ben',
      ['Grooming'],
      ['Idling', 'SelfHarmOrSuicide', 'SafetyGrooming'],
      ['Idling'],
    ],
    [
      'who runs the server gets them',
      null,
      'ann',
      [],
      ['Idling', 'SelfHarmOrSuicide', 'Grooming'],
      ['SelfHarmOrSuicide', 'Idling'],
    ],
  ])('%s', async (_who, viewer, student, safetyTypes, ofList, ofOverview) => {
    const { read } = await enter(viewer, { safetyTypes });
    expect(typesIn(await read(`/insights/1.0/users/${student}`))).toEqual(ofList);
    expect(typesIn(await read(`/insights/1.0/users/${student}/sessions/of-${student}`))).toEqual(ofList);
    expect(typesIn(await read(overviewOf(student)))).toEqual(ofOverview);
  });

  it('are looked for in lists and overviews alone: what else there is comes as it came', async () => {
    const text = '{ "sessions": [{"id":"of-ann", "note": "Grooming"}], "total": 1 }';
    const { ask } = await enter(teacher, { safetyTypes: ['Grooming'], answer: () => new Response(text) });
    expect(await (await ask('/insights/1.0/users/ann/sessions')).text()).toBe(text);
  });
});

describe('The roster from the school’s own files', () => {
  it('is given in place of the platform’s, as is what became of the files', async () => {
    const { ask, read, logLines } = await enter(administrator, { hasFiles: true });
    expect(await read('/rostering/1.0/classes')).toMatchObject({ classes: [{ sourcedId: 'c1' }], total: 1 });
    expect((await ask('/rostering/1.0/classes')).headers.has('age')).toBe(false);
    expect(await read('/school/roster-report')).toMatchObject({ classes: 1, isOutdated: false });
    expect(logLines.at(-1)).toContain('"route":"/school/roster-report"');
    expect((await ask('/school/roster-report?limit=5')).status).toBe(400);
  });

  it('decides who sees whom', async () => {
    const { read } = await enter({ ...teacher, classes: new Set(['c1']) }, { hasFiles: true });
    expect(await read('/rostering/1.0/classes')).toMatchObject({ classes: [{ sourcedId: 'c1' }], total: 1 });
    expect(await read('/school/roster-report')).toMatchObject({ classes: 1, problems: [] });
  });

  it('has no report where it is the platform’s', async () => {
    const { ask } = await enter(administrator);
    const answer = await ask('/school/roster-report');
    expect(answer.status).toBe(404);
    expect(await answer.json()).toMatchObject({ message: 'There is nothing at this address.' });
  });
});

describe('What can only be read', () => {
  it.each([
    '/rostering/1.0/users',
    '/school/roster-report',
    '/access/record',
    '/access/students/ann',
    '/diagnostics',
  ])('is not written to: %s', async (path) => {
    const { ask, record, requests } = await enter(administrator, { hasFiles: true });
    const answer = await ask(path, { method: 'POST', body: '{}' });
    expect(answer.status).toBe(405);
    expect(answer.headers.get('allow')).toBe('GET, HEAD');
    expect(await answer.json()).toMatchObject({ message: 'This address can only be read.' });
    expect([...record, ...requests]).toEqual([]);
  });
});
