import { queryOptions, useQuery } from '@tanstack/react-query';
import { insightsPageSchema } from '#src/contract/insights.ts';
import { largestPage } from '#src/contract/paging.ts';
import { toAsking } from './asking.ts';
import { getJson, type QueryOf } from './get-json.ts';
import { getAllInsights } from './insights.ts';

/** What the endpoint can filter by. */
export type SessionInsightFilters = Pick<QueryOf<'sessionInsights'>, 'isProctored' | 'type'>;

/** Every insight of one session (guide, "Get Session Insights"), all pages. */
export function sessionInsightsQuery(sessionId: string, filters: SessionInsightFilters = {}) {
  return queryOptions({
    queryKey: ['session-insights', sessionId, filters],
    queryFn: (context) =>
      getAllInsights((offset) =>
        getJson({
          endpoint: 'sessionInsights',
          ids: { sessionId },
          query: { ...filters, limit: String(largestPage), offset: String(offset) },
          schema: insightsPageSchema,
          ...toAsking(context),
        }),
      ),
  });
}

export function useSessionInsights(sessionId: string, filters: SessionInsightFilters = {}) {
  return useQuery(sessionInsightsQuery(sessionId, filters));
}
