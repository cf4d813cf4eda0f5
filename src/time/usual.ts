/** The days by which a student's usual is told, and for how long such an answer is good. */
import { addDays, toCivilDate, toMilliseconds, toStartOfDay } from './civil-dates.ts';
import type { StudyWindow } from './windows.ts';

/** Four weeks: each weekday four times, and not so long ago that a student was another one. */
const usualDays = 28;

/** The four weeks straight before a window, under custom dates. */
export function toUsualWindow({ firstDate, startAt, timeZone, today }: StudyWindow): StudyWindow {
  const [first, last] = [addDays(firstDate, -usualDays), addDays(firstDate, -1)];
  return {
    choice: { kind: 'custom', firstDate: first, lastDate: last },
    firstDate: first,
    lastDate: last,
    startAt: toStartOfDay(first, timeZone),
    endAt: startAt,
    timeZone,
    today,
    isOpen: last >= today,
  };
}

/** Milliseconds until the next civil date begins in the zone; never 0. */
export function toMillisecondsLeftToday(now: string, timeZone: string): number {
  const tomorrow = addDays(toCivilDate(now, timeZone), 1);
  return toMilliseconds(toStartOfDay(tomorrow, timeZone)) - toMilliseconds(now);
}
