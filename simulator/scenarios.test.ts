import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { applicationsPageSchema } from '#src/contract/applications.ts';
import { insightsPageSchema } from '#src/contract/insights.ts';
import { overviewSchema } from '#src/contract/overview.ts';
import { problemSchema } from '#src/contract/problem.ts';
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
const week = { startedAfter: '2026-11-22T23:00:00Z', startedBefore: '2026-11-29T23:00:00Z' };

async function listSessions(name: string, query: Query = {}) {
  const path = `${userPath(userIdOf(simulator, name))}/sessions`;
  const pages = await getAllPages(client, path, query, (body) => sessionsPageSchema.parse(body));
  return pages.flatMap(({ items }) => items);
}

async function listInsightPages(name: string) {
  const path = userPath(userIdOf(simulator, name));
  return getAllPages(client, path, {}, (body) => insightsPageSchema.parse(body));
}

async function askWeek(name: string, weeksAgo = 0) {
  const shift = (text: string) => new Date(Date.parse(text) - weeksAgo * 7 * 86_400_000).toISOString();
  const { body } = await client.get(`${userPath(userIdOf(simulator, name))}/overview`, {
    startedAfter: shift(week.startedAfter),
    startedBefore: shift(week.startedBefore),
    targetTimezone: 'Europe/Berlin',
  });
  return overviewSchema.parse(body);
}

describe('the guide student', () => {
  const path = '/insights/1.0/users/5ce0a210-0000-4000-8000-000000000001';

  it('answers the guide’s request for insights with the guide’s body', async () => {
    const { body } = await client.get(path, { limit: '10', after: '2025-01-01T00:00:00Z' });
    expect(body).toEqual({
      session: {
        startedAtTime: '2025-01-15T09:00:00Z',
        endedAtTime: '2025-01-15T10:30:00Z',
        durationInSeconds: 5400,
        wasteDurationInSeconds: 720,
        wastePercentage: 13,
      },
      insights: [
        {
          id: '550e8400-e29b-41d4-a716-446655440000',
          insightType: 'Idling',
          reason: 'No activity detected for extended period',
          startedAtTime: '2025-01-15T09:15:00Z',
          endedAtTime: '2025-01-15T09:20:00Z',
          durationInSeconds: 300,
          version: 'v1',
        },
      ],
      offset: 0,
      limit: 10,
      total: 1,
    });
  });

  it('answers the guide’s request for sessions with the guide’s body', async () => {
    const { body } = await client.get(`${path}/sessions`, { startedAfter: '2025-01-01T00:00:00Z' });
    expect(body).toEqual({
      sessions: [
        {
          id: '550e8400-e29b-41d4-a716-446655440000',
          applicationId: 'learning-app-uuid',
          startedAtTime: '2025-01-15T09:00:00Z',
          endedAtTime: '2025-01-15T10:30:00Z',
          durationInSeconds: 5400,
          wasteDurationInSeconds: 720,
          wastePercentage: 13,
          isProctored: true,
          proctoredResult: 'PASSED',
          recordingStartedAtTime: '2025-01-15T09:00:05Z',
          recordingEndedAtTime: '2025-01-15T10:29:55Z',
          recordingS3Key: 'recordings/2025/01/15/session-550e8400.webm',
        },
      ],
      offset: 0,
      limit: 20,
      total: 1,
    });
  });

  it.each([
    { startedAfter: '2025-01-01T00:00:00Z', startedBefore: '2025-01-08T00:00:00Z' },
    { startedAfter: '2026-11-22T23:00:00Z', startedBefore: '2026-11-29T23:00:00Z' },
  ])('answers the overview of $startedAfter with the guide’s body', async (window) => {
    const { body } = await client.get(`${path}/overview`, { ...window, targetTimezone: 'America/New_York' });
    expect(body).toEqual({
      summary: {
        totalDurationInSeconds: 36000,
        totalWasteDurationInSeconds: 5400,
        wastePercentage: 15,
        biggestInsight: { level: 'OnDeviceDistractions', durationInSeconds: 2400, wastePercentage: 7 },
      },
      trend: {
        buckets: [
          {
            startedAtTime: '2025-01-01T00:00:00Z',
            endedAtTime: '2025-01-02T00:00:00Z',
            totalDurationInSeconds: 7200,
            wasteDurationInSeconds: 1080,
            wastePercentage: 15,
            levels: [
              { level: 'StudentNotPresent', durationInSeconds: 300 },
              { level: 'OnDeviceDistractions', durationInSeconds: 780 },
            ],
          },
        ],
      },
      breakdown: {
        levels: [
          {
            level: 'OnDeviceDistractions',
            durationInSeconds: 2400,
            wastePercentage: 7,
            subtypes: [
              { insightType: 'Game', durationInSeconds: 1200 },
              { insightType: 'NonLearningContent', durationInSeconds: 1200 },
            ],
          },
        ],
      },
    });
  });

  it.each<[string, Query]>([
    ['/sessions', { startedBefore: '2025-01-15T08:59:59Z' }],
    ['/sessions', { isProctored: 'false' }],
    ['', { after: '2025-01-15T09:15:01Z' }],
    ['', { type: 'Game' }],
  ])('is filtered like everybody: %s with %o is empty', async (list, query) => {
    expect((await client.get(`${path}${list}`, query)).body).toMatchObject({ total: 0 });
  });

  it('opens the guide’s session by its id', async () => {
    const { body } = await client.get('/insights/1.0/sessions/550e8400-e29b-41d4-a716-446655440000');
    expect(insightsPageSchema.parse(body)).toMatchObject({
      session: { durationInSeconds: 5400 },
      insights: [{ insightType: 'Idling' }],
      paging: { offset: 0, limit: 20, total: 1 },
    });
  });
});

