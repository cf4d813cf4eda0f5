import { queryOptions, useQuery } from '@tanstack/react-query';
import { toShorterWindows } from '#src/time/shorter-windows.ts';
import { toOverviewQuery, type StudyWindow } from '#src/time/windows.ts';
import { hasStatus } from './api-error.ts';
import { userOverviewQuery } from './user-overview.ts';

/**
 * Of some shorter windows the longest for which the platform answers, found by asking: one request after the other, three
 * at most. Where one is accepted, those shorter than it count as accepted, and are not asked for.
 */
async function findLongest(
  windows: readonly StudyWindow[],
  isAccepted: (window: StudyWindow) => Promise<boolean>,
): Promise<StudyWindow | null> {
  const middle = Math.floor(windows.length / 2);
  const window = windows[middle];
  if (window === undefined) return null;
  if (!(await isAccepted(window))) return findLongest(windows.slice(middle + 1), isAccepted);
  return (await findLongest(windows.slice(0, middle), isAccepted)) ?? window;
}

/** For a window whose overview was refused (400): a shorter one that is answered; `null` where none is. */
function longestOverviewQuery(userId: string, refused: StudyWindow) {
  return queryOptions({
    queryKey: ['longest-overview', userId, toOverviewQuery(refused)],
    queryFn: ({ client, signal }) =>
      findLongest(toShorterWindows(refused), async (window) => {
        signal.throwIfAborted();
        try {
          // Into the cache as any other overview, so that who follows the link does not wait again.
          await client.query(userOverviewQuery(userId, window));
          return true;
        } catch (error) {
          if (hasStatus(error, 400)) return false;
          throw error;
        }
      }),
    staleTime: Infinity,
  });
}

export function useLongestOverview(userId: string, refused: StudyWindow) {
  return useQuery(longestOverviewQuery(userId, refused));
}
