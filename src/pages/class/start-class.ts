import type { QueryClient } from '@tanstack/react-query';
import type { School } from '#src/api/boot.ts';
import { classTurns } from '#src/api/class/turns.ts';
import { askQuery, startQuery } from '#src/api/query-client.ts';
import { rosterQuery, toClassList } from '#src/api/roster.ts';
import { userOverviewQuery } from '#src/api/user-overview.ts';
import type { ClassView } from '#src/routing/class-view.ts';
import { toComparedWindows } from '#src/time/comparison.ts';
import { toWindow } from '#src/time/windows.ts';

/**
 * Starts what a class shows first: the roster, and when that has come, the first row. One row, as over HTTP/1.1 six requests
 * are all that are on their way, and the code that draws rows comes at the same time. The page asks for all rows in their
 * turns when it stands; by then the first is there (docs/decisions/0025).
 */
export async function startClass(
  queryClient: QueryClient,
  { clock, timeZone, school }: School,
  view: ClassView,
): Promise<void> {
  const student = toClassList(await askQuery(queryClient, rosterQuery), view.classId)?.students[0];
  if (student === undefined) return;
  const now = clock();
  const window = toWindow(view.window, { ...school, now, timeZone });
  for (const each of toComparedWindows(window, now, school.terms)) {
    startQuery(queryClient, {
      ...userOverviewQuery(student.userId, each),
      // How fresh is fresh enough, the page says: here nothing is asked for twice.
      staleTime: Infinity,
      meta: { schedule: classTurns.rows },
    });
  }
}
