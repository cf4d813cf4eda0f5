import { queryOptions, useQuery } from '@tanstack/react-query';
import type { QueryOf } from '#src/contract/endpoint-queries.ts';
import { insightsPageSchema } from '#src/contract/insights.ts';
import { toPageQuery } from '#src/contract/paging.ts';
import { toAsking } from './asking.ts';
import { getJson } from './get-json.ts';
import { getAllInsights } from './insights.ts';

/** What the endpoint can filter by. */
export type SessionInsightFilters = Pick<QueryOf<'sessionInsights'>, 'isProctored' | 'type'>;

/** A session as our server lets it be asked for: with its student, and with its start where the link knows it. */
export interface SessionPlace {
  readonly userId: string;
  readonly sessionId: string;
  /** The instant at which it started; `null` where unknown. */
  readonly at: string | null;
}

/** Every insight of one session (guide, "Get Session Insights"), all pages. */
export function sessionInsightsQuery(place: SessionPlace, filters: SessionInsightFilters = {}) {
  const { userId, sessionId, at } = place;
  return queryOptions({
    queryKey: ['session-insights', userId, sessionId, at, filters],
    queryFn: (context) =>
      getAllInsights((offset) =>
        getJson({
          endpoint: 'sessionInsights',
          ids: { userId, sessionId },
          query: {
            ...filters,
            ...(at === null ? {} : { startedAt: at }),
            ...toPageQuery(offset),
          },
          schema: insightsPageSchema,
          ...toAsking(context),
        }),
      ),
  });
}

export function useSessionInsights(place: SessionPlace, filters: SessionInsightFilters = {}) {
  return useQuery(sessionInsightsQuery(place, filters));
}
