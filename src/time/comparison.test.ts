import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { plainSchool } from '#src/testing/plain-school.ts';
import { addDays, compareInstants, countDays, toCivilDate, toMilliseconds } from './civil-dates.ts';
import { toComparedWindows, toEarlierWindow } from './comparison.ts';
import { toDates, toWindow, type StudyWindow, type WindowChoice } from './windows.ts';

const thisWeek: WindowChoice = { kind: 'this-week' };
const lastWeek: WindowChoice = { kind: 'last-week' };
const fourWeeks: WindowChoice = { kind: 'four-weeks' };
const term: WindowChoice = { kind: 'term' };
const monday = 1;
const sunday = 7;

function custom(firstDate: string, lastDate: string): WindowChoice {
  return { kind: 'custom', firstDate, lastDate };
}

const autumn = { name: 'Autumn', firstDate: '2025-08-18', lastDate: '2025-12-19' };
const spring = { name: 'Spring', firstDate: '2026-01-06', lastDate: '2026-05-29' };
const shortSpring = { name: 'Spring', firstDate: '2026-01-06', lastDate: '2026-01-20' };
const shortAutumn = { name: 'Autumn', firstDate: '2025-11-03', lastDate: '2025-11-14' };

describe('the fair comparison', () => {
  it('is a window that is over, under dates of its own', () => {
    const now = '2026-03-04T18:02:30Z';
    const window = toWindow(thisWeek, { ...plainSchool, now, timeZone: 'America/Chicago' });
    expect(toEarlierWindow(window, now, [])).toStrictEqual({
      choice: { kind: 'custom', firstDate: '2026-02-23', lastDate: '2026-02-25' },
      firstDate: '2026-02-23',
      lastDate: '2026-02-25',
      startAt: '2026-02-23T06:00:00Z',
      endAt: '2026-02-25T18:00:00Z',
      timeZone: 'America/Chicago',
      today: '2026-03-04',
      isOpen: false,
    });
  });

  // Every instant is worked out by hand: local time and the offset that the zone has on that date.
  it.each<
    [title: string, choice: WindowChoice, timeZone: string, asOf: string, first: string, cut: string[]]
  >([
    [
      'a week that is over: the whole week before',
      lastWeek,
      'America/Chicago',
      '2026-03-04T18:00:00Z',
      '2026-02-16T06:00:00Z',
      ['2026-02-23T06:00:00Z', '2026-02-22'],
    ],
    [
      'a week in its very last moment: up to five minutes before the end',
      thisWeek,
      'America/Chicago',
      '2026-03-02T05:59:59.999Z',
      '2026-02-16T06:00:00Z',
      ['2026-02-23T05:55:00Z', '2026-02-22'],
    ],
    [
      'a whole week after the week of the short day',
      lastWeek,
      'America/Chicago',
      '2026-03-18T17:00:00Z',
      '2026-03-02T06:00:00Z',
      ['2026-03-09T05:00:00Z', '2026-03-08'],
    ],
    [
      'Tuesday 09:00 after the clocks went forward: Tuesday 09:00 before it',
      thisWeek,
      'America/Chicago',
      '2026-03-10T14:00:00Z',
      '2026-03-02T06:00:00Z',
      ['2026-03-03T15:00:00Z', '2026-03-03'],
    ],
    [
      'Tuesday 09:00 after the clocks went back: Tuesday 09:00 before it',
      thisWeek,
      'America/Chicago',
      '2026-11-03T15:00:00Z',
      '2026-10-26T05:00:00Z',
      ['2026-10-27T14:00:00Z', '2026-10-27'],
    ],
    [
      '01:30 on a long Sunday, the first time',
      thisWeek,
      'America/Chicago',
      '2026-11-01T06:30:00Z',
      '2026-10-19T05:00:00Z',
      ['2026-10-25T06:30:00Z', '2026-10-25'],
    ],
    [
      '01:30 on a long Sunday, the second time',
      thisWeek,
      'America/Chicago',
      '2026-11-01T07:30:00Z',
      '2026-10-19T05:00:00Z',
      ['2026-10-25T06:30:00Z', '2026-10-25'],
    ],
    [
      'a Sunday 01:30 that came twice a week ago: the first of the two',
      thisWeek,
      'America/Chicago',
      '2026-11-08T07:30:00Z',
      '2026-10-26T05:00:00Z',
      ['2026-11-01T06:30:00Z', '2026-11-01'],
    ],
    [
      'a Sunday 02:30 that did not exist a week ago: 03:30',
      thisWeek,
      'America/Chicago',
      '2026-03-15T07:30:00Z',
      '2026-03-02T06:00:00Z',
      ['2026-03-08T08:30:00Z', '2026-03-08'],
    ],
    [
      'a southern Tuesday 09:00 after the clocks went back',
      thisWeek,
      'Pacific/Auckland',
      '2026-04-06T21:00:00Z',
      '2026-03-29T11:00:00Z',
      ['2026-03-30T20:00:00Z', '2026-03-31'],
    ],
    [
      'a southern Tuesday 09:00 after the clocks went forward',
      thisWeek,
      'Pacific/Auckland',
      '2026-09-28T20:00:00Z',
      '2026-09-20T12:00:00Z',
      ['2026-09-21T21:00:00Z', '2026-09-22'],
    ],
    [
      'a Sunday midnight that did not exist a week ago: where that Sunday began',
      thisWeek,
      'America/Santiago',
      '2026-09-13T03:00:00Z',
      '2026-08-31T04:00:00Z',
      ['2026-09-06T04:00:00Z', '2026-09-05'],
    ],
    [
      'a zone of half hours',
      thisWeek,
      'Asia/Kolkata',
      '2026-03-04T06:34:59Z',
      '2026-02-22T18:30:00Z',
      ['2026-02-25T06:30:00Z', '2026-02-25'],
    ],
    [
      'the first week of a year',
      thisWeek,
      'America/Chicago',
      '2026-01-01T18:00:00Z',
      '2025-12-22T06:00:00Z',
      ['2025-12-25T18:00:00Z', '2025-12-25'],
    ],
    [
      'midnight, which still belongs to the day before',
      thisWeek,
      'America/Chicago',
      '2026-03-04T06:00:00Z',
      '2026-02-23T06:00:00Z',
      ['2026-02-25T06:00:00Z', '2026-02-24'],
    ],
    [
      'five minutes after midnight',
      thisWeek,
      'America/Chicago',
      '2026-03-04T06:05:00Z',
      '2026-02-23T06:00:00Z',
      ['2026-02-25T06:05:00Z', '2026-02-25'],
    ],
    [
      'four weeks that still run, over the short day',
      fourWeeks,
      'America/Chicago',
      '2026-03-18T17:00:00Z',
      '2026-01-26T06:00:00Z',
      ['2026-02-18T18:00:00Z', '2026-02-18'],
    ],
    [
      'three days that are over',
      custom('2026-03-02', '2026-03-04'),
      'America/Chicago',
      '2026-03-10T17:00:00Z',
      '2026-02-27T06:00:00Z',
      ['2026-03-02T06:00:00Z', '2026-03-01'],
    ],
    [
      'today alone: yesterday up to the same time',
      custom('2026-03-04', '2026-03-04'),
      'America/Chicago',
      '2026-03-04T18:00:00Z',
      '2026-03-03T06:00:00Z',
      ['2026-03-03T18:00:00Z', '2026-03-03'],
    ],
    [
      'two days from a leap day',
      custom('2028-02-29', '2028-03-01'),
      'America/Chicago',
      '2028-03-02T06:00:00Z',
      '2028-02-27T06:00:00Z',
      ['2028-02-29T06:00:00Z', '2028-02-28'],
    ],
  ])('of %s', (_, choice, timeZone, asOf, startAt, [endAt, lastDate]) => {
    const window = toWindow(choice, { ...plainSchool, now: asOf, timeZone, firstDayOfWeek: monday });
    expect(toEarlierWindow(window, asOf, [])).toMatchObject({ startAt, endAt, lastDate });
  });

  it('of a week from a Sunday without its midnight begins where that Sunday began', () => {
    const now = '2026-09-13T03:30:00Z';
    const window = toWindow(thisWeek, {
      ...plainSchool,
      now,
      timeZone: 'America/Santiago',
      firstDayOfWeek: sunday,
    });
    expect(toEarlierWindow(window, now, [])).toMatchObject({
      startAt: '2026-09-06T04:00:00Z',
      endAt: '2026-09-06T04:30:00Z',
      lastDate: '2026-09-06',
    });
  });

  it.each([
    [
      'still runs: as many days of the one before',
      [autumn, spring],
      '2026-03-04T18:00:00Z',
      '2025-08-18T05:00:00Z',
      '2025-10-14T17:00:00Z',
      '2025-10-14',
    ],
    [
      'still runs and is longer than the one before: all of that one',
      [shortAutumn, spring],
      '2026-03-04T18:00:00Z',
      '2025-11-03T06:00:00Z',
      '2025-11-15T06:00:00Z',
      '2025-11-14',
    ],
    [
      'is over: all of the one before',
      [autumn, spring],
      '2026-07-01T17:00:00Z',
      '2025-08-18T05:00:00Z',
      '2025-12-20T06:00:00Z',
      '2025-12-19',
    ],
    [
      'is over this very moment and was shorter than the one before: all of that one',
      [autumn, shortSpring],
      '2026-01-21T06:00:00Z',
      '2025-08-18T05:00:00Z',
      '2025-12-20T06:00:00Z',
      '2025-12-19',
    ],
    [
      'has one day more before it is over: as many days of the one before',
      [autumn, shortSpring],
      '2026-01-20T06:00:00Z',
      '2025-08-18T05:00:00Z',
      '2025-09-01T05:00:00Z',
      '2025-08-31',
    ],
    [
      'has a single day: the one before, and not itself',
      [autumn, { name: 'Trial', firstDate: '2026-01-06', lastDate: '2026-01-06' }],
      '2026-01-07T18:00:00Z',
      '2025-08-18T05:00:00Z',
      '2025-12-20T06:00:00Z',
      '2025-12-19',
    ],
  ])('of a term that %s', (_, terms, asOf, startAt, endAt, lastDate) => {
    const window = toWindow(term, { ...plainSchool, now: asOf, timeZone: 'America/Chicago', terms });
    expect(toEarlierWindow(window, asOf, terms)).toMatchObject({ startAt, endAt, lastDate });
  });

  it.each<[title: string, choice: WindowChoice, asOf: string]>([
    ['a week that has only just begun', thisWeek, '2026-03-02T06:04:59Z'],
    ['dates to come', custom('2026-04-02', '2026-04-03'), '2026-03-04T18:00:00Z'],
    ['the first term', term, '2025-10-01T17:00:00Z'],
    ['the school year', { kind: 'school-year' }, '2026-03-04T18:00:00Z'],
    ['dates that begin in a minute', custom('2026-03-05', '2026-03-06'), '2026-03-05T05:59:00Z'],
  ])('does not exist for %s', (_, choice, asOf) => {
    const terms = [autumn, spring];
    const window = toWindow(choice, { ...plainSchool, now: asOf, timeZone: 'America/Chicago', terms });
    expect(toEarlierWindow(window, asOf, terms)).toBeNull();
  });
});

