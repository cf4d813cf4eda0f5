import type { UseQueryResult } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useUserSessionsProgress, type UserSessions } from '#src/api/user-sessions.ts';
import { largestPage } from '#src/contract/paging.ts';
import type { StudyWindow } from '#src/time/windows.ts';
import { QueryContent } from '../query-content.tsx';
import { SessionsProgress } from '../sessions-progress.tsx';

/** What a panel of sessions put together needs. */
export interface SessionsPanelProps {
  readonly sessions: UseQueryResult<UserSessions>;
  readonly userId: string;
  readonly window: StudyWindow;
}

interface SessionsContentProps extends SessionsPanelProps {
  readonly children: () => ReactNode;
}

/** Figures from all sessions of a window, or how far these have come. What is missing among them is said by their list. */
export function SessionsContent({ sessions, userId, window, children }: SessionsContentProps) {
  const loading = useUserSessionsProgress(userId, window);
  return (
    <div className="relative">
      <QueryContent query={sessions} skeleton="rows">
        {children}
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
