/** Instants to civil dates and back. A zone is always an argument; the machine's own zone is never used. */
import { Temporal } from './temporal.ts';

/** The civil date (`YYYY-MM-DD`) that a wall calendar in the zone shows at the instant. */
export function toCivilDate(instant: string, timeZone: string): string {
  return Temporal.Instant.from(instant).toZonedDateTimeISO(timeZone).toPlainDate().toString();
}

/**
 * The instant (`...Z`) at which a civil date begins in the zone. That is not always midnight: where the clocks go
 * forward at 00:00, as in Santiago and Beirut, the day begins at 01:00.
 */
export function toStartOfDay(date: string, timeZone: string): string {
  return Temporal.PlainDate.from(date).toZonedDateTime(timeZone).toInstant().toString();
}

/**
 * The civil date a trend bucket stands for: the local date of its start, so that a bucket from local midnight is that day,
 * of whatever length.
 *
 * The guide's own example, however, asks for New York days and shows a bucket from 00:00Z to 00:00Z: such a bucket is the
 * date it is written with, although it begins the evening before in New York. The two never disagree, because a local day
 * that begins at 00:00Z has the same date in UTC (docs/contract.md, "Days of the trend").
 */
export function toBucketDate(
  bucket: { readonly startedAtTime: string; readonly endedAtTime: string },
  timeZone: string,
): string {
  const isUtcDay = isUtcMidnight(bucket.startedAtTime) && isUtcMidnight(bucket.endedAtTime);
  return toCivilDate(bucket.startedAtTime, isUtcDay ? 'UTC' : timeZone);
}

function isUtcMidnight(instant: string): boolean {
  return toMilliseconds(instant) % (24 * 60 * 60 * 1000) === 0;
}

/** The date a number of days later, or earlier where the number is negative. */
export function addDays(date: string, days: number): string {
  return Temporal.PlainDate.from(date).add({ days }).toString();
}

/** How many civil dates a range holds, both ends included; 0 or less where the last date is before the first. */
export function countDays(firstDate: string, lastDate: string): number {
  return Temporal.PlainDate.from(firstDate).until(lastDate).days + 1;
}

/** The weekday of a date by ISO 8601: Monday 1 to Sunday 7. */
export function toWeekday(date: string): number {
  return Temporal.PlainDate.from(date).dayOfWeek;
}

/** The first day of the date's week, where weeks begin on an ISO weekday (Monday 1 to Sunday 7). */
export function toWeekStart(date: string, firstDayOfWeek: number): string {
  return addDays(date, -((toWeekday(date) - firstDayOfWeek + 7) % 7));
}

/** True on Saturday and Sunday. */
export function isWeekend(date: string): boolean {
  return toWeekday(date) >= 6;
}

/** Orders instants whatever their notation (`Z` or an offset): negative, 0 or positive, as `Array.sort` wants it. */
export function compareInstants(a: string, b: string): number {
  return Temporal.Instant.compare(a, b);
}

/** Milliseconds since 1970-01-01T00:00Z. */
export function toMilliseconds(instant: string): number {
  return Temporal.Instant.from(instant).epochMilliseconds;
}

/** The instant, `...Z`, of epoch milliseconds. */
export function toInstant(milliseconds: number): string {
  return new Date(milliseconds).toISOString();
}
