import { queryOptions, skipToken, type QueryKey } from '@tanstack/react-query';
import type { Progress } from './all-pages.ts';

/** A list on its way. */
export interface ListProgress extends Progress {
  /** Ends loading, where the list can be stopped; what has come becomes the list. */
  readonly stop?: () => void;
}

/** How much of a list has come, beside the list: written by the list's query alone, never asked for by itself. */
export function progressQuery(listKey: QueryKey) {
  return queryOptions<ListProgress | null>({
    queryKey: ['progress', ...listKey],
    queryFn: skipToken,
    staleTime: Infinity,
  });
}
