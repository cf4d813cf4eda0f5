import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { civilDateSchema, instantSchema } from '#src/contract/primitives.ts';
import {
  addDays,
  compareInstants,
  countDays,
  isWeekend,
  toBucketDate,
  toCivilDate,
  toInstant,
  toMilliseconds,
  toWeekday,
  toWeekStart,
  toStartOfDay,
} from './civil-dates.ts';

describe('toCivilDate', () => {
  it.each([
    ['2026-03-04T05:59:59Z', 'America/Chicago', '2026-03-03'],
    ['2026-03-04T06:00:00Z', 'America/Chicago', '2026-03-04'],
    ['2026-03-04T00:00:00-06:00', 'America/Chicago', '2026-03-04'],
    ['2026-03-04T06:00:00Z', 'UTC', '2026-03-04'],
    ['2025-12-31T11:00:00Z', 'Pacific/Auckland', '2026-01-01'],
    ['2025-12-31T10:59:59.999Z', 'Pacific/Auckland', '2025-12-31'],
    ['2026-03-04T18:29:59Z', 'Asia/Kolkata', '2026-03-04'],
    ['2026-03-04T18:30:00Z', 'Asia/Kolkata', '2026-03-05'],
    ['2026-01-01T10:00:00Z', 'Pacific/Kiritimati', '2026-01-02'],
    ['2026-01-01T10:59:59Z', 'Pacific/Pago_Pago', '2025-12-31'],
  ])('at %s a calendar in %s shows %s', (instant, timeZone, date) => {
    expect(toCivilDate(instant, timeZone)).toBe(date);
  });

  it('refuses a zone that does not exist', () => {
    expect(() => toCivilDate('2026-03-04T06:00:00Z', 'Mars/Olympus')).toThrow(RangeError);
  });
});

describe('toStartOfDay', () => {
  it.each([
    ['an ordinary day', '2026-03-04', 'America/Chicago', '2026-03-04T06:00:00Z'],
    ['the northern day that loses an hour', '2026-03-08', 'America/Chicago', '2026-03-08T06:00:00Z'],
    ['the day after it', '2026-03-09', 'America/Chicago', '2026-03-09T05:00:00Z'],
    ['the northern day that gains an hour', '2026-11-01', 'America/Chicago', '2026-11-01T05:00:00Z'],
    ['the day after it', '2026-11-02', 'America/Chicago', '2026-11-02T06:00:00Z'],
    ['a day that begins at 01:00', '2026-09-06', 'America/Santiago', '2026-09-06T04:00:00Z'],
    ['a day that begins at 01:00', '2026-03-29', 'Asia/Beirut', '2026-03-28T22:00:00Z'],
    ['a zone of half hours', '2026-03-04', 'Asia/Kolkata', '2026-03-03T18:30:00Z'],
    ['a zone whose summer time is half an hour', '2026-04-06', 'Australia/Lord_Howe', '2026-04-05T13:30:00Z'],
    ['the first day of a year', '2026-01-01', 'Pacific/Auckland', '2025-12-31T11:00:00Z'],
  ])('of %s: %s in %s begins at %s', (_, date, timeZone, instant) => {
    expect(toStartOfDay(date, timeZone)).toBe(instant);
  });

  it.each([
    ['2026-09-05', 'America/Santiago'],
    ['2026-09-06', 'America/Santiago'],
    ['2026-03-08', 'America/Chicago'],
    ['2026-11-01', 'America/Chicago'],
    ['2026-03-29', 'Asia/Beirut'],
  ])('of %s in %s is that date, and a millisecond before is not', (date, timeZone) => {
    const start = toStartOfDay(date, timeZone);
    const before = new Date(toMilliseconds(start) - 1).toISOString();
    expect([toCivilDate(before, timeZone), toCivilDate(start, timeZone)]).toStrictEqual([
      addDays(date, -1),
      date,
    ]);
  });
});

