import { useSchool } from '#src/api/boot.ts';
import { sessionsProgressText, type Part } from '#src/words/sessions.ts';

/** How many sessions of a long list have come: a wait that can be seen to end. */
export function SessionsProgress({ progress }: { progress: Part }) {
  const { locale } = useSchool().school;
  return (
    <label className="flex flex-col items-center gap-2 text-quiet">
      {sessionsProgressText(progress, locale)}
      <progress
        className="h-1.5 w-60 max-w-full appearance-none overflow-hidden rounded-full bg-line [&::-moz-progress-bar]:bg-focused [&::-webkit-progress-bar]:bg-line [&::-webkit-progress-value]:bg-focused"
        value={progress.loaded}
        max={progress.total}
      />
    </label>
  );
}
