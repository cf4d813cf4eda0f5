/** How many answers lie one after another before the last request of a kind can begin. */
import type { LoggedRequest } from './request-log.ts';

type Timed = Pick<LoggedRequest, 'url' | 'startedAt' | 'endedAt'>;

/** Further pages of a list wait for the first by their nature and are not counted. */
function isFurtherPage({ searchParams }: URL): boolean {
  return Number(searchParams.get('offset') ?? '0') > 0;
}

/**
 * The longest chain of requests in which each began only after the one before had its answer. Seen from outside a
 * request that happens to begin later counts as one that waited, so this is never too low.
 * @returns 0 without requests, 1 where all begin beside each other
 */
export function toRequestDepth(requests: readonly Timed[]): number {
  const inOrder = requests.filter(({ url }) => !isFurtherPage(url)).sort((a, b) => a.startedAt - b.startedAt);
  const depths = new Map<Timed, number>();
  for (const request of inOrder) {
    const before = [...depths].filter(([{ endedAt }]) => endedAt <= request.startedAt);
    depths.set(request, 1 + Math.max(0, ...before.map(([, depth]) => depth)));
  }
  return Math.max(0, ...depths.values());
}
