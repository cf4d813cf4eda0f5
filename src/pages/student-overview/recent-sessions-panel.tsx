import type { UseQueryResult } from '@tanstack/react-query';
import type { UserSessions } from '#src/api/user-sessions.ts';
import { Panel } from '#src/ui/panel.tsx';
import { QueryContent } from '../query-content.tsx';
import { SessionsTable } from '../sessions-table.tsx';
import { UnreadableNote } from '../unreadable-note.tsx';

const shown = 6;

/** The sessions of the window that started last. */
export function RecentSessionsPanel({
  sessions,
  userId,
}: {
  sessions: UseQueryResult<UserSessions>;
  userId: string;
}) {
  return (
    <Panel title="Recent sessions">
      <QueryContent query={sessions} skeleton="rows">
        {(data) => (
          <>
            {data.sessions.length === 0 ? (
              <p className="text-quiet">
                No sessions in these days. Right after a session starts it can take a while until TimeBack
                lists it.
              </p>
            ) : (
              <SessionsTable sessions={data.sessions.slice(0, shown)} userId={userId} />
            )}
            <UnreadableNote count={data.unreadable} what="session" />
          </>
        )}
      </QueryContent>
    </Panel>
  );
}
