import { QueryClient, type QueryExecuteOptions, type QueryKey } from '@tanstack/react-query';
import { ApiError } from './api-error.ts';
import type { AskingMeta } from './asking.ts';

declare module '@tanstack/react-query' {
  interface Register {
    queryMeta: AskingMeta;
  }
}

/** Statuses of a platform that is busy or restarting: asking again can help. */
const passingStatuses = new Set([429, 502, 503, 504]);

const mostRetries = 2;
const longestWaitInMilliseconds = 30_000;

function canRetryHelp(error: Error): boolean {
  if (!(error instanceof ApiError)) return false;
  const { failure } = error;
  return failure.kind === 'network' || (failure.kind === 'http' && passingStatuses.has(failure.status));
}

/** Doubling waits with jitter, so that a class of Chromebooks does not come back in step. */
function toRetryDelay(attempt: number, error: Error): number {
  if (error instanceof ApiError && error.retryAfterInMilliseconds !== null) {
    return Math.min(error.retryAfterInMilliseconds, longestWaitInMilliseconds);
  }
  return 500 * 2 ** attempt * (0.75 + Math.random() / 2);
}

/** Defaults live here, not on each query, so that tests can turn retries off. */
export function createQueryClient({ retries = mostRetries } = {}): QueryClient {
  return new QueryClient({
    defaultOptions: {
      queries: {
        retry: (failureCount, error) => failureCount < retries && canRetryHelp(error),
        retryDelay: toRetryDelay,
        // The route's loader has just asked: mounting the page is no reason to ask the same again.
        retryOnMount: false,
        staleTime: 60_000,
        gcTime: 15 * 60_000,
      },
    },
  });
}

/**
 * Starts a query whose page is still loading. Nobody waits here: the page's hook finds the answer, or the error, in
 * the cache.
 */
export function startQuery<Data, Key extends QueryKey>(
  queryClient: QueryClient,
  options: QueryExecuteOptions<Data, Error, Data, Data, Key>,
): void {
  queryClient.query(options).catch(() => undefined);
}
