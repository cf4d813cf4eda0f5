/** The windows before and after a window, as long as it is. */
import { addDays, countDays, toWeekStart } from './civil-dates.ts';
import { earliestDate, latestDate, toDateRange, type StudyWindow, type WindowChoice } from './windows.ts';

/** Windows that go by their own name, whichever way their dates were come by. */
const weeks: readonly WindowChoice[] = [{ kind: 'this-week' }, { kind: 'last-week' }, { kind: 'four-weeks' }];

/**
 * The choice of a range of dates: by its name where those are the dates of one, else custom.
 * @param firstDayOfWeek ISO weekday on which weeks begin
 */
export function toChoice(
  firstDate: string,
  lastDate: string,
  today: string,
  firstDayOfWeek: number,
): WindowChoice {
  const weekStart = toWeekStart(today, firstDayOfWeek);
  const named = weeks.find((choice) => {
    const range = toDateRange(choice, today, weekStart, []);
    return range.firstDate === firstDate && range.lastDate === lastDate;
  });
  return named ?? { kind: 'custom', firstDate, lastDate };
}

/**
 * One step from a window, by its own length.
 * @param firstDayOfWeek ISO weekday on which weeks begin
 * @returns `null` for terms and school years, which have no fixed length, for a step past a window that is not over, and
 * for one out of the dates that windows may have
 */
export function toNeighbourChoice(
  window: StudyWindow,
  direction: 'earlier' | 'later',
  firstDayOfWeek: number,
): WindowChoice | null {
  const { kind } = window.choice;
  if (kind === 'term' || kind === 'school-year') return null;
  if (direction === 'later' && window.isOpen) return null;
  const length = countDays(window.firstDate, window.lastDate);
  const step = direction === 'earlier' ? -length : length;
  const [firstDate, lastDate] = [addDays(window.firstDate, step), addDays(window.lastDate, step)];
  if (firstDate < earliestDate || lastDate > latestDate) return null;
  return toChoice(firstDate, lastDate, window.today, firstDayOfWeek);
}
