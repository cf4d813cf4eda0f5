import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { describe, expect, it } from 'vitest';
import { insightsPageSchema } from '#src/contract/insights.ts';
import { type Overview, overviewSchema } from '#src/contract/overview.ts';
import { sessionsPageSchema } from '#src/contract/sessions.ts';
import {
  type Client,
  connect,
  getAllPages,
  noon,
  simulatorAt,
  userIdOf,
  userPath,
} from './simulator-client.ts';

/** Written down a second time on purpose: the property below must not lean on the code it tests. */
const expectedLevels: Readonly<Record<string, string>> = {
  AwayFromSeat: 'StudentNotPresent',
  EyesOffScreen: 'StudentNotPresent',
  Idling: 'StudentNotPresent',
  focus_drift_v2: 'StudentNotPresent',
  Eating: 'EnvironmentalDistractions',
  Socializing: 'EnvironmentalDistractions',
  Game: 'OnDeviceDistractions',
  NonLearningContent: 'OnDeviceDistractions',
  IgnoringHelp: 'LearningAppBestPractices',
  SkipAssessment: 'LearningAppBestPractices',
  AbandonedAssessment: 'LearningAppBestPractices',
  TopicShopping: 'LearningAppBestPractices',
  RapidGuessing: 'LearningAppBestPractices',
  BackgroundNoise: 'AcousticDistractions',
  Slouching: 'posture_and_comfort',
};

interface Span {
  readonly start: number;
  readonly end: number;
}

interface Listed {
  readonly sessions: readonly Span[];
  readonly offTask: readonly (Span & { readonly type: string; readonly level: string })[];
}

interface Window {
  readonly from: number;
  readonly until: number;
  readonly zone: string;
}

function toSpan(item: { readonly startedAtTime: string; readonly endedAtTime: string }): Span {
  return { start: Date.parse(item.startedAtTime), end: Date.parse(item.endedAtTime) };
}

async function list(client: Client, userId: string): Promise<Listed> {
  const path = userPath(userId);
  const sessionPages = await getAllPages(client, `${path}/sessions`, {}, (body) =>
    sessionsPageSchema.parse(body),
  );
  const insightPages = await getAllPages(client, path, {}, (body) => insightsPageSchema.parse(body));
  return {
    sessions: sessionPages.flatMap(({ items }) => items).map(toSpan),
    offTask: insightPages
      .flatMap(({ insights }) => insights)
      .flatMap((insight) => {
        const level = expectedLevels[insight.insightType];
        return level === undefined ? [] : [{ ...toSpan(insight), type: insight.insightType, level }];
      }),
  };
}

/** The local days that touch the window, cut to it. */
function daysOf({ from, until, zone }: Window): readonly Span[] {
  const days: Span[] = [];
  let midnight = Temporal.Instant.fromEpochMilliseconds(from).toZonedDateTimeISO(zone).startOfDay();
  while (midnight.epochMilliseconds < until) {
    const next = midnight.add({ days: 1 }).startOfDay();
    days.push({
      start: Math.max(from, midnight.epochMilliseconds),
      end: Math.min(until, next.epochMilliseconds),
    });
    midnight = next;
  }
  return days;
}

/** Seconds of a span whose beginning lies inside a stretch of time. */
function secondsInside(span: Span, stretch: Span): number {
  const start = Math.max(span.start, Math.ceil(stretch.start / 1000) * 1000);
  const end = Math.min(span.end, Math.ceil(stretch.end / 1000) * 1000);
  return Math.max(0, end - start) / 1000;
}

function sumBy<T extends Span>(spans: readonly T[], stretch: Span, keyOf: (span: T) => string) {
  const sums: Record<string, number> = {};
  for (const span of spans) {
    const seconds = secondsInside(span, stretch);
    if (seconds > 0) sums[keyOf(span)] = (sums[keyOf(span)] ?? 0) + seconds;
  }
  return sums;
}

function share(part: number, whole: number): number {
  return whole === 0 ? 0 : Math.round((part / whole) * 100);
}

function total(sums: Readonly<Record<string, number>>): number {
  return Object.values(sums).reduce((sum, seconds) => sum + seconds, 0);
}

