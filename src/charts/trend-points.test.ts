import { describe, expect, it } from 'vitest';
import type { TrendBucket } from '#src/contract/overview.ts';
import { toTrendDays, type TimedDay, type TrendDay } from '#src/measures/trend-days.ts';
import { addDays } from '#src/time/civil-dates.ts';
import { toWindow } from '#src/time/windows.ts';
import { toDayTicks, toTimeTicks, toTrendPoint } from './trend-points.ts';

const locale = 'en-US';

/** A day of the given seconds; its share is of no interest to the axis. */
function toTimedDay(date: string, focusedSeconds: number, offTaskSeconds: number): TimedDay {
  return {
    date,
    lastDate: date,
    state: 'time',
    focusedSeconds,
    offTaskSeconds,
    totalSeconds: focusedSeconds + offTaskSeconds,
    wastePercentage: 10,
    levels: [],
    remainderSeconds: offTaskSeconds,
    isPartial: false,
    reading: 'known',
  };
}

function toPoints(days: readonly TrendDay[]) {
  return days.map((day) => toTrendPoint(day, locale));
}

/** Days without sessions, in a row. */
function toEmptyPoints(firstDate: string, count: number) {
  return toPoints(
    Array.from({ length: count }, (_, i) => {
      const date = addDays(firstDate, i);
      return { date, lastDate: date, state: 'none' as const };
    }),
  );
}

function toBucket(startedAtTime: string, endedAtTime: string): TrendBucket {
  return {
    startedAtTime,
    endedAtTime,
    totalDurationInSeconds: 3600,
    wasteDurationInSeconds: 360,
    wastePercentage: 10,
    levels: [],
  };
}

describe('toTrendPoint', () => {
  it('gives a day with time its heights in seconds and its texts', () => {
    const day = { ...toTimedDay('2026-03-04', 6120, 1080), wastePercentage: 15 };
    expect(toTrendPoint(day, locale)).toEqual({
      date: '2026-03-04',
      weekday: 'Wed',
      monthDay: 'Mar 4',
      day: 'Wed, Mar 4',
      focusedSeconds: 6120,
      offTaskSeconds: 1080,
      shareText: '15%',
      focusedText: '1 h 42 min',
      offTaskText: '18 min',
      totalText: '2 h',
      stateText: null,
      isPartial: false,
    });
  });

  it.each([
    ['none', 'No sessions'],
    ['not-yet', 'Not yet'],
  ] as const)('leaves the place of a day that is "%s" empty: no height and no zero', (state, stateText) => {
    expect(toTrendPoint({ date: '2026-03-04', lastDate: '2026-03-04', state }, locale)).toEqual({
      date: '2026-03-04',
      weekday: 'Wed',
      monthDay: 'Mar 4',
      day: 'Wed, Mar 4',
      focusedSeconds: null,
      offTaskSeconds: null,
      shareText: null,
      focusedText: '–',
      offTaskText: '–',
      totalText: '–',
      stateText,
      isPartial: false,
    });
  });

  it('says zero of a day with time and nothing off-task', () => {
    const point = toTrendPoint({ ...toTimedDay('2026-03-04', 2100, 0), wastePercentage: 0 }, locale);
    expect(point).toMatchObject({ offTaskSeconds: 0, offTaskText: '0 min', shareText: '0%' });
  });

  it('says "So far" of a day that is not over', () => {
    const day: TrendDay = { ...toTimedDay('2026-03-04', 600, 60), isPartial: true };
    expect(toTrendPoint(day, locale)).toMatchObject({ stateText: 'So far', isPartial: true });
  });

  it.each([
    ['en-GB', 'Wed 4 Mar', '4 Mar', '15%'],
    ['de-DE', 'Mi., 4. März', '4. März', '15 %'],
  ])('writes dates and shares as %s does', (tag, day, monthDay, shareText) => {
    const point = toTrendPoint({ ...toTimedDay('2026-03-04', 600, 60), wastePercentage: 15 }, tag);
    expect({ ...point, shareText: point.shareText?.replaceAll(/\s/g, ' ') }).toMatchObject({
      day,
      monthDay,
      shareText,
    });
  });

  it('gives the days of a clock change one point each, of 23 hours and of 25', () => {
    const timeZone = 'America/Chicago';
    const now = '2026-12-31T12:00:00Z';
    const toDates = (firstDate: string, lastDate: string, bucket: TrendBucket) =>
      toPoints(
        toTrendDays([bucket], toWindow({ kind: 'custom', firstDate, lastDate }, { now, timeZone })),
      ).map(({ day, totalText }) => `${day}: ${totalText}`);
    expect(
      toDates('2026-03-07', '2026-03-09', toBucket('2026-03-08T06:00:00Z', '2026-03-09T05:00:00Z')),
    ).toEqual(['Sat, Mar 7: –', 'Sun, Mar 8: 1 h', 'Mon, Mar 9: –']);
    expect(
      toDates('2026-10-31', '2026-11-02', toBucket('2026-11-01T05:00:00Z', '2026-11-02T06:00:00Z')),
    ).toEqual(['Sat, Oct 31: –', 'Sun, Nov 1: 1 h', 'Mon, Nov 2: –']);
  });

  it('goes over the end of a year', () => {
    expect(toEmptyPoints('2026-12-30', 4).map(({ day }) => day)).toEqual([
      'Wed, Dec 30',
      'Thu, Dec 31',
      'Fri, Jan 1',
      'Sat, Jan 2',
    ]);
  });
});

