import { queryOptions, useQuery } from '@tanstack/react-query';
import type { QueryOf } from '#src/contract/endpoint-queries.ts';
import { toPageQuery } from '#src/contract/paging.ts';
import { sessionsPageSchema, type Session } from '#src/contract/sessions.ts';
import { toMilliseconds } from '#src/time/civil-dates.ts';
import { toSessionsQuery, type StudyWindow } from '#src/time/windows.ts';
import { getAllPages, toCounted, toDistinct, type AllPages, type LoadOptions } from './all-pages.ts';
import { toAsking, type Asking } from './asking.ts';
import { toStaleTime } from './freshness.ts';
import { getJson } from './get-json.ts';
import { progressQuery, type ListProgress } from './list-progress.ts';
import { refetchAfterFailure } from './query-client.ts';

/** What the sessions endpoint can filter by, beside the window. */
export type SessionFilters = Pick<QueryOf<'userSessions'>, 'applicationId' | 'isProctored'>;

/** All sessions of a window, the one that started last first; a part of them where `isComplete` is false. */
export interface UserSessions extends Omit<AllPages<unknown>, 'pages'> {
  readonly sessions: readonly Session[];
  readonly unreadable: number;
}

type SessionsQuery = Omit<QueryOf<'userSessions'>, 'limit' | 'offset'>;

/** All pages of the sessions that a query asks for, or those that came before `stop`. */
export async function getSessions(
  userId: string,
  query: SessionsQuery,
  asking: Asking,
  options: LoadOptions = {},
): Promise<UserSessions> {
  const signal = options.stop ? AbortSignal.any([asking.signal, options.stop]) : asking.signal;
  const list = await getAllPages(
    (offset) =>
      getJson({
        endpoint: 'userSessions',
        ids: { userId },
        query: { ...query, ...toPageQuery(offset) },
        schema: sessionsPageSchema,
        ...asking,
        signal,
      }),
    (page) => page.items.length + page.unreadable,
    options,
  );
  const sessions = toDistinct(
    list.pages.flatMap((page) => page.items),
    ({ id }) => id,
  );
  const unreadable = list.pages.reduce((sum, page) => sum + page.unreadable, 0);
  return { ...toCounted(list, sessions.length + unreadable), sessions: toLatestFirst(sessions), unreadable };
}

function toKey(userId: string, query: SessionsQuery) {
  return ['user-sessions', userId, query] as const;
}

/** Every session of one student that started in a window (guide, "Get User Sessions"), all pages. */
export function userSessionsQuery(userId: string, window: StudyWindow, filters: SessionFilters = {}) {
  const query = { ...toSessionsQuery(window), ...filters };
  return queryOptions({
    queryKey: toKey(userId, query),
    queryFn: async (context) => {
      const { client, queryKey } = context;
      const progressKey = progressQuery(toKey(userId, query)).queryKey;
      const stopping = new AbortController();
      const stop = () => {
        stopping.abort();
      };
      client.setQueryData(progressKey, null);
      const sessions = await getSessions(userId, query, toAsking(context), {
        onProgress: (came) => {
          const progress: ListProgress = { ...came, stop };
          client.setQueryData(progressKey, progress);
        },
        stop: stopping.signal,
      });
      // Who stops the second time does not lose what the first time brought.
      const earlier = sessions.isStopped ? client.getQueryData<UserSessions>(queryKey) : undefined;
      return earlier !== undefined && earlier.progress.loaded > sessions.progress.loaded ? earlier : sessions;
    },
    // What was stopped is loaded anew with the next page that needs it, and not while its reader merely comes back to the tab.
    staleTime: ({ state }) => (state.data?.isStopped === true ? 0 : toStaleTime(window)),
    refetchOnWindowFocus: (query) => refetchAfterFailure(query.state.data?.isStopped !== true)(query),
  });
}

export function useUserSessions(userId: string, window: StudyWindow, filters: SessionFilters = {}) {
  return useQuery(userSessionsQuery(userId, window, filters));
}

/** How much of `useUserSessions`' list has come, and the way to stop it; `null` before its first page. */
export function useUserSessionsProgress(
  userId: string,
  window: StudyWindow,
  filters: SessionFilters = {},
): ListProgress | null {
  const { data } = useQuery(progressQuery(toKey(userId, { ...toSessionsQuery(window), ...filters })));
  return data ?? null;
}

/** Each start is read once: to sort 5,000 sessions takes more than 100,000 readings otherwise, and half a second. */
function toLatestFirst(sessions: readonly Session[]): readonly Session[] {
  return sessions
    .map((session) => ({ session, startedAt: toMilliseconds(session.startedAtTime) }))
    .sort((a, b) => b.startedAt - a.startedAt)
    .map(({ session }) => session);
}
