import { QueryObserver, queryOptions, useQueryClient } from '@tanstack/react-query';
import { startTransition, useEffect, useState } from 'react';
import { applicationsPageSchema, type Application } from '#src/contract/applications.ts';
import { toPageQuery } from '#src/contract/paging.ts';
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
          query: toPageQuery(offset),
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

/**
 * Names come later than what they name, and stand in every row: what `useQuery` tells is drawn in one go, so their coming
 * would draw a whole page while its reader waits. As a transition it is drawn in pieces.
 */
export function useApplications() {
  const client = useQueryClient();
  const [observer] = useState(
    () => new QueryObserver(client, { ...applicationsQuery, notifyOnChangeProps: ['data', 'isPending'] }),
  );
  const [result, setResult] = useState(observer.getCurrentResult());
  useEffect(
    () =>
      observer.subscribe((next) => {
        startTransition(() => {
          setResult(next);
        });
      }),
    [observer],
  );
  // A try after a failure is not news: what can be done without the names is not held up by it once more.
  return { data: result.data, isPending: result.isPending && result.errorUpdateCount === 0 };
}