describe('toBucketDate', () => {
  it.each([
    [
      'local midnight to local midnight',
      ['2026-03-04T06:00:00Z', '2026-03-05T06:00:00Z'],
      'America/Chicago',
      '2026-03-04',
    ],
    [
      'the same written with an offset',
      ['2026-03-04T00:00:00-06:00', '2026-03-05T00:00:00-06:00'],
      'America/Chicago',
      '2026-03-04',
    ],
    [
      'the guide’s example: UTC bounds and a zone west of it',
      ['2025-01-01T00:00:00Z', '2025-01-02T00:00:00Z'],
      'America/New_York',
      '2025-01-01',
    ],
    [
      'UTC bounds and a zone east of it',
      ['2025-01-01T00:00:00Z', '2025-01-02T00:00:00Z'],
      'Pacific/Auckland',
      '2025-01-01',
    ],
    ['UTC bounds in UTC', ['2025-01-01T00:00:00Z', '2025-01-02T00:00:00Z'], 'UTC', '2025-01-01'],
    [
      'UTC bounds in London’s summer',
      ['2026-07-01T00:00:00Z', '2026-07-02T00:00:00Z'],
      'Europe/London',
      '2026-07-01',
    ],
    [
      'UTC bounds written with another offset',
      ['2024-12-31T19:00:00-05:00', '2025-01-01T19:00:00-05:00'],
      'America/New_York',
      '2025-01-01',
    ],
    [
      'a local day of 23 hours',
      ['2026-03-08T06:00:00Z', '2026-03-09T05:00:00Z'],
      'America/Chicago',
      '2026-03-08',
    ],
    [
      'a local day of 25 hours',
      ['2026-11-01T05:00:00Z', '2026-11-02T06:00:00Z'],
      'America/Chicago',
      '2026-11-01',
    ],
    [
      'a local day that begins at 01:00',
      ['2026-09-06T04:00:00Z', '2026-09-07T03:00:00Z'],
      'America/Santiago',
      '2026-09-06',
    ],
    [
      'the first day, cut at the start of the window',
      ['2026-03-04T15:20:00Z', '2026-03-05T06:00:00Z'],
      'America/Chicago',
      '2026-03-04',
    ],
    [
      'the last day, cut at now',
      ['2026-03-04T06:00:00Z', '2026-03-04T15:20:00Z'],
      'America/Chicago',
      '2026-03-04',
    ],
    [
      'a start at 00:00Z and an end elsewhere',
      ['2026-03-04T00:00:00Z', '2026-03-04T06:00:00Z'],
      'America/Chicago',
      '2026-03-03',
    ],
    [
      'an end at 00:00Z and a start elsewhere',
      ['2026-03-03T20:00:00Z', '2026-03-04T00:00:00Z'],
      'America/Chicago',
      '2026-03-03',
    ],
    [
      'local midnight at 00:00Z on a day when the zone is not UTC by name',
      ['2026-01-05T00:00:00Z', '2026-01-06T00:00:00Z'],
      'Europe/Lisbon',
      '2026-01-05',
    ],
    [
      'midnight in a zone of half hours',
      ['2026-03-03T18:30:00Z', '2026-03-04T18:30:00Z'],
      'Asia/Kolkata',
      '2026-03-04',
    ],
  ] as const)('%s', (_, [startedAtTime, endedAtTime], timeZone, date) => {
    expect(toBucketDate({ startedAtTime, endedAtTime }, timeZone)).toBe(date);
  });
});

describe('addDays', () => {
  it.each([
    ['2026-03-08', 1, '2026-03-09'],
    ['2026-12-31', 1, '2027-01-01'],
    ['2028-02-28', 1, '2028-02-29'],
    ['2026-02-28', 1, '2026-03-01'],
    ['2026-03-01', -1, '2026-02-28'],
    ['2026-03-02', 0, '2026-03-02'],
    ['2026-03-02', -21, '2026-02-09'],
  ])('%s and %d days is %s', (date, days, expected) => {
    expect(addDays(date, days)).toBe(expected);
  });
});

describe('countDays', () => {
  it.each([
    ['2026-03-02', '2026-03-02', 1],
    ['2026-03-02', '2026-03-08', 7],
    ['2026-01-01', '2026-12-31', 365],
    ['2028-01-01', '2028-12-31', 366],
    ['2026-03-02', '2026-03-01', 0],
    ['2026-03-08', '2026-03-02', -5],
  ])('from %s to %s counts %d', (firstDate, lastDate, count) => {
    expect(countDays(firstDate, lastDate)).toBe(count);
  });
});

describe('toWeekday', () => {
  it.each([
    ['2026-03-02', 1],
    ['2026-03-08', 7],
  ])('of %s is %d', (date, weekday) => {
    expect(toWeekday(date)).toBe(weekday);
  });
});

