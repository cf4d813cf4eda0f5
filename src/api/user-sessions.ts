import { queryOptions, useQuery } from '@tanstack/react-query';
import { largestPage } from '#src/contract/paging.ts';
import { sessionsPageSchema, type Session } from '#src/contract/sessions.ts';
import { toMilliseconds } from '#src/time/civil-dates.ts';
import { toSessionsQuery, type StudyWindow } from '#src/time/windows.ts';
import { getAllPages, toDistinct, type AllPages } from './all-pages.ts';
import { toStaleTime } from './freshness.ts';
import { getJson, type QueryOf } from './get-json.ts';

/** What the sessions endpoint can filter by, beside the window. */
export type SessionFilters = Pick<QueryOf<'userSessions'>, 'applicationId' | 'isProctored'>;

/** All sessions of a window, the one that started last first. */
export interface UserSessions extends Pick<AllPages<unknown>, 'isComplete' | 'asOf'> {
  readonly sessions: readonly Session[];
  readonly unreadable: number;
}

/** Every session of one student that started in a window (guide, "Get User Sessions"), all pages. */
export function userSessionsQuery(userId: string, window: StudyWindow, filters: SessionFilters = {}) {
  const query = { ...toSessionsQuery(window), ...filters, limit: String(largestPage) };
  return queryOptions({
    queryKey: ['user-sessions', userId, query],
    queryFn: async ({ signal }): Promise<UserSessions> => {
      const { pages, ...rest } = await getAllPages(
        (offset) =>
          getJson({
            endpoint: 'userSessions',
            ids: { userId },
            query: { ...query, offset: String(offset) },
            schema: sessionsPageSchema,
            signal,
          }),
        (page) => page.items.length + page.unreadable,
      );
      return {
        ...rest,
        sessions: toDistinct(
          pages.flatMap((page) => page.items),
          (session) => session.id,
        ).sort(byStartDescending),
        unreadable: pages.reduce((sum, page) => sum + page.unreadable, 0),
      };
    },
    staleTime: toStaleTime(window),
  });
}

export function useUserSessions(userId: string, window: StudyWindow, filters: SessionFilters = {}) {
  return useQuery(userSessionsQuery(userId, window, filters));
}

function byStartDescending(a: Session, b: Session): number {
  return toMilliseconds(b.startedAtTime) - toMilliseconds(a.startedAtTime);
}
