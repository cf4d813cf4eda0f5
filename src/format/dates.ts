/** Text of civil dates (`YYYY-MM-DD`, no zone needed) and of instants (a zone always needed), through Intl. */
import { toCivilDate } from '#src/time/civil-dates.ts';
import { toDateTimeFormat } from './formatters.ts';

const dayOptions = { weekday: 'short', month: 'short', day: 'numeric' } as const;
const timeOptions = { hour: 'numeric', minute: '2-digit' } as const;

/** A civil date as an instant for a formatter that works in UTC: noon, far from any edge of the day. */
function toUtcNoon(date: string): Date {
  return new Date(`${date}T12:00:00Z`);
}

/** "Wed, Mar 4" */
export function formatDay(date: string, locale: string): string {
  return toDateTimeFormat(locale, { ...dayOptions, timeZone: 'UTC' }).format(toUtcNoon(date));
}

/** "Wednesday, March 4, 2026" */
export function formatDayLong(date: string, locale: string): string {
  return toDateTimeFormat(locale, { dateStyle: 'full', timeZone: 'UTC' }).format(toUtcNoon(date));
}

/** "Mon, Mar 2 – Sun, Mar 8, 2026"; one day alone where both dates are the same. */
export function formatDateRange(firstDate: string, lastDate: string, locale: string): string {
  const format = toDateTimeFormat(locale, { ...dayOptions, year: 'numeric', timeZone: 'UTC' });
  return format.formatRange(toUtcNoon(firstDate), toUtcNoon(lastDate));
}

/** The wall clock in the zone: "9:00 AM", or "09:00" where the locale counts to 24. */
export function formatTime(instant: string, timeZone: string, locale: string): string {
  return toDateTimeFormat(locale, { ...timeOptions, timeZone }).format(new Date(instant));
}

/** "9:00 – 10:30 AM"; with the days where the range crosses midnight in the zone. */
export function formatTimeRange(startAt: string, endAt: string, timeZone: string, locale: string): string {
  const isOneDay = toCivilDate(startAt, timeZone) === toCivilDate(endAt, timeZone);
  const options = { ...(isOneDay ? {} : dayOptions), ...timeOptions, timeZone };
  return toDateTimeFormat(locale, options).formatRange(new Date(startAt), new Date(endAt));
}

/**
 * A zone in words and by its IANA name: "Central Time (America/Chicago)". The instant matters because zones have been
 * renamed; summer and winter do not, because a window can hold both.
 */
export function formatTimeZone(timeZone: string, instant: string, locale: string): string {
  const parts = toDateTimeFormat(locale, { timeZone, timeZoneName: 'longGeneric' }).formatToParts(
    new Date(instant),
  );
  const name = parts.find(({ type }) => type === 'timeZoneName')?.value ?? timeZone;
  return name === timeZone ? name : `${name} (${timeZone})`;
}

/** "Wed" */
export function formatWeekday(date: string, locale: string): string {
  return toDateTimeFormat(locale, { weekday: 'short', timeZone: 'UTC' }).format(toUtcNoon(date));
}
