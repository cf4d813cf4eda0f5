import { useMemo } from 'react';
import { useNow, useSchool } from '#src/api/boot.ts';
import { toWindow, type StudyWindow, type WindowChoice } from '#src/time/windows.ts';

/**
 * A choice made definite by the server's clock and the school's zone, weeks and terms; the same object as long as none
 * of them moves it.
 */
export function useStudyWindow(choice: WindowChoice): StudyWindow {
  const { timeZone, school } = useSchool();
  const now = useNow();
  return useMemo(() => toWindow(choice, { ...school, now, timeZone }), [choice, now, timeZone, school]);
}
