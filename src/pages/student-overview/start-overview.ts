import type { QueryClient } from '@tanstack/react-query';
import type { School } from '#src/api/boot.ts';
import { startQuery } from '#src/api/query-client.ts';
import { userOverviewQuery } from '#src/api/user-overview.ts';
import { userSessionsQuery } from '#src/api/user-sessions.ts';
import { toComparedWindows } from '#src/time/comparison.ts';
import { toWindow, type WindowChoice } from '#src/time/windows.ts';

/** Starts all that the overview shows of a window, its comparison included; what is fresh is not asked for again. */
export function startOverview(
  queryClient: QueryClient,
  { clock, timeZone, school }: School,
  userId: string,
  choice: WindowChoice,
): void {
  const now = clock();
  const window = toWindow(choice, { ...school, now, timeZone });
  const known = queryClient.getQueryData(userOverviewQuery(userId, window).queryKey);
  for (const each of toComparedWindows(window, known?.asOf ?? now, school.terms)) {
    startQuery(queryClient, userOverviewQuery(userId, each));
    startQuery(queryClient, userSessionsQuery(userId, each));
  }
}
