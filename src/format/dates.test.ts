import { describe, expect, it } from 'vitest';
import {
  formatDateRange,
  formatDay,
  formatDayAndTimes,
  formatDayLong,
  formatMonthDay,
  formatTime,
  formatTimeRange,
  formatTimeToSecond,
  formatTimeZone,
  formatWeekday,
  formatWeekdayName,
} from './dates.ts';
import { withPlainSpaces } from '#src/testing/plain-spaces.ts';

describe('formatDay', () => {
  it.each([
    ['2026-03-04', 'en-US', 'Wed, Mar 4'],
    ['2026-01-01', 'en-US', 'Thu, Jan 1'],
    ['2026-12-31', 'en-US', 'Thu, Dec 31'],
    ['2028-02-29', 'en-US', 'Tue, Feb 29'],
    ['2026-03-04', 'en-GB', 'Wed 4 Mar'],
    ['2026-03-04', 'de-DE', 'Mi., 4. März'],
  ])('writes %s for %s as %j', (date, locale, text) => {
    expect(withPlainSpaces(formatDay(date, locale))).toBe(text);
  });

  it('refuses what is no date', () => {
    expect(() => formatDay('2026-13-01', 'en-US')).toThrow(RangeError);
  });
});

describe('formatDayLong', () => {
  it.each([
    ['2026-03-04', 'en-US', 'Wednesday, March 4, 2026'],
    ['2026-03-04', 'de-DE', 'Mittwoch, 4. März 2026'],
  ])('writes %s for %s as %j', (date, locale, text) => {
    expect(withPlainSpaces(formatDayLong(date, locale))).toBe(text);
  });
});

describe('formatDateRange', () => {
  it.each([
    ['2026-03-02', '2026-03-08', 'en-US', 'Mon, Mar 2 – Sun, Mar 8, 2026'],
    ['2025-12-29', '2026-01-04', 'en-US', 'Mon, Dec 29, 2025 – Sun, Jan 4, 2026'],
    ['2026-03-02', '2026-03-02', 'en-US', 'Mon, Mar 2, 2026'],
    ['2026-03-02', '2026-03-08', 'de-DE', 'Mo., 2. – So., 8. März 2026'],
  ])('writes %s to %s for %s as %j', (firstDate, lastDate, locale, text) => {
    expect(withPlainSpaces(formatDateRange(firstDate, lastDate, locale))).toBe(text);
  });
});

describe('formatTimeToSecond', () => {
  it.each([
    ['2026-03-04T15:00:05Z', 'en-US', '9:00:05 AM'],
    ['2026-03-04T15:00:05Z', 'de-DE', '09:00:05'],
    ['2026-03-08T08:00:00Z', 'en-US', '3:00:00 AM'],
  ])('writes %s for %s as %j', (instant, locale, text) => {
    expect(withPlainSpaces(formatTimeToSecond(instant, 'America/Chicago', locale))).toBe(text);
  });
});

describe('formatTime', () => {
  it.each([
    ['2026-03-04T15:00:00Z', 'America/Chicago', 'en-US', '9:00 AM'],
    ['2026-03-04T15:00:00Z', 'America/Chicago', 'en-GB', '09:00'],
    ['2026-03-04T15:00:00Z', 'America/Chicago', 'de-DE', '09:00'],
    ['2026-03-04T06:00:00Z', 'America/Chicago', 'en-US', '12:00 AM'],
    ['2026-03-04T06:00:00Z', 'America/Chicago', 'en-GB', '00:00'],
    ['2026-03-04T18:00:00Z', 'America/Chicago', 'en-US', '12:00 PM'],
    ['2026-03-08T07:59:59Z', 'America/Chicago', 'en-US', '1:59 AM'],
    ['2026-03-08T08:00:00Z', 'America/Chicago', 'en-US', '3:00 AM'],
    ['2026-03-04T15:00:00Z', 'Asia/Kolkata', 'en-GB', '20:30'],
    ['2026-03-04T09:00:00-06:00', 'America/Chicago', 'en-US', '9:00 AM'],
  ])('writes %s in %s for %s as %j', (instant, timeZone, locale, text) => {
    expect(withPlainSpaces(formatTime(instant, timeZone, locale))).toBe(text);
  });
});

