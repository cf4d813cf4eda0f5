import { describe, expect, it } from 'vitest';
import type { RosterClass, RosterEnrollment, RosterUser } from '#src/contract/roster.ts';
import { bodyAnswer, pageAnswer, serve } from '#src/testing/serve.ts';
import { createQueryClient } from './query-client.ts';
import { rosterQuery, toRoster, type Roster } from './roster.ts';

interface School {
  readonly classes?: readonly RosterClass[];
  readonly enrollments?: readonly RosterEnrollment[];
  readonly users?: readonly RosterUser[];
}

function toList<Item>(items: readonly Item[] = []) {
  return { items, unreadable: 0, gap: null, isComplete: true };
}

function rosterOf({ classes, enrollments, users }: School): Roster {
  return toRoster(toList(classes), toList(enrollments), toList(users));
}

/** Names, or ids without one, by class; under `-` all students of the school. */
function namesOf({ classes, students }: Roster): Record<string, readonly string[]> {
  const toNames = (list: Roster['students']) => list.map(({ name, userId }) => name ?? userId);
  return Object.fromEntries([
    ...classes.map((list) => [list.title, toNames(list.students)] as const),
    ['-', toNames(students)],
  ]);
}

const room4: RosterClass = { sourcedId: 'c4', title: 'Room 4' };

function toUser(sourcedId: string, givenName: string, familyName: string, more: object = {}): RosterUser {
  return { sourcedId, givenName, familyName, roles: [{ role: 'student' }], ...more };
}

function enrol(user: string, more: Partial<RosterEnrollment> = {}): RosterEnrollment {
  return {
    sourcedId: `e-${user}`,
    role: 'student',
    class: { sourcedId: 'c4' },
    user: { sourcedId: user },
    ...more,
  };
}

