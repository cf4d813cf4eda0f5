import { describe, expect, it } from 'vitest';
import { insightsPageSchema } from '#src/contract/insights.ts';
import { sessionsPageSchema } from '#src/contract/sessions.ts';
import {
  connect,
  getAllPages,
  noon,
  type Query,
  simulatorAt,
  userIdOf,
  userPath,
} from './simulator-client.ts';

const simulator = simulatorAt(noon);
const client = await connect(simulator);

async function listSessions(name: string, query: Query = {}) {
  const path = `${userPath(userIdOf(simulator, name))}/sessions`;
  const pages = await getAllPages(client, path, query, (body) => sessionsPageSchema.parse(body));
  return pages.flatMap(({ items }) => items);
}

async function listInsights(name: string, query: Query = {}) {
  const path = userPath(userIdOf(simulator, name));
  const pages = await getAllPages(client, path, query, (body) => insightsPageSchema.parse(body));
  return pages.flatMap(({ insights }) => insights);
}

function at<T>(items: readonly T[], index: number): T {
  const item = items.at(index);
  if (item === undefined) throw new Error('The list is shorter than the test needs.');
  return item;
}

describe('paging', () => {
  it.each([
    ['/insights/1.0/users/5ce0a210-0000-4000-8000-000000000016', 20],
    ['/insights/1.0/users/5ce0a210-0000-4000-8000-000000000016/sessions', 20],
    ['/applications/1.0', 10],
    ['/rostering/1.0/users', 10],
    ['/rostering/1.0/enrollments', 10],
  ])('%s starts at 0 with %i items when nothing is said', async (path, limit) => {
    expect((await client.get(path)).body).toMatchObject({ offset: 0, limit });
  });

  it('pages put together are the whole list, each session once', async () => {
    const sessions = await listSessions('Amara');
    const { body } = await client.get(`${userPath(userIdOf(simulator, 'Amara'))}/sessions`, {
      limit: '7',
      offset: '95',
    });

    expect(new Set(sessions.map(({ id }) => id)).size).toBe(sessions.length);
    expect(sessionsPageSchema.parse(body)).toEqual({
      items: sessions.slice(95, 102),
      unreadable: 0,
      paging: { offset: 95, limit: 7, total: sessions.length },
    });
  });

  it('a page beyond the end is empty and still tells the total', async () => {
    const { body } = await client.get(`${userPath(userIdOf(simulator, 'Thea'))}/sessions`, { offset: '5' });
    expect(body).toEqual({ sessions: [], offset: 5, limit: 20, total: 1 });
  });

  it('neither sessions nor insights come by time, in either direction', async () => {
    const sessions = (await listSessions('Amara')).map(({ startedAtTime }) => startedAtTime);
    const insights = (await listInsights('Amara')).map(({ startedAtTime }) => startedAtTime);

    for (const listed of [sessions, insights]) {
      const ascending = listed.toSorted();
      expect(listed).not.toEqual(ascending);
      expect(listed).not.toEqual(ascending.toReversed());
    }
  });
});

describe('filters of sessions', () => {
  it('both bounds take in a session that starts exactly on them', async () => {
    const starts = (await listSessions('Amara')).map(({ startedAtTime }) => startedAtTime).toSorted();
    const [startedAfter, startedBefore] = [at(starts, 10), at(starts, 14)];
    const found = await listSessions('Amara', { startedAfter, startedBefore });

    expect(found.map(({ startedAtTime }) => startedAtTime).toSorted()).toEqual(starts.slice(10, 15));
  });

  it('a millisecond inside the bounds leaves those sessions out', async () => {
    const starts = (await listSessions('Amara')).map(({ startedAtTime }) => startedAtTime).toSorted();
    const found = await listSessions('Amara', {
      startedAfter: at(starts, 10).replace('Z', '.001Z'),
      startedBefore: new Date(Date.parse(at(starts, 14)) - 1).toISOString(),
    });

    expect(found.map(({ startedAtTime }) => startedAtTime).toSorted()).toEqual(starts.slice(11, 14));
  });

  it.each(['true', 'false'])('isProctored=%s keeps exactly those sessions', async (isProctored) => {
    const all = await listSessions('Petra');
    const found = await listSessions('Petra', { isProctored });

    expect(found).toEqual(all.filter((session) => String(session.isProctored) === isProctored));
    expect(found.length).toBeGreaterThan(0);
    expect(found.length).toBeLessThan(all.length);
  });

  it('applicationId keeps exactly the sessions of that application', async () => {
    const all = await listSessions('Amara');
    const { applicationId } = at(all, 0);
    const found = await listSessions('Amara', { applicationId });

    expect(found).toEqual(all.filter((session) => session.applicationId === applicationId));
    expect(found.length).toBeLessThan(all.length);
  });
});

describe('filters of insights', () => {
  it('both bounds take in an insight that starts exactly on them', async () => {
    const starts = (await listInsights('Amara')).map(({ startedAtTime }) => startedAtTime).toSorted();
    const found = await listInsights('Amara', { after: at(starts, 3), before: at(starts, 6) });

    expect(found.map(({ startedAtTime }) => startedAtTime).toSorted()).toEqual(starts.slice(3, 7));
  });

  it('types are joined with commas, and an unknown one finds nothing', async () => {
    const all = await listInsights('Lena');
    const found = await listInsights('Lena', { type: 'Slouching,EyesOffScreen,NoSuchType' });

    expect(found).toEqual(all.filter(({ insightType }) => insightType !== 'BackgroundNoise'));
    expect(new Set(found.map(({ insightType }) => insightType)).size).toBe(2);
    expect(await listInsights('Lena', { type: 'NoSuchType' })).toEqual([]);
  });

  it('every insight lies inside a session of its application', async () => {
    const sessions = await listSessions('Amara');
    const insights = await listInsights('Amara');
    const homeless = insights.filter(
      (insight) =>
        !sessions.some(
          (session) =>
            session.applicationId === insight.applicationId &&
            session.startedAtTime <= insight.startedAtTime &&
            insight.endedAtTime <= session.endedAtTime,
        ),
    );

    expect(insights.length).toBeGreaterThan(100);
    expect(homeless).toEqual([]);
  });

  it('the insights of each session, put together, are the insights of the user', async () => {
    const sessions = await listSessions('Petra');
    const bySession = await Promise.all(
      sessions.map(async ({ id }) => {
        const { body } = await client.get(`/insights/1.0/sessions/${id}`, { limit: '100' });
        return insightsPageSchema.parse(body).insights;
      }),
    );
    const ids = bySession.flat().map(({ id }) => id);

    expect(ids.toSorted()).toEqual((await listInsights('Petra')).map(({ id }) => id));
  });

  it('the insights of a session carry that session’s figures', async () => {
    const session = at(await listSessions('Amara'), 0);
    const { body } = await client.get(`/insights/1.0/sessions/${session.id}`);
    const { startedAtTime, endedAtTime, durationInSeconds, wasteDurationInSeconds, wastePercentage } =
      session;

    expect(insightsPageSchema.parse(body).session).toEqual({
      startedAtTime,
      endedAtTime,
      durationInSeconds,
      wasteDurationInSeconds,
      wastePercentage,
    });
  });

  it('isProctored that does not fit the session empties its insights', async () => {
    const session = at(await listSessions('Petra', { isProctored: 'true' }), 0);
    const path = `/insights/1.0/sessions/${session.id}`;

    expect((await client.get(path, { isProctored: 'false' })).body).toMatchObject({ insights: [], total: 0 });
    expect((await client.get(path, { isProctored: 'true' })).body).toEqual((await client.get(path)).body);
  });
});