describe('formatTimeRange', () => {
  it.each([
    ['2026-03-04T15:00:00Z', '2026-03-04T16:30:00Z', 'en-US', '9:00 – 10:30 AM'],
    ['2026-03-04T17:00:00Z', '2026-03-04T18:30:00Z', 'en-US', '11:00 AM – 12:30 PM'],
    ['2026-03-04T15:00:00Z', '2026-03-04T16:30:00Z', 'en-GB', '09:00–10:30'],
    ['2026-03-04T05:50:00Z', '2026-03-04T06:20:00Z', 'en-US', 'Tue, Mar 3, 11:50 PM – Wed, Mar 4, 12:20 AM'],
    ['2026-03-04T23:50:00Z', '2026-03-05T00:20:00Z', 'en-US', '5:50 – 6:20 PM'],
    ['2026-03-04T15:00:00Z', '2026-03-04T15:00:10Z', 'en-US', '9:00 AM'],
  ])('writes %s to %s in Chicago for %s as %j', (startAt, endAt, locale, text) => {
    expect(withPlainSpaces(formatTimeRange(startAt, endAt, 'America/Chicago', locale))).toBe(text);
  });

  it('does not throw where an end lies before its start', () => {
    const text = formatTimeRange('2026-03-04T16:30:00Z', '2026-03-04T15:00:00Z', 'America/Chicago', 'en-US');
    expect(withPlainSpaces(text)).toBe('10:30 – 9:00 AM');
  });
});

describe('formatTimeZone', () => {
  it.each([
    ['America/Chicago', '2026-03-04T15:00:00Z', 'en-US', 'Central Time (America/Chicago)'],
    ['America/Chicago', '2026-07-04T15:00:00Z', 'en-US', 'Central Time (America/Chicago)'],
    ['Asia/Kolkata', '2026-03-04T15:00:00Z', 'en-US', 'India Standard Time (Asia/Kolkata)'],
    ['UTC', '2026-03-04T15:00:00Z', 'en-US', 'Coordinated Universal Time (UTC)'],
    ['Etc/GMT+5', '2026-03-04T15:00:00Z', 'en-US', 'GMT-05:00 (Etc/GMT+5)'],
    ['America/Chicago', '2026-03-04T15:00:00Z', 'de-DE', 'Nordamerikanische Zentralzeit (America/Chicago)'],
  ])('names %s at %s for %s %j', (timeZone, instant, locale, text) => {
    expect(formatTimeZone(timeZone, instant, locale)).toBe(text);
  });
});

describe('formatWeekday and formatMonthDay', () => {
  it.each([
    ['2026-03-04', 'en-US', 'Wed', 'Mar 4'],
    ['2026-12-31', 'en-US', 'Thu', 'Dec 31'],
    ['2026-03-04', 'en-GB', 'Wed', '4 Mar'],
  ])('write %s for %s as %j and %j', (date, locale, weekday, monthDay) => {
    expect(formatWeekday(date, locale)).toBe(weekday);
    expect(formatMonthDay(date, locale)).toBe(monthDay);
  });
});

describe('formatDayAndTimes', () => {
  it.each([
    ['2026-03-04T15:00:00Z', '2026-03-04T16:30:00Z', 'Wed, Mar 4, 9:00 – 10:30 AM'],
    ['2026-03-04T05:50:00Z', '2026-03-04T06:20:00Z', 'Tue, Mar 3, 11:50 PM – Wed, Mar 4, 12:20 AM'],
  ])('writes %s to %s in Chicago as %j', (startAt, endAt, text) => {
    expect(withPlainSpaces(formatDayAndTimes(startAt, endAt, 'America/Chicago', 'en-US'))).toBe(text);
  });
});

describe('formatWeekdayName', () => {
  it.each([
    [1, 'en-US', 'Mon', 'Monday'],
    [3, 'en-US', 'Wed', 'Wednesday'],
    [7, 'en-US', 'Sun', 'Sunday'],
    [3, 'de-DE', 'Mi', 'Mittwoch'],
  ])('names weekday %d for %s %j and %j', (weekday, locale, short, long) => {
    expect(formatWeekdayName(weekday, locale)).toBe(short);
    expect(formatWeekdayName(weekday, locale, 'long')).toBe(long);
  });
});
