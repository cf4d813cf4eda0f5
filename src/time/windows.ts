/**
 * From "this week in the school's zone" to the parameters each endpoint wants. All windows are whole civil dates; their
 * bounds are half open, and only the query makers below know which endpoint counts its upper bound in
 * (guide, "Query Parameters").
 */
import { addDays, compareInstants, countDays, toCivilDate, toMonday, toStartOfDay } from './civil-dates.ts';
import { Temporal } from './temporal.ts';

/** What a teacher can choose. Weeks start on Monday; the dates of a custom window are civil dates, both inclusive. */
export type WindowChoice =
  | { readonly kind: 'this-week' }
  | { readonly kind: 'last-week' }
  | { readonly kind: 'four-weeks' }
  | { readonly kind: 'custom'; readonly firstDate: string; readonly lastDate: string };

/** A choice made definite by a clock and a zone. */
export interface StudyWindow {
  readonly choice: WindowChoice;
  /** The first civil date. */
  readonly firstDate: string;
  /** The last civil date, inclusive. */
  readonly lastDate: string;
  /** The instant, `...Z`, at which the first date begins; inclusive. */
  readonly startAt: string;
  /** The instant, `...Z`, at which the day after the last date begins; exclusive. */
  readonly endAt: string;
  readonly timeZone: string;
  /** The civil date of now in the zone. */
  readonly today: string;
  /** True while the window is not over: its figures can still grow. */
  readonly isOpen: boolean;
}

/**
 * The window a choice means now. The current week reaches to its end, not to now, so that its requests stay the same all
 * week long and can be cached and shared.
 *
 * @throws RangeError for a zone the engine does not know or a date that does not exist.
 */
export function toWindow(
  choice: WindowChoice,
  { now, timeZone }: { readonly now: string; readonly timeZone: string },
): StudyWindow {
  const today = toCivilDate(now, timeZone);
  const { firstDate, lastDate } = toDateRange(choice, today);
  const endAt = toStartOfDay(addDays(lastDate, 1), timeZone);
  return {
    choice,
    firstDate,
    lastDate,
    startAt: toStartOfDay(firstDate, timeZone),
    endAt,
    timeZone,
    today,
    isOpen: compareInstants(endAt, now) > 0,
  };
}

function toDateRange(choice: WindowChoice, today: string): { firstDate: string; lastDate: string } {
  const monday = toMonday(today);
  switch (choice.kind) {
    case 'this-week':
      return { firstDate: monday, lastDate: addDays(monday, 6) };
    case 'last-week':
      return { firstDate: addDays(monday, -7), lastDate: addDays(monday, -1) };
    case 'four-weeks':
      return { firstDate: addDays(monday, -21), lastDate: addDays(monday, 6) };
    case 'custom':
      return { firstDate: choice.firstDate, lastDate: choice.lastDate };
  }
}

/** Every civil date of the window once, in order. */
export function toDates({ firstDate, lastDate }: StudyWindow): string[] {
  return Array.from({ length: countDays(firstDate, lastDate) }, (_, index) => addDays(firstDate, index));
}

/** The overview's three parameters. Its upper bound is exclusive (guide, "Get User Insights Overview"). */
export function toOverviewQuery({ startAt, endAt, timeZone }: StudyWindow) {
  return { startedAfter: startAt, startedBefore: endAt, targetTimezone: timeZone };
}

/** Bounds of a session list. Both are inclusive (guide, "Get User Sessions"), so the upper one is a millisecond less. */
export function toSessionsQuery({ startAt, endAt }: StudyWindow) {
  return { startedAfter: startAt, startedBefore: toLastMoment(endAt) };
}

/** Bounds of a user's insights: as for sessions, under other names (guide, "Get User Insights"). */
export function toInsightsQuery({ startAt, endAt }: StudyWindow) {
  return { after: startAt, before: toLastMoment(endAt) };
}

function toLastMoment(endAt: string): string {
  return Temporal.Instant.from(endAt).subtract({ milliseconds: 1 }).toString();
}
