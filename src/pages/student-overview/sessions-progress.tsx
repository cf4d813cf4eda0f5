import { useSchool } from '#src/api/boot.ts';
import { useUserSessionsLoading } from '#src/api/user-sessions.ts';
import { largestPage } from '#src/contract/paging.ts';
import type { StudyWindow } from '#src/time/windows.ts';
import { sessionsProgressText } from '#src/words/sessions.ts';

/** How many of a window's sessions have come, where they are more than one page: a wait that can be seen to end. */
export function SessionsProgress({ userId, window }: { userId: string; window: StudyWindow }) {
  const { locale } = useSchool().school;
  const progress = useUserSessionsLoading(userId, window);
  if (progress === null || progress.total <= largestPage) return null;
  return (
    <label className="flex flex-col items-center gap-2 text-quiet">
      {sessionsProgressText(progress, locale)}
      <progress className="w-60 max-w-full accent-focused" value={progress.loaded} max={progress.total} />
    </label>
  );
}
