import { queryOptions, useQuery } from '@tanstack/react-query';
import { insightsPageSchema } from '#src/contract/insights.ts';
import { largestPage, toPageQuery } from '#src/contract/paging.ts';
import { toInsightsQuery, type StudyWindow } from '#src/time/windows.ts';
import type { Progress } from './all-pages.ts';
import { toAsking } from './asking.ts';
import { toStaleTime } from './freshness.ts';
import { getJson } from './get-json.ts';
import { getAllInsights } from './insights.ts';
import { progressQuery } from './list-progress.ts';

function toKey(userId: string, query: ReturnType<typeof toInsightsQuery>) {
  return ['user-insights', userId, query] as const;
}

/** Every insight of one student in a window, across sessions (guide, "Get User Insights"), all pages. */
export function userInsightsQuery(userId: string, window: StudyWindow) {
  const query = toInsightsQuery(window);
  return queryOptions({
    queryKey: toKey(userId, query),
    queryFn: (context) => {
      const progressKey = progressQuery(toKey(userId, query)).queryKey;
      context.client.setQueryData(progressKey, null);
      return getAllInsights(
        (offset) =>
          getJson({
            endpoint: 'userInsights',
            ids: { userId },
            query: { ...query, ...toPageQuery(offset) },
            schema: insightsPageSchema,
            ...toAsking(context),
          }),
        (progress) => context.client.setQueryData(progressKey, progress),
      );
    },
    staleTime: toStaleTime(window),
  });
}

export function useUserInsights(userId: string, window: StudyWindow) {
  return useQuery(userInsightsQuery(userId, window));
}

/** How many pages of `useUserInsights`' list have come; `null` before the first. Records are not told: some are about safety. */
export function useUserInsightsProgress(userId: string, window: StudyWindow): Progress | null {
  const { data } = useQuery(progressQuery(toKey(userId, toInsightsQuery(window))));
  if (!data) return null;
  return { loaded: Math.ceil(data.loaded / largestPage), total: Math.ceil(data.total / largestPage) };
}
