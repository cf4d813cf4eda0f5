import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { TrendBucket } from '#src/contract/overview.ts';
import { plainSchool } from '#src/testing/plain-school.ts';
import { addDays, toStartOfDay } from '#src/time/civil-dates.ts';
import { toDates, toWindow } from '#src/time/windows.ts';
import type { Coverage, OffTaskReading } from './coverage.ts';
import { toTrendDays } from './trend-days.ts';

const timeZone = 'America/Chicago';

/** Wednesday noon in the week of Monday, 2 March 2026. */
const window = toWindow({ kind: 'this-week' }, { ...plainSchool, now: '2026-03-04T18:00:00Z', timeZone });

function toBucket(
  date: string,
  figures: readonly [total: number, waste: number, percentage: number],
): TrendBucket {
  const [totalDurationInSeconds, wasteDurationInSeconds, wastePercentage] = figures;
  return {
    startedAtTime: toStartOfDay(date, timeZone),
    endedAtTime: toStartOfDay(addDays(date, 1), timeZone),
    totalDurationInSeconds,
    wasteDurationInSeconds,
    wastePercentage,
    levels: [],
  };
}

describe('toTrendDays', () => {
  it('tells time, no time and days to come apart', () => {
    const buckets = [toBucket('2026-03-04', [3600, 360, 10]), toBucket('2026-03-02', [7200, 1080, 15])];
    expect(toTrendDays(buckets, window)).toStrictEqual([
      {
        date: '2026-03-02',
        lastDate: '2026-03-02',
        state: 'time',
        totalSeconds: 7200,
        offTaskSeconds: 1080,
        focusedSeconds: 6120,
        wastePercentage: 15,
        levels: [],
        remainderSeconds: 1080,
        isPartial: false,
        reading: 'known',
      },
      { date: '2026-03-03', lastDate: '2026-03-03', state: 'none' },
      {
        date: '2026-03-04',
        lastDate: '2026-03-04',
        state: 'time',
        totalSeconds: 3600,
        offTaskSeconds: 360,
        focusedSeconds: 3240,
        wastePercentage: 10,
        levels: [],
        remainderSeconds: 360,
        isPartial: true,
        reading: 'known',
      },
      { date: '2026-03-05', lastDate: '2026-03-05', state: 'not-yet' },
      { date: '2026-03-06', lastDate: '2026-03-06', state: 'not-yet' },
      { date: '2026-03-07', lastDate: '2026-03-07', state: 'not-yet' },
      { date: '2026-03-08', lastDate: '2026-03-08', state: 'not-yet' },
    ]);
  });

  it('calls today without data not yet, and yesterday none', () => {
    expect(toTrendDays([], window).map(({ state }) => state)).toStrictEqual([
      'none',
      'none',
      'not-yet',
      'not-yet',
      'not-yet',
      'not-yet',
      'not-yet',
    ]);
  });

  it('calls every day of a week that is over none where nothing came', () => {
    const over = toWindow({ kind: 'last-week' }, { ...plainSchool, now: '2026-03-04T18:00:00Z', timeZone });
    expect(new Set(toTrendDays([], over).map(({ state }) => state))).toStrictEqual(new Set(['none']));
  });

  it.each<[title: string, figures: (readonly [number, number, number])[], expected: object]>([
    ['a bucket of zero as no data', [[0, 0, 0]], { state: 'none' }],
    ['off-task time without session time as no data', [[0, 60, 100]], { state: 'none' }],
    ['a whole day on task', [[3600, 0, 0]], { state: 'time', focusedSeconds: 3600, wastePercentage: 0 }],
    ['the API’s percentage, though the seconds round otherwise', [[1000, 125, 12]], { wastePercentage: 12 }],
    [
      'more off-task than session time as no focused time, not less than none',
      [[600, 900, 100]],
      { totalSeconds: 600, offTaskSeconds: 900, focusedSeconds: 0, wastePercentage: 100 },
    ],
    [
      'two buckets of one date as their sum, the percentage from the seconds and not averaged',
      [
        [3000, 300, 10],
        [1000, 500, 50],
      ],
      { totalSeconds: 4000, offTaskSeconds: 800, focusedSeconds: 3200, wastePercentage: 20 },
    ],
    [
      'a bucket of zero beside another as if it were not there',
      [
        [0, 0, 0],
        [1000, 125, 12],
      ],
      { totalSeconds: 1000, offTaskSeconds: 125, wastePercentage: 12 },
    ],
    [
      'two buckets with more off-task than session time as at most 100 %',
      [
        [100, 200, 100],
        [100, 100, 100],
      ],
      { wastePercentage: 100, focusedSeconds: 0 },
    ],
  ])('reads %s', (_, figures, expected) => {
    const days = toTrendDays(
      figures.map((figure) => toBucket('2026-03-03', figure)),
      window,
    );
    expect(days[1]).toMatchObject({ date: '2026-03-03', ...expected });
  });

  it.each<[title: string, levels: (readonly [string, number])[][], expected: object]>([
    [
      'that explain all of it',
      [
        [
          ['A', 200],
          ['B', 100],
        ],
      ],
      { remainderSeconds: 0 },
    ],
    ['that explain a part of it', [[['A', 200]]], { remainderSeconds: 100 }],
    ['that explain nothing', [[]], { levels: [], remainderSeconds: 300 }],
    [
      'that overlap and add up to more: no remainder, and none below 0',
      [
        [
          ['A', 300],
          ['B', 300],
        ],
      ],
      { remainderSeconds: 0 },
    ],
    [
      'of several buckets: each level once, with its sum',
      [
        [
          ['A', 100],
          ['B', 50],
        ],
        [
          ['B', 70],
          ['C', 5],
        ],
      ],
      {
        levels: [
          { level: 'A', durationInSeconds: 100 },
          { level: 'B', durationInSeconds: 120 },
          { level: 'C', durationInSeconds: 5 },
        ],
        remainderSeconds: 375,
      },
    ],
  ])('divides off-task time by levels %s', (_, levelsOfBuckets, expected) => {
    const buckets = levelsOfBuckets.map((levels) => ({
      ...toBucket('2026-03-03', [3000, 300, 10]),
      levels: levels.map(([level, durationInSeconds]) => ({ level, durationInSeconds })),
    }));
    expect(toTrendDays(buckets, window)[1]).toMatchObject(expected);
  });

  it.each<[seconds: number, seen: Partial<Coverage> | undefined, reading: OffTaskReading]>([
    [0, { withCamera: 2 }, 'known'],
    [0, { withoutCamera: 2 }, 'not-observed'],
    [0, { cameraUnknown: 2 }, 'none-reported'],
    [0, { measured: 0 }, 'not-measured'],
    [0, undefined, 'none-reported'],
    [300, undefined, 'known'],
  ])('of %i s off-task on a day with %j reads "%s"', (seconds, seen, reading) => {
    const coverage = { sessions: 2, measured: 2, withCamera: 0, withoutCamera: 0, cameraUnknown: 0, ...seen };
    const days = toTrendDays([toBucket('2026-03-03', [3000, seconds, 10])], window, (date) =>
      date === '2026-03-03' && seen !== undefined ? coverage : undefined,
    );
    expect(days[1]).toMatchObject({ reading });
  });

  it('puts a bucket from 00:00Z to 00:00Z on the date it is written with', () => {
    const bucket = {
      ...toBucket('2026-03-03', [3600, 0, 0]),
      startedAtTime: '2026-03-03T00:00:00Z',
      endedAtTime: '2026-03-04T00:00:00Z',
    };
    const dated = toTrendDays([bucket], window).filter(({ state }) => state === 'time');
    expect(dated.map(({ date }) => date)).toStrictEqual(['2026-03-03']);
  });

  it('takes a day ahead of the clock that has time already as not over', () => {
    const days = toTrendDays([toBucket('2026-03-05', [60, 0, 0])], window);
    expect(days[3]).toMatchObject({ date: '2026-03-05', state: 'time', isPartial: true });
  });

  it('drops buckets of dates outside the window', () => {
    const outside = [toBucket('2026-03-01', [3600, 0, 0]), toBucket('2026-03-09', [3600, 0, 0])];
    expect(toTrendDays(outside, window)).toStrictEqual(toTrendDays([], window));
  });

  it.each([
    ['2026-03-08', '2026-03-08', 'America/Chicago'],
    ['2026-11-01', '2026-11-01', 'America/Chicago'],
    ['2026-09-06', '2026-09-06', 'America/Santiago'],
    ['2026-04-05', '2026-04-05', 'Pacific/Auckland'],
  ])('keeps a day of 23 or 25 hours a single day: %s', (firstDate, lastDate, zone) => {
    const day = toWindow(
      { kind: 'custom', firstDate, lastDate },
      { ...plainSchool, now: '2027-01-01T00:00:00Z', timeZone: zone },
    );
    const bucket = {
      ...toBucket(firstDate, [3600, 360, 10]),
      startedAtTime: day.startAt,
      endedAtTime: day.endAt,
    };
    expect(toTrendDays([bucket], day)).toMatchObject([
      { date: firstDate, state: 'time', totalSeconds: 3600 },
    ]);
  });

  it('has every date of the window once and loses no second of it, in whatever order buckets come', () => {
    const anyBucket = fc
      .tuple(fc.constantFrom(...toDates(window)), fc.nat(36_000), fc.nat(36_000), fc.nat(100))
      .map(([date, total, waste, percentage]) => toBucket(date, [total, waste, percentage]));
    fc.assert(
      fc.property(fc.array(anyBucket, { maxLength: 12 }), (buckets) => {
        const days = toTrendDays(buckets, window);
        const total = days.reduce((sum, day) => sum + (day.state === 'time' ? day.totalSeconds : 0), 0);
        expect(days.map(({ date }) => date)).toStrictEqual(toDates(window));
        expect(total).toBe(buckets.reduce((sum, bucket) => sum + bucket.totalDurationInSeconds, 0));
        expect(toTrendDays(buckets.toReversed(), window)).toStrictEqual(days);
      }),
    );
  });
});
