import { describe, expect, it } from 'vitest';
import { toCivilDate, toWeekday } from './civil-dates.ts';
import { toClockChanges, toIsoWithOffset, toLocalTime } from './local-times.ts';

const chicago = 'America/Chicago';
const auckland = 'Pacific/Auckland';

describe('toLocalTime', () => {
  it.each<[title: string, instant: string, timeZone: string, shown: [string, number, number, string]]>([
    ['an ordinary morning', '2026-03-04T15:05:59Z', chicago, ['2026-03-04', 3, 9, '09:05']],
    ['the last moment of a day', '2026-03-04T05:59:59.999Z', chicago, ['2026-03-03', 2, 23, '23:59']],
    ['midnight', '2026-03-04T06:00:00Z', chicago, ['2026-03-04', 3, 0, '00:00']],
    ['an instant with an offset', '2026-03-04T17:00:00+02:00', chicago, ['2026-03-04', 3, 9, '09:00']],
    ['a Sunday', '2026-03-08T18:00:00Z', 'UTC', ['2026-03-08', 7, 18, '18:00']],
    ['a zone of half hours', '2026-03-04T18:30:00Z', 'Asia/Kolkata', ['2026-03-05', 4, 0, '00:00']],
    ['before the clocks go forward', '2026-03-08T07:59:59Z', chicago, ['2026-03-08', 7, 1, '01:59']],
    ['after the clocks went forward', '2026-03-08T08:00:00Z', chicago, ['2026-03-08', 7, 3, '03:00']],
    ['half past one for the first time', '2026-11-01T06:30:00Z', chicago, ['2026-11-01', 7, 1, '01:30']],
    ['half past one for the second time', '2026-11-01T07:30:00Z', chicago, ['2026-11-01', 7, 1, '01:30']],
    ['two after the long hour', '2026-11-01T08:00:00Z', chicago, ['2026-11-01', 7, 2, '02:00']],
    ['before a southern spring', '2026-09-26T13:59:59Z', auckland, ['2026-09-27', 7, 1, '01:59']],
    ['after it', '2026-09-26T14:00:00Z', auckland, ['2026-09-27', 7, 3, '03:00']],
    ['half past two twice, first', '2026-04-04T13:30:00Z', auckland, ['2026-04-05', 7, 2, '02:30']],
    ['half past two twice, again', '2026-04-04T14:30:00Z', auckland, ['2026-04-05', 7, 2, '02:30']],
  ])('shows %s (%s in %s) as %j', (_, instant, timeZone, [date, weekday, hour, time]) => {
    expect(toLocalTime(instant, timeZone)).toStrictEqual({ date, weekday, hour, time });
    expect(toCivilDate(instant, timeZone)).toBe(date);
    expect(toWeekday(date)).toBe(weekday);
  });

  it('refuses a zone that does not exist', () => {
    expect(() => toLocalTime('2026-03-04T15:00:00Z', 'Mars/Olympus')).toThrow(RangeError);
  });
});

describe('toIsoWithOffset', () => {
  it.each<[title: string, instant: string, timeZone: string, written: string]>([
    ['winter', '2026-03-04T15:00:00Z', chicago, '2026-03-04T09:00:00-06:00'],
    ['summer', '2026-03-08T08:00:00Z', chicago, '2026-03-08T03:00:00-05:00'],
    ['half past one for the first time', '2026-11-01T06:30:00Z', chicago, '2026-11-01T01:30:00-05:00'],
    ['half past one for the second time', '2026-11-01T07:30:00Z', chicago, '2026-11-01T01:30:00-06:00'],
    ['a zone of half hours', '2026-03-04T18:30:00Z', 'Asia/Kolkata', '2026-03-05T00:00:00+05:30'],
    ['no offset', '2026-03-04T15:00:00Z', 'UTC', '2026-03-04T15:00:00+00:00'],
    ['parts of a second', '2026-03-04T15:00:00.5Z', chicago, '2026-03-04T09:00:00.5-06:00'],
    ['an instant with another offset', '2026-03-04T17:00:00+02:00', chicago, '2026-03-04T09:00:00-06:00'],
  ])('writes %s (%s in %s) as %s', (_, instant, timeZone, written) => {
    expect(toIsoWithOffset(instant, timeZone)).toBe(written);
  });
});

describe('toClockChanges', () => {
  it.each([
    ['2026-03-08T07:30:00Z', '2026-03-08T08:30:00Z', chicago, [{ at: '2026-03-08T08:00:00Z', minutes: 60 }]],
    ['2026-11-01T06:30:00Z', '2026-11-01T07:30:00Z', chicago, [{ at: '2026-11-01T07:00:00Z', minutes: -60 }]],
    [
      '2026-04-04T14:00:00Z',
      '2026-04-05T00:00:00Z',
      'Australia/Lord_Howe',
      [{ at: '2026-04-04T15:00:00Z', minutes: -30 }],
    ],
    ['2026-03-08T07:00:00Z', '2026-03-08T08:00:00Z', chicago, [{ at: '2026-03-08T08:00:00Z', minutes: 60 }]],
    ['2026-03-08T07:00:00Z', '2026-03-08T07:59:59Z', chicago, []],
    // London stayed an hour ahead through 1968: in October its time changed its name and not the clocks.
    ['1968-03-01T00:00:00Z', '1969-12-31T00:00:00Z', 'Europe/London', []],
    ['2026-03-04T00:00:00Z', '2026-03-05T00:00:00Z', chicago, []],
    ['2026-03-08T08:00:00Z', '2026-03-09T00:00:00Z', chicago, []],
    ['2026-01-01T00:00:00Z', '2026-12-31T00:00:00Z', 'Asia/Kolkata', []],
    ['2026-01-01T00:00:00Z', '2026-12-31T00:00:00Z', 'UTC', []],
  ])('after %s and up to %s in %s: %j', (start, end, timeZone, expected) => {
    expect(toClockChanges(start, end, timeZone)).toStrictEqual(expected);
  });

  it('finds both of a year', () => {
    const changes = toClockChanges('2026-01-01T00:00:00Z', '2026-12-31T00:00:00Z', auckland);
    expect(changes.map(({ minutes }) => minutes)).toStrictEqual([-60, 60]);
  });
});
