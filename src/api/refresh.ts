import type { QueryClient, UseQueryResult } from '@tanstack/react-query';

/**
 * Asks the platform itself again for what these results show, past answers that our server has kept.
 * @param results of hooks in this room
 */
export function refreshQueries(queryClient: QueryClient, results: readonly UseQueryResult[]): void {
  // A result does not tell its query, but no other query is refetched by the same function.
  const refetches = new Set<unknown>(results.map(({ refetch }) => refetch));
  void queryClient.invalidateQueries({
    predicate: ({ observers }) =>
      observers.some((observer) => refetches.has(observer.getCurrentResult().refetch)),
  });
}
