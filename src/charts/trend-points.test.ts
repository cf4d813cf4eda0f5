import { describe, expect, it } from 'vitest';
import type { TrendBucket } from '#src/contract/overview.ts';
import { toTrendDays, type TimedDay, type TrendDay } from '#src/measures/trend-days.ts';
import { plainSchool } from '#src/testing/plain-school.ts';
import { addDays } from '#src/time/civil-dates.ts';
import { toWindow } from '#src/time/windows.ts';
import { toDayTicks, toShareTicks, toTimeTicks, toTrendPoint, toTrendPoints } from './trend-points.ts';

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
  it('gives a day with time its figures and its texts', () => {
    const day = { ...toTimedDay('2026-03-04', 6120, 1080), wastePercentage: 15 };
    expect(toTrendPoint(day, locale)).toEqual({
      date: '2026-03-04',
      lastDate: '2026-03-04',
      weekday: 'Wed',
      monthDay: 'Mar 4',
      day: 'Wed, Mar 4',
      time: day,
      isKnown: true,
      dayOff: null,
      earlier: null,
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
      lastDate: '2026-03-04',
      weekday: 'Wed',
      monthDay: 'Mar 4',
      day: 'Wed, Mar 4',
      time: null,
      isKnown: false,
      dayOff: null,
      earlier: null,
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
    expect(point).toMatchObject({ offTaskText: '0 min', shareText: '0%' });
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
        toTrendDays(
          [bucket],
          toWindow({ kind: 'custom', firstDate, lastDate }, { ...plainSchool, now, timeZone }),
        ),
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
    ['nothing', 0, [0, 1]],
    ['a second', 1, [0, 1]],
    ['one minute', 60, [0, 1]],
    ['a little over a minute', 61, [0, 1, 2]],
    ['four minutes', 240, [0, 1, 2, 3, 4]],
    ['a little over four minutes', 241, [0, 2, 4, 6]],
    ['40 min', 40 * minute, [0, 10, 20, 30, 40]],
    ['an hour', hour, [0, 15, 30, 45, 60]],
    ['two hours', 2 * hour, [0, 30, 60, 90, 120]],
    ['2 h 28 min', 148 * minute, [0, 60, 120, 180]],
    ['four hours', 4 * hour, [0, 60, 120, 180, 240]],
    ['a whole day', 24 * hour, [0, 360, 720, 1080, 1440]],
    ['a day of 25 hours', 25 * hour, [0, 720, 1440, 2160]],
    ['50 hours, as a week has', 50 * hour, [0, 750, 1500, 2250, 3000]],
  ])('reaches from 0 to the top of %s in round steps (in minutes)', (_what, seconds, minutes) => {
    expect(toTimeTicks(seconds).map((tick) => tick / minute)).toEqual(minutes);
  });

  it('always ends at or above the tallest bar, in four steps at most', () => {
    for (let seconds = 0; seconds <= 26 * hour; seconds += 97) {
      const ticks = toTimeTicks(seconds);
      expect(ticks.at(-1)).toBeGreaterThanOrEqual(seconds);
      expect(ticks.length).toBeLessThanOrEqual(5);
    }
  });
});

describe('toShareTicks', () => {
  it.each([
    [0, [0, 1]],
    [3, [0, 1, 2, 3]],
    [13, [0, 5, 10, 15]],
    [30, [0, 10, 20, 30]],
    [61, [0, 20, 40, 60, 80]],
    [100, [0, 25, 50, 75, 100]],
  ])('reaches from 0 to above %i% in round steps', (highest, ticks) => {
    expect(toShareTicks(highest)).toEqual(ticks);
  });
});

describe('toTrendPoints', () => {
  it('stands each day beside the one in its place before, where that has time', () => {
    const days = [toTimedDay('2026-03-09', 600, 60), toTimedDay('2026-03-10', 600, 60)];
    const before = { ...toTimedDay('2026-03-02', 600, 60), wastePercentage: 15 };
    const points = toTrendPoints(days, [before], locale);
    expect(points.map(({ earlier }) => earlier?.shareText)).toEqual(['15%', undefined]);
  });

  it.each([
    ['not-measured', 'not measured'],
    ['not-observed', 'not observed'],
    ['none-reported', 'none reported'],
  ] as const)('says of a day that reads "%s" the session time and no 0', (reading, text) => {
    const day = { ...toTimedDay('2026-03-04', 600, 0), reading };
    expect(toTrendPoint(day, locale)).toMatchObject({
      isKnown: false,
      shareText: text,
      offTaskText: text,
      focusedText: '–',
      totalText: '10 min',
    });
  });

  it('names a week by its days', () => {
    const week = { ...toTimedDay('2026-03-02', 600, 60), lastDate: '2026-03-08' };
    expect(toTrendPoint(week, locale).day.replaceAll(/\s/g, ' ')).toBe('Mon, Mar 2 – Sun, Mar 8, 2026');
  });
});

describe('toDayTicks', () => {
  it.each([1, 7, 10])('names each of %i days', (count) => {
    const points = toEmptyPoints('2026-03-02', count);
    expect(toDayTicks(points, 1)).toEqual({ labelled: points.map(({ date }) => date), weekStarts: [] });
  });

  it('names nothing where there is nothing', () => {
    expect(toDayTicks([], 1)).toEqual({ labelled: [], weekStarts: [] });
  });

  it('names the Mondays of four weeks, a clock change among them', () => {
    const mondays = ['2026-02-16', '2026-02-23', '2026-03-02', '2026-03-09'];
    expect(toDayTicks(toEmptyPoints('2026-02-16', 28), 1)).toEqual({
      labelled: mondays,
      weekStarts: mondays,
    });
  });

  it('names the Mondays inside eleven days that begin on a Wednesday, over the end of a year', () => {
    const mondays = ['2027-01-04'];
    expect(toDayTicks(toEmptyPoints('2026-12-30', 11), 1)).toEqual({
      labelled: mondays,
      weekStarts: mondays,
    });
  });

  it.each([
    [70, 10, 10],
    [77, 6, 11],
    [140, 10, 20],
    [147, 7, 21],
    [364, 9, 52],
  ])('of %i days names %i of %i Mondays, evenly', (days, labels, mondays) => {
    const { labelled, weekStarts } = toDayTicks(toEmptyPoints('2026-01-05', days), 1);
    expect(weekStarts).toHaveLength(mondays);
    expect(labelled).toHaveLength(labels);
    expect(labelled[0]).toBe('2026-01-05');
    const step = Math.ceil(mondays / 10);
    expect(labelled).toEqual(weekStarts.filter((_, index) => index % step === 0));
  });

  it('names the first days of weeks that begin on Sunday', () => {
    const sundays = ['2026-03-08', '2026-03-15'];
    expect(toDayTicks(toEmptyPoints('2026-03-02', 14), 7)).toEqual({
      labelled: sundays,
      weekStarts: sundays,
    });
  });

  it.each([
    [6, 6],
    [53, 9],
  ])('of %i weeks names %i', (count, labels) => {
    const weeks = Array.from({ length: count }, (_, index) => {
      const date = addDays('2026-01-05', 7 * index);
      return { date, lastDate: addDays(date, 6) };
    });
    const { labelled, weekStarts } = toDayTicks(weeks, 1);
    expect(labelled).toHaveLength(labels);
    expect(weekStarts).toEqual([]);
  });
});
