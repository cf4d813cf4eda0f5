import { describe, expect, it } from 'vitest';
import type { EndpointName } from '#src/contract/endpoints.ts';
import { usersPageSchema } from '#src/contract/roster.ts';
import {
  innerUserFields,
  isRosterName,
  matchFields,
  readInnerUser,
  readRecords,
  rosterFields,
} from './roster-fields.ts';
import { createFakePlatform } from './testing/fake-platform.ts';

const password = 'not-a-real-password';
const paging = { offset: 0, limit: 100, total: 1 };

/** A user record as bad as the reference allows. */
const user = {
  sourcedId: 'u1',
  status: 'active',
  enabledUser: 'true',
  givenName: 'Emil',
  familyName: 'Example',
  preferredFirstName: 'Em',
  preferredMiddleName: null,
  preferredLastName: null,
  grades: ['7'],
  roles: [
    { role: 'student', roleType: 'primary', org: { sourcedId: 'o1', href: password }, userProfile: password },
  ],
  email: password,
  username: password,
  password,
  sms: password,
  metadata: { birthDate: password },
  userProfiles: [{ profileId: 'p', credentials: [{ username: password, password }] }],
};

describe('reduceRoster', () => {
  it.each([
    [
      'users',
      user,
      {
        sourcedId: 'u1',
        status: 'active',
        enabledUser: 'true',
        givenName: 'Emil',
        familyName: 'Example',
        preferredFirstName: 'Em',
        preferredMiddleName: null,
        preferredLastName: null,
        grades: ['7'],
        roles: [{ role: 'student' }],
      },
    ],
    [
      'classes',
      {
        sourcedId: 'c1',
        title: '7A',
        status: 'active',
        school: { sourcedId: 'o1', href: 'h' },
        metadata: {},
      },
      { sourcedId: 'c1', title: '7A', status: 'active', school: { sourcedId: 'o1' } },
    ],
    [
      'enrollments',
      {
        sourcedId: 'e1',
        status: 'active',
        role: 'student',
        class: { sourcedId: 'c1', href: 'h' },
        user: { sourcedId: 'u1', password },
        beginDate: '2026-01-01',
        endDate: null,
        metadata: { password },
      },
      {
        sourcedId: 'e1',
        status: 'active',
        role: 'student',
        class: { sourcedId: 'c1' },
        user: { sourcedId: 'u1' },
        beginDate: '2026-01-01',
        endDate: null,
      },
    ],
    [
      'orgs',
      { sourcedId: 'o1', name: 'School', type: 'school', parent: null, metadata: { password } },
      { sourcedId: 'o1', name: 'School', type: 'school', parent: null },
    ],
  ])('passes records of %s with their named fields only', async (name, record, expected) => {
    const { get, requests } = createFakePlatform({
      answer: () =>
        Response.json({ ...paging, [name]: [record], [`${name}Extra`]: password, debug: password }),
    });
    const answer = await get(`/api/rostering/1.0/${name}?limit=100`);
    expect(await answer.json()).toEqual({ ...paging, [name]: [expected] });
    const { searchParams } = new URL(requests[0]?.url ?? '');
    expect(searchParams.get('limit')).toBe('100');
    expect(searchParams.get('fields')).toBe(Object.keys(expected).join(','));
  });

  it.each(['givenName', 'enabledUser', 'grades', 'roles', 'sourcedId'])(
    'lets nothing pass that hides inside %s',
    async (field) => {
      const { get } = createFakePlatform({
        answer: () =>
          Response.json({
            ...paging,
            users: [
              { ...user, [field]: { password } },
              { ...user, [field]: [{ password }] },
            ],
          }),
      });
      expect(await (await get('/api/rostering/1.0/users')).text()).not.toContain(password);
    },
  );

  it('keeps paging in its nested form too', async () => {
    const { get } = createFakePlatform({
      answer: () => Response.json({ classes: [], pagination: { ...paging, hasMore: false, password } }),
    });
    expect(await (await get('/api/rostering/1.0/classes')).json()).toEqual({
      classes: [],
      pagination: paging,
    });
  });

  it('keeps the place of records that are none, so that they are counted as unreadable', async () => {
    const { get } = createFakePlatform({
      answer: () => Response.json({ ...paging, users: [user, password, null, {}] }),
    });
    const text = await (await get('/api/rostering/1.0/users')).text();
    expect(text).not.toContain(password);
    expect(usersPageSchema.parse(JSON.parse(text))).toMatchObject({ unreadable: 3 });
  });

  it.each([
    ['a list', [user]],
    ['a text', password],
    ['null', null],
    ['an error in disguise', { error: password }],
    ['a list under another name', { ...paging, students: [user] }],
    ['an object for the list', { ...paging, users: { 0: user } }],
  ])('answers 502 to %s and passes nothing of it', async (_title, body) => {
    const { get, logLines } = createFakePlatform({ answer: () => Response.json(body) });
    const answer = await get('/api/rostering/1.0/users');
    expect(answer.status).toBe(502);
    const text = await answer.text();
    expect(text).not.toMatch(/Emil|not-a-real/);
    expect(text).toContain('"message":"TimeBack gave an answer that is not a list of users."');
    expect(text).toContain('"retryable":false');
    expect(logLines.join()).toContain('"cause":"upstream roster body has another shape"');
  });
});

describe('What the server itself asks of people', () => {
  it('is by what they are found, and where they have a role', () => {
    expect(innerUserFields.split(',').sort()).toEqual(
      [...rosterFields('users').split(','), 'email', 'identifier'].sort(),
    );
    const found = readInnerUser({
      ...user,
      identifier: 'A-1',
      roles: [
        { role: 'student', org: { sourcedId: 'o1', href: password }, beginDate: '2026-01-05', more: 1 },
      ],
    });
    expect(found).toMatchObject({
      email: password,
      identifier: 'A-1',
      roles: [{ role: 'student', org: { sourcedId: 'o1' }, beginDate: '2026-01-05' }],
    });
    expect(Object.keys(found)).not.toContain('password');
  });

  it('is enough to match a student by', () => {
    for (const field of matchFields.split(',')) expect(innerUserFields.split(',')).toContain(field);
  });

  it.each([null, 'a text', 7, []])('is nothing of what is no record: %j', (record) => {
    expect(readInnerUser(record)).toEqual({});
  });

  it.each<[EndpointName, boolean]>([
    ['orgs', true],
    ['users', true],
    ['applications', false],
    ['userSessions', false],
  ])('is in a list of the roster, or not: %s', (name, isOfRoster) => {
    expect(isRosterName(name)).toBe(isOfRoster);
  });
});

describe('A page of records, as the server reads it', () => {
  it.each<[what: string, body: unknown, total: number]>([
    ['says how many there are', { users: [user], total: 250 }, 250],
    ['says it in the other form', { users: [user], pagination: { total: 250 } }, 250],
    ['says it in both', { users: [user], total: 250, pagination: { total: 7 } }, 250],
    ['does not say it', { users: [user] }, 1],
  ])('%s', (_what, body, total) => {
    expect(readRecords('users', body)).toEqual({ records: [user], total });
  });

  it.each([null, [], { users: {} }, { classes: [] }])('is none where it is %j', (body) => {
    expect(readRecords('users', body)).toBeNull();
  });
});
