import { queryOptions, useQuery } from '@tanstack/react-query';
import { insightsPageSchema } from '#src/contract/insights.ts';
import { largestPage } from '#src/contract/paging.ts';
import { toInsightsQuery, type StudyWindow } from '#src/time/windows.ts';
import { toAsking } from './asking.ts';
import { toStaleTime } from './freshness.ts';
import { getJson, type QueryOf } from './get-json.ts';
import { getAllInsights } from './insights.ts';

/** What the endpoint can filter by, beside the window. */
export type UserInsightFilters = Pick<QueryOf<'userInsights'>, 'applicationId' | 'type'>;

/** Every insight of one student in a window, across sessions (guide, "Get User Insights"), all pages. */
export function userInsightsQuery(userId: string, window: StudyWindow, filters: UserInsightFilters = {}) {
  const query = { ...toInsightsQuery(window), ...filters, limit: String(largestPage) };
  return queryOptions({
    queryKey: ['user-insights', userId, query],
    queryFn: (context) =>
      getAllInsights((offset) =>
        getJson({
          endpoint: 'userInsights',
          ids: { userId },
          query: { ...query, offset: String(offset) },
          schema: insightsPageSchema,
          ...toAsking(context),
        }),
      ),
    staleTime: toStaleTime(window),
  });
}

export function useUserInsights(userId: string, window: StudyWindow, filters: UserInsightFilters = {}) {
  return useQuery(userInsightsQuery(userId, window, filters));
}
