import { queryOptions, useQuery } from '@tanstack/react-query';
import { overviewSchema } from '#src/contract/overview.ts';
import { toOverviewQuery, type StudyWindow } from '#src/time/windows.ts';
import { toStaleTime } from './freshness.ts';
import { getJson } from './get-json.ts';

/** Summary, daily trend and level breakdown of one student over a window (guide, "Get User Insights Overview"). */
export function userOverviewQuery(userId: string, window: StudyWindow) {
  const query = toOverviewQuery(window);
  return queryOptions({
    queryKey: ['user-overview', userId, query],
    queryFn: ({ signal, meta }) =>
      getJson({
        endpoint: 'userOverview',
        ids: { userId },
        query,
        schema: overviewSchema,
        signal,
        schedule: meta?.schedule,
      }),
    staleTime: toStaleTime(window),
  });
}

export function useUserOverview(userId: string, window: StudyWindow) {
  return useQuery(userOverviewQuery(userId, window));
}
