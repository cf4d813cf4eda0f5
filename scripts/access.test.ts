/**
 * Who gets what, tried in full: every person of the simulator's school and some more, every student, every path. What is
 * expected is worked out here from the platform's raw lists, without any code that decides.
 */
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { recordEntrySchema } from '#src/contract/access.ts';
import { defaultAccessRules } from '#server/access/access-rules.ts';
import { createServer } from '#server/create-server.ts';
import { defaultSchool } from '#server/school-config.ts';
import { defaultLimits } from '#server/sign-in/sign-in-settings.ts';
import { createStandInProvider } from '#server/sign-in/stand-in-provider.ts';
import { signInAs } from '#server/testing/sign-in.ts';
import { createSimulator, simulatorCredentials } from '#simulator/create-simulator.ts';
import { noPageScripts } from '#server/page-chunks.ts';
import { connect, getAllPages, userIdOf, userPath } from '#simulator/simulator-client.ts';

const timeZone = 'America/Chicago';
const now = () => Date.parse('2026-03-11T17:00:00Z');
const simulator = createSimulator({ seed: 1, now, timeZone });
const client = await connect(simulator);

const referenceSchema = z.object({ sourcedId: z.string() });
const enrollmentsSchema = z.object({
  enrollments: z.array(z.object({ role: z.string(), class: referenceSchema, user: referenceSchema })),
  total: z.number(),
});
const usersSchema = z.object({
  users: z.array(
    z.object({
      sourcedId: z.string(),
      givenName: z.string(),
      familyName: z.string(),
      email: z.string(),
      roles: z.array(z.object({ role: z.string() })),
    }),
  ),
  total: z.number(),
});
const sessionsSchema = z.object({
  sessions: z.array(z.object({ id: z.string(), startedAtTime: z.string() })),
  total: z.number(),
});

function parserOf<T extends { readonly total: number }>(schema: z.ZodType<T>) {
  return (body: unknown) => {
    const page = schema.parse(body);
    return { ...page, paging: { total: page.total } };
  };
}

const enrollments = (
  await getAllPages(client, '/rostering/1.0/enrollments', {}, parserOf(enrollmentsSchema))
).flatMap((page) => page.enrollments);
const users = (await getAllPages(client, '/rostering/1.0/users', {}, parserOf(usersSchema))).flatMap(
  (page) => page.users,
);
const students = users.filter(({ roles }) => roles.some(({ role }) => role === 'student'));

/** A session of each student who has one and whose list the platform gives. */
const sessions = new Map<string, { readonly id: string; readonly startedAtTime: string }>();
for (const { sourcedId } of students) {
  const { status, body } = await client.get(`${userPath(sourcedId)}/sessions`, { limit: '1' });
  const [session] = status === 200 ? sessionsSchema.parse(body).sessions : [];
  if (session !== undefined) sessions.set(sourcedId, session);
}

const someStudent = students[0]?.email ?? '';
const people = [
  ...simulator.staff.map(({ name, email, role, userId }) => ({
    who: `${role} ${name}`,
    email,
    role,
    userId,
  })),
  { who: 'a student', email: someStudent, role: 'student', userId: '' },
  {
    who: 'somebody who is not in the roster',
    email: 'stranger@harbour-lantern.example',
    role: 'nobody',
    userId: '',
  },
  { who: 'nobody, signed out', email: '', role: 'signed-out', userId: '' },
];
type Person = (typeof people)[number];

/** Worked out from the raw lists. */
function studentsOf({ role, userId }: Person): ReadonlySet<string> {
  if (role === 'counselor' || role === 'siteAdministrator') {
    return new Set(students.map(({ sourcedId }) => sourcedId));
  }
  const classes = enrollments
    .filter((entry) => entry.role === 'teacher' && entry.user.sourcedId === userId)
    .map((entry) => entry.class.sourcedId);
  return new Set(
    enrollments
      .filter((entry) => entry.role === 'student' && classes.includes(entry.class.sourcedId))
      .map(({ user }) => user.sourcedId),
  );
}

