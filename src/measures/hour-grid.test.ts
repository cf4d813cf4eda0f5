import { describe, expect, it } from 'vitest';
import { toHourGrid } from './hour-grid.ts';
import { toTimeByHour } from './time-by-hour.ts';

const week = { firstDate: '2026-03-02', lastDate: '2026-03-08', today: '2026-03-10' };
const school = { firstDayOfWeek: 1, schoolDays: [1, 2, 3, 4, 5], schoolHours: null };

function cellsOf(...starts: string[]) {
  const sessions = starts.map((startedAtTime) => ({
    applicationId: 'numbers',
    startedAtTime,
    durationInSeconds: 600,
    wasteDurationInSeconds: 60,
  }));
  return toTimeByHour(sessions, 'UTC', () => true);
}

function toWeekdays(...given: Parameters<typeof toHourGrid>) {
  return toHourGrid(...given).weekdays.map(({ weekday }) => weekday);
}

describe('toHourGrid', () => {
  it('has the school days as rows, and other weekdays only where they have sessions', () => {
    expect(toWeekdays([], week, school)).toStrictEqual([1, 2, 3, 4, 5]);
    expect(toWeekdays(cellsOf('2026-03-07T10:00:00Z'), week, school)).toStrictEqual([1, 2, 3, 4, 5, 6]);
  });

  it('begins with the day on which the school’s week begins', () => {
    const sunday = { ...school, firstDayOfWeek: 7, schoolDays: [7, 1, 2, 3, 4] };
    expect(toWeekdays([], week, sunday)).toStrictEqual([7, 1, 2, 3, 4]);
    expect(toWeekdays([], week, { ...sunday, firstDayOfWeek: 6 })).toStrictEqual([7, 1, 2, 3, 4]);
  });

  it('has no weekday that is not in the window', () => {
    const days = { firstDate: '2026-03-05', lastDate: '2026-03-06', today: '2026-03-10' };
    expect(toWeekdays([], days, school)).toStrictEqual([4, 5]);
  });

  it('tells weekdays that are not over from those without sessions', () => {
    const cells = cellsOf('2026-03-04T10:00:00Z');
    const states = (today: string) =>
      toHourGrid(cells, { ...week, today }, school).weekdays.map(({ isNotYet }) => isNotYet);
    expect(states('2026-03-04')).toStrictEqual([false, false, false, true, true]);
    expect(states('2026-03-05')).toStrictEqual([false, false, false, true, true]);
    expect(states('2026-03-06')).toStrictEqual([false, false, false, false, true]);
  });

  it('calls no weekday "not yet" of which an earlier week of the window is over', () => {
    const twoWeeks = { firstDate: '2026-03-02', lastDate: '2026-03-15', today: '2026-03-10' };
    const { weekdays } = toHourGrid([], twoWeeks, school);
    expect(weekdays.some(({ isNotYet }) => isNotYet)).toBe(false);
  });

  it.each<[title: string, starts: string[], hours: { from: string; to: string } | null, columns: number[]]>([
    ['nothing', [], null, []],
    ['one hour', ['2026-03-04T10:00:00Z'], null, [10]],
    [
      'the hours between two sessions too',
      ['2026-03-04T13:59:59Z', '2026-03-05T10:00:00Z'],
      null,
      [10, 11, 12, 13],
    ],
    ['school hours without a session', [], { from: '08:30', to: '11:30' }, [8, 9, 10, 11]],
    ['school that ends on the hour', [], { from: '08:00', to: '11:00' }, [8, 9, 10]],
    [
      'sessions before and after school',
      ['2026-03-04T07:00:00Z', '2026-03-04T12:00:00Z'],
      { from: '09:00', to: '10:00' },
      [7, 8, 9, 10, 11, 12],
    ],
  ])('has as columns %s', (_, starts, schoolHours, columns) => {
    expect(toHourGrid(cellsOf(...starts), week, { ...school, schoolHours }).hours).toStrictEqual(columns);
  });
});
