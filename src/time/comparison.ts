/** The fair comparison of a window: what came before it, and of that no more than the window has had time for. */
import type { SchoolSettings } from '#src/contract/school.ts';
import { addDays, compareInstants, countDays, toCivilDate, toStartOfDay } from './civil-dates.ts';
import { toStepStart } from './clock.ts';
import { Temporal } from './temporal.ts';
import type { StudyWindow } from './windows.ts';

/** The cut moves in steps, so that the requests of a comparison stay the same for a while and can be cached. */
const stepInMinutes = 5;

type Terms = SchoolSettings['terms'];

/** Civil dates, both inclusive. */
interface DateRange {
  readonly firstDate: string;
  readonly lastDate: string;
}

/**
 * The window to compare a window with. Weeks and custom dates are compared with as many days straight before them, a
 * term with the term before it.
 *
 * A window that is over is compared with the whole earlier one. One that still runs is compared with the earlier one up
 * to the same point: the same day, counted from its first date, at the time of day that the school's clocks show now, in
 * full steps of five minutes. Half a week against a whole one would always look like less.
 *
 * @param asOf the instant up to which the window's own figures reach
 * @returns a window that is over, under custom dates; its last date is the last one that it touches. `null` where nothing
 * can be compared: for a school year, a first term, a window that has not begun or began less than a step ago.
 */
export function toEarlierWindow(window: StudyWindow, asOf: string, terms: Terms): StudyWindow | null {
  const earlier = toEarlierDates(window, terms);
  if (earlier === null) return null;
  const { timeZone, today } = window;
  const { firstDate } = earlier;
  const startAt = toStartOfDay(firstDate, timeZone);
  const wholeEndAt = toStartOfDay(addDays(earlier.lastDate, 1), timeZone);
  const isOver = compareInstants(asOf, window.endAt) >= 0;
  const daysEarlier = countDays(firstDate, window.firstDate) - 1;
  const cutAt = isOver ? wholeEndAt : toSameWallTime(toStepStart(asOf, stepInMinutes), daysEarlier, timeZone);
  // A shorter earlier term is over before the cut is reached.
  const endAt = compareInstants(cutAt, wholeEndAt) > 0 ? wholeEndAt : cutAt;
  // Of a window that has not begun, the same point lies before the earlier one.
  if (compareInstants(endAt, startAt) <= 0) return null;
  const lastDate = toLastDate(endAt, timeZone);
  const choice = { kind: 'custom', firstDate, lastDate } as const;
  return { choice, firstDate, lastDate, startAt, endAt, timeZone, today, isOpen: false };
}

function toEarlierDates({ choice, firstDate, lastDate }: StudyWindow, terms: Terms): DateRange | null {
  switch (choice.kind) {
    case 'school-year':
      return null;
    case 'term':
      return terms.findLast((term) => term.lastDate < firstDate) ?? null;
    case 'this-week':
    case 'last-week':
    case 'four-weeks':
    case 'custom': {
      const days = countDays(firstDate, lastDate);
      return { firstDate: addDays(firstDate, -days), lastDate: addDays(firstDate, -1) };
    }
  }
}

/** The instant at which the zone's clocks showed the same some days before; a time they skipped moves forward. */
function toSameWallTime(instant: string, daysEarlier: number, timeZone: string): string {
  return Temporal.Instant.from(instant)
    .toZonedDateTimeISO(timeZone)
    .toPlainDateTime()
    .subtract({ days: daysEarlier })
    .toZonedDateTime(timeZone)
    .toInstant()
    .toString();
}

/** The civil date of the last moment before an exclusive end: at midnight that is the day before. */
function toLastDate(endAt: string, timeZone: string): string {
  return toCivilDate(Temporal.Instant.from(endAt).subtract({ milliseconds: 1 }).toString(), timeZone);
}

/** A window and the one that it is compared with, where there is one. @param asOf as for `toEarlierWindow` */
export function toComparedWindows(window: StudyWindow, asOf: string, terms: Terms): readonly StudyWindow[] {
  const earlier = toEarlierWindow(window, asOf, terms);
  return earlier === null ? [window] : [window, earlier];
}