describe('toRoster', () => {
  it('lists a class’s students in the order of family names, each once', () => {
    const roster = rosterOf({
      classes: [room4],
      enrollments: [enrol('u2'), enrol('u1'), enrol('u3'), enrol('u1', { sourcedId: 'again' })],
      users: [
        toUser('u1', 'Zadie', 'Amberlake'),
        toUser('u2', 'Ada', 'Copperfern'),
        toUser('u3', 'Bo', 'Amberlake'),
      ],
    });
    expect(roster).toEqual({
      classes: [
        {
          classId: 'c4',
          title: 'Room 4',
          students: [
            { userId: 'u3', name: 'Bo Amberlake', sortName: 'Amberlake Bo' },
            { userId: 'u1', name: 'Zadie Amberlake', sortName: 'Amberlake Zadie' },
            { userId: 'u2', name: 'Ada Copperfern', sortName: 'Copperfern Ada' },
          ],
        },
      ],
      students: [
        { userId: 'u3', name: 'Bo Amberlake', sortName: 'Amberlake Bo' },
        { userId: 'u1', name: 'Zadie Amberlake', sortName: 'Amberlake Zadie' },
        { userId: 'u2', name: 'Ada Copperfern', sortName: 'Copperfern Ada' },
      ],
      classesGap: null,
      studentsGap: null,
      isComplete: true,
      unreadable: 0,
    });
  });

  it('lists classes in the order a person counts, and none without students', () => {
    const titles = ['Room 10', 'Room 9', 'Empty room', 'Art'];
    const roster = rosterOf({
      classes: titles.map((title) => ({ sourcedId: title, title })),
      enrollments: ['Room 10', 'Room 9', 'Art'].map((sourcedId) => enrol('u1', { class: { sourcedId } })),
      users: [toUser('u1', 'Ada', 'Copperfern')],
    });
    expect(roster.classes.map(({ title }) => title)).toEqual(['Art', 'Room 9', 'Room 10']);
    expect(roster.students).toHaveLength(1);
  });

  it.each<[string, RosterEnrollment, string[]]>([
    ['as a student', enrol('u1'), ['Ada Copperfern']],
    ['as a student, in capitals', enrol('u1', { role: 'STUDENT' }), ['Ada Copperfern']],
    ['with the status active', enrol('u1', { status: 'active' }), ['Ada Copperfern']],
    ['as a teacher', enrol('u1', { role: 'teacher' }), []],
    ['as an aide', enrol('u1', { role: 'aide' }), []],
    ['but to be deleted', enrol('u1', { status: 'tobedeleted' }), []],
    ['but inactive', enrol('u1', { status: 'inactive' }), []],
    ['in a class that no list has', enrol('u1', { class: { sourcedId: 'c9' } }), []],
  ])('seats a person who is enrolled %s accordingly', (_what, enrollment, seated) => {
    const roster = rosterOf({
      classes: [room4],
      enrollments: [enrollment],
      users: [toUser('u1', 'Ada', 'Copperfern')],
    });
    expect(namesOf(roster)['Room 4'] ?? []).toEqual(seated);
  });

  it('leaves out a class that is to be deleted, not its students', () => {
    const roster = rosterOf({
      classes: [{ ...room4, status: 'tobedeleted' }],
      enrollments: [enrol('u1')],
      users: [toUser('u1', 'Ada', 'Copperfern')],
    });
    expect(namesOf(roster)).toEqual({ '-': ['Ada Copperfern'] });
  });

  it.each<[string, object, boolean]>([
    ['has no status', {}, true],
    ['is active', { status: 'active' }, true],
    ['is enabled, as text', { enabledUser: 'true' }, true],
    ['is enabled', { enabledUser: true }, true],
    ['has no flag', { enabledUser: null, status: null }, true],
    ['is disabled, as text', { enabledUser: 'false' }, false],
    ['is disabled', { enabledUser: false }, false],
    ['is to be deleted', { status: 'tobedeleted' }, false],
  ])(
    'lists a student whose record %s accordingly, in the class and in the school',
    (_what, more, isListed) => {
      const roster = rosterOf({
        classes: [room4],
        enrollments: [enrol('u1'), enrol('u2')],
        users: [toUser('u1', 'Ada', 'Copperfern', more), toUser('u2', 'Bo', 'Amberlake')],
      });
      const names = isListed ? ['Bo Amberlake', 'Ada Copperfern'] : ['Bo Amberlake'];
      expect(namesOf(roster)).toEqual({ 'Room 4': names, '-': names });
    },
  );

  it.each<[string, RosterUser['roles'], boolean]>([
    ['student', [{ role: 'student' }], true],
    ['Student', [{ role: 'Student' }], true],
    ['several, student among them', [{ role: 'guardian' }, { role: 'student' }], true],
    ['unknown', undefined, true],
    ['null', null, true],
    ['teacher', [{ role: 'teacher' }], false],
    ['none', [], false],
  ])('lists a person of no class whose roles are %s accordingly', (_what, roles, isListed) => {
    const user: RosterUser = { sourcedId: 'u1', givenName: 'Ada', familyName: 'Copperfern', roles };
    expect(namesOf(rosterOf({ users: [user] }))).toEqual({ '-': isListed ? ['Ada Copperfern'] : [] });
  });

  it.each<[string, object, string | null, string]>([
    ['given and family name', {}, 'Ada Copperfern', 'Copperfern Ada'],
    ['a preferred first name', { preferredFirstName: 'Addie' }, 'Addie Copperfern', 'Copperfern Addie'],
    ['a preferred last name', { preferredLastName: 'Fern' }, 'Ada Fern', 'Fern Ada'],
    [
      'an empty preferred name',
      { preferredFirstName: '', preferredLastName: ' ' },
      'Ada Copperfern',
      'Copperfern Ada',
    ],
    ['no family name', { familyName: null }, 'Ada', 'Ada'],
    ['no given name', { givenName: null }, 'Copperfern', 'Copperfern'],
    ['no name', { givenName: null, familyName: null }, null, ''],
    ['blanks for a name', { givenName: ' ', familyName: ' ' }, null, ''],
  ])('calls a student with %s', (_what, more, name, sortName) => {
    const { students } = rosterOf({ users: [toUser('u1', 'Ada', 'Copperfern', more)] });
    expect(students).toEqual([{ userId: 'u1', name, sortName }]);
  });

  it('seats a student whose record is missing, without a name', () => {
    const roster = rosterOf({ classes: [room4], enrollments: [enrol('u9')] });
    expect(roster.classes[0]?.students).toEqual([{ userId: 'u9', name: null, sortName: '' }]);
    expect(roster.students).toEqual([{ userId: 'u9', name: null, sortName: '' }]);
  });

  it.each([
    ['forbidden', null, 'forbidden'],
    [null, 'not-found', 'not-found'],
    ['empty', 'forbidden', 'empty'],
    [null, null, null],
  ] as const)('tells why classes are missing: classes %s, enrollments %s', (classes, enrollments, gap) => {
    const roster = toRoster(
      { items: [], unreadable: 1, gap: classes, isComplete: true },
      { items: [], unreadable: 2, gap: enrollments, isComplete: true },
      { items: [], unreadable: 4, gap: 'empty', isComplete: true },
    );
    expect(roster).toMatchObject({ classesGap: gap, studentsGap: 'empty', unreadable: 7 });
  });
});

