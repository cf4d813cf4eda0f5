/** Text of times of day, which belong to no day, through Intl. */
import { toDateTimeFormat } from './formatters.ts';

const someDay = '2024-01-01';

/** An hour of the day, 0 to 24, by its beginning: "9 AM", or "09:00" where the locale counts to 24. 24 is the next midnight. */
export function formatHour(hour: number, locale: string): string {
  const time = `${String(hour % 24).padStart(2, '0')}:00`;
  const format = toDateTimeFormat(locale, { hour: 'numeric', timeZone: 'UTC' });
  return format.resolvedOptions().hour12 === true
    ? format.format(toUtcTime(time))
    : formatTimeOfDay(time, locale);
}

/** A time of day, `HH:MM`, as `formatTime` writes it: "8:30 AM". */
export function formatTimeOfDay(time: string, locale: string): string {
  return toDateTimeFormat(locale, { timeStyle: 'short', timeZone: 'UTC' }).format(toUtcTime(time));
}

/** A time of day, `HH:MM`, as an instant for a formatter that works in UTC. */
function toUtcTime(time: string): Date {
  return new Date(`${someDay}T${time}:00Z`);
}