it('A school year is compared with nothing, even where a term came before it', () => {
  const now = '2026-03-04T18:00:00Z';
  const setting = { ...plainSchool, now, timeZone: 'America/Chicago', terms: [spring] };
  const window = toWindow({ kind: 'school-year' }, setting);
  expect(toEarlierWindow(window, now, [autumn, spring])).toBeNull();
});

describe('every comparison, whatever the zone and the moment', () => {
  const anyZone = fc.constantFrom(
    'UTC',
    'America/Chicago',
    'Europe/Berlin',
    'Pacific/Auckland',
    'Australia/Lord_Howe',
    'America/Santiago',
    'Asia/Beirut',
    'Asia/Kathmandu',
    'Pacific/Kiritimati',
  );
  const anyInstant = fc
    .date({
      min: new Date('2020-01-01T00:00:00Z'),
      max: new Date('2036-12-31T00:00:00Z'),
      noInvalidDate: true,
    })
    .map((date) => date.toISOString());
  /** A window over or not: weeks, or dates around the present one. */
  const anyWindow = fc
    .tuple(
      anyZone,
      anyInstant,
      fc.constantFrom(thisWeek, lastWeek, fourWeeks, null),
      fc.tuple(fc.integer({ min: -30, max: 0 }), fc.integer({ min: 0, max: 60 })),
      fc.constantFrom(monday, sunday),
    )
    .map(([timeZone, asOf, weeks, [start, days], firstDayOfWeek]) => {
      const firstDate = addDays(toCivilDate(asOf, timeZone), start);
      const choice = weeks ?? custom(firstDate, addDays(firstDate, days));
      return { asOf, window: toWindow(choice, { ...plainSchool, now: asOf, timeZone, firstDayOfWeek }) };
    });

  function check(
    isAbout: (window: StudyWindow) => boolean,
    test: (window: StudyWindow, earlier: StudyWindow, asOf: string) => void,
  ) {
    fc.assert(
      fc.property(anyWindow, ({ window, asOf }) => {
        const earlier = isAbout(window) ? toEarlierWindow(window, asOf, []) : null;
        fc.pre(earlier !== null);
        test(window, earlier, asOf);
      }),
      { numRuns: 150 },
    );
  }

  it('lies wholly before the window and begins as many days before it as the window is long', () => {
    check(
      () => true,
      (window, earlier) => {
        expect(compareInstants(earlier.endAt, window.startAt)).toBeLessThanOrEqual(0);
        expect(compareInstants(earlier.startAt, earlier.endAt)).toBeLessThan(0);
        expect(countDays(earlier.firstDate, window.lastDate)).toBe(2 * toDates(window).length);
      },
    );
  });

  it('has as many dates as a window that is over', () => {
    check(
      ({ isOpen }) => !isOpen,
      (window, earlier) => {
        expect(toDates(earlier)).toHaveLength(toDates(window).length);
      },
    );
  });

  it('ends when the clocks of the school showed what they show now', () => {
    check(
      ({ isOpen }) => isOpen,
      (window, earlier, asOf) => {
        const { timeZone } = window;
        const rounded = Math.floor(Date.parse(asOf) / 300_000) * 300_000;
        const [date = '', time = ''] = toWallClock(new Date(rounded).toISOString(), timeZone).split(' ');
        const found = findWallClock(`${addDays(date, -toDates(window).length)} ${time}`, timeZone);
        // A time that the clocks skipped on that day is a case of the table above.
        fc.pre(found !== undefined);
        expect(toMilliseconds(earlier.endAt)).toBe(found);
      },
    );
  });

  /** `YYYY-MM-DD HH:MM` by Intl, which shares no code with Temporal's arithmetic. */
  function toWallClock(instant: string, timeZone: string): string {
    const formatter = new Intl.DateTimeFormat('sv-SE', { timeZone, dateStyle: 'short', timeStyle: 'short' });
    return formatter.format(new Date(instant));
  }

  /** The first instant at which Intl shows the wall clock, tried in steps of five minutes. */
  function findWallClock(wallClock: string, timeZone: string): number | undefined {
    const formatter = new Intl.DateTimeFormat('sv-SE', { timeZone, dateStyle: 'short', timeStyle: 'short' });
    const from = Date.parse(`${wallClock.replace(' ', 'T')}:00Z`) - 15 * 3_600_000;
    const instants = Array.from({ length: 31 * 12 }, (_, step) => from + step * 300_000);
    return instants.find((instant) => formatter.format(new Date(instant)) === wallClock);
  }
});

it('stands beside what it is compared with, and alone where that is nothing', () => {
  const now = '2026-03-04T18:02:30Z';
  const terms = [autumn, spring];
  const setting = { ...plainSchool, terms, now, timeZone: 'America/Chicago' };
  const week = toWindow(thisWeek, setting);
  expect(toComparedWindows(week, now, terms)).toEqual([week, toEarlierWindow(week, now, terms)]);
  const year = toWindow({ kind: 'school-year' }, setting);
  expect(toComparedWindows(year, now, terms)).toEqual([year]);
});
