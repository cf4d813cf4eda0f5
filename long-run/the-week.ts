/** When the long run takes place, and what of chance it depends on. */
import { Temporal } from '#src/time/temporal.ts';

export const timeZone = 'America/Chicago';

/** Another seed is another term of the same people. */
export const schoolSeed = 1;

/** The Monday of the week. */
const monday = Temporal.PlainDate.from('2026-03-09');
const schoolDays = 5;
const firstMinute = 8 * 60;
const schoolMinutes = 8 * 60;

/**
 * A point of the school week as an instant: Monday to Friday, eight in the morning to four in the afternoon.
 * @param part from 0 to less than 1
 * @returns whole seconds, in epoch milliseconds
 */
export function toSchoolInstant(part: number): number {
  const minutes = part * schoolDays * schoolMinutes;
  const day = Math.floor(minutes / schoolMinutes);
  const seconds = Math.floor((firstMinute + minutes - day * schoolMinutes) * 60);
  const midnight = monday.add({ days: day }).toZonedDateTime(timeZone);
  return midnight.add({ seconds }).epochMilliseconds;
}
