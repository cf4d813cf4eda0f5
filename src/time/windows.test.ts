import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { plainSchool } from '#src/testing/plain-school.ts';
import { addDays, countDays, toCivilDate, toMilliseconds, toStartOfDay } from './civil-dates.ts';
import {
  earliestDate,
  latestDate,
  toDates,
  toInsightsQuery,
  toOverviewQuery,
  toSessionsQuery,
  toWindow,
} from './windows.ts';
import type { WindowChoice } from './windows.ts';

const thisWeek: WindowChoice = { kind: 'this-week' };
const lastWeek: WindowChoice = { kind: 'last-week' };
const fourWeeks: WindowChoice = { kind: 'four-weeks' };

function custom(firstDate: string, lastDate: string): WindowChoice {
  return { kind: 'custom', firstDate, lastDate };
}

function toHours(startAt: string, endAt: string): number {
  return (toMilliseconds(endAt) - toMilliseconds(startAt)) / 3_600_000;
}

describe('toWindow', () => {
  it('makes a choice definite by clock and zone', () => {
    const clock = { ...plainSchool, now: '2026-03-04T18:00:00Z', timeZone: 'America/Chicago' };
    expect(toWindow(thisWeek, clock)).toStrictEqual({
      choice: { kind: 'this-week' },
      firstDate: '2026-03-02',
      lastDate: '2026-03-08',
      startAt: '2026-03-02T06:00:00Z',
      endAt: '2026-03-09T05:00:00Z',
      timeZone: 'America/Chicago',
      today: '2026-03-04',
      isOpen: true,
    });
  });

  it.each<[title: string, choice: WindowChoice, now: string, timeZone: string, first: string, last: string]>([
    ['on a Monday', thisWeek, '2026-03-02T18:00:00Z', 'America/Chicago', '2026-03-02', '2026-03-08'],
    ['on a Sunday', thisWeek, '2026-03-08T18:00:00Z', 'America/Chicago', '2026-03-02', '2026-03-08'],
    [
      'a moment before Monday',
      thisWeek,
      '2026-03-09T04:59:59.999Z',
      'America/Chicago',
      '2026-03-02',
      '2026-03-08',
    ],
    ['at Monday 00:00', thisWeek, '2026-03-09T05:00:00Z', 'America/Chicago', '2026-03-09', '2026-03-15'],
    [
      'on a Sunday that is Monday in UTC',
      thisWeek,
      '2026-03-02T03:00:00Z',
      'America/Chicago',
      '2026-02-23',
      '2026-03-01',
    ],
    [
      'on a Monday that is Sunday in UTC',
      thisWeek,
      '2026-03-01T12:00:00Z',
      'Pacific/Auckland',
      '2026-03-02',
      '2026-03-08',
    ],
    ['over a year’s end', thisWeek, '2026-01-01T18:00:00Z', 'America/Chicago', '2025-12-29', '2026-01-04'],
    ['over a leap day', thisWeek, '2028-03-01T18:00:00Z', 'America/Chicago', '2028-02-28', '2028-03-05'],
    ['on a Wednesday', lastWeek, '2026-03-04T18:00:00Z', 'America/Chicago', '2026-02-23', '2026-03-01'],
    ['at Monday 00:00', lastWeek, '2026-03-09T05:00:00Z', 'America/Chicago', '2026-03-02', '2026-03-08'],
    [
      'a moment before Monday',
      lastWeek,
      '2026-03-09T04:59:59.999Z',
      'America/Chicago',
      '2026-02-23',
      '2026-03-01',
    ],
    [
      'in the first week of a year',
      lastWeek,
      '2026-01-05T18:00:00Z',
      'America/Chicago',
      '2025-12-29',
      '2026-01-04',
    ],
    [
      'this week and three before',
      fourWeeks,
      '2026-03-04T18:00:00Z',
      'America/Chicago',
      '2026-02-09',
      '2026-03-08',
    ],
    ['over a year’s end', fourWeeks, '2026-01-06T18:00:00Z', 'Europe/Berlin', '2025-12-15', '2026-01-11'],
    [
      'whatever the clock says',
      custom('2026-03-04', '2026-03-05'),
      '2030-01-01T00:00:00Z',
      'UTC',
      '2026-03-04',
      '2026-03-05',
    ],
  ])('%s: %j at %s in %s is %s to %s', (_, choice, now, timeZone, firstDate, lastDate) => {
    expect(toWindow(choice, { ...plainSchool, now, timeZone })).toMatchObject({ firstDate, lastDate });
  });

  it.each<[title: string, choice: WindowChoice, now: string, first: string, last: string]>([
    ['on a Saturday', thisWeek, '2026-03-14T18:00:00Z', '2026-03-08', '2026-03-14'],
    ['on a Sunday', thisWeek, '2026-03-08T18:00:00Z', '2026-03-08', '2026-03-14'],
    ['on a Sunday', lastWeek, '2026-03-08T18:00:00Z', '2026-03-01', '2026-03-07'],
    ['on a Monday', fourWeeks, '2026-03-09T18:00:00Z', '2026-02-15', '2026-03-14'],
  ])('with weeks from Sunday, %s: %j at %s is %s to %s', (_, choice, now, firstDate, lastDate) => {
    const setting = { ...plainSchool, now, timeZone: 'America/Chicago', firstDayOfWeek: 7 };
    expect(toWindow(choice, setting)).toMatchObject({ choice, firstDate, lastDate });
  });

  const terms = [
    { name: 'Autumn', firstDate: '2025-08-18', lastDate: '2025-12-19' },
    { name: 'Spring', firstDate: '2026-01-06', lastDate: '2026-05-29' },
  ];

  it.each<[title: string, now: string, first: string, last: string, isOpen: boolean]>([
    ['in the middle of a term', '2026-03-04T18:00:00Z', '2026-01-06', '2026-05-29', true],
    ['on the first day of a term', '2026-01-06T06:00:00Z', '2026-01-06', '2026-05-29', true],
    ['on the last day of a term', '2025-12-20T05:59:59Z', '2025-08-18', '2025-12-19', true],
    ['on the day after a term: that term', '2025-12-20T06:00:00Z', '2025-08-18', '2025-12-19', false],
    ['on the day before a term: the one before', '2026-01-06T05:59:59Z', '2025-08-18', '2025-12-19', false],
    ['after the school year: its last', '2026-07-01T18:00:00Z', '2026-01-06', '2026-05-29', false],
    ['before the school year: its first', '2025-08-01T18:00:00Z', '2025-08-18', '2025-12-19', true],
  ])('finds the term %s', (_, now, firstDate, lastDate, isOpen) => {
    const term = { kind: 'term' } as const;
    expect(toWindow(term, { ...plainSchool, now, timeZone: 'America/Chicago', terms })).toMatchObject({
      choice: term,
      firstDate,
      lastDate,
      isOpen,
    });
  });

  it('takes the school year from the first day of its first term to the last day of its last', () => {
    const year = { kind: 'school-year' } as const;
    const now = '2025-12-24T18:00:00Z';
    expect(toWindow(year, { ...plainSchool, now, timeZone: 'America/Chicago', terms })).toMatchObject({
      choice: year,
      startAt: '2025-08-18T05:00:00Z',
      endAt: '2026-05-30T05:00:00Z',
      isOpen: true,
    });
  });

  it.each(['term', 'school-year'] as const)('is this week for a %s in a school without terms', (kind) => {
    const setting = { ...plainSchool, now: '2026-03-04T18:00:00Z', timeZone: 'America/Chicago' };
    expect(toWindow({ kind }, setting)).toStrictEqual(toWindow(thisWeek, setting));
  });

  it.each<
    [title: string, timeZone: string, firstDate: string, lastDate: string, bounds: string[], hours: number]
  >([
    [
      'an ordinary week',
      'America/Chicago',
      '2026-02-02',
      '2026-02-08',
      ['2026-02-02T06:00:00Z', '2026-02-09T06:00:00Z'],
      168,
    ],
    [
      'a northern week that ends with a short day',
      'America/Chicago',
      '2026-03-02',
      '2026-03-08',
      ['2026-03-02T06:00:00Z', '2026-03-09T05:00:00Z'],
      167,
    ],
    [
      'a northern week that ends with a long day',
      'America/Chicago',
      '2026-10-26',
      '2026-11-01',
      ['2026-10-26T05:00:00Z', '2026-11-02T06:00:00Z'],
      169,
    ],
    [
      'a range that starts on the short day',
      'America/Chicago',
      '2026-03-08',
      '2026-03-09',
      ['2026-03-08T06:00:00Z', '2026-03-10T05:00:00Z'],
      47,
    ],
    [
      'the short day alone',
      'America/Chicago',
      '2026-03-08',
      '2026-03-08',
      ['2026-03-08T06:00:00Z', '2026-03-09T05:00:00Z'],
      23,
    ],
    [
      'the long day alone',
      'America/Chicago',
      '2026-11-01',
      '2026-11-01',
      ['2026-11-01T05:00:00Z', '2026-11-02T06:00:00Z'],
      25,
    ],
    [
      'another northern short day',
      'Europe/Berlin',
      '2026-03-29',
      '2026-03-29',
      ['2026-03-28T23:00:00Z', '2026-03-29T22:00:00Z'],
      23,
    ],
    [
      'another northern long day',
      'Europe/Berlin',
      '2026-10-25',
      '2026-10-25',
      ['2026-10-24T22:00:00Z', '2026-10-25T23:00:00Z'],
      25,
    ],
    [
      'the southern short day, in September',
      'Pacific/Auckland',
      '2026-09-27',
      '2026-09-27',
      ['2026-09-26T12:00:00Z', '2026-09-27T11:00:00Z'],
      23,
    ],
    [
      'the southern long day, in April',
      'Pacific/Auckland',
      '2026-04-05',
      '2026-04-05',
      ['2026-04-04T11:00:00Z', '2026-04-05T12:00:00Z'],
      25,
    ],
    [
      'another southern short day',
      'Australia/Sydney',
      '2026-10-04',
      '2026-10-04',
      ['2026-10-03T14:00:00Z', '2026-10-04T13:00:00Z'],
      23,
    ],
    [
      'a range that starts on a southern short day',
      'Australia/Sydney',
      '2026-10-04',
      '2026-10-10',
      ['2026-10-03T14:00:00Z', '2026-10-10T13:00:00Z'],
      167,
    ],
    [
      'a day without its midnight',
      'America/Santiago',
      '2026-09-06',
      '2026-09-06',
      ['2026-09-06T04:00:00Z', '2026-09-07T03:00:00Z'],
      23,
    ],
    [
      'a day whose midnight comes twice',
      'America/Santiago',
      '2026-04-04',
      '2026-04-04',
      ['2026-04-04T03:00:00Z', '2026-04-05T04:00:00Z'],
      25,
    ],
    [
      'another day without its midnight',
      'Asia/Beirut',
      '2026-03-29',
      '2026-03-29',
      ['2026-03-28T22:00:00Z', '2026-03-29T21:00:00Z'],
      23,
    ],
    [
      'a zone of half hours',
      'Asia/Kolkata',
      '2026-03-02',
      '2026-03-08',
      ['2026-03-01T18:30:00Z', '2026-03-08T18:30:00Z'],
      168,
    ],
    [
      'a short day of half an hour less',
      'Australia/Lord_Howe',
      '2026-10-04',
      '2026-10-04',
      ['2026-10-03T13:30:00Z', '2026-10-04T13:00:00Z'],
      23.5,
    ],
    [
      'a long day of half an hour more',
      'Australia/Lord_Howe',
      '2026-04-05',
      '2026-04-05',
      ['2026-04-04T13:00:00Z', '2026-04-05T13:30:00Z'],
      24.5,
    ],
    [
      'a year’s end',
      'America/Chicago',
      '2025-12-29',
      '2026-01-04',
      ['2025-12-29T06:00:00Z', '2026-01-05T06:00:00Z'],
      168,
    ],
  ])('bounds %s (%s, %s to %s) by %j: %d hours', (_, timeZone, firstDate, lastDate, bounds, hours) => {
    const window = toWindow(custom(firstDate, lastDate), {
      ...plainSchool,
      now: '2026-06-01T12:00:00Z',
      timeZone,
    });
    expect([window.startAt, window.endAt]).toStrictEqual(bounds);
    expect(toHours(window.startAt, window.endAt)).toBe(hours);
  });

  it.each<[title: string, choice: WindowChoice, now: string, isOpen: boolean]>([
    ['this week', thisWeek, '2026-03-04T18:00:00Z', true],
    ['this week in its last millisecond', thisWeek, '2026-03-09T04:59:59.999Z', true],
    ['last week', lastWeek, '2026-03-04T18:00:00Z', false],
    ['last week in the first moment of this one', lastWeek, '2026-03-09T05:00:00Z', false],
    ['the last four weeks', fourWeeks, '2026-03-04T18:00:00Z', true],
    ['dates up to today', custom('2026-03-02', '2026-03-04'), '2026-03-04T18:00:00Z', true],
    ['dates up to yesterday', custom('2026-03-02', '2026-03-03'), '2026-03-04T18:00:00Z', false],
    ['dates to come', custom('2026-04-02', '2026-04-03'), '2026-03-04T18:00:00Z', true],
  ])('knows whether %s can still grow', (_, choice, now, isOpen) => {
    expect(toWindow(choice, { ...plainSchool, now, timeZone: 'America/Chicago' }).isOpen).toBe(isOpen);
  });

  it('asks for the same all week long', () => {
    const moments = ['2026-03-02T06:00:00Z', '2026-03-04T18:00:00Z', '2026-03-09T04:59:59.999Z'];
    const queries = moments.map((now) =>
      toOverviewQuery(toWindow(thisWeek, { ...plainSchool, now, timeZone: 'America/Chicago' })),
    );
    expect(new Set(queries.map((query) => JSON.stringify(query))).size).toBe(1);
  });

  it.each([
    ['a zone', thisWeek, 'Mars/Olympus'],
    ['a date', custom('2026-02-30', '2026-03-01'), 'UTC'],
  ])('refuses %s that does not exist', (_, choice, timeZone) => {
    expect(() => toWindow(choice, { ...plainSchool, now: '2026-03-04T18:00:00Z', timeZone })).toThrow(
      RangeError,
    );
  });
});

