/** Which dates are days of school, by the school's own calendar. */
import type { SchoolSettings } from '#src/contract/school.ts';
import { addDays, countDays, toWeekday } from './civil-dates.ts';

/** The name of the holiday, break or other day off that the date belongs to; `null` on all other days. */
export function toDayOff(date: string, { daysOff }: Pick<SchoolSettings, 'daysOff'>): string | null {
  return daysOff.find(({ firstDate, lastDate }) => firstDate <= date && date <= lastDate)?.name ?? null;
}

/** True on the school's weekdays, but not on its days off. Whether the date lies in a term makes no difference. */
export function isSchoolDay(date: string, settings: Pick<SchoolSettings, 'schoolDays' | 'daysOff'>): boolean {
  return settings.schoolDays.includes(toWeekday(date)) && toDayOff(date, settings) === null;
}

/** How many school days a range holds, both ends included; 0 where the last date is before the first. */
export function countSchoolDays(
  firstDate: string,
  lastDate: string,
  settings: Pick<SchoolSettings, 'schoolDays' | 'daysOff'>,
): number {
  const days = Array.from({ length: Math.max(0, countDays(firstDate, lastDate)) }, (_, index) => index);
  return days.filter((index) => isSchoolDay(addDays(firstDate, index), settings)).length;
}
