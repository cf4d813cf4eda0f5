import { notifyManager, type QueryClient, type UseQueryResult } from '@tanstack/react-query';

/**
 * Asks the platform itself again for what these results show, past answers that our server has kept.
 * @param results of hooks in this room
 */
export function refreshQueries(queryClient: QueryClient, results: readonly UseQueryResult[]): void {
  // A result does not tell its query, but no other query is refetched by the same function.
  const refetches = new Set<unknown>(results.map(({ refetch }) => refetch));
  const queries = queryClient.getQueryCache().findAll({
    predicate: ({ observers }) =>
      observers.some((observer) => refetches.has(observer.getCurrentResult().refetch)),
  });
  notifyManager.batch(() => {
    for (const query of queries) {
      query.invalidate();
      // Each by itself, as `invalidateQueries` leaves out what has just failed, and whoever presses is to be heard.
      query.fetch(undefined, { cancelRefetch: true }).catch(() => undefined);
    }
  });
}
