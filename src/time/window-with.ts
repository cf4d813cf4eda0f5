/** The window in which something that happened is looked at, whatever window a link names. */
import { addDays, toCivilDate, toWeekStart } from './civil-dates.ts';
import { toChoice } from './neighbours.ts';
import { toWindow, type StudyWindow, type WindowChoice, type WindowSetting } from './windows.ts';

/**
 * The four weeks that end with an instant's own week: it, and what came before it. Of this week they are the "last 4
 * weeks".
 */
export function toWeeksUpTo(instant: string, { now, timeZone, firstDayOfWeek }: WindowSetting): WindowChoice {
  const weekStart = toWeekStart(toCivilDate(instant, timeZone), firstDayOfWeek);
  const today = toCivilDate(now, timeZone);
  return toChoice(addDays(weekStart, -21), addDays(weekStart, 6), today, firstDayOfWeek);
}

/**
 * The chosen window where the instant lies in it, else the four weeks up to it: a link from somewhere else, or from last
 * month's "this week", names a window that the instant is not in.
 * @param instant `null` where it is not known; then the chosen window has to do
 */
export function toWindowWith(
  instant: string | null,
  choice: WindowChoice,
  setting: WindowSetting,
): StudyWindow {
  const window = toWindow(choice, setting);
  if (instant === null) return window;
  const date = toCivilDate(instant, setting.timeZone);
  if (window.firstDate <= date && date <= window.lastDate) return window;
  return toWindow(toWeeksUpTo(instant, setting), setting);
}
