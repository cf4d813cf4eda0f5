/** Text of civil dates (`YYYY-MM-DD`, no zone needed) and of instants (a zone always needed), through Intl. */
import { addDays, toCivilDate } from '#src/time/civil-dates.ts';
import { keepRange, toDateTimeFormat } from './formatters.ts';

const dayOptions = { weekday: 'short', month: 'short', day: 'numeric' } as const;

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
  return keepRange(`${firstDate} ${lastDate} ${locale}`, () =>
    toDateTimeFormat(locale, { ...dayOptions, year: 'numeric', timeZone: 'UTC' }).formatRange(
      toUtcNoon(firstDate),
      toUtcNoon(lastDate),
    ),
  );
}

/** The wall clock in the zone: "9:00 AM", or "09:00" where the locale counts to 24. */
export function formatTime(instant: string, timeZone: string, locale: string): string {
  return toDateTimeFormat(locale, { timeStyle: 'short', timeZone }).format(new Date(instant));
}

/** As `formatTime`, to the second: "9:00:05 AM". */
export function formatTimeToSecond(instant: string, timeZone: string, locale: string): string {
  return toDateTimeFormat(locale, { timeStyle: 'medium', timeZone }).format(new Date(instant));
}

/** "9:00 – 10:30 AM"; with the days where the range crosses midnight in the zone. */
export function formatTimeRange(startAt: string, endAt: string, timeZone: string, locale: string): string {
  return keepRange(`${startAt} ${endAt} ${timeZone} ${locale}`, () => {
    const isOneDay = toCivilDate(startAt, timeZone) === toCivilDate(endAt, timeZone);
    const format = isOneDay
      ? toDateTimeFormat(locale, { timeStyle: 'short', timeZone })
      : toDateTimeFormat(locale, { ...dayOptions, hour: 'numeric', minute: '2-digit', timeZone });
    return format.formatRange(new Date(startAt), new Date(endAt));
  });
}

/**
 * A zone in words and by its IANA name: "Central Time (America/Chicago)". Summer and winter make no difference, because a
 * window can hold both; the instant matters where a zone has been renamed. A zone without such a name ("GMT+00:00") is
 * given its full one: "Coordinated Universal Time (UTC)".
 */
export function formatTimeZone(timeZone: string, instant: string, locale: string): string {
  const generic = toTimeZoneName('longGeneric', timeZone, instant, locale);
  const name = /^GMT[+-]/.test(generic) ? toTimeZoneName('long', timeZone, instant, locale) : generic;
  return `${name} (${timeZone})`;
}

function toTimeZoneName(
  style: 'long' | 'longGeneric',
  timeZone: string,
  instant: string,
  locale: string,
): string {
  const parts = toDateTimeFormat(locale, { timeZone, timeZoneName: style }).formatToParts(new Date(instant));
  return parts.find(({ type }) => type === 'timeZoneName')?.value ?? timeZone;
}

/** "Wed" */
export function formatWeekday(date: string, locale: string): string {
  return toDateTimeFormat(locale, { weekday: 'short', timeZone: 'UTC' }).format(toUtcNoon(date));
}

/** "Mar 4" */
export function formatMonthDay(date: string, locale: string): string {
  return toDateTimeFormat(locale, { month: 'short', day: 'numeric', timeZone: 'UTC' }).format(
    toUtcNoon(date),
  );
}

/** "Wed, Mar 4, 9:00 – 10:30 AM"; across midnight the range names both days by itself. */
export function formatDayAndTimes(startAt: string, endAt: string, timeZone: string, locale: string): string {
  const times = formatTimeRange(startAt, endAt, timeZone, locale);
  const startDate = toCivilDate(startAt, timeZone);
  return startDate === toCivilDate(endAt, timeZone) ? `${formatDay(startDate, locale)}, ${times}` : times;
}

/** A Monday; the days after it are the weekdays 2 to 7. */
const someMonday = '2024-01-01';

/** The name of an ISO 8601 weekday, Monday 1 to Sunday 7: "Wed", or "Wednesday" where it is wanted long. */
export function formatWeekdayName(
  weekday: number,
  locale: string,
  style: 'short' | 'long' = 'short',
): string {
  const date = toUtcNoon(addDays(someMonday, weekday - 1));
  return toDateTimeFormat(locale, { weekday: style, timeZone: 'UTC' }).format(date);
}
