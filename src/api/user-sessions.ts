import { queryOptions, useQuery } from '@tanstack/react-query';
import { largestPage } from '#src/contract/paging.ts';
import { sessionsPageSchema, type Session } from '#src/contract/sessions.ts';
import { toMilliseconds } from '#src/time/civil-dates.ts';
import { toSessionsQuery, type StudyWindow } from '#src/time/windows.ts';
import { getAllPages, toDistinct, type AllPages, type Progress } from './all-pages.ts';
import { toAsking, type Asking } from './asking.ts';
import { toStaleTime } from './freshness.ts';
import { getJson, type QueryOf } from './get-json.ts';
import { progressQuery } from './list-progress.ts';

/** What the sessions endpoint can filter by, beside the window. */
export type SessionFilters = Pick<QueryOf<'userSessions'>, 'applicationId' | 'isProctored'>;

/** All sessions of a window, the one that started last first. */
export interface UserSessions extends Pick<AllPages<unknown>, 'isComplete' | 'asOf'> {
  readonly sessions: readonly Session[];
  readonly unreadable: number;
}

type SessionsQuery = Omit<QueryOf<'userSessions'>, 'limit' | 'offset'>;

/** All pages of the sessions that a query asks for. */
export async function getSessions(
  userId: string,
  query: SessionsQuery,
  asking: Asking,
  onProgress?: (progress: Progress) => void,
): Promise<UserSessions> {
  const { pages, ...rest } = await getAllPages(
    (offset) =>
      getJson({
        endpoint: 'userSessions',
        ids: { userId },
        query: { ...query, limit: String(largestPage), offset: String(offset) },
        schema: sessionsPageSchema,
        ...asking,
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

function toKey(userId: string, query: SessionsQuery) {
  return ['user-sessions', userId, query] as const;
}

/** Every session of one student that started in a window (guide, "Get User Sessions"), all pages. */
export function userSessionsQuery(userId: string, window: StudyWindow, filters: SessionFilters = {}) {
  const query = { ...toSessionsQuery(window), ...filters };
  return queryOptions({
    queryKey: toKey(userId, query),
    queryFn: (context) => {
      const progressKey = progressQuery(toKey(userId, query)).queryKey;
      context.client.setQueryData(progressKey, null);
      return getSessions(userId, query, toAsking(context), (progress) =>
        context.client.setQueryData(progressKey, progress),
      );
    },
    staleTime: toStaleTime(window),
  });
}

export function useUserSessions(userId: string, window: StudyWindow, filters: SessionFilters = {}) {
  return useQuery(userSessionsQuery(userId, window, filters));
}

/** How much of `useUserSessions`' list has come; `null` before its first page. */
export function useUserSessionsProgress(
  userId: string,
  window: StudyWindow,
  filters: SessionFilters = {},
): Progress | null {
  const { data } = useQuery(progressQuery(toKey(userId, { ...toSessionsQuery(window), ...filters })));
  return data ?? null;
}

function byStartDescending(a: Session, b: Session): number {
  return toMilliseconds(b.startedAtTime) - toMilliseconds(a.startedAtTime);
}