const [week, window] = [
  'startedAfter=2026-03-09T05:00:00Z&startedBefore=2026-03-16T05:00:00Z',
  'after=2026-03-02T06:00:00Z&before=2026-03-12T05:00:00Z',
];
const unknownStudent = '00000000-0000-4000-8000-000000000000';

/** Every path that tells something of a student, by what the record calls it. */
function pathsOf(student: string): readonly (readonly [resource: string, path: string])[] {
  const base = `/api/insights/1.0/users/${student}`;
  const session = sessions.get(student);
  return [
    ['overview', `${base}/overview?${week}&targetTimezone=America/Chicago`],
    ['sessions', `${base}/sessions?${week}&limit=100&offset=0`],
    ['signals', `${base}?${window}&limit=100&offset=0`],
    ...(session === undefined
      ? []
      : [
          [
            'session-signals',
            `${base}/sessions/${session.id}?limit=100&startedAt=${session.startedAtTime}`,
          ] as const,
          ['session-signals', `${base}/sessions/${session.id}?limit=100`] as const,
        ]),
    ['student-access', `/api/access/students/${student}`],
  ];
}

const rosterPaths = ['orgs', 'classes', 'enrollments', 'users'].map(
  (list) => `/api/rostering/1.0/${list}?limit=100`,
);

const standIn = createStandInProvider(
  people.map(({ who, email }) => ({
    id: email,
    title: who,
    subject: email,
    name: who,
    claims: { email, email_verified: true },
  })),
);

function startServer() {
  let next = '';
  const upstream: string[] = [];
  const record: string[] = [];
  const logLines: string[] = [];
  const origin = 'https://platform.example';
  const server = createServer({
    config: {
      upstream: {
        isSimulator: true,
        name: 'simulator',
        baseUrl: origin,
        tokenUrl: `${origin}/auth/1.0/token`,
        ...simulatorCredentials,
      },
      timeZone,
      isTimeZoneUnset: false,
      school: defaultSchool,
      access: { ...defaultAccessRules, match: { claim: 'email', rosterField: 'email' } },
      version: '0.0.0-test',
    },
    fetch: (request) => {
      upstream.push(decodeURIComponent(request.url));
      // The slow student takes time only while somebody waits.
      return simulator.fetch(new Request(request, { signal: AbortSignal.abort() }));
    },
    now,
    assets: { indexHtml: '<!--boot-->', toPageScripts: noPageScripts, find: () => undefined },
    signIn: {
      // As at a school: who has not signed in sees nothing. Whoever comes next is let in.
      provider: {
        ...standIn,
        isStandIn: false,
        toAuthorizationUrl: (request) => standIn.toAuthorizationUrl({ ...request, loginHint: next }),
      },
      keys: [new Uint8Array(32)],
      limits: defaultLimits,
      now: Date.now,
    },
    recordAccess: (line) => record.push(line),
    log: (line) => logLines.push(line),
  });
  const ask = (path: string, init: RequestInit = {}) =>
    server.fetch(new Request(`http://localhost:4173${path}`, init));
  const cookies = new Map<string, string>([['', '']]);
  const get = async ({ email }: Pick<Person, 'email'>, path: string) => {
    next = email;
    const cookie = cookies.get(email) ?? (await signInAs(ask, email));
    cookies.set(email, cookie);
    return ask(path, { headers: { cookie } });
  };
  return { get, upstream, record, logLines };
}

/** What can be seen from outside, but for the id of the request. */
async function toOutside(response: Response): Promise<string> {
  const headers = [...response.headers].filter(([name]) => name !== 'x-request-id').sort();
  const body = (await response.text()).replace(/"requestId":"[^"]*"/, '');
  return JSON.stringify([response.status, headers, body]);
}

