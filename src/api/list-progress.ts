import { queryOptions, skipToken, type QueryKey } from '@tanstack/react-query';
import type { Progress } from './all-pages.ts';

/** How much of a list has come, beside the list: written by the list's query alone, never asked for by itself. */
export function progressQuery(listKey: QueryKey) {
  return queryOptions<Progress | null>({
    queryKey: ['progress', ...listKey],
    queryFn: skipToken,
    staleTime: Infinity,
  });
}
