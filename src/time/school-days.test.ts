import { describe, expect, it } from 'vitest';
import { countSchoolDays, isSchoolDay, toDayOff } from './school-days.ts';

const daysOff = [
  { name: 'Founders’ Day', firstDate: '2026-03-04', lastDate: '2026-03-04' },
  { name: 'Spring break', firstDate: '2026-03-14', lastDate: '2026-03-22' },
  { name: 'Teacher day', firstDate: '2026-03-16', lastDate: '2026-03-16' },
];
const school = { schoolDays: [1, 2, 3, 4, 5], daysOff };
const fromSunday = { schoolDays: [7, 1, 2, 3, 4], daysOff: [] };

describe('toDayOff', () => {
  it.each([
    ['the day itself', '2026-03-04', 'Founders’ Day'],
    ['the day before', '2026-03-03', null],
    ['the day after', '2026-03-05', null],
    ['the first day of a break', '2026-03-14', 'Spring break'],
    ['the last day of a break', '2026-03-22', 'Spring break'],
    ['the day after a break', '2026-03-23', null],
    ['a day of two days off: the one that stands first', '2026-03-16', 'Spring break'],
    ['an ordinary Saturday', '2026-03-07', null],
  ])('on %s', (_, date, name) => {
    expect(toDayOff(date, school)).toBe(name);
  });
});

describe('isSchoolDay', () => {
  it.each([
    ['a Tuesday', '2026-03-03', school, true],
    ['a Wednesday off', '2026-03-04', school, false],
    ['a Saturday', '2026-03-07', school, false],
    ['a Sunday', '2026-03-08', school, false],
    ['a Monday in a break', '2026-03-16', school, false],
    ['a Sunday where the week of school begins on it', '2026-03-08', fromSunday, true],
    ['a Friday where school ends on Thursday', '2026-03-06', fromSunday, false],
  ])('%s', (_, date, settings, expected) => {
    expect(isSchoolDay(date, settings)).toBe(expected);
  });
});

describe('countSchoolDays', () => {
  it.each([
    ['an ordinary week', '2026-02-23', '2026-03-01', school, 5],
    ['a week with a day off', '2026-03-02', '2026-03-08', school, 4],
    ['a week off', '2026-03-16', '2026-03-22', school, 0],
    ['a weekend', '2026-03-07', '2026-03-08', school, 0],
    ['one day of school', '2026-03-03', '2026-03-03', school, 1],
    ['March, with both', '2026-03-01', '2026-03-31', school, 16],
    ['a week over a year’s end', '2025-12-29', '2026-01-04', school, 5],
    ['a week from Sunday', '2026-03-08', '2026-03-14', fromSunday, 5],
    ['dates in the wrong order', '2026-03-08', '2026-03-02', school, 0],
  ])('%s', (_, firstDate, lastDate, settings, count) => {
    expect(countSchoolDays(firstDate, lastDate, settings)).toBe(count);
  });
});
