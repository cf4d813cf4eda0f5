import { queryOptions, skipToken, type QueryKey } from '@tanstack/react-query';

/** Something that is kept for the sitting only: in the memory of this tab, asked of nobody, and gone with the tab. */
export function sittingQuery<Data>(key: QueryKey) {
  return queryOptions<Data>({
    queryKey: ['sitting', ...key],
    queryFn: skipToken,
    staleTime: Infinity,
    gcTime: Infinity,
  });
}
