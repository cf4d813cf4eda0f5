import { describe, expect, it } from 'vitest';
import { ProblemError, type ProblemStatus } from '../problem.ts';
import type { RosterName } from '../roster-fields.ts';
import { createPlatformRoster } from './platform-roster.ts';

const minute = 60_000;
const reference = (sourcedId: string) => ({ sourcedId });

const lists = {
  orgs: [{ sourcedId: 'o1', name: 'North', parent: null }],
  classes: [
    { sourcedId: 'c1', title: 'One', status: 'active', school: reference('o1') },
    { sourcedId: 'c2', title: 'Two', status: 'inactive', school: reference('o1') },
  ],
  users: [
    {
      sourcedId: 'ann',
      givenName: 'Ann',
      familyName: 'Ash',
      roles: [{ role: 'student', org: reference('o1') }],
    },
    { sourcedId: 'ben', enabledUser: 'false', roles: [{ role: 'student', org: reference('o1') }] },
    {
      sourcedId: 'tea',
      email: 'tea@north.example',
      roles: [
        { role: 'Teacher', org: reference('o1') },
        { role: 'counselor', org: reference('o1'), endDate: '2026-03-11' },
      ],
    },
    'not a record',
  ],
  enrollments: [
    {
      sourcedId: 'e1',
      role: 'student',
      class: reference('c1'),
      user: reference('ann'),
      endDate: '2026-03-12T00:00:00Z',
    },
    { sourcedId: 'e2', role: 'student', class: reference('c1'), user: reference('ben') },
    {
      sourcedId: 'e3',
      role: 'teacher',
      class: reference('c1'),
      user: reference('tea'),
      beginDate: '2025-08-01',
    },
    { sourcedId: 'e4', role: 'teacher', class: reference('c2'), user: reference('tea') },
    { sourcedId: 'e5', role: 'aide', class: reference('c1'), user: reference('tea') },
  ],
};

interface School {
  lists: Readonly<Record<RosterName, readonly unknown[]>>;
  readonly refusals: Map<string, ProblemStatus>;
  asked: number;
  elapsed: number;
  today: string;
}

/** A platform whose lists, clock and failures a test changes. */
function createPlatform() {
  const platform: School = {
    lists,
    refusals: new Map(),
    asked: 0,
    elapsed: 0,
    today: '2026-03-11',
  };
  const roster = createPlatformRoster({
    baseUrl: 'https://platform.example',
    today: () => platform.today,
    elapsed: () => platform.elapsed,
    platform: {
      get: (_scope, url) => {
        platform.asked++;
        const name = new URL(url).pathname.split('/').at(-1) ?? '';
        const status = platform.refusals.get(name);
        if (status !== undefined) return Promise.reject(new ProblemError(status, 'No.'));
        const records = Object.entries(platform.lists).find(([list]) => list === name)?.[1] ?? [];
        const value = { [name]: records, offset: 0, limit: 100, total: records.length };
        return Promise.resolve({ value, bytes: new Uint8Array() });
      },
    },
  });
  const read = async () => {
    const { people, classesByTeacher, studentsByClass, orgs } = await roster.current();
    return {
      people: [...people.keys()],
      taught: [...(classesByTeacher.get('tea') ?? [])],
      students: [...(studentsByClass.get('c1') ?? [])],
      orgs: [...orgs.keys()],
    };
  };
  return { platform, roster, read };
}

