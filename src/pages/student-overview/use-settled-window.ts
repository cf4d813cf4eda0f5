import { useState } from 'react';
import { useUserOverview } from '#src/api/user-overview.ts';
import type { StudyWindow } from '#src/time/windows.ts';

/**
 * The window to show: the one that is wanted as soon as its overview is there or has failed, and until then the one that
 * was shown before. Everything on the page is about this one window, so that no figure stands beside another's days.
 *
 * @param wanted must stay the same object while it means the same
 */
export function useSettledWindow(userId: string, wanted: StudyWindow): StudyWindow {
  const { isPending } = useUserOverview(userId, wanted);
  const [settled, setSettled] = useState({ userId, window: wanted });
  const isNewStudent = settled.userId !== userId;
  if (isPending && !isNewStudent) return settled.window;
  if (isNewStudent || settled.window !== wanted) setSettled({ userId, window: wanted });
  return wanted;
}