/** What the overview has to say, worked out from the lists alone. */
function expectedFrom({ sessions, offTask }: Listed, window: Window) {
  const whole = { start: window.from, end: window.until };
  const time = total(sumBy(sessions, whole, () => 'all'));
  const byLevel = sumBy(offTask, whole, ({ level }) => level);
  return {
    time,
    offTask: total(byLevel),
    percentage: share(total(byLevel), time),
    biggest: Math.max(0, ...Object.values(byLevel)),
    byLevel,
    levelShares: Object.fromEntries(Object.entries(byLevel).map(([level, sum]) => [level, share(sum, time)])),
    byType: sumBy(offTask, whole, ({ level, type }) => `${level}/${type}`),
    days: daysOf(window).flatMap((day) => {
      const dayTime = total(sumBy(sessions, day, () => 'all'));
      const levels = sumBy(offTask, day, ({ level }) => level);
      const percentage = share(total(levels), dayTime);
      return dayTime === 0 ? [] : [{ ...day, time: dayTime, offTask: total(levels), percentage, levels }];
    }),
  };
}

/** The same, read from the answer. */
function readOverview({ summary, trend, breakdown }: Overview) {
  return {
    time: summary.totalDurationInSeconds,
    offTask: summary.totalWasteDurationInSeconds,
    percentage: summary.wastePercentage,
    biggest: summary.biggestInsight?.durationInSeconds ?? 0,
    byLevel: Object.fromEntries(breakdown.levels.map((entry) => [entry.level, entry.durationInSeconds])),
    levelShares: Object.fromEntries(breakdown.levels.map((entry) => [entry.level, entry.wastePercentage])),
    byType: Object.fromEntries(
      breakdown.levels.flatMap(({ level, subtypes }) =>
        subtypes.map((subtype) => [`${level}/${subtype.insightType}`, subtype.durationInSeconds]),
      ),
    ),
    days: trend.buckets.map((bucket) => ({
      ...toSpan(bucket),
      time: bucket.totalDurationInSeconds,
      offTask: bucket.wasteDurationInSeconds,
      percentage: bucket.wastePercentage,
      levels: Object.fromEntries(bucket.levels.map((entry) => [entry.level, entry.durationInSeconds])),
    })),
  };
}

async function askOverview(client: Client, userId: string, { from, until, zone }: Window): Promise<Overview> {
  const { body } = await client.get(`${userPath(userId)}/overview`, {
    startedAfter: new Date(from).toISOString(),
    startedBefore: new Date(until).toISOString(),
    targetTimezone: zone,
  });
  return overviewSchema.parse(body);
}

function toWindow(from: string, until: string, zone: string): Window {
  return { from: Date.parse(from), until: Date.parse(until), zone };
}

const hour = 3_600_000;
const day = 24 * hour;

