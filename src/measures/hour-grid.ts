import type { SchoolSettings } from '#src/contract/school.ts';
import { addDays } from '#src/time/civil-dates.ts';
import { toWeekday } from '#src/time/civil-dates.ts';
import type { StudyWindow } from '#src/time/windows.ts';
import type { HourTime } from './time-by-hour.ts';

/** The rows and columns in which hours of weekdays are shown. */
export interface HourGrid {
  /** Weekdays of the window that are school days or have sessions, in the order of the school's week. */
  readonly weekdays: readonly {
    /** ISO 8601: Monday 1 to Sunday 7. */
    readonly weekday: number;
    /** True where no such day of the window is over and none has sessions: that is not "none". */
    readonly isNotYet: boolean;
  }[];
  /** Without a gap, from the first hour to the last that has sessions or school. */
  readonly hours: readonly number[];
}

const weekInDays = 7;

export function toHourGrid(
  cells: readonly HourTime[],
  { firstDate, lastDate, today }: Pick<StudyWindow, 'firstDate' | 'lastDate' | 'today'>,
  {
    firstDayOfWeek,
    schoolDays,
    schoolHours,
  }: Pick<SchoolSettings, 'firstDayOfWeek' | 'schoolDays' | 'schoolHours'>,
): HourGrid {
  // A weekday that is in the window is among its first seven dates.
  const firstDates = Array.from({ length: weekInDays }, (_, index) => addDays(firstDate, index))
    .filter((date) => date <= lastDate)
    .map((date) => ({ weekday: toWeekday(date), isOver: date < today }));
  const hasSessions = (weekday: number) => cells.some((cell) => cell.weekday === weekday);
  const toPlaceInWeek = (weekday: number) => (weekday - firstDayOfWeek + weekInDays) % weekInDays;
  const weekdays = firstDates
    .filter(({ weekday }) => schoolDays.includes(weekday) || hasSessions(weekday))
    .map(({ weekday, isOver }) => ({ weekday, isNotYet: !isOver && !hasSessions(weekday) }))
    .sort((a, b) => toPlaceInWeek(a.weekday) - toPlaceInWeek(b.weekday));
  const shown = cells.map(({ hour }) => hour).concat(schoolHours === null ? [] : toEndHours(schoolHours));
  const first = Math.min(...shown);
  const count = shown.length === 0 ? 0 : Math.max(...shown) - first + 1;
  return { weekdays, hours: Array.from({ length: count }, (_, index) => first + index) };
}

/** The first and the last hour in which there is school; school that ends at 15:00 has none from 15 on. */
function toEndHours({ from, to }: { readonly from: string; readonly to: string }): number[] {
  const toHour = (time: string) => Number(time.slice(0, 2));
  return [toHour(from), to.endsWith(':00') ? toHour(to) - 1 : toHour(to)];
}
