import { useSchool } from '#src/api/boot.ts';
import { useUserInsightsProgress } from '#src/api/user-insights.ts';
import type { StudyWindow } from '#src/time/windows.ts';
import { signalsProgressText } from '#src/words/signals.ts';

/** How many pages of a window's signals have come, where they are more than one: a wait that can be seen to end. */
export function SignalsProgress({ userId, window }: { userId: string; window: StudyWindow }) {
  const { locale } = useSchool().school;
  const progress = useUserInsightsProgress(userId, window);
  if (progress === null || progress.total <= 1) return null;
  return (
    <label className="mb-3 flex flex-wrap items-center gap-x-3 gap-y-1 text-quiet">
      {signalsProgressText(progress, locale)}
      <progress className="w-60 max-w-full accent-focused" value={progress.loaded} max={progress.total} />
    </label>
  );
}
