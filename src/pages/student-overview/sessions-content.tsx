import type { UseQueryResult } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useUserSessionsLoading, type UserSessions } from '#src/api/user-sessions.ts';
import { largestPage } from '#src/contract/paging.ts';
import type { StudyWindow } from '#src/time/windows.ts';
import { QueryContent } from '../query-content.tsx';
import { SessionsPartNote } from '../sessions-part-note.tsx';
import { SessionsProgress } from '../sessions-progress.tsx';
import { UnreadableNote } from '../unreadable-note.tsx';

/** What a panel of sessions put together needs. */
export interface SessionsPanelProps {
  readonly sessions: UseQueryResult<UserSessions>;
  readonly userId: string;
  readonly window: StudyWindow;
}

interface SessionsContentProps extends SessionsPanelProps {
  readonly children: () => ReactNode;
}

/** Figures from all sessions of a window: how far they have come, that there are none, or what is missing among them. */
export function SessionsContent({ sessions, userId, window, children }: SessionsContentProps) {
  const loading = useUserSessionsLoading(userId, window);
  return (
    <div className="relative">
      <QueryContent query={sessions} skeleton="rows">
        {(data) => (
          <>
            {children()}
            <UnreadableNote count={data.unreadable} what="session" />
            <SessionsPartNote sessions={data} />
          </>
        )}
      </QueryContent>
      {sessions.isPending && loading !== null && loading.total > largestPage ? (
        // Over the place that is held, so that nothing moves when it comes or goes.
        <div className="absolute inset-0 flex items-center justify-center">
          <SessionsProgress progress={loading} />
        </div>
      ) : null}
    </div>
  );
}
