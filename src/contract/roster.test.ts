import { describe, expect, it } from 'vitest';
import { classesPageSchema, enrollmentsPageSchema, isActive, usersPageSchema } from './roster.ts';
import { dropped, withValue } from './samples/change.ts';

const paging = { offset: 0, limit: 100, total: 1 };

const classesBody = {
  ...paging,
  classes: [
    { sourcedId: 'class-1', title: 'Grade 5 Mathematics', status: 'active', school: { sourcedId: 'org-1' } },
  ],
};

const enrollmentsBody = {
  ...paging,
  enrollments: [
    {
      sourcedId: 'enrollment-1',
      status: 'active',
      role: 'student',
      class: { sourcedId: 'class-1' },
      user: { sourcedId: 'user-1' },
      beginDate: '2025-08-18',
      endDate: null,
    },
  ],
};

const usersBody = {
  ...paging,
  users: [
    {
      sourcedId: 'user-1',
      status: 'active',
      enabledUser: 'true',
      givenName: 'Given',
      familyName: 'Family',
      preferredFirstName: null,
      preferredLastName: null,
      roles: [{ role: 'student' }],
    },
  ],
};

type Outcome = 'accepted' | 'refused' | 'unreadable item';
type Page = { success: true; data: { unreadable: number } } | { success: false };

function toOutcome(result: Page): Outcome {
  if (!result.success) return 'refused';
  return result.data.unreadable > 0 ? 'unreadable item' : 'accepted';
}

describe('classesPageSchema', () => {
  it('reads a page value for value', () => {
    const { classes } = classesBody;
    expect(classesPageSchema.parse(classesBody)).toStrictEqual({ items: classes, unreadable: 0, paging });
  });

  it.each<[path: string, value: unknown, outcome: Outcome]>([
    ['classes', dropped, 'refused'],
    ['classes', null, 'refused'],
    ['classes', [], 'accepted'],
    ['total', dropped, 'refused'],
    ['total', null, 'refused'],
    ['offset', '0', 'refused'],
    ['classes.0', null, 'unreadable item'],
    ['classes.0.sourcedId', dropped, 'unreadable item'],
    ['classes.0.sourcedId', '', 'unreadable item'],
    ['classes.0.title', dropped, 'unreadable item'],
    ['classes.0.title', null, 'unreadable item'],
    ['classes.0.status', dropped, 'accepted'],
    ['classes.0.status', 'somethingNew', 'accepted'],
    ['classes.0.school', dropped, 'accepted'],
    ['classes.0.school', null, 'accepted'],
    ['classes.0.school.sourcedId', dropped, 'unreadable item'],
    ['classes.0.somethingNew', 1, 'accepted'],
  ])('with %s as %j the body is: %s', (path, value, outcome) => {
    expect(toOutcome(classesPageSchema.safeParse(withValue(classesBody, path, value)))).toBe(outcome);
  });
});

describe('enrollmentsPageSchema', () => {
  it('reads a page value for value', () => {
    const { enrollments } = enrollmentsBody;
    expect(enrollmentsPageSchema.parse(enrollmentsBody)).toStrictEqual({
      items: enrollments,
      unreadable: 0,
      paging,
    });
  });

  it.each<[path: string, value: unknown, outcome: Outcome]>([
    ['enrollments', dropped, 'refused'],
    ['enrollments', {}, 'refused'],
    ['enrollments', [], 'accepted'],
    ['limit', dropped, 'refused'],
    ['enrollments.0.sourcedId', dropped, 'unreadable item'],
    ['enrollments.0.role', dropped, 'unreadable item'],
    ['enrollments.0.role', null, 'unreadable item'],
    ['enrollments.0.role', 'somethingNew', 'accepted'],
    ['enrollments.0.class', dropped, 'unreadable item'],
    ['enrollments.0.class', null, 'unreadable item'],
    ['enrollments.0.class.sourcedId', '', 'unreadable item'],
    ['enrollments.0.user', dropped, 'unreadable item'],
    ['enrollments.0.user.sourcedId', null, 'unreadable item'],
    ['enrollments.0.status', null, 'accepted'],
    ['enrollments.0.beginDate', dropped, 'accepted'],
    ['enrollments.0.beginDate', 20250818, 'unreadable item'],
    ['enrollments.0.endDate', dropped, 'accepted'],
  ])('with %s as %j the body is: %s', (path, value, outcome) => {
    expect(toOutcome(enrollmentsPageSchema.safeParse(withValue(enrollmentsBody, path, value)))).toBe(outcome);
  });
});

describe('usersPageSchema', () => {
  it('reads a page value for value', () => {
    const { users } = usersBody;
    expect(usersPageSchema.parse(usersBody)).toStrictEqual({ items: users, unreadable: 0, paging });
  });

  it.each<[path: string, value: unknown, outcome: Outcome]>([
    ['users', dropped, 'refused'],
    ['users', null, 'refused'],
    ['users', [], 'accepted'],
    ['users.0.sourcedId', dropped, 'unreadable item'],
    ['users.0.sourcedId', 7, 'unreadable item'],
    ['users.0.enabledUser', dropped, 'accepted'],
    ['users.0.enabledUser', false, 'accepted'],
    ['users.0.enabledUser', 0, 'unreadable item'],
    ['users.0.givenName', dropped, 'accepted'],
    ['users.0.familyName', null, 'accepted'],
    ['users.0.familyName', {}, 'unreadable item'],
    ['users.0.preferredFirstName', dropped, 'accepted'],
    ['users.0.roles', dropped, 'accepted'],
    ['users.0.roles', null, 'accepted'],
    ['users.0.roles', 'student', 'unreadable item'],
    ['users.0.roles.0.role', 'somethingNew', 'accepted'],
    ['users.0.roles.0.role', null, 'unreadable item'],
  ])('with %s as %j the body is: %s', (path, value, outcome) => {
    expect(toOutcome(usersPageSchema.safeParse(withValue(usersBody, path, value)))).toBe(outcome);
  });

  it('lets no credentials, address or birth date of a user through', () => {
    const secrets = { userProfiles: [{ credentials: [{ password: 'p' }] }], email: 'e', birthDate: 'b' };
    const [user] = usersBody.users;
    const page = usersPageSchema.parse({ ...paging, users: [{ ...user, ...secrets }] });
    expect(page.items).toStrictEqual(usersBody.users);
  });
});

describe('a roster page with its paging in a nested object', () => {
  const pagination = { ...paging, hasMore: false };

  it.each([
    ['classes', classesPageSchema],
    ['enrollments', enrollmentsPageSchema],
    ['users', usersPageSchema],
  ] as const)('is read for %s', (name, schema) => {
    expect(schema.parse({ [name]: [], pagination }).paging).toStrictEqual(paging);
  });
});

describe('a record of the roster', () => {
  it.each([
    ['says nothing', {}, true],
    ['has null for both', { status: null, enabledUser: null }, true],
    ['is active', { status: 'active' }, true],
    ['is active in capitals', { status: 'ACTIVE', enabledUser: 'True' }, true],
    ['is to be deleted', { status: 'tobedeleted' }, false],
    ['is inactive', { status: 'inactive', enabledUser: 'true' }, false],
    ['has no status but an empty text', { status: '' }, false],
    ['is of somebody who may not sign in', { status: 'active', enabledUser: 'false' }, false],
    ['says so in capitals', { enabledUser: 'FALSE' }, false],
    ['says so as a boolean', { enabledUser: false }, false],
    ['is of somebody who may sign in', { enabledUser: true }, true],
  ])('that %s counts, or does not', (_what, record, counts) => {
    expect(isActive(record)).toBe(counts);
  });
});
