import { describe, expect, it } from 'vitest';
import { rosterReportSchema } from '#src/contract/roster-report.ts';
import { classesPageSchema, enrollmentsPageSchema, usersPageSchema } from '#src/contract/roster.ts';
import { config, createFakePlatform } from '../testing/fake-platform.ts';
import { toContents, version11 } from '../testing/roster-files.ts';
import type { RosterFolder } from './roster-source.ts';
import { readSchoolFiles } from './school-files.ts';

const secret = 'not-a-real-password';

function toFolder(files: Readonly<Record<string, string>>): RosterFolder {
  return {
    stamp: () => Promise.resolve('1'),
    read: () => Promise.resolve(readSchoolFiles(toContents(files), null)),
  };
}

/** User records as bad as the reference allows, more than asked for. */
const platformUsers = [
  { sourcedId: 'u1', email: 'ADA@larch.example', identifier: 'X-1' },
  { sourcedId: 'u2', email: 'somebody@larch.example', identifier: 'A-2' },
  { sourcedId: 'u3', email: 'cy@larch.example', identifier: null, status: 'tobedeleted' },
  { sourcedId: 'u4', email: 'ada@larch.example', identifier: null, roles: [{ role: 'parent' }] },
  { sourcedId: 'u5', email: { secret }, identifier: [secret] },
  ...Array.from({ length: 240 }, (_, i) => ({
    sourcedId: `more-${i}`,
    email: `${i}@larch.example`,
    identifier: '',
  })),
].map((user) => ({
  status: 'active',
  enabledUser: 'true',
  roles: [{ role: 'student' }],
  ...user,
  givenName: 'Platform',
  password: secret,
  userProfiles: [{ credentials: [{ username: secret, password: secret }] }],
}));

function answerUsers({ url }: Request): Response {
  const search = new URL(url).searchParams;
  const [offset, limit] = [Number(search.get('offset')), Number(search.get('limit'))];
  return Response.json({
    users: platformUsers.slice(offset, offset + limit),
    offset,
    limit,
    total: platformUsers.length,
  });
}

function createSchool(
  answer: (request: Request) => Response | Promise<Response> = answerUsers,
  files: Readonly<Record<string, string>> = version11,
) {
  return createFakePlatform({ answer, server: { config: { ...config, rosterFolder: toFolder(files) } } });
}

const lists = ['orgs', 'classes', 'enrollments', 'users'] as const;

