import { queryOptions, useQuery } from '@tanstack/react-query';
import { applicationsPageSchema, type Application } from '#src/contract/applications.ts';
import { largestPage } from '#src/contract/paging.ts';
import { getAllPages } from './all-pages.ts';
import { toAsking } from './asking.ts';
import { getJson } from './get-json.ts';

/** Applications by their id, from all pages: the guide's own example loses every one beyond the first hundred. */
export type ApplicationMap = ReadonlyMap<string, Application>;

/** The cached applications map (guide, "Looking Up Application Information"). Names seldom change: an hour is fresh. */
export const applicationsQuery = queryOptions({
  queryKey: ['applications'],
  queryFn: async (context): Promise<ApplicationMap> => {
    const { pages } = await getAllPages(
      (offset) =>
        getJson({
          endpoint: 'applications',
          query: { limit: String(largestPage), offset: String(offset) },
          schema: applicationsPageSchema,
          ...toAsking(context),
        }),
      (page) => page.items.length + page.unreadable,
    );
    return new Map(
      pages.flatMap((page) => page.items).map((application) => [application.sourcedId, application]),
    );
  },
  staleTime: 60 * 60_000,
});

export function useApplications() {
  return useQuery(applicationsQuery);
}
