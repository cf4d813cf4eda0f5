/**
 * From "this week in the school's zone" to the parameters each endpoint wants. All windows are whole civil dates; their
 * bounds are half open, and only the query makers below know which endpoint counts its upper bound in
 * (guide, "Query Parameters").
 */
import type { Dated } from '#src/contract/school.ts';
import {
  addDays,
  compareInstants,
  countDays,
  toCivilDate,
  toStartOfDay,
  toWeekStart,
} from './civil-dates.ts';
import { Temporal } from './temporal.ts';

/**
 * What a teacher can choose. Weeks start on the school's first day; the dates of a custom window are civil dates, both
 * inclusive. The term is the one of today; between terms the last that has begun.
 */
export type WindowChoice =
  | { readonly kind: 'this-week' }
  | { readonly kind: 'last-week' }
  | { readonly kind: 'four-weeks' }
  | { readonly kind: 'term' }
  | { readonly kind: 'school-year' }
  | { readonly kind: 'custom'; readonly firstDate: string; readonly lastDate: string };

/** What makes a choice definite. */
export interface WindowSetting {
  /** The present instant. */
  readonly now: string;
  /** The school's IANA zone. */
  readonly timeZone: string;
  /** ISO weekday on which weeks begin. */
  readonly firstDayOfWeek: number;
  /** The terms of one school year, in order. */
  readonly terms: readonly Dated[];
}

/** A choice made definite by a clock, a zone and the school's calendar. */
export interface StudyWindow {
  /** What was chosen, or this week where the school has no such window. */
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
 * week long and can be cached and shared. In a school without terms, a term and the school year are this week.
 *
 * @throws RangeError for a zone the engine does not know or a date that does not exist.
 */
export function toWindow(
  wanted: WindowChoice,
  { now, timeZone, firstDayOfWeek, terms }: WindowSetting,
): StudyWindow {
  const today = toCivilDate(now, timeZone);
  const weekStart = toWeekStart(today, firstDayOfWeek);
  const { choice, firstDate, lastDate } = toDateRange(wanted, today, weekStart, terms);
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

/** The dates between which custom windows may lie. */
export const earliestDate = '2000-01-01';
export const latestDate = '2099-12-31';

interface DateRange {
  readonly choice: WindowChoice;
  readonly firstDate: string;
  readonly lastDate: string;
}

/** The dates of a choice on a day; for a term or school year where there are none, those of this week. */
export function toDateRange(
  choice: WindowChoice,
  today: string,
  weekStart: string,
  terms: readonly Dated[],
): DateRange {
  const thisWeek: DateRange = {
    choice: { kind: 'this-week' },
    firstDate: weekStart,
    lastDate: addDays(weekStart, 6),
  };
  switch (choice.kind) {
    case 'this-week':
      return thisWeek;
    case 'last-week':
      return { choice, firstDate: addDays(weekStart, -7), lastDate: addDays(weekStart, -1) };
    case 'four-weeks':
      return { choice, firstDate: addDays(weekStart, -21), lastDate: addDays(weekStart, 6) };
    case 'term': {
      const term = toPresentTerm(terms, today);
      if (term === undefined) return thisWeek;
      return { choice, firstDate: term.firstDate, lastDate: term.lastDate };
    }
    case 'school-year': {
      const [first, last] = [terms[0], terms.at(-1)];
      if (first === undefined || last === undefined) return thisWeek;
      return { choice, firstDate: first.firstDate, lastDate: last.lastDate };
    }
    case 'custom':
      return { choice, firstDate: choice.firstDate, lastDate: choice.lastDate };
  }
}

/** The last term that has begun, which is the one of today if any is; before the school year its first. */
export function toPresentTerm(terms: readonly Dated[], today: string): Dated | undefined {
  return terms.findLast(({ firstDate }) => firstDate <= today) ?? terms[0];
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
