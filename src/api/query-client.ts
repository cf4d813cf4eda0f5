import { QueryClient, type Query, type QueryExecuteOptions, type QueryKey } from '@tanstack/react-query';
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

/** Who is asked to wait for longer is not kept waiting before an empty place: the page says so at once. */
const longestWaitInMilliseconds = 10_000;

/** How often a page asks that our own server has not answered: TimeBack hears nothing of it. */
const unreachedPauseInMilliseconds = 30_000;

/** True where nothing came of our own server, neither an answer nor word of what is wrong. */
function isUnreached(error: Error | null): boolean {
  return error instanceof ApiError && (error.failure.kind === 'network' || error.failure.kind === 'timeout');
}

function isPassing(error: Error | null): boolean {
  if (!(error instanceof ApiError)) return false;
  const { failure } = error;
  return isUnreached(error) || (failure.kind === 'http' && passingStatuses.has(failure.status));
}

/** True where a patience has ended: the server's own, a quarter of a minute, or the page's. */
function hasTakenTooLong({ failure }: ApiError): boolean {
  return failure.kind === 'timeout' || (failure.kind === 'http' && failure.status === 504);
}

/** Who has waited until a patience was at its end is told so, and not made to wait as long twice more. */
function canRetryHelp(error: Error): boolean {
  if (!(error instanceof ApiError) || hasTakenTooLong(error)) return false;
  return isPassing(error) && (error.retryAfterInMilliseconds ?? 0) <= longestWaitInMilliseconds;
}

/** Doubling waits with jitter, so that a class of Chromebooks does not come back in step. */
function toRetryDelay(attempt: number, error: Error): number {
  if (error instanceof ApiError && error.retryAfterInMilliseconds !== null)
    return error.retryAfterInMilliseconds;
  return 500 * 2 ** attempt * (0.75 + Math.random() / 2);
}

/**
 * What failed for a while is asked for again when the network comes back, or the reader to this tab, however fresh the
 * data that are still on the screen.
 * @param otherwise what is done where nothing has failed: `true` asks for what is no longer fresh
 */
export function refetchAfterFailure(otherwise: boolean): (query: Pick<Query, 'state'>) => boolean | 'always' {
  return ({ state }) => (isPassing(state.error) ? 'always' : otherwise);
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
        // What the browser thinks of its network is a guess: a failure says more, and leaves no place empty for ever.
        networkMode: 'always',
        refetchOnReconnect: refetchAfterFailure(true),
        refetchOnWindowFocus: refetchAfterFailure(true),
        // No browser tells that a server is back: in a tab that is looked at, the page finds out by itself.
        refetchInterval: ({ state }) => (isUnreached(state.error) ? unreachedPauseInMilliseconds : false),
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