describe('rosterQuery', () => {
  const users = Array.from({ length: 230 }, (_, i) => toUser(`u${i}`, 'Ada', `Copperfern ${i}`));
  const names = { classes: [room4], enrollments: users.map((user) => enrol(user.sourcedId)), users };

  function answerFor(url: URL): Response {
    const name = url.pathname.split('/').at(-1) ?? '';
    return name === 'classes' || name === 'enrollments' || name === 'users'
      ? pageAnswer(name, names[name], url)
      : new Response(null, { status: 404 });
  }

  it('loads all pages of the three lists', async () => {
    const requests = serve(answerFor);
    const roster = await createQueryClient({ retries: 0 }).query(rosterQuery);
    expect(roster.classes[0]?.students).toHaveLength(230);
    expect(requests.map((url) => `${url.pathname}${url.search}`).sort()).toEqual([
      '/api/rostering/1.0/classes?limit=100&offset=0',
      ...[0, 100, 200].map((offset) => `/api/rostering/1.0/enrollments?limit=100&offset=${offset}`),
      ...[0, 100, 200].map((offset) => `/api/rostering/1.0/users?limit=100&offset=${offset}`),
    ]);
  });

  it('reads paging that is nested, as a third party reports it', async () => {
    serve((url) =>
      bodyAnswer(
        url.pathname.endsWith('/users')
          ? { users: users.slice(0, 3), pagination: { offset: 0, limit: 100, total: 3 } }
          : { classes: [], enrollments: [], offset: 0, limit: 100, total: 0 },
      ),
    );
    const roster = await createQueryClient({ retries: 0 }).query(rosterQuery);
    expect(roster.students).toHaveLength(3);
    expect(roster).toMatchObject({ classesGap: 'empty', studentsGap: null });
  });

  it.each([
    [403, 'forbidden'],
    [404, 'not-found'],
    [400, 'not-found'],
  ])('takes %i of a list for a gap: %s', async (status, gap) => {
    serve((url) => (url.pathname.endsWith('/users') ? bodyAnswer({}, { status }) : answerFor(url)));
    const roster = await createQueryClient({ retries: 0 }).query(rosterQuery);
    expect(roster).toMatchObject({ studentsGap: gap, classesGap: null });
    expect(roster.students).toHaveLength(230);
  });

  it.each([401, 429, 500, 503])('takes %i of a list for a failure of the roster', async (status) => {
    serve((url) => (url.pathname.endsWith('/users') ? bodyAnswer({}, { status }) : answerFor(url)));
    await expect(createQueryClient({ retries: 0 }).query(rosterQuery)).rejects.toMatchObject({
      failure: { kind: 'http', status },
    });
  });
});