function findPerson(start: string): Person {
  const person = people.find(({ who }) => who.startsWith(start));
  if (person === undefined) throw new Error(`Nobody is called ${start}.`);
  return person;
}

/** The class of the one is not that of the other; both teach the scenarios. */
const ingrid = findPerson('teacher Ingrid');
const tomasz = findPerson('teacher Tomasz');
const counselor = findPerson('counselor');
const administrator = findPerson('siteAdministrator');
const sasha = userIdOf(simulator, 'Sasha');
const ofTomaszAlone = userIdOf(simulator, 'Tariq');
const amara = userIdOf(simulator, 'Amara');

describe('Every student and every path, asked by', () => {
  it.each(people)('$who', async (person) => {
    const { get, upstream, record } = startServer();
    const allowed = studentsOf(person);
    const isIn = person.role !== 'nobody' && person.role !== 'student' && person.role !== 'signed-out';
    const outside = isIn ? await toOutside(await get(person, pathsOf(unknownStudent)[0]?.[1] ?? '')) : '';
    record.length = 0;
    const wrong: string[] = [];
    let asked = 0;
    for (const { sourcedId } of students) {
      for (const [resource, path] of pathsOf(sourcedId)) {
        const isAllowed =
          allowed.has(sourcedId) && (resource !== 'student-access' || person.role !== 'teacher');
        const answer = await get(person, path);
        asked += 1;
        const refusal = person.role === 'signed-out' ? 401 : 403;
        if (!isIn && answer.status !== refusal) wrong.push(`${path}: ${answer.status}, not ${refusal}`);
        // Failures of the platform are the student's own, and no refusal of ours.
        if (isIn && isAllowed && answer.status === 404) wrong.push(`${path}: not given`);
        if (isIn && !isAllowed && (await toOutside(answer)) !== outside)
          wrong.push(`${path}: tells that it is there`);
      }
    }
    expect(wrong).toEqual([]);
    expect(asked).toBeGreaterThan(5 * students.length);
    // Of whom nothing may be seen, nothing was asked.
    const others = students.filter(({ sourcedId }) => !allowed.has(sourcedId));
    expect(others.filter(({ sourcedId }) => upstream.some((url) => url.includes(sourcedId)))).toEqual([]);
    const events = record.map((line) => recordEntrySchema.parse(JSON.parse(line)));
    expect(events.filter(({ event, student }) => event === 'view' && !allowed.has(student ?? ''))).toEqual(
      [],
    );
    const refused = events.filter(({ event }) => event === 'refusal').map(({ student }) => student);
    expect(others.filter(({ sourcedId }) => !refused.includes(sourcedId))).toEqual([]);
  });
});

describe('A session', () => {
  it.each([
    ['of a student of theirs, named under another of theirs', amara, userIdOf(simulator, 'Hana')],
    ['of a student of somebody else, named under one of theirs', ofTomaszAlone, amara],
    ['of a student of theirs, named under one of somebody else', amara, ofTomaszAlone],
    ['that nobody has, named under a student of theirs', unknownStudent, amara],
  ])('%s is not there', async (_what, owner, named) => {
    const { get, record } = startServer();
    const { id, startedAtTime } = sessions.get(owner) ?? {
      id: unknownStudent,
      startedAtTime: '2026-03-11T14:00:00Z',
    };
    const outside = await toOutside(await get(ingrid, pathsOf(unknownStudent)[0]?.[1] ?? ''));
    const path = `/api/insights/1.0/users/${named}/sessions/${id}`;
    expect(await toOutside(await get(ingrid, `${path}?startedAt=${startedAtTime}`))).toBe(outside);
    expect(await toOutside(await get(ingrid, path))).toBe(outside);
    expect(record.filter((line) => line.includes('"view"'))).toEqual([]);
  });

  it('is given by an instance that has just started, whatever start the link says', async () => {
    const { id, startedAtTime } = sessions.get(amara) ?? { id: '', startedAtTime: '' };
    for (const search of ['', `?startedAt=${startedAtTime}`, '?startedAt=2020-01-01T00:00:00Z']) {
      const { get } = startServer();
      const path = `/api/insights/1.0/users/${amara}/sessions/${id}${search}`;
      expect((await get(ingrid, path)).status).toBe(200);
    }
  });

  it('is looked up once', async () => {
    const { get, upstream } = startServer();
    const [, path = ''] = pathsOf(amara).find(([resource]) => resource === 'session-signals') ?? [];
    await get(ingrid, path);
    const before = upstream.filter((url) => url.includes('/sessions?')).length;
    await get(counselor, path);
    expect(upstream.filter((url) => url.includes('/sessions?'))).toHaveLength(before);
  });
});

