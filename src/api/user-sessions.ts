import { queryOptions, skipToken, useQuery } from '@tanstack/react-query';
import { largestPage } from '#src/contract/paging.ts';
import { sessionsPageSchema, type Session } from '#src/contract/sessions.ts';
import { toMilliseconds } from '#src/time/civil-dates.ts';
import { toSessionsQuery, type StudyWindow } from '#src/time/windows.ts';
import { getAllPages, toDistinct, type AllPages, type Progress } from './all-pages.ts';
import { toStaleTime } from './freshness.ts';
import { getJson, type QueryOf, type Schedule } from './get-json.ts';

/** What the sessions endpoint can filter by, beside the window. */
export type SessionFilters = Pick<QueryOf<'userSessions'>, 'applicationId' | 'isProctored'>;

/** All sessions of a window, the one that started last first. */
export interface UserSessions extends Pick<AllPages<unknown>, 'isComplete' | 'asOf'> {
  readonly sessions: readonly Session[];
  readonly unreadable: number;
}

type SessionsQuery = Omit<QueryOf<'userSessions'>, 'limit' | 'offset'>;

interface GetSessionsOptions {
  readonly onProgress?: (progress: Progress) => void;
  /** When each page is asked for. */
  readonly schedule?: Schedule | undefined;
}

/** All pages of the sessions that a query asks for. */
export async function getSessions(
  userId: string,
  query: SessionsQuery,
  signal: AbortSignal,
  { onProgress, schedule }: GetSessionsOptions = {},
): Promise<UserSessions> {
  const { pages, ...rest } = await getAllPages(
    (offset) =>
      getJson({
        endpoint: 'userSessions',
        ids: { userId },
        query: { ...query, limit: String(largestPage), offset: String(offset) },
        schema: sessionsPageSchema,
        signal,
        schedule,
      }),
    (page) => page.items.length + page.unreadable,
    onProgress,
  );
  const items = pages.flatMap((page) => page.items);
  return {
    ...rest,
    sessions: toDistinct(items, ({ id }) => id).sort(byStartDescending),
    unreadable: pages.reduce((sum, page) => sum + page.unreadable, 0),
  };
}

/** Every session of one student that started in a window (guide, "Get User Sessions"), all pages. */
export function userSessionsQuery(userId: string, window: StudyWindow, filters: SessionFilters = {}) {
  const query = { ...toSessionsQuery(window), ...filters };
  return queryOptions({
    queryKey: ['user-sessions', userId, query],
    queryFn: ({ signal, client, meta }) => {
      const { queryKey } = progressQuery(userId, query);
      client.setQueryData(queryKey, null);
      return getSessions(userId, query, signal, {
        onProgress: (progress) => client.setQueryData(queryKey, progress),
        schedule: meta?.schedule,
      });
    },
    staleTime: toStaleTime(window),
  });
}

export function useUserSessions(userId: string, window: StudyWindow, filters: SessionFilters = {}) {
  return useQuery(userSessionsQuery(userId, window, filters));
}

/** How much of a list of sessions has come, beside the list: written by its query alone, never asked for by itself. */
function progressQuery(userId: string, query: SessionsQuery) {
  return queryOptions<Progress | null>({
    queryKey: ['user-sessions-progress', userId, query],
    queryFn: skipToken,
    staleTime: Infinity,
  });
}

/** How much of `useUserSessions`' list has come; `null` before its first page. */
export function useUserSessionsProgress(
  userId: string,
  window: StudyWindow,
  filters: SessionFilters = {},
): Progress | null {
  const { data } = useQuery(progressQuery(userId, { ...toSessionsQuery(window), ...filters }));
  return data ?? null;
}

function byStartDescending(a: Session, b: Session): number {
  return toMilliseconds(b.startedAtTime) - toMilliseconds(a.startedAtTime);
}