describe('The platform’s roster', () => {
  it('counts who and what is active today', async () => {
    const { platform, roster, read } = createPlatform();
    const expected = { people: ['ann', 'tea'], taught: ['c1'], students: ['ann'], orgs: ['o1'] };
    expect(await read()).toEqual(expected);
    expect((await roster.current()).people.get('tea')?.roles).toEqual([{ role: 'teacher', orgId: 'o1' }]);
    platform.today = '2026-03-12';
    expect(await read()).toEqual({ ...expected, students: [] });
  });

  const user = (more: object) => ({ sourcedId: 'x', ...more });

  it.each([
    ['both names', user({ givenName: 'Ann', familyName: 'Ash' }), 'Ann Ash'],
    [
      'the preferred names before the others',
      user({ givenName: 'Ann', familyName: 'Ash', preferredFirstName: ' Nan ', preferredLastName: ' Oak ' }),
      'Nan Oak',
    ],
    [
      'the others where the preferred ones are blank',
      user({ givenName: ' Ann ', familyName: ' Ash ', preferredFirstName: ' ', preferredLastName: ' ' }),
      'Ann Ash',
    ],
    ['a given name alone', user({ givenName: 'Ann', familyName: null }), 'Ann'],
    ['a family name alone', user({ familyName: 'Ash' }), 'Ash'],
    ['none', user({ givenName: ' ', familyName: null, preferredFirstName: null }), null],
  ])('calls a person by %s', async (_what, record, name) => {
    const { platform, roster } = createPlatform();
    platform.lists = { ...lists, users: [record] };
    expect((await roster.current()).people.get('x')?.name).toBe(name);
  });

  it('knows of a person what the roster says, and nothing where it says nothing', async () => {
    const { platform, roster } = createPlatform();
    platform.lists = {
      ...lists,
      users: [
        user({
          email: 'x@north.example',
          identifier: 'X-1',
          roles: [
            { role: 'Counselor', org: null },
            { role: null },
            { role: 'aide', beginDate: '2026-03-12' },
          ],
        }),
        { sourcedId: 'bare', roles: null },
      ],
    };
    const { people } = await roster.current();
    expect([...people.values()]).toEqual([
      {
        id: 'x',
        sourcedId: 'x',
        name: null,
        email: 'x@north.example',
        identifier: 'X-1',
        roles: [
          { role: 'counselor', orgId: null },
          { role: '', orgId: null },
        ],
      },
      { id: 'bare', sourcedId: 'bare', name: null, email: '', identifier: '', roles: [] },
    ]);
  });

  it.each([
    [{}, true],
    [{ status: null, enabledUser: null }, true],
    [{ status: 'Active' }, true],
    [{ status: 'inactive' }, false],
    [{ status: 'tobedeleted' }, false],
    [{ enabledUser: 'TRUE' }, true],
    [{ enabledUser: 'False' }, false],
    [{ enabledUser: false }, false],
    [{ enabledUser: true }, true],
    [{ sourcedId: '' }, false],
    [{ sourcedId: null }, false],
  ])('takes a user with %j for active: %s', async (more, isActive) => {
    const { platform, roster } = createPlatform();
    platform.lists = { ...lists, users: [user(more)] };
    const { people, lists: shown } = await roster.current();
    expect([people.size, shown.users.length]).toEqual(isActive ? [1, 1] : [0, 0]);
  });

  it('gives classes and organisations their names and places, or none', async () => {
    const { platform, roster } = createPlatform();
    platform.lists = {
      ...lists,
      orgs: [
        { sourcedId: 'o1', name: 'North', parent: null },
        { sourcedId: 'o2', parent: reference('o1') },
      ],
      classes: [
        { sourcedId: 'c1', title: 'One', school: reference('o2') },
        { sourcedId: 'c2', school: null },
      ],
    };
    const { orgs, classes } = await roster.current();
    expect([...orgs.values()]).toEqual([
      { id: 'o1', name: 'North', parentId: null },
      { id: 'o2', name: '', parentId: 'o1' },
    ]);
    expect([...classes.values()]).toEqual([
      { id: 'c1', title: 'One', orgId: 'o2' },
      { id: 'c2', title: '', orgId: null },
    ]);
  });

  const enrollment = { sourcedId: 'x', role: 'student', class: reference('c1'), user: reference('ann') };

  it.each([
    [{}, true],
    [{ role: 'Student' }, true],
    [{ role: 'aide' }, false],
    [{ role: null }, false],
    [{ class: null }, false],
    [{ class: { sourcedId: '' } }, false],
    [{ user: null }, false],
    [{ status: 'tobedeleted' }, false],
    [{ beginDate: '2026-03-11' }, true],
    [{ beginDate: '2026-03-12' }, false],
    [{ beginDate: '', endDate: '' }, true],
    [{ endDate: '2026-03-11T23:00:00Z' }, false],
    [{ endDate: '2026-03-12T01:00:00Z' }, true],
  ])('counts an enrollment with %j: %s', async (more, isCounted) => {
    const { platform, roster } = createPlatform();
    platform.lists = { ...lists, enrollments: [{ ...enrollment, ...more }] };
    expect((await roster.current()).studentsByClass.get('c1')?.has('ann') ?? false).toBe(isCounted);
  });

  it('has a record once that two pages had, as it was last', async () => {
    const { platform, roster } = createPlatform();
    platform.lists = { ...lists, classes: [...lists.classes, { ...lists.classes[0], title: 'New' }] };
    const { classes, lists: shown } = await roster.current();
    expect(classes.get('c1')?.title).toBe('New');
    expect(shown.classes).toHaveLength(1);
  });

  it('is asked for once, however many wait', async () => {
    const { platform, read } = createPlatform();
    await Promise.all([read(), read(), read()]);
    expect(platform.asked).toBe(4);
  });

  it('changes within minutes, and nobody waits for it unless it is too old', async () => {
    const { platform, read } = createPlatform();
    await read();
    platform.lists = { ...lists, enrollments: lists.enrollments.slice(1) };
    platform.elapsed = 3 * minute;
    expect(await read()).toMatchObject({ students: ['ann'] });
    platform.elapsed = 3 * minute + 1;
    expect(await read()).toMatchObject({ students: ['ann'] });
    await expect.poll(read).toMatchObject({ students: [] });
    platform.lists = lists;
    platform.elapsed += 8 * minute + 1;
    expect(await read()).toMatchObject({ students: ['ann'] });
  });

  it('is used until it is too old where a newer one cannot be had', async () => {
    const { platform, read } = createPlatform();
    await read();
    platform.refusals.set('users', 503);
    platform.elapsed = 8 * minute;
    expect(await read()).toMatchObject({ students: ['ann'] });
    platform.elapsed = 8 * minute + 1;
    await expect(read()).rejects.toThrow(ProblemError);
    platform.refusals.clear();
    expect(await read()).toMatchObject({ students: ['ann'] });
  });

  it('does without organisations, and with nothing else', async () => {
    const { platform, read } = createPlatform();
    for (const status of [400, 403, 404] as const) {
      platform.refusals.set('orgs', status);
      platform.elapsed += 8 * minute + 1;
      expect(await read()).toMatchObject({ students: ['ann'], orgs: [] });
    }
    platform.refusals.set('orgs', 503);
    platform.elapsed += 8 * minute + 1;
    await expect(read()).rejects.toThrow(ProblemError);
    const other = createPlatform();
    other.platform.refusals.set('enrollments', 403);
    await expect(other.read()).rejects.toThrow(ProblemError);
  });
});
