import { describe, expect, it } from 'vitest';
import { accessRecordSchema, studentAccessSchema, type RecordEntry } from '#src/contract/access.ts';
import { createFakePlatform, demoConfig } from '../testing/fake-platform.ts';
import { signInAs, standInFor } from '../testing/sign-in.ts';
import type { RecordFile } from './record-file.ts';
import type { Viewer } from './viewer.ts';

const some = {
  students: new Set(['ann']),
  safetyOf: new Set<string>(),
  seesSafety: false,
  classes: new Set<string>(),
  orgs: new Set<string>(),
};
const viewers: Readonly<Record<string, Viewer>> = {
  Tea: { id: 'tea', name: 'Tea', role: 'teacher', ...some },
  Con: { id: 'con', name: 'Con', role: 'counselor', ...some },
  Adm: { id: 'adm', name: 'Adm', role: 'administrator', ...some },
};

const orgs = [{ sourcedId: 'north', name: 'North' }];
const users = [
  { sourcedId: 'ann', givenName: 'Ann', familyName: 'Ash' },
  {
    sourcedId: 'con',
    givenName: 'Con',
    familyName: 'Crane',
    roles: [{ role: 'counselor', org: { sourcedId: 'north' } }],
  },
];
const classes = [{ sourcedId: 'n1', title: 'N1', school: { sourcedId: 'north' } }];
const enrollments = [
  { sourcedId: 'e1', role: 'student', class: { sourcedId: 'n1' }, user: { sourcedId: 'ann' } },
];

function answerRoster({ url }: Request): Response {
  const name = new URL(url).pathname.split('/').at(-1) ?? '';
  const records = Object.entries({ orgs, users, classes, enrollments }).find(([list]) => list === name)?.[1];
  return Response.json({ [name]: records ?? [], offset: 0, limit: 100, total: records?.length ?? 0 });
}

function toEntry(viewer: string | null, student: string | null): RecordEntry {
  return {
    type: 'week-in-focus.access',
    time: '2026-03-11T16:00:00.000Z',
    event: 'view',
    viewer,
    role: 'teacher',
    student,
    resource: 'overview',
    requestId: 'r-0',
  };
}

function toFile(entries: readonly RecordEntry[]): RecordFile {
  const flush = () => Promise.resolve();
  return { write: () => undefined, flush, readLatest: () => Promise.resolve(entries) };
}

/** Somebody asks a house that people sign in to, or, with nobody named, one for the person at this computer. */
async function createHouse(name: string | null, recordFile?: RecordFile) {
  const record: unknown[] = [];
  const standIn = standInFor(Object.keys(viewers));
  const platform = createFakePlatform({
    answer: answerRoster,
    server: {
      ...(name === null
        ? {}
        : {
            signIn: standIn.signIn,
            viewers: { toViewer: ({ subject }) => Promise.resolve(viewers[subject] ?? null) },
          }),
      config: demoConfig,
      logLevel: 'info',
      recordAccess: (line) => record.push(JSON.parse(line)),
      ...(recordFile === undefined ? {} : { recordFile }),
    },
  });
  const cookie = name === null ? '' : await signInAs(platform.get, name);
  return {
    ...platform,
    record,
    ask: (path: string) => platform.get(`/api${path}`, { headers: { cookie } }),
  };
}