describe('toWeekStart', () => {
  it.each([
    ['2026-03-02', 1, '2026-03-02'],
    ['2026-03-08', 1, '2026-03-02'],
    ['2026-03-08', 7, '2026-03-08'],
    ['2026-03-09', 7, '2026-03-08'],
    ['2026-03-14', 7, '2026-03-08'],
    ['2026-03-06', 6, '2026-02-28'],
    ['2026-03-07', 6, '2026-03-07'],
    ['2026-01-01', 7, '2025-12-28'],
  ])('%s, with weeks from day %d, lies in the week of %s', (date, firstDayOfWeek, start) => {
    expect(toWeekStart(date, firstDayOfWeek)).toBe(start);
  });

  it('is another one of the last seven days for each day on which weeks may begin', () => {
    const starts = [1, 2, 3, 4, 5, 6, 7].map((first) => toWeekStart('2027-01-01', first));
    expect(starts.toSorted()).toStrictEqual(
      [-6, -5, -4, -3, -2, -1, 0].map((days) => addDays('2027-01-01', days)),
    );
  });
});

describe('isWeekend', () => {
  it.each([
    ['2026-03-06', false],
    ['2026-03-07', true],
    ['2026-03-08', true],
    ['2026-03-09', false],
  ])('%s: %j', (date, expected) => {
    expect(isWeekend(date)).toBe(expected);
  });
});

describe('compareInstants', () => {
  it.each([
    ['2026-03-04T06:00:00Z', '2026-03-04T00:00:00-06:00', 0],
    ['2026-03-04T06:00:00Z', '2026-03-04T06:00:00.000Z', 0],
    ['2026-03-04T23:00:00+09:00', '2026-03-04T15:00:00Z', -1],
    ['2026-03-04T06:00:00.001Z', '2026-03-04T06:00:00Z', 1],
  ])('%s against %s: %d', (a, b, sign) => {
    expect(Math.sign(compareInstants(a, b))).toBe(sign);
    expect(Math.sign(compareInstants(b, a))).toBe(sign === 0 ? 0 : -sign);
  });
});

describe('toMilliseconds', () => {
  it.each([
    ['1970-01-01T00:00:00Z', 0],
    ['1970-01-02T00:00:00+01:00', 82_800_000],
    ['1969-12-31T23:59:59.999Z', -1],
  ])('%s is %d', (instant, milliseconds) => {
    expect(toMilliseconds(instant)).toBe(milliseconds);
    expect(compareInstants(toInstant(milliseconds), instant)).toBe(0);
  });
});

describe('whatever the contract lets through', () => {
  it('is an instant that can be computed with', () => {
    const anyInstant = fc.stringMatching(
      /^\d{4}-[01]\d-[0-3]\dT[0-2]\d:[0-6]\d(?::[0-6]\d(?:\.\d{1,12})?)?(?:Z|[+-][0-2]\d:[0-6]\d)$/,
    );
    fc.assert(
      fc.property(anyInstant, (text) => {
        fc.pre(instantSchema.safeParse(text).success);
        const milliseconds = toMilliseconds(text);
        expect(toMilliseconds(toInstant(milliseconds))).toBe(milliseconds);
      }),
      { numRuns: 500 },
    );
  });

  it('is a date that can be counted from', () => {
    const anyDate = fc.stringMatching(/^\d{4}-[01]\d-[0-3]\d$/);
    fc.assert(
      fc.property(anyDate, fc.integer({ min: 0, max: 400 }), (text, days) => {
        fc.pre(civilDateSchema.safeParse(text).success);
        const later = addDays(text, days);
        expect(countDays(text, later)).toBe(days + 1);
        expect(addDays(later, -days)).toBe(text);
        expect(toWeekday(later)).toBe(((toWeekday(text) - 1 + days) % 7) + 1);
      }),
      { numRuns: 500 },
    );
  });

  it.each([1, 6, 7])('is a date in one week, which begins on weekday %d', (firstDayOfWeek) => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 36_000 }), (days) => {
        const date = addDays('2000-01-01', days);
        const start = toWeekStart(date, firstDayOfWeek);
        expect(toWeekday(start)).toBe(firstDayOfWeek);
        expect([1, 2, 3, 4, 5, 6, 7]).toContain(countDays(start, date));
      }),
    );
  });
});