describe('each scenario student shows what the name says', () => {
  it('Emil has nothing, and says so with zeros and null, not with 404', async () => {
    expect(await listSessions('Emil')).toEqual([]);
    expect((await client.get(userPath(userIdOf(simulator, 'Emil')))).body).toMatchObject({
      session: null,
      total: 0,
    });
    expect((await askWeek('Emil')).summary).toEqual({
      totalDurationInSeconds: 0,
      totalWasteDurationInSeconds: 0,
      wastePercentage: 0,
      biggestInsight: null,
    });
  });

  it('Thea has one session of 40 seconds', async () => {
    expect((await listSessions('Thea')).map(({ durationInSeconds }) => durationInSeconds)).toEqual([40]);
  });

  it('Olu has a single day with data', async () => {
    expect((await askWeek('Olu')).trend.buckets).toHaveLength(1);
    expect((await askWeek('Olu', 1)).trend.buckets).toHaveLength(0);
  });

  it('Nora has time without a camera or a waste meter, and no off-task time', async () => {
    const sessions = await listSessions('Nora', week);
    const { body } = await client.get('/applications/1.0', { limit: '100' });
    const application = applicationsPageSchema
      .parse(body)
      .items.find(({ sourcedId }) => sourcedId === sessions[0]?.applicationId);

    expect(new Set(sessions.map(({ webcamEnabled }) => webcamEnabled))).toEqual(new Set([false]));
    expect(application?.wasteMeter).toBe('off');
    expect((await askWeek('Nora')).summary).toMatchObject({
      totalWasteDurationInSeconds: 0,
      biggestInsight: null,
    });
    expect((await askWeek('Nora')).summary.totalDurationInSeconds).toBeGreaterThan(0);
  });

  it('Lena has levels that the guide does not know, beside one that it does', async () => {
    const levels = (await askWeek('Lena')).breakdown.levels.map(({ level }) => level);
    expect(levels.toSorted()).toEqual(['AcousticDistractions', 'StudentNotPresent', 'posture_and_comfort']);
  });

  it('Tyra has types that the guide does not know, under levels that it does', async () => {
    const { levels } = (await askWeek('Tyra')).breakdown;
    expect(
      levels.flatMap(({ subtypes }) => subtypes.map(({ insightType }) => insightType)).toSorted(),
    ).toEqual(['NonLearningContent', 'RapidGuessing', 'focus_drift_v2']);
  });

  it('Rafa has proctoring results that the guide does not know', async () => {
    const results = new Set((await listSessions('Rafa')).map(({ proctoredResult }) => proctoredResult));
    expect(results).toEqual(new Set(['PENDING_REVIEW', 'FLAGGED', 'voided-by-proctor']));
  });

  it('Aki has sessions whose application is in no list', async () => {
    const pages = await getAllPages(client, '/applications/1.0', {}, (body) =>
      applicationsPageSchema.parse(body),
    );
    const known = new Set(pages.flatMap(({ items }) => items).map(({ sourcedId }) => sourcedId));
    const sessions = await listSessions('Aki', week);
    const unlisted = sessions.filter(({ applicationId }) => !known.has(applicationId));

    expect(unlisted.length).toBeGreaterThan(0);
    expect(unlisted.length).toBeLessThan(sessions.length);
  });

  it.each([/<script>/, /\u202E/, /👩/u, /^=HYPERLINK/, /^.{2000}$/, /\t@SUM/])(
    'Hank has a reason with %s',
    async (pattern) => {
      const reasons = (await listInsightPages('Hank')).flatMap(({ insights }) => insights);
      expect(reasons.some(({ reason }) => pattern.test(reason ?? ''))).toBe(true);
    },
  );

  it('Hank works in applications whose names are as hostile', async () => {
    const used = new Set((await listSessions('Hank')).map(({ applicationId }) => applicationId));
    const { body } = await client.get('/applications/1.0', { limit: '100' });
    const names = applicationsPageSchema
      .parse(body)
      .items.filter(({ sourcedId }) => used.has(sourcedId))
      .map(({ name }) => name);

    for (const pattern of [/<script>/, /\u202E/, /👩/u, /^=HYPERLINK/, /^.{2000}$/]) {
      expect(names.some((name) => pattern.test(name))).toBe(true);
    }
  });

  it('Sasha has every safety type of the guide, and ordinary insights', async () => {
    const pages = await listInsightPages('Sasha');
    const types = new Set(
      pages.flatMap(({ safetySignals }) => safetySignals).map(({ safetyType }) => safetyType),
    );

    expect(types.size).toBe(8);
    expect(pages.flatMap(({ insights }) => insights).length).toBeGreaterThan(0);
  });

  it('Petra has mixed results, a pending one, recordings and proctoring insights', async () => {
    const sessions = await listSessions('Petra', { isProctored: 'true' });
    const insights = (await listInsightPages('Petra')).flatMap((page) => page.insights);

    expect(new Set(sessions.map(({ proctoredResult }) => proctoredResult))).toEqual(
      new Set(['PASSED', 'FAILED', 'INCONCLUSIVE', undefined]),
    );
    expect(new Set(sessions.map(({ hasRecording }) => hasRecording))).toEqual(new Set([true, false]));
    expect(new Set(insights.map(({ insightType }) => insightType))).toEqual(
      new Set(['UnauthorizedAppUse', 'HelpFromAnotherPerson', 'EyesOffScreen']),
    );
  });

  it('Hugo has 1,200 sessions within four weeks and one session this week with 437 insights', async () => {
    const fourWeeks = { startedAfter: '2026-11-01T23:00:00Z', startedBefore: week.startedBefore };
    const first = { startedAfter: '2026-11-22T23:30:00Z', startedBefore: '2026-11-22T23:30:00Z' };
    const [session] = await listSessions('Hugo', first);
    const { body } = await client.get(`/insights/1.0/sessions/${session?.id ?? ''}`);

    expect((await listSessions('Hugo', fourWeeks)).length).toBeGreaterThanOrEqual(1200);
    expect(insightsPageSchema.parse(body).paging.total).toBe(437);
  });

  it('Felix has 5,000 sessions within four weeks, at different lengths and with different off-task times', async () => {
    const fourWeeks = { startedAfter: '2026-11-01T23:00:00Z', startedBefore: week.startedBefore };
    const sessions = await listSessions('Felix', fourWeeks);

    expect(sessions.length).toBeGreaterThanOrEqual(5000);
    expect(sessions.length).toBeLessThan(10_000);
    expect(new Set(sessions.map(({ durationInSeconds }) => durationInSeconds)).size).toBeGreaterThan(100);
    expect(
      new Set(sessions.map(({ wasteDurationInSeconds }) => wasteDurationInSeconds)).size,
    ).toBeGreaterThan(40);
  });

  it.each([
    [31, 200],
    [32, 400],
  ])('Lotte’s overview of %i days is answered with %i', async (days, status) => {
    const { status: given, body } = await client.get(`${userPath(userIdOf(simulator, 'Lotte'))}/overview`, {
      startedAfter: new Date(Date.parse(week.startedBefore) - days * 86_400_000).toISOString(),
      startedBefore: week.startedBefore,
      targetTimezone: 'Europe/Berlin',
    });
    expect(given).toBe(status);
    expect(problemSchema.safeParse(body).success).toBe(status === 400);
  });

  it('Hana’s off-task share falls from week to week, Tariq’s rises', async () => {
    const percentages = async (name: string) =>
      Promise.all([8, 4, 1, 0].map(async (ago) => (await askWeek(name, ago)).summary.wastePercentage));
    const [hana, tariq] = [await percentages('Hana'), await percentages('Tariq')];

    expect(hana).toEqual(hana.toSorted((a, b) => b - a));
    expect(tariq).toEqual(tariq.toSorted((a, b) => a - b));
    expect((hana[0] ?? 0) - (hana[3] ?? 0)).toBeGreaterThanOrEqual(8);
    expect((tariq[3] ?? 0) - (tariq[0] ?? 0)).toBeGreaterThanOrEqual(8);
  });
});

describe('the showcase', () => {
  it('tells every student apart and each id opens', async () => {
    const ids = simulator.showcase.map(({ userId }) => userId);
    const statuses = new Set<number>();
    for (const { name, userId } of simulator.showcase) {
      if (!name.startsWith('Sam')) statuses.add((await client.get(userPath(userId))).status);
    }

    expect(new Set(ids).size).toBe(28);
    expect(statuses).toEqual(new Set([200, 403, 503]));
    expect(z.array(z.object({ shows: z.string().min(10) })).safeParse(simulator.showcase).success).toBe(true);
  });
});