describe('A roster from the school’s own files', () => {
  it('is answered under the platform’s addresses, in its shape', async () => {
    const { get } = createSchool();
    const read = async (name: string): Promise<unknown> =>
      (await get(`/api/rostering/1.0/${name}?limit=100`)).json();
    expect(classesPageSchema.parse(await read('classes'))).toMatchObject({
      items: [{ sourcedId: 'c1', title: 'Math, "period" 2' }],
      paging: { offset: 0, limit: 100, total: 1 },
    });
    expect(enrollmentsPageSchema.parse(await read('enrollments')).items).toMatchObject([
      { class: { sourcedId: 'c1' }, user: { sourcedId: 'u1' } },
      { class: { sourcedId: 'c1' }, user: { sourcedId: 'u2' } },
    ]);
    expect(usersPageSchema.parse(await read('users'))).toMatchObject({
      items: [
        { sourcedId: 'u1', givenName: 'Ada' },
        { sourcedId: 'u2', givenName: 'Ben' },
      ],
      unreadable: 0,
    });
    expect(await read('orgs')).toMatchObject({ orgs: [{ name: 'Larch Hill School' }] });
  });

  it('asks the platform for all pages of its users, with two more named fields, and for nothing else', async () => {
    const { get, requests } = createSchool();
    for (const name of lists) await get(`/api/rostering/1.0/${name}`);
    expect(requests.map(({ url }) => new URL(url).searchParams.get('offset'))).toEqual(['0', '100', '200']);
    for (const { url } of requests) {
      expect(new URL(url).pathname).toBe('/rostering/1.0/users');
      expect(new URL(url).searchParams.get('fields')).toBe(
        'sourcedId,status,enabledUser,roles,email,identifier',
      );
    }
  });

  it('lets neither addresses nor identifiers nor passwords out, neither of the files nor of the platform', async () => {
    const { get, logLines } = createSchool();
    const answers = await Promise.all(
      [...lists.map((name) => `/api/rostering/1.0/${name}?limit=100`), '/api/school/roster-report', '/'].map(
        async (path) => (await get(path)).text(),
      ),
    );
    expect(answers.join()).toContain('Amberley');
    expect(answers.join()).not.toMatch(/larch\.example|A-2|X-1|secret|not-a-real|555-01|Platform/);
    expect(logLines).toEqual([]);
  });

  it('is cut into pages as the platform cuts them', async () => {
    const { get } = createSchool();
    const page: unknown = await (await get('/api/rostering/1.0/users?limit=1&offset=1')).json();
    expect(page).toMatchObject({ users: [{ sourcedId: 'u2' }], offset: 1, limit: 1, total: 2 });
    expect(await (await get('/api/rostering/1.0/users')).json()).toMatchObject({ offset: 0, limit: 10 });
    expect(await (await get('/api/rostering/1.0/users?offset=9')).json()).toMatchObject({
      users: [],
      total: 2,
    });
  });

  it.each(['limit=0', 'fields=email', 'filter=x', 'limit=1&limit=2'])('refuses %s as ever', async (query) => {
    expect((await createSchool().get(`/api/rostering/1.0/users?${query}`)).status).toBe(400);
  });

  it('leads to sessions and overviews of the platform as ever', async () => {
    const { get, requests } = createSchool(() => Response.json({ sessions: [] }));
    expect((await get('/api/insights/1.0/users/u1/sessions')).status).toBe(200);
    expect(requests.map(({ url }) => new URL(url).pathname)).toEqual(['/insights/1.0/users/u1/sessions']);
  });

  it('reports what could not be used by file, line and reason', async () => {
    const files = { ...version11, 'classes.csv': `${version11['classes.csv']}c3\r\n` };
    const report: unknown = await (
      await createSchool(answerUsers, files).get('/api/school/roster-report')
    ).json();
    expect(rosterReportSchema.parse(report)).toMatchObject({
      classes: 1,
      students: 2,
      matched: 2,
      wrongRows: 1,
      problems: [{ kind: 'row', file: 'classes.csv', line: 5 }],
    });
  });

  it('passes the platform’s refusal on where it does not give its users, and says it at the start', async () => {
    const { get, server } = createSchool(() => Response.json({}, { status: 403 }));
    for (const name of lists) expect((await get(`/api/rostering/1.0/${name}`)).status).toBe(403);
    expect(await server.refreshRoster()).toEqual({ failure: 'TimeBack does not allow this.' });
  });

  it('matches nobody by a list of users that is none', async () => {
    const { get } = createSchool(() => Response.json({ people: [] }));
    expect((await get('/api/rostering/1.0/users')).status).toBe(502);
  });

  it('says that it is still read where a large school takes longer than a reader waits', async () => {
    const { promise } = Promise.withResolvers<Response>();
    const { get } = createFakePlatform({
      answer: () => promise,
      server: { config: { ...config, rosterFolder: toFolder(version11) }, timeoutMs: 20 },
    });
    const answer = await get('/api/rostering/1.0/users');
    expect([answer.status, answer.headers.get('retry-after')]).toEqual([503, '5']);
  });
});

describe('The report of roster files', () => {
  it('is not there where the roster is the platform’s', async () => {
    const { get, server } = createFakePlatform();
    expect((await get('/api/school/roster-report')).status).toBe(404);
    expect(await server.refreshRoster()).toBeNull();
  });

  it('can only be read, and takes no parameters', async () => {
    const { get } = createSchool();
    expect((await get('/api/school/roster-report', { method: 'DELETE' })).status).toBe(405);
    expect((await get('/api/school/roster-report?limit=1')).status).toBe(400);
  });
});