const insightsSchema = z.object({
  insights: z.array(z.object({ id: z.string(), insightType: z.string() })),
  total: z.number(),
  limit: z.number(),
  offset: z.number(),
  session: z.unknown(),
});

const signalsOf = (student: string, search: string) =>
  `/api/insights/1.0/users/${student}?${window}&${search}`;
const safetyWords =
  /BullyingOrHarassment|EmbarrassingOrDefaming|MentalHealthDistress|Pornography|SelfHarm|SubstanceAbuse|ViolenceOrAbuse|WebcamNudity|made-up safety signal/i;

describe('Signals about safety', () => {
  it('reach a counselor and an administrator, and no teacher, whoever asked before', async () => {
    const { get } = startServer();
    const texts = [];
    for (const person of [counselor, ingrid, administrator, tomasz]) {
      texts.push(await (await get(person, signalsOf(sasha, 'limit=100'))).text());
    }
    expect(texts.map((text) => safetyWords.test(text))).toEqual([true, false, true, false]);
  });

  it('leave no gap: pages are full, totals agree, and all that is ordinary is there', async () => {
    const { get } = startServer();
    const read = async (person: Person, search: string) =>
      insightsSchema.parse(await (await get(person, signalsOf(sasha, search))).json());
    const whole = await read(counselor, 'limit=100');
    const ordinary = whole.insights.filter(({ insightType }) => !safetyWords.test(insightType));
    expect(ordinary.length).toBeLessThan(whole.insights.length);
    expect(whole.total).toBe(whole.insights.length);
    const pages = [];
    for (let offset = 0; offset < ordinary.length; offset += 4) {
      pages.push(await read(ingrid, `limit=4&offset=${offset}`));
    }
    expect(new Set(pages.map(({ total }) => total))).toEqual(new Set([ordinary.length]));
    expect(pages.slice(0, -1).filter(({ insights }) => insights.length !== 4)).toEqual([]);
    expect(pages.flatMap(({ insights }) => insights.map(({ id }) => id))).toEqual(
      ordinary.map(({ id }) => id),
    );
    expect(pages.map(({ session }) => session)).toEqual(pages.map(() => null));
  });

  it.each(['SelfHarmOrSuicide', 'self_harm_or_suicide', 'SafetyConcern'])(
    'asked for as %s get the answer of a type that does not exist',
    async (type) => {
      const { get } = startServer();
      const outside = async (slug: string) => toOutside(await get(ingrid, signalsOf(sasha, `type=${slug}`)));
      expect(await outside(type)).toBe(await outside('NoSuchType'));
      expect(await outside(`${type},Idling`)).toBe(await outside('NoSuchType,Idling'));
    },
  );
});

