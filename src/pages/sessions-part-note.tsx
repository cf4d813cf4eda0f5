import { useSchool } from '#src/api/boot.ts';
import type { UserSessions } from '#src/api/user-sessions.ts';
import { stoppedText } from '#src/words/sessions.ts';
import { IncompleteNote } from './incomplete-note.tsx';

/** Says that sessions are a part of the list and why; nothing where they are all. */
export function SessionsPartNote({ sessions }: { sessions: UserSessions }) {
  const { locale } = useSchool().school;
  if (!sessions.isStopped) return <IncompleteNote isComplete={sessions.isComplete} what="session" />;
  return (
    <p role="status" className="mt-2 text-small text-quiet">
      {stoppedText(sessions.progress, locale)} Refresh to load all of them.
    </p>
  );
}
