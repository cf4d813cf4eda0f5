import { afterEach, describe, expect, it, vi } from 'vitest';
import { applicationsPageSchema } from '#src/contract/applications.ts';
import { insightsPageSchema } from '#src/contract/insights.ts';
import { overviewSchema } from '#src/contract/overview.ts';
import { problemSchema } from '#src/contract/problem.ts';
import { classesPageSchema, enrollmentsPageSchema, usersPageSchema } from '#src/contract/roster.ts';
import { sessionsPageSchema } from '#src/contract/sessions.ts';
import {
  type Answer,
  askFor,
  type Client,
  connect,
  fetchToken,
  getAllPages,
  noon,
  simulatorAt,
  userIdOf,
  userPath,
} from './simulator-client.ts';

const simulator = simulatorAt(noon);

/** Asks with a fresh token each time, as the student whose tokens expire needs, and never really waits. */
const patientClient: Client = {
  get: async (path, query) => {
    const authorization = `Bearer ${await fetchToken(simulator)}`;
    const answer = askFor(simulator, path, { authorization }, query);
    await vi.advanceTimersByTimeAsync(1500);
    return answer;
  },
};

const window = {
  startedAfter: '2026-11-01T23:00:00Z',
  startedBefore: '2026-11-29T23:00:00Z',
  targetTimezone: 'Europe/Berlin',
};

const failing = ['Uma', 'Fay', 'Bo'];
const readableStudents = simulator.showcase.filter(
  ({ name }) => !failing.some((start) => name.startsWith(start)),
);

afterEach(() => {
  vi.useRealTimers();
});

describe('every answer is one that the contract can read', () => {
  it.each(readableStudents)('of $name: $shows', async ({ userId }) => {
    vi.useFakeTimers();
    const path = userPath(userId);
    const sessionPages = await getAllPages(patientClient, `${path}/sessions`, {}, (body) =>
      sessionsPageSchema.parse(body),
    );
    const insightPages = await getAllPages(patientClient, path, {}, (body) => insightsPageSchema.parse(body));
    const overview = overviewSchema.parse((await patientClient.get(`${path}/overview`, window)).body);
    const sessions = sessionPages.flatMap(({ items }) => items);
    const ofSessions: Answer[] = [];
    for (const { id } of sessions.slice(0, 4))
      ofSessions.push(await patientClient.get(`/insights/1.0/sessions/${id}`));
    const sessionInsights = ofSessions.map(({ body }) => insightsPageSchema.parse(body));

    expect([overview.trend.unreadable, overview.breakdown.unreadable]).toEqual([0, 0]);
    expect(sessions).toHaveLength(sessionPages[0]?.paging.total ?? NaN);
    expect(
      [...sessionPages, ...insightPages, ...sessionInsights].map(({ unreadable }) => unreadable),
    ).toEqual([...sessionPages, ...insightPages, ...sessionInsights].map(() => 0));
  });

  it.each([
    ['/applications/1.0', applicationsPageSchema],
    ['/rostering/1.0/classes', classesPageSchema],
    ['/rostering/1.0/enrollments', enrollmentsPageSchema],
    ['/rostering/1.0/users', usersPageSchema],
  ])('of %s', async (path, schema) => {
    const pages = await getAllPages(await connect(simulator), path, {}, (body) => schema.parse(body));

    expect(pages.map(({ unreadable }) => unreadable)).toEqual(pages.map(() => 0));
    expect(pages.flatMap((page): readonly unknown[] => page.items)).toHaveLength(
      pages[0]?.paging.total ?? NaN,
    );
  });
});

describe('answers that fail', () => {
  it.each([
    ['Uma', 503, 'Service unavailable'],
    ['Fay', 403, 'Forbidden'],
  ])('%s answers %i on every insights endpoint, in the guide’s error shape', async (name, status, error) => {
    const ask = await connect(simulator);
    const path = userPath(userIdOf(simulator, name));
    for (const answer of [
      await ask.get(path),
      await ask.get(`${path}/sessions`),
      await ask.get(`${path}/overview`, window),
    ]) {
      expect(answer.status).toBe(status);
      expect(problemSchema.parse(answer.body).error).toBe(error);
    }
  });

  it('Bo answers 200 with an overview out of contract', async () => {
    const ask = await connect(simulator);
    const { status, body } = await ask.get(`${userPath(userIdOf(simulator, 'Bo'))}/overview`, window);

    expect(status).toBe(200);
    expect(overviewSchema.safeParse(body).success).toBe(false);
  });

  it('Bo has one unreadable session on each page and otherwise readable ones', async () => {
    const ask = await connect(simulator);
    const { body } = await ask.get(`${userPath(userIdOf(simulator, 'Bo'))}/sessions`);
    const { items, unreadable } = sessionsPageSchema.parse(body);

    expect([items.length, unreadable]).toEqual([19, 1]);
  });

  it('Xenia’s token is good for three answers, and a fresh one for three more', async () => {
    const path = userPath(userIdOf(simulator, 'Xenia'));
    const first = await connect(simulator);
    const statuses: number[] = [];
    for (let call = 0; call < 5; call++) statuses.push((await first.get(path)).status);
    const second = await connect(simulator);

    expect(statuses).toEqual([200, 200, 200, 401, 401]);
    expect((await second.get(path)).status).toBe(200);
  });

  it('Xenia’s worn token still serves everybody else', async () => {
    const ask = await connect(simulator);
    for (let call = 0; call < 4; call++) await ask.get(userPath(userIdOf(simulator, 'Xenia')));

    expect((await ask.get(userPath(userIdOf(simulator, 'Amara')))).status).toBe(200);
    expect((await ask.get('/rostering/1.0/users')).status).toBe(200);
  });

  it('Sam’s answers come after a second and a half, not before', async () => {
    vi.useFakeTimers();
    const ask = await connect(simulator);
    let isAnswered = false;
    const answer = ask.get(userPath(userIdOf(simulator, 'Sam'))).then(({ status }) => {
      isAnswered = true;
      return status;
    });

    await vi.advanceTimersByTimeAsync(1499);
    expect(isAnswered).toBe(false);
    await vi.advanceTimersByTimeAsync(1);
    expect(await answer).toBe(200);
  });

  it('nobody waits for Sam once the request is given up', async () => {
    vi.useFakeTimers();
    const controller = new AbortController();
    const authorization = `Bearer ${await fetchToken(simulator)}`;
    const url = `https://platform.example${userPath(userIdOf(simulator, 'Sam'))}`;
    const answer = simulator.fetch(
      new Request(url, { headers: { authorization }, signal: controller.signal }),
    );
    controller.abort();

    expect((await answer).status).toBe(200);
    expect(vi.getTimerCount()).toBe(0);
  });
});
