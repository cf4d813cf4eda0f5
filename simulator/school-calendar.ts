/** The made-up school's calendar: when there is no school, and the settings file that such a school would have. */
import { Temporal } from 'temporal-polyfill';
import type { Dated, SchoolSettings } from '#src/contract/school.ts';
import { createCalendar } from './calendar.ts';

/** How far back a lifelike student's sessions reach, in weeks, the current one counted: always over two terms. */
export const weeksOfLifelikeStudent = 16;

/** Terms follow each other without a break, because lifelike students work in every week. */
const weeksInTerm = weeksOfLifelikeStudent / 2;

/** The days off of a week, as indices of its days from Monday 0; the same for everybody. */
function toDaysOff(weekNumber: number): { name: string; first: number; last: number } | null {
  if (weekNumber % 7 === 3) return { name: 'Long weekend', first: 3, last: 4 };
  if (weekNumber % 5 === 2) return { name: 'Midweek holiday', first: 2, last: 2 };
  return null;
}

/** Whether the school is closed: a long weekend in every seventh week, one free Wednesday in every fifth. */
export function isHoliday(weekNumber: number, dayIndex: number): boolean {
  const daysOff = toDaysOff(weekNumber);
  return daysOff !== null && daysOff.first <= dayIndex && dayIndex <= daysOff.last;
}

/**
 * The calendar as settings: two terms from Monday to Friday, the second of them the present one, with their days off.
 * Terms begin in fixed weeks, so they stay as they are while the clock moves on within one.
 * @param now epoch milliseconds
 * @param timeZone IANA name; a RangeError where it is unknown
 */
export function toSchoolCalendar(
  now: number,
  timeZone: string,
): Pick<SchoolSettings, 'schoolHours' | 'terms' | 'daysOff'> {
  const week = createCalendar(timeZone).weekOf(now);
  const presentTerm = week.number - (week.number % weeksInTerm);
  const firstWeek = presentTerm - weeksInTerm;
  const toDate = (weekNumber: number, dayIndex: number) =>
    Temporal.PlainDate.from(week.monday)
      .add({ days: 7 * (weekNumber - week.number) + dayIndex })
      .toString();
  const toTerm = (name: string, start: number): Dated => ({
    name,
    firstDate: toDate(start, 0),
    lastDate: toDate(start + weeksInTerm - 1, 4),
  });
  const weekNumbers = Array.from({ length: 2 * weeksInTerm }, (_, index) => firstWeek + index);
  return {
    schoolHours: { from: '08:00', to: '15:30' },
    terms: [toTerm('First term', firstWeek), toTerm('Second term', presentTerm)],
    daysOff: weekNumbers.flatMap((number): Dated[] => {
      const daysOff = toDaysOff(number);
      if (daysOff === null) return [];
      const { name, first, last } = daysOff;
      return [{ name, firstDate: toDate(number, first), lastDate: toDate(number, last) }];
    }),
  };
}