describe('GET /api/access/record', () => {
  it('shows the record by the names of today’s roster, as far as it is about students of theirs', async () => {
    const { ask, record, logLines } = await createHouse(
      'Adm',
      toFile([
        toEntry('con', 'ann'),
        toEntry('con', 'ben'),
        toEntry('gone', 'ann'),
        toEntry(null, null),
        toEntry('ann', null),
      ]),
    );
    const { entries, ...rest } = accessRecordSchema.parse(await (await ask('/access/record')).json());
    expect(rest).toEqual({ isKept: true, offset: 0, total: 4 });
    expect(entries).toEqual([
      { ...toEntry('con', 'ann'), viewerName: 'Con Crane', studentName: 'Ann Ash' },
      { ...toEntry('gone', 'ann'), viewerName: null, studentName: 'Ann Ash' },
      { ...toEntry(null, null), viewerName: null, studentName: null },
      { ...toEntry('ann', null), viewerName: 'Ann Ash', studentName: null },
    ]);
    expect(record).toMatchObject([
      { event: 'view', viewer: 'adm', role: 'administrator', student: null, resource: 'access-record' },
    ]);
    expect(logLines.at(-1)).toContain('"route":"/access/record"');
  });

  it('comes in pages of a hundred', async () => {
    const all = Array.from({ length: 250 }, (_, i) => toEntry(`v-${i}`, null));
    const { ask } = await createHouse('Adm', toFile(all));
    const read = async (search: string) => {
      const answer = await ask(`/access/record${search}`);
      const { entries, offset, total } = accessRecordSchema.parse(await answer.json());
      return [entries.length, entries[0]?.viewer, offset, total];
    };
    expect(await read('')).toEqual([100, 'v-0', 0, 250]);
    expect(await read('?offset=100')).toEqual([100, 'v-100', 100, 250]);
    expect(await read('?offset=200')).toEqual([50, 'v-200', 200, 250]);
  });

  it.each(['offset=-1', 'offset=x', 'offset=1234567890', 'offset=', 'limit=10'])(
    'refuses %s',
    async (search) => {
      const { ask } = await createHouse('Adm', toFile([]));
      expect((await ask(`/access/record?${search}`)).status).toBe(400);
    },
  );

  it.each([
    ['is empty', toFile([]), true],
    ['is kept elsewhere', undefined, false],
  ])('asks the platform for no names where the record %s', async (_what, file, isKept) => {
    const { ask, requests } = await createHouse('Adm', file);
    const answer: unknown = await (await ask('/access/record')).json();
    expect(answer).toEqual({ isKept, entries: [], offset: 0, total: 0 });
    expect(requests).toEqual([]);
  });

  it.each(['Tea', 'Con'])('is not there for %s, and that is recorded', async (name) => {
    const { ask, record } = await createHouse(name, toFile([toEntry('con', 'ann')]));
    expect((await ask('/access/record')).status).toBe(404);
    expect(record).toMatchObject([
      {
        event: 'refusal',
        reason: 'role',
        viewer: name.toLowerCase(),
        resource: 'access-record',
        student: null,
      },
    ]);
  });
});

describe('GET /api/access/students/:userId', () => {
  it.each(['Con', 'Adm'])('tells %s who sees a student of theirs, and that is recorded', async (name) => {
    const { ask, record, logLines } = await createHouse(name);
    const answer: unknown = await (await ask('/access/students/ann')).json();
    expect(studentAccessSchema.parse(answer)).toEqual({
      people: [
        {
          name: 'Con Crane',
          accesses: [
            {
              role: 'counselor',
              seesSafety: true,
              reason: { kind: 'roster-role', role: 'counselor', orgName: 'North' },
            },
          ],
        },
      ],
      rules: [],
      // The stand-in for a provider asks nobody to sign in.
      isSignInNeeded: false,
    });
    expect(record).toMatchObject([
      { event: 'view', viewer: name.toLowerCase(), student: 'ann', resource: 'student-access' },
    ]);
    expect(logLines.at(-1)).toContain('"route":"/access/students/:userId"');
  });

  it('tells whoever sits at a computer of which nothing is asked', async () => {
    const { ask } = await createHouse(null);
    expect((await ask('/access/students/ann')).status).toBe(200);
  });

  it.each([
    ['Tea', 'ann', 'role'],
    ['Con', 'ben', 'not-their-student'],
  ])('is not there for %s of %s, and that is recorded', async (name, student, reason) => {
    const { ask, record } = await createHouse(name);
    expect((await ask(`/access/students/${student}`)).status).toBe(404);
    expect(record).toMatchObject([{ event: 'refusal', reason, student, resource: 'student-access' }]);
  });

  it.each([
    ['/access/students/an%2Fn', 'The path holds no valid userId.'],
    ['/access/students/ann?limit=1', 'limit'],
  ])('refuses %s', async (path, message) => {
    const { ask } = await createHouse('Con');
    const answer = await ask(path);
    expect(answer.status).toBe(400);
    expect(await answer.text()).toContain(message);
  });
});
