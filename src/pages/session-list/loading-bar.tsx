import type { UseQueryResult } from '@tanstack/react-query';
import { useSchool } from '#src/api/boot.ts';
import type { useUserSessionsProgress, UserSessions } from '#src/api/user-sessions.ts';
import { largestPage } from '#src/contract/paging.ts';
import { Button } from '#src/ui/button.tsx';
import { missingText } from '#src/words/session-list.ts';
import { SessionsProgress } from '../sessions-progress.tsx';

interface LoadingBarProps {
  readonly sessions: UseQueryResult<UserSessions>;
  readonly progress: ReturnType<typeof useUserSessionsProgress>;
}

/**
 * How far a long list has come, and one button, which stops loading or goes on with it and so keeps the focus. A list that
 * came in one page, or has come, needs none. Before anything is there it lies over the place that is held for the list, so
 * that nothing moves when it comes.
 */
export function LoadingBar({ sessions, progress }: LoadingBarProps) {
  const { locale } = useSchool().school;
  const { data, isFetching } = sessions;
  const isLong = (progress?.total ?? 0) > largestPage;
  const isFirstTime = data === undefined;
  if (isFirstTime ? !(isFetching && isLong) : !data.isStopped) return null;
  return (
    <div
      className={`flex flex-wrap items-center justify-center gap-x-4 gap-y-2 print:hidden ${isFirstTime ? 'absolute inset-x-0 top-16 z-over-table' : 'mb-3 rounded bg-notice-soft px-4 py-2'}`}
    >
      {isFetching && isLong && progress !== null ? (
        <SessionsProgress progress={progress} />
      ) : (
        <p role="status">{isFirstTime ? null : missingText(data.progress, locale)}</p>
      )}
      <Button
        onClick={() => {
          if (isFetching) progress?.stop?.();
          else void sessions.refetch();
        }}
      >
        {isFetching ? 'Stop loading' : 'Load the rest'}
      </Button>
    </div>
  );
}