describe('All that a teacher can get', () => {
  it('holds no name and no id of another’s student, and nothing about safety', async () => {
    const { get } = startServer();
    const mine = studentsOf(ingrid);
    const paths = [
      ...rosterPaths,
      ...students.flatMap(({ sourcedId }) => pathsOf(sourcedId).map(([, path]) => path)),
    ];
    const texts: string[] = [];
    // An administrator has asked for everything before, so that all of it is in the server's memory.
    for (const person of [administrator, ingrid]) {
      for (const path of paths) {
        const answer = await get(person, path);
        const text = `${JSON.stringify([...answer.headers])} ${await answer.text()}`;
        if (person === ingrid) texts.push(text);
      }
    }
    const bytes = texts.join('\n');
    const others = students.filter(({ sourcedId }) => !mine.has(sourcedId));
    expect(others.length).toBeGreaterThan(10);
    expect(others.filter(({ sourcedId }) => bytes.includes(sourcedId))).toEqual([]);
    expect(others.filter(({ familyName }) => bytes.includes(familyName))).toEqual([]);
    expect(others.filter(({ email }) => bytes.includes(email))).toEqual([]);
    expect(students.filter(({ sourcedId }) => mine.has(sourcedId) && !bytes.includes(sourcedId))).toEqual([]);
    expect(bytes).not.toMatch(safetyWords);
  });

  it.each([
    ['teacher Ingrid', ['7A', 'Scenarios']],
    ['teacher Tomasz', ['7B', 'Scenarios']],
    ['counselor', ['7A', '7B', 'Scenarios']],
    ['siteAdministrator', ['7A', '7B', 'Scenarios']],
  ])('of classes, as %s, is %j', async (who, titles) => {
    const { get } = startServer();
    const schema = z.object({ classes: z.array(z.object({ title: z.string() })), total: z.number() });
    const { classes, total } = schema.parse(await (await get(findPerson(who), rosterPaths[1] ?? '')).json());
    expect(classes.map(({ title }) => title).sort()).toEqual(titles);
    expect(total).toBe(titles.length);
  });
});

describe('The record of access', () => {
  it('says who looked at what and when, and never what was to be seen', async () => {
    const { get, record, logLines } = startServer();
    for (const person of people) {
      for (const path of [
        ...rosterPaths,
        ...[amara, sasha, ofTomaszAlone].flatMap((id) => pathsOf(id).map(([, p]) => p)),
      ]) {
        await get(person, path);
      }
    }
    const entries = record.map((line) => recordEntrySchema.parse(JSON.parse(line)));
    const anyRequest = entries.map((entry) => ({ ...entry, requestId: 'r' }));
    expect(anyRequest).toContainEqual({
      type: 'week-in-focus.access',
      time: '2026-03-11T17:00:00.000Z',
      event: 'view',
      viewer: ingrid.userId,
      role: 'teacher',
      student: amara,
      resource: 'overview',
      requestId: 'r',
    });
    expect(anyRequest).toContainEqual({
      type: 'week-in-focus.access',
      time: '2026-03-11T17:00:00.000Z',
      event: 'refusal',
      viewer: ingrid.userId,
      role: 'teacher',
      student: ofTomaszAlone,
      resource: 'signals',
      requestId: 'r',
      reason: 'not-their-student',
    });
    expect(new Set(entries.map(({ requestId }) => requestId)).size).toBe(entries.length);
    const text = [...record, ...logLines].join('\n');
    const names = users.flatMap(({ givenName, familyName, email }) => [givenName, familyName, email]);
    expect(names.filter((name) => text.includes(name))).toEqual([]);
    expect(text).not.toMatch(safetyWords);
    expect(text).not.toMatch(/Idling|EyesOffScreen|wastePercentage/);
  });
});

describe('What is unknown in the platform’s answers', () => {
  const path = '/api/diagnostics';

  it('is given to an administrator', async () => {
    const { get } = startServer();
    expect((await get(administrator, path)).status).toBe(200);
  });

  it.each([
    ['a counselor', counselor],
    ['a teacher', ingrid],
  ] as const)('is not there for %s', async (_who, person) => {
    const { get } = startServer();
    const outside = await toOutside(await get(person, pathsOf(unknownStudent)[0]?.[1] ?? ''));
    expect(await toOutside(await get(person, path))).toBe(outside);
  });
});
