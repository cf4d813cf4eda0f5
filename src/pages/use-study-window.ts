import { useNow, useSchool } from '#src/api/boot.ts';
import { toWindow, type StudyWindow, type WindowChoice } from '#src/time/windows.ts';

/** A choice made definite by the server's clock and the school's zone, weeks and terms. */
export function useStudyWindow(choice: WindowChoice): StudyWindow {
  const { timeZone, school } = useSchool();
  return toWindow(choice, { ...school, now: useNow(), timeZone });
}
