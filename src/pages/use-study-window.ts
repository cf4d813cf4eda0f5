import { useMemo } from 'react';
import { useNow, useSchool } from '#src/api/boot.ts';
import { toWindow, type StudyWindow, type WindowChoice } from '#src/time/windows.ts';

/** A choice made definite by the server's clock and the school's zone; the same object as long as neither moves it. */
export function useStudyWindow(choice: WindowChoice): StudyWindow {
  const { timeZone } = useSchool();
  const now = useNow();
  return useMemo(() => toWindow(choice, { now, timeZone }), [choice, now, timeZone]);
}