describe('toTimeTicks', () => {
  const minute = 60;
  const hour = 3600;

  it.each([
    ['no day at all', [], [0, 1]],
    ['a second', [[1, 0]], [0, 1]],
    ['one minute', [[60, 0]], [0, 1]],
    ['a little over a minute', [[60, 1]], [0, 1, 2]],
    ['four minutes', [[200, 40]], [0, 1, 2, 3, 4]],
    ['a little over four minutes', [[200, 41]], [0, 2, 4, 6]],
    ['40 min', [[40 * minute, 0]], [0, 10, 20, 30, 40]],
    ['an hour', [[50 * minute, 10 * minute]], [0, 15, 30, 45, 60]],
    ['two hours', [[hour, hour]], [0, 30, 60, 90, 120]],
    ['2 h 28 min', [[135 * minute, 13 * minute]], [0, 60, 120, 180]],
    [
      'the taller of two days',
      [
        [hour, 0],
        [3 * hour, hour],
      ],
      [0, 60, 120, 180, 240],
    ],
    ['a whole day', [[24 * hour, 0]], [0, 360, 720, 1080, 1440]],
    ['a day of 25 hours', [[25 * hour, 0]], [0, 720, 1440, 2160]],
    ['50 hours, which no day has', [[50 * hour, 0]], [0, 750, 1500, 2250, 3000]],
  ])('reaches from 0 to the top of %s in round steps (in minutes)', (_what, days, minutes) => {
    const points = toPoints(
      days.map(([focused = 0, offTask = 0]) => toTimedDay('2026-03-04', focused, offTask)),
    );
    expect(toTimeTicks(points).map((seconds) => seconds / minute)).toEqual(minutes);
  });

  it('does not count days without time', () => {
    expect(toTimeTicks(toEmptyPoints('2026-03-02', 7))).toEqual([0, 60]);
  });

  it('always ends at or above the tallest day, in four steps at most', () => {
    for (let seconds = 0; seconds <= 26 * hour; seconds += 97) {
      const ticks = toTimeTicks(toPoints([toTimedDay('2026-03-04', seconds, 0)]));
      expect(ticks.at(-1)).toBeGreaterThanOrEqual(seconds);
      expect(ticks.length).toBeLessThanOrEqual(5);
    }
  });
});

describe('toDayTicks', () => {
  it.each([1, 7, 10])('names each of %i days', (count) => {
    const points = toEmptyPoints('2026-03-02', count);
    expect(toDayTicks(points)).toEqual({ labelled: points.map(({ date }) => date), weekStarts: [] });
  });

  it('names nothing where there is nothing', () => {
    expect(toDayTicks([])).toEqual({ labelled: [], weekStarts: [] });
  });

  it('names the Mondays of four weeks, a clock change among them', () => {
    const mondays = ['2026-02-16', '2026-02-23', '2026-03-02', '2026-03-09'];
    expect(toDayTicks(toEmptyPoints('2026-02-16', 28))).toEqual({ labelled: mondays, weekStarts: mondays });
  });

  it('names the Mondays inside eleven days that begin on a Wednesday, over the end of a year', () => {
    const mondays = ['2027-01-04'];
    expect(toDayTicks(toEmptyPoints('2026-12-30', 11))).toEqual({ labelled: mondays, weekStarts: mondays });
  });

  it.each([
    [70, 10, 10],
    [77, 6, 11],
    [140, 10, 20],
    [147, 7, 21],
    [364, 9, 52],
  ])('of %i days names %i of %i Mondays, evenly', (days, labels, mondays) => {
    const { labelled, weekStarts } = toDayTicks(toEmptyPoints('2026-01-05', days));
    expect(weekStarts).toHaveLength(mondays);
    expect(labelled).toHaveLength(labels);
    expect(labelled[0]).toBe('2026-01-05');
    const step = Math.ceil(mondays / 10);
    expect(labelled).toEqual(weekStarts.filter((_, index) => index % step === 0));
  });
});