describe('toDates', () => {
  it.each<[title: string, firstDate: string, lastDate: string, timeZone: string, dates: string[]]>([
    ['of one day', '2026-03-04', '2026-03-04', 'UTC', ['2026-03-04']],
    [
      'over the short day',
      '2026-03-07',
      '2026-03-09',
      'America/Chicago',
      ['2026-03-07', '2026-03-08', '2026-03-09'],
    ],
    [
      'over the long day',
      '2026-10-31',
      '2026-11-02',
      'America/Chicago',
      ['2026-10-31', '2026-11-01', '2026-11-02'],
    ],
    [
      'over a missing midnight',
      '2026-09-05',
      '2026-09-07',
      'America/Santiago',
      ['2026-09-05', '2026-09-06', '2026-09-07'],
    ],
    ['over a year’s end', '2025-12-31', '2026-01-01', 'Pacific/Auckland', ['2025-12-31', '2026-01-01']],
    ['over a leap day', '2028-02-28', '2028-03-01', 'UTC', ['2028-02-28', '2028-02-29', '2028-03-01']],
  ])('lists the dates %s', (_, firstDate, lastDate, timeZone, dates) => {
    const window = toWindow(custom(firstDate, lastDate), {
      ...plainSchool,
      now: '2026-03-04T18:00:00Z',
      timeZone,
    });
    expect(toDates(window)).toStrictEqual(dates);
  });
});

