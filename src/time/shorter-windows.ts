/** What to try where the platform refuses a window: nobody has written down how long one may be (docs/contract.md). */
import { addDays, countDays, toStartOfDay } from './civil-dates.ts';
import type { StudyWindow } from './windows.ts';

/** Half a year, a quarter, four weeks, a week, a day. */
const lengthsInDays = [182, 91, 28, 7, 1];

/**
 * Shorter windows that end where the window's data end, the longest first. Of a window that still runs, the days so far
 * are the first of them, and all end today: days to come hold nothing.
 */
export function toShorterWindows(window: StudyWindow): readonly StudyWindow[] {
  const { firstDate, today, timeZone, isOpen } = window;
  const isCut = firstDate <= today && today < window.lastDate;
  const lastDate = isCut ? today : window.lastDate;
  const longest = countDays(firstDate, lastDate);
  const lengths = [...(isCut ? [longest] : []), ...lengthsInDays.filter((days) => days < longest)];
  return lengths.map((days) => {
    const range = { firstDate: addDays(lastDate, 1 - days), lastDate };
    return {
      choice: { kind: 'custom', ...range },
      ...range,
      startAt: toStartOfDay(range.firstDate, timeZone),
      endAt: toStartOfDay(addDays(lastDate, 1), timeZone),
      timeZone,
      today,
      isOpen,
    };
  });
}
