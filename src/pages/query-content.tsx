import type { UseQueryResult } from '@tanstack/react-query';
import { useDeferredValue, type ReactNode } from 'react';
import { PanelBoundary } from '#src/ui/panel-boundary.tsx';
import { Skeleton, type SkeletonSize } from '#src/ui/skeleton.tsx';
import { failedRefreshNote } from '#src/words/failures.ts';
import { FailureNotice } from './failure-notice.tsx';

interface QueryContentProps<Data> {
  readonly query: UseQueryResult<Data>;
  readonly skeleton: SkeletonSize;
  readonly children: (data: Data) => ReactNode;
}

/**
 * What a panel shows of a query: its data first, even where the last refresh failed; then the error; then a place
 * held. A fault while drawing stays in the panel. What comes first is drawn in pieces, not in one go with the news that it
 * has come: a long list would keep whoever wants something meanwhile waiting.
 */
export function QueryContent<Data>({ query, skeleton, children }: QueryContentProps<Data>) {
  const retry = () => void query.refetch();
  const isDrawn = useDeferredValue(query.data !== undefined);
  if (query.data !== undefined && isDrawn) {
    return (
      <PanelBoundary drawnFrom={query.data}>
        {query.isError ? (
          <p role="status" className="mb-2 text-small text-quiet">
            {failedRefreshNote}
          </p>
        ) : null}
        {children(query.data)}
      </PanelBoundary>
    );
  }
  if (query.isError && query.data === undefined) return <FailureNotice error={query.error} onRetry={retry} />;
  return <Skeleton size={skeleton} />;
}