describe('the queries', () => {
  const window = toWindow(thisWeek, {
    ...plainSchool,
    now: '2026-03-04T18:00:00Z',
    timeZone: 'America/Chicago',
  });

  it('ask the overview with an exclusive end and the zone', () => {
    expect(toOverviewQuery(window)).toStrictEqual({
      startedAfter: '2026-03-02T06:00:00Z',
      startedBefore: '2026-03-09T05:00:00Z',
      targetTimezone: 'America/Chicago',
    });
  });

  it('ask for sessions up to the last millisecond, because that bound is inclusive', () => {
    expect(toSessionsQuery(window)).toStrictEqual({
      startedAfter: '2026-03-02T06:00:00Z',
      startedBefore: '2026-03-09T04:59:59.999Z',
    });
  });

  it('ask for insights with the same bounds under other names', () => {
    expect(toInsightsQuery(window)).toStrictEqual({
      after: '2026-03-02T06:00:00Z',
      before: '2026-03-09T04:59:59.999Z',
    });
  });
});

describe('every window, whatever the zone and the moment', () => {
  const zones = [
    'UTC',
    'America/Chicago',
    'Europe/Berlin',
    'Pacific/Auckland',
    'Australia/Lord_Howe',
    'America/Santiago',
    'Asia/Beirut',
    'Asia/Kolkata',
    'Pacific/Kiritimati',
    'Pacific/Pago_Pago',
  ];
  const anyZone = fc.constantFrom(...zones);
  const anyNow = fc
    .date({
      min: new Date('2020-01-01T00:00:00Z'),
      max: new Date('2037-12-31T00:00:00Z'),
      noInvalidDate: true,
    })
    .map((date) => date.toISOString());
  /** Weeks begin on Monday, Saturday or Sunday, as they do somewhere. */
  const anyFirstDay = fc.constantFrom(1, 6, 7);
  const anyDate = fc
    .integer({ min: 0, max: countDays(earliestDate, latestDate) - 400 })
    .map((days) => addDays(earliestDate, days));
  const anyRange = fc
    .tuple(anyDate, fc.integer({ min: 0, max: 366 }))
    .map(([firstDate, days]) => ({ firstDate, lastDate: addDays(firstDate, days) }));
  const anyCustom = anyRange.map(({ firstDate, lastDate }) => custom(firstDate, lastDate));
  /** Up to three terms, with holidays between them or none, in a year before, around or after now. */
  const anyTerms = (now: string) =>
    fc
      .tuple(
        fc.integer({ min: -500, max: 500 }),
        fc.array(fc.tuple(fc.integer({ min: 0, max: 30 }), fc.integer({ min: 0, max: 90 })), {
          minLength: 1,
          maxLength: 3,
        }),
      )
      .map(([untilSchool, lengths]) => {
        let next = addDays(now.slice(0, 10), untilSchool);
        return lengths.map(([holidays, days], index) => {
          const firstDate = addDays(next, holidays);
          const lastDate = addDays(firstDate, days);
          next = addDays(lastDate, 1);
          return { name: `Term ${index + 1}`, firstDate, lastDate };
        });
      });
  const anySetting = fc
    .tuple(anyZone, anyNow, anyFirstDay)
    .chain(([timeZone, now, firstDayOfWeek]) =>
      anyTerms(now).map((terms) => ({ ...plainSchool, timeZone, now, firstDayOfWeek, terms })),
    );
  const anyWeeks = fc.constantFrom(thisWeek, lastWeek, fourWeeks);
  const anyTerm = fc.constantFrom<WindowChoice>({ kind: 'term' }, { kind: 'school-year' });
  const anyChoice = fc.oneof(anyWeeks, anyTerm, anyCustom);

  it('begins and ends exactly at the edges of its civil dates', () => {
    fc.assert(
      fc.property(anySetting, anyChoice, (setting, choice) => {
        const { timeZone } = setting;
        const window = toWindow(choice, setting);
        expect(toCivilDate(window.startAt, timeZone)).toBe(window.firstDate);
        expect(toStartOfDay(window.firstDate, timeZone)).toBe(window.startAt);
        expect(toCivilDate(toSessionsQuery(window).startedBefore, timeZone)).toBe(window.lastDate);
        expect(toCivilDate(window.endAt, timeZone)).toBe(addDays(window.lastDate, 1));
      }),
      { numRuns: 200 },
    );
  });

  it('holds each date once, in order, and today only where it lies between them', () => {
    fc.assert(
      fc.property(anySetting, anyChoice, (setting, choice) => {
        const window = toWindow(choice, setting);
        const dates = toDates(window);
        expect([dates[0], dates.at(-1)]).toEqual([window.firstDate, window.lastDate]);
        expect(dates).toStrictEqual([...new Set(dates)].sort());
        expect(dates.includes(window.today)).toBe(
          window.firstDate <= window.today && window.today <= window.lastDate,
        );
        expect(window.isOpen).toBe(window.today <= window.lastDate);
      }),
      { numRuns: 200 },
    );
  });

  it('of weeks holds whole ones from the school’s first day, and today unless they are over', () => {
    fc.assert(
      fc.property(anySetting, anyWeeks, (setting, choice) => {
        const window = toWindow(choice, setting);
        const dates = toDates(window);
        expect(new Date(`${window.firstDate}T12:00:00Z`).getUTCDay()).toBe(setting.firstDayOfWeek % 7);
        expect(dates).toHaveLength(choice.kind === 'four-weeks' ? 28 : 7);
        expect(dates.includes(window.today)).toBe(choice.kind !== 'last-week');
        expect(window.isOpen).toBe(choice.kind !== 'last-week');
      }),
      { numRuns: 200 },
    );
  });

  it('of terms or of chosen dates holds these, on whatever weekday they begin', () => {
    fc.assert(
      fc.property(anySetting, anyRange, (setting, range) => {
        const { terms } = setting;
        expect(toWindow({ kind: 'custom', ...range }, setting)).toMatchObject(range);
        const term = toWindow({ kind: 'term' }, setting);
        expect(terms).toContainEqual(
          expect.objectContaining({ firstDate: term.firstDate, lastDate: term.lastDate }),
        );
        // Between terms it is the last that has begun.
        const begun = terms.filter(({ firstDate }) => firstDate <= term.today);
        expect(term.firstDate).toBe((begun.at(-1) ?? terms[0])?.firstDate);
        expect(toWindow({ kind: 'school-year' }, setting)).toMatchObject({
          firstDate: terms[0]?.firstDate,
          lastDate: terms.at(-1)?.lastDate,
        });
      }),
      { numRuns: 200 },
    );
  });

  it('leaves no moment between last week and this one', () => {
    fc.assert(
      fc.property(anySetting, (setting) => {
        expect(toWindow(lastWeek, setting).endAt).toBe(toWindow(thisWeek, setting).startAt);
      }),
      { numRuns: 200 },
    );
  });
});