describe('the overview', () => {
  it('is the sum of what the lists of sessions and insights show, whatever the window and the zone', async () => {
    const simulator = simulatorAt(noon);
    const client = await connect(simulator);
    const names = ['Amara', 'Hana', 'Milo', 'Tove', 'Dora', 'Lena', 'Tyra', 'Sasha', 'Petra', 'Nora', 'Emil'];
    const userIds = names.map((name) => userIdOf(simulator, name));
    const lists = new Map(
      await Promise.all(userIds.map(async (userId) => [userId, await list(client, userId)] as const)),
    );
    const windows = fc.record({
      userId: fc.constantFrom(...userIds),
      from: fc.integer({ min: noon - 70 * day, max: noon + 2 * day }),
      length: fc.oneof(fc.integer({ min: 1, max: 2 * day }), fc.integer({ min: 1, max: 60 * day })),
      zone: fc.constantFrom(
        'UTC',
        'Europe/Berlin',
        'America/New_York',
        'Pacific/Auckland',
        'Asia/Kathmandu',
        'Australia/Lord_Howe',
        'America/St_Johns',
        'Pacific/Apia',
      ),
    });

    await fc.assert(
      fc.asyncProperty(windows, async ({ userId, from, length, zone }) => {
        const window = { from, until: from + length, zone };
        const listed = lists.get(userId) ?? { sessions: [], offTask: [] };

        expect(readOverview(await askOverview(client, userId, window))).toEqual(expectedFrom(listed, window));
      }),
      { numRuns: 150, seed: 20_261_125 },
    );
  });

  it('has an end that does not belong to the window and a start that does', async () => {
    const simulator = simulatorAt(noon);
    const client = await connect(simulator);
    const userId = userIdOf(simulator, 'Thea');
    const start = Date.parse('2026-11-22T23:30:00Z');
    const seconds = async (from: number, until: number) =>
      (await askOverview(client, userId, { from, until, zone: 'UTC' })).summary.totalDurationInSeconds;

    expect(await seconds(start, start + day)).toBe(40);
    expect(await seconds(start - day, start)).toBe(0);
    expect(await seconds(start - day, start + 1000)).toBe(1);
    expect(await seconds(start + 1, start + day)).toBe(39);
  });

  it('gives a session over midnight to both local days', async () => {
    const simulator = simulatorAt(noon);
    const client = await connect(simulator);
    const window = toWindow('2026-11-21T23:00:00Z', '2026-11-23T23:00:00Z', 'Europe/Berlin');
    const { trend } = await askOverview(client, userIdOf(simulator, 'Milo'), window);

    expect(
      trend.buckets.map((bucket) => [
        bucket.startedAtTime,
        bucket.totalDurationInSeconds,
        bucket.wasteDurationInSeconds,
      ]),
    ).toEqual([
      ['2026-11-21T23:00:00Z', 40 * 60, 4 * 60],
      ['2026-11-22T23:00:00Z', 35 * 60, 6 * 60],
    ]);
  });

  it('cuts the first and the last bucket at the window', async () => {
    const simulator = simulatorAt(noon);
    const client = await connect(simulator);
    const window = toWindow('2026-11-22T23:45:00Z', '2026-11-24T08:30:00Z', 'Europe/Berlin');
    const { trend } = await askOverview(client, userIdOf(simulator, 'Sasha'), window);

    expect(trend.buckets.map(({ startedAtTime, endedAtTime }) => [startedAtTime, endedAtTime])).toEqual([
      ['2026-11-22T23:45:00Z', '2026-11-23T23:00:00Z'],
      ['2026-11-23T23:00:00Z', '2026-11-24T08:30:00Z'],
    ]);
  });

  it.each([
    ['Europe/Berlin', '2026-11-25T11:00:00Z', '2026-10-25T01:00:00Z', 25],
    ['Europe/Berlin', '2026-04-15T10:00:00Z', '2026-03-29T01:00:00Z', 23],
    ['America/New_York', '2026-03-18T16:00:00Z', '2026-03-08T07:00:00Z', 23],
    ['Pacific/Auckland', '2026-10-07T00:00:00Z', '2026-09-26T14:00:00Z', 23],
    ['Pacific/Auckland', '2026-04-15T00:00:00Z', '2026-04-04T14:00:00Z', 25],
    ['Australia/Lord_Howe', '2026-10-07T00:00:00Z', '2026-10-03T15:30:00Z', 23.5],
  ])('in %s, at %s, the day of the change at %s has %d hours', async (zone, now, change, hours) => {
    const simulator = simulatorAt(Date.parse(now), 1, zone);
    const client = await connect(simulator);
    const instant = Date.parse(change);
    const { trend } = await askOverview(client, userIdOf(simulator, 'Dora'), {
      from: instant - 3 * day,
      until: instant + 3 * day,
      zone,
    });
    const bucket = trend.buckets
      .map((entry) => ({ ...toSpan(entry), seconds: entry.totalDurationInSeconds }))
      .find(({ start, end }) => start <= instant && instant < end);

    expect(bucket).toMatchObject({ seconds: (80 + 50) * 60 });
    expect(((bucket?.end ?? 0) - (bucket?.start ?? 0)) / hour).toBe(hours);
  });

  it('never holds a safety or proctoring type, in any figure', async () => {
    const simulator = simulatorAt(noon);
    const client = await connect(simulator);
    const query = {
      startedAfter: '2026-10-01T00:00:00Z',
      startedBefore: '2026-12-01T00:00:00Z',
      targetTimezone: 'Europe/Berlin',
    };
    // The raw bodies: the contract's schema would hide a safety type.
    const bodies = await Promise.all(
      ['Sasha', 'Petra'].map((name) => client.get(`${userPath(userIdOf(simulator, name))}/overview`, query)),
    );

    expect(JSON.stringify(bodies)).toContain('EyesOffScreen');
    expect(JSON.stringify(bodies)).not.toMatch(
      /Bullying|Embarrassing|MentalHealth|Pornography|SelfHarm|Substance|Violence|Nudity|UnauthorizedApp|HelpFrom/,
    );
  });
});
