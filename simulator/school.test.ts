import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { applicationsPageSchema } from '#src/contract/applications.ts';
import { overviewSchema } from '#src/contract/overview.ts';
import { classesPageSchema, enrollmentsPageSchema, usersPageSchema } from '#src/contract/roster.ts';
import { sessionsPageSchema } from '#src/contract/sessions.ts';
import { connect, getAllPages, noon, simulatorAt, userPath } from './simulator-client.ts';

const simulator = simulatorAt(noon);
const client = await connect(simulator);

async function listRoster() {
  const classes = await getAllPages(client, '/rostering/1.0/classes', {}, (body) =>
    classesPageSchema.parse(body),
  );
  const enrollments = await getAllPages(client, '/rostering/1.0/enrollments', {}, (body) =>
    enrollmentsPageSchema.parse(body),
  );
  const users = await getAllPages(client, '/rostering/1.0/users', {}, (body) => usersPageSchema.parse(body));
  return {
    classes: classes.flatMap(({ items }) => items),
    enrollments: enrollments.flatMap(({ items }) => items),
    users: users.flatMap(({ items }) => items),
  };
}

async function membersOf(title: string, role: string): Promise<readonly string[]> {
  const { classes, enrollments } = await listRoster();
  const classId = classes.find((entry) => entry.title === title)?.sourcedId;
  return enrollments
    .filter((enrollment) => enrollment.class.sourcedId === classId && enrollment.role === role)
    .map(({ user }) => user.sourcedId);
}

const lifelike = [...(await membersOf('7A', 'student')), ...(await membersOf('7B', 'student'))];

describe('the roster', () => {
  it.each([
    ['7A', 15, 1],
    ['7B', 15, 1],
    ['Scenarios', 25, 2],
  ])('class %s has %i students and %i teachers', async (title, students, teachers) => {
    expect(new Set(await membersOf(title, 'student')).size).toBe(students);
    expect(new Set(await membersOf(title, 'teacher')).size).toBe(teachers);
  });

  it('every enrollment leads to a class and to a user with a name', async () => {
    const { classes, enrollments, users } = await listRoster();
    const classIds = new Set(classes.map(({ sourcedId }) => sourcedId));
    const named = new Set(
      users.filter((user) => user.givenName && user.familyName).map((user) => user.sourcedId),
    );

    expect(enrollments.filter((entry) => !classIds.has(entry.class.sourcedId))).toEqual([]);
    expect(enrollments.filter((entry) => !named.has(entry.user.sourcedId))).toEqual([]);
  });

  it('has one school, to which the classes belong', async () => {
    const orgs = z.object({ orgs: z.array(z.object({ sourcedId: z.string(), type: z.literal('school') })) });
    const schools = orgs.parse((await client.get('/rostering/1.0/orgs')).body).orgs;
    const { classes } = await listRoster();

    expect(schools).toHaveLength(1);
    expect(new Set(classes.map(({ school }) => school?.sourcedId))).toEqual(new Set([schools[0]?.sourcedId]));
  });

  it('carries in each user record what must never leave our server', async () => {
    const records = z.object({
      users: z.array(
        z.object({
          email: z.string(),
          userProfiles: z.tuple([
            z.object({
              credentials: z.tuple([
                z.object({ username: z.string(), password: z.literal('not-a-real-password') }),
              ]),
            }),
          ]),
          metadata: z.object({ birthDate: z.iso.date() }),
        }),
      ),
    });
    const { body } = await client.get('/rostering/1.0/users', { limit: '100' });

    expect(records.safeParse(body).error).toBeUndefined();
  });

  it('gives only the fields that were asked for', async () => {
    const { body } = await client.get('/rostering/1.0/users', { fields: 'sourcedId,givenName', limit: '1' });
    const { users } = z.object({ users: z.array(z.record(z.string(), z.unknown())) }).parse(body);

    expect(users.map((user) => Object.keys(user))).toEqual([['sourcedId', 'givenName']]);
  });

  it('gives whole records when a field that was asked for does not exist', async () => {
    const { body } = await client.get('/rostering/1.0/users', { fields: 'sourcedId,shoeSize', limit: '1' });
    const { users } = z.object({ users: z.array(z.record(z.string(), z.unknown())) }).parse(body);

    expect(Object.keys(users[0] ?? {})).toContain('email');
  });

  it('knows teachers as users without activity', async () => {
    const [teacher = ''] = await membersOf('7A', 'teacher');
    expect((await client.get(`${userPath(teacher)}/sessions`)).body).toMatchObject({
      sessions: [],
      total: 0,
    });
  });
});

describe('the applications', () => {
  it('go beyond one page of a hundred, and one of the later ones is in daily use', async () => {
    const pages = await getAllPages(client, '/applications/1.0', {}, (body) =>
      applicationsPageSchema.parse(body),
    );
    const later = new Set(pages.slice(1).flatMap(({ items }) => items.map(({ sourcedId }) => sourcedId)));
    const sessions = await client.get(`${userPath(lifelike[0] ?? '')}/sessions`, { limit: '100' });
    const used = sessionsPageSchema.parse(sessions.body).items.map(({ applicationId }) => applicationId);

    expect(pages[0]?.paging.total).toBeGreaterThan(130);
    expect(used.some((id) => later.has(id))).toBe(true);
  });

  it('have logos only at addresses that can never exist', async () => {
    const pages = await getAllPages(client, '/applications/1.0', {}, (body) =>
      applicationsPageSchema.parse(body),
    );
    const logos = pages.flatMap(({ items }) => items.map(({ logoUrl }) => logoUrl));

    expect(logos).toContain(null);
    expect(logos.filter((url) => url && !/^https:\/\/[\w-]+\.example\//.test(url))).toEqual([]);
  });
});

describe('the lifelike students', () => {
  it.each(lifelike)(
    '%s has a term of lessons inside school days and a share between 3 and 26 %%',
    async (userId) => {
      const path = userPath(userId);
      const pages = await getAllPages(client, `${path}/sessions`, {}, (body) =>
        sessionsPageSchema.parse(body),
      );
      const sessions = pages.flatMap(({ items }) => items);
      const { body } = await client.get(`${path}/overview`, {
        startedAfter: '2026-08-01T00:00:00Z',
        startedBefore: '2026-12-01T00:00:00Z',
        targetTimezone: 'Europe/Berlin',
      });
      const overview = overviewSchema.parse(body);
      const outside = sessions.filter(({ startedAtTime, endedAtTime }) => {
        // Lessons lie between 8:10 and 15:00 in Berlin, which is one or two hours ahead of UTC.
        const [start, end] = [startedAtTime.slice(11), endedAtTime.slice(11)];
        return (
          start < '06:10:00Z' || end > '14:00:00Z' || [0, 6].includes(new Date(startedAtTime).getUTCDay())
        );
      });

      expect(sessions.length).toBeGreaterThan(100);
      expect(outside).toEqual([]);
      expect(overview.trend.buckets.length).toBeGreaterThan(40);
      expect(overview.summary.wastePercentage).toBeGreaterThanOrEqual(3);
      expect(overview.summary.wastePercentage).toBeLessThanOrEqual(26);
      expect(Math.min(...sessions.map(({ durationInSeconds }) => durationInSeconds))).toBeGreaterThanOrEqual(
        15 * 60,
      );
      expect(Math.max(...sessions.map(({ durationInSeconds }) => durationInSeconds))).toBeLessThanOrEqual(
        60 * 60,
      );
    },
  );
});
