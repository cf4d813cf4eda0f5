import {
  focusManager,
  hashKey,
  onlineManager,
  QueryCache,
  QueryClient,
  QueryObserver,
  type Query,
  type QueryExecuteOptions,
  type QueryKey,
} from '@tanstack/react-query';
import type { Failure } from '#src/contract/problem.ts';
import { ApiError } from './api-error.ts';
import type { AskingMeta } from './asking.ts';

declare module '@tanstack/react-query' {
  interface Register {
    queryMeta: AskingMeta;
  }
}

type Cause = number | Exclude<Failure['kind'], 'http'> | null;

/** Nothing has come of our own server, neither an answer nor word of what is wrong. */
const unreached: ReadonlySet<Cause> = new Set(['network', 'timeout']);
/** No connection, and statuses of a platform that is busy or restarting: asking again at once can help. */
const retried: ReadonlySet<Cause> = new Set(['network', 429, 502, 503]);
/** Who has waited until a patience was at its end, the server's or ours, is told so, and not made to wait as long twice more. */
const passing: ReadonlySet<Cause> = new Set([...retried, 'timeout', 504]);

/** The status of an answer, or why there is none; `null` where the fault is our own. */
function toCause(error: Error | null): Cause {
  if (!(error instanceof ApiError)) return null;
  return error.failure.kind === 'http' ? error.failure.status : error.failure.kind;
}

const mostRetries = 2;

/** Who is asked to wait for longer is not kept waiting before an empty place: the page says so at once. */
const longestWaitInMilliseconds = 10_000;

/** How often data on the screen are asked for again that our own server could not be asked for. */
const unreachedPauseInMilliseconds = 30_000;

/** How long a failure is an answer too: longer than a slow machine takes from the failure to the page that tells it. */
const failureFreshInMilliseconds = 5_000;

/** A quarter less or more by chance, so that a class of Chromebooks does not come back in step. */
function withJitter(milliseconds: number): number {
  return milliseconds * (0.75 + Math.random() / 2);
}

/** How long the server asks us to wait, in milliseconds; `null` where it does not say. */
function toAskedWait(error: Error): number | null {
  return error instanceof ApiError ? error.retryAfterInMilliseconds : null;
}

/** Of what our server says that the same question would get the same answer. */
function isLasting(error: Error | null): boolean {
  return error instanceof ApiError && !error.isRetryable;
}

function canRetryHelp(error: Error): boolean {
  if (isLasting(error)) return false;
  return retried.has(toCause(error)) && (toAskedWait(error) ?? 0) <= longestWaitInMilliseconds;
}

/** Doubling waits; or what the server asks for, which it tells many at once, and up to a quarter more. */
function toRetryDelay(attempt: number, error: Error): number {
  const asked = toAskedWait(error);
  return asked === null ? withJitter(500 * 2 ** attempt) : asked * (1 + Math.random() / 4);
}

/**
 * What failed for a while, and not for good, is asked for again when the network comes back, or the reader to this tab, however
 * fresh the data that are still on the screen.
 * @param otherwise what is done where nothing has failed: `true` asks for what is no longer fresh
 */
export function refetchAfterFailure(otherwise: boolean): (query: Pick<Query, 'state'>) => boolean | 'always' {
  return ({ state: { error } }) => (isLasting(error) || !passing.has(toCause(error)) ? otherwise : 'always');
}

/**
 * When each question failed the last time. What has failed so lately only a button asks again: the page that turns to it, or a
 * pointer that rests on the way to it, would ask the same only to hear the same. A failure before the network, or the reader, came
 * back is none of now.
 */
let failedAt = new WeakMap<object, number>();
for (const manager of [onlineManager, focusManager]) {
  manager.subscribe((isBack) => {
    if (isBack) failedAt = new WeakMap();
  });
}

/** The default of `enabled`. A query that has one of its own needs this in it, or asks once more at each turn what has just failed. */
export function canBeAsked(query: Pick<Query, 'state'>): boolean {
  const { data, error } = query.state;
  const failedFor = performance.now() - (failedAt.get(query) ?? -Infinity);
  return data !== undefined || error === null || failedFor >= failureFreshInMilliseconds;
}

/** Defaults live here, not on each query, so that tests can turn retries off. */
export function createQueryClient({ retries = mostRetries } = {}): QueryClient {
  const unreachedPause = withJitter(unreachedPauseInMilliseconds);
  return new QueryClient({
    queryCache: new QueryCache({
      onError: (_error, query) => {
        failedAt.set(query, performance.now());
      },
    }),
    defaultOptions: {
      queries: {
        retry: (failureCount, error) => failureCount < retries && canRetryHelp(error),
        retryDelay: toRetryDelay,
        // A loader, or a pointer, has just asked: opening the page is no reason to ask the same again, nor is turning to it.
        enabled: canBeAsked,
        // What the browser thinks of its network is a guess: a failure says more, and leaves no place empty for ever.
        networkMode: 'always',
        refetchOnReconnect: refetchAfterFailure(true),
        refetchOnWindowFocus: refetchAfterFailure(true),
        // No browser tells that a server is back: in a tab that is looked at, data on the screen find out by themselves. In a
        // place without data a notice has a button, and would come and go with each try.
        refetchInterval: ({ state }) =>
          state.data !== undefined && unreached.has(toCause(state.error)) ? unreachedPause : false,
        staleTime: 60_000,
        gcTime: 15 * 60_000,
      },
    },
  });
}

/** What a query answers, from the cache where it is fresh there. @throws its failure, and asks nothing, where it has just failed */
export async function askQuery<Data, Key extends QueryKey>(
  queryClient: QueryClient,
  options: QueryExecuteOptions<Data, Error, Data, Data, Key>,
): Promise<Data> {
  const query = queryClient.getQueryCache().get(hashKey(options.queryKey));
  if (query?.state.error && !canBeAsked(query)) throw query.state.error;
  return queryClient.query(options);
}

/**
 * Starts a query whose page is still loading. Nobody waits here: the page's hook finds the answer, or the error, in the cache.
 * Where the page that is left shows the same, it would take the question with it: TanStack gives up what nobody looks at, and
 * between two pages nobody does. So it is kept on its way until the page to come looks at it, or the answer is there.
 */
export function startQuery<Data, Key extends QueryKey>(
  queryClient: QueryClient,
  options: QueryExecuteOptions<Data, Error, Data, Data, Key>,
): void {
  const cache = queryClient.getQueryCache();
  const query = cache.get(hashKey(options.queryKey));
  const ends: (() => void)[] = [];
  const end = () => {
    for (const each of ends) each();
  };
  askQuery(queryClient, options)
    .finally(end)
    .catch(() => undefined);
  if (query === undefined || query.getObserversCount() === 0 || query.state.fetchStatus === 'idle') return;
  // What waits for its turn in a class is given up, and asked anew by the page to come: at once.
  if (query.meta?.schedule !== options.meta?.schedule) return;
  ends.push(
    new QueryObserver(queryClient, { ...options, enabled: false }).subscribe(() => undefined),
    cache.subscribe((event) => {
      if (event.type === 'observerAdded' && event.query === query) end();
    }),
  );
}
