import type { UseQueryResult } from '@tanstack/react-query';
import { Link } from 'react-router';
import type { UserSessions } from '#src/api/user-sessions.ts';
import { sessionsPath } from '#src/routing/paths.ts';
import { sessionListViewCodec } from '#src/routing/session-list-view.ts';
import type { StudyWindow } from '#src/time/windows.ts';
import { Panel } from '#src/ui/panel.tsx';
import { QueryContent } from '../query-content.tsx';
import { SessionsPartNote } from '../sessions-part-note.tsx';
import { SessionsTable } from '../sessions-table.tsx';
import { UnreadableNote } from '../unreadable-note.tsx';

const shown = 6;

interface RecentSessionsPanelProps {
  readonly sessions: UseQueryResult<UserSessions>;
  readonly userId: string;
  readonly window: StudyWindow;
}

/** The sessions of the window that started last. */
export function RecentSessionsPanel({ sessions, userId, window }: RecentSessionsPanelProps) {
  const count = sessions.data?.sessions.length ?? 0;
  return (
    <Panel
      title="Recent sessions"
      actions={
        count > shown ? (
          <>
            <Link to={sessionsPath(userId, { window: window.choice })} className="text-small print:hidden">
              All {count} sessions
            </Link>
            <span aria-hidden="true" className="hidden text-small text-quiet print:inline">
              The last {shown} of {count} sessions
            </span>
          </>
        ) : null
      }
    >
      <QueryContent query={sessions} skeleton="rows">
        {(data) => (
          <>
            {data.sessions.length === 0 ? (
              <p className="text-quiet">
                No sessions in these days. Right after a session starts it can take a while until TimeBack
                lists it.
              </p>
            ) : (
              <SessionsTable
                sessions={data.sessions.slice(0, shown)}
                userId={userId}
                list={{ ...sessionListViewCodec.defaults, window: window.choice }}
              />
            )}
            <UnreadableNote count={data.unreadable} what="session" />
            <SessionsPartNote sessions={data} />
          </>
        )}
      </QueryContent>
    </Panel>
  );
}
