import { hasStatus } from '#src/api/api-error.ts';
import { useSchool } from '#src/api/boot.ts';
import type { StudentQueries } from '#src/api/class/answers.ts';
import { failedRefreshText } from '#src/words/class/summary.ts';
import { FailureNotice } from '../failure-notice.tsx';

interface ClassFailuresProps {
  readonly queries: readonly StudentQueries[];
  readonly retry: (userId: string) => void;
}

/** What failed of a class as a whole: why no row came at all, or that rows show what came before a refresh that failed. */
export function ClassFailures({ queries, retry }: ClassFailuresProps) {
  const { locale } = useSchool().school;
  const isLost = queries.every(({ overview }) => overview.isLoadingError);
  // What TimeBack does not know is nothing that asking again can mend, and each row says that it did not come.
  const error = queries
    .map(({ overview }) => overview.error)
    .find((each) => each && !hasStatus(each, 400, 404));
  if (isLost && error) {
    const askAgain = () => {
      for (const { userId } of queries) retry(userId);
    };
    return <FailureNotice error={error} onRetry={askAgain} />;
  }
  const old = queries.filter(({ overview, sessions }) => overview.isRefetchError || sessions.isRefetchError);
  return old.length === 0 ? null : (
    <p role="status" className="text-small text-quiet">
      {failedRefreshText(old.length, queries.length, locale)}
    </p>
  );
}
