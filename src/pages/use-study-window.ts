import { useMemo } from 'react';
import { useNow, useSchool } from '#src/api/boot.ts';
import { toCivilDate, toStartOfDay } from '#src/time/civil-dates.ts';
import { toWindow, type StudyWindow, type WindowChoice } from '#src/time/windows.ts';

/**
 * A choice made definite by the server's clock and the school's zone, weeks and terms; the same object as long as none
 * of them moves it. Windows are whole days, so all that the clock can move is the day.
 */
export function useStudyWindow(choice: WindowChoice): StudyWindow {
  const { timeZone, school } = useSchool();
  const dayStart = toStartOfDay(toCivilDate(useNow(), timeZone), timeZone);
  return useMemo(
    () => toWindow(choice, { ...school, now: dayStart, timeZone }),
    [choice, dayStart, timeZone, school],
  );
}
