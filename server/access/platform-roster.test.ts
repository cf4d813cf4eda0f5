import { describe, expect, it } from 'vitest';
import { ProblemError } from '../problem.ts';
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

/** A platform whose lists, clock and failures a test changes. */
function createPlatform() {
  const platform = {
    lists: { ...lists },
    refusals: new Map<string, number>(),
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
        if (status === 403 || status === 503) return Promise.reject(new ProblemError(status, 'No.'));
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
    platform.refusals.set('orgs', 403);
    expect(await read()).toMatchObject({ students: ['ann'], orgs: [] });
    const other = createPlatform();
    other.platform.refusals.set('enrollments', 403);
    await expect(other.read()).rejects.toThrow(ProblemError);
  });
});
