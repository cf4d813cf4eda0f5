import type { QueryClient } from '@tanstack/react-query';
import type { School } from '#src/api/boot.ts';
import { classTurns, mostAtOnce } from '#src/api/class/turns.ts';
import { startQuery } from '#src/api/query-client.ts';
import { rosterQuery, toClassList } from '#src/api/roster.ts';
import { userOverviewQuery } from '#src/api/user-overview.ts';
import type { ClassView } from '#src/routing/class-view.ts';
import { toEarlierWindow } from '#src/time/comparison.ts';
import { toWindow } from '#src/time/windows.ts';

/** Of each, the window and what it is compared with. */
const firstStudents = mostAtOnce / 2;

/**
 * Starts what a class shows first: the roster, and when that has come, the first rows, as many as may be asked for at once.
 * The page asks for all rows in their turns when it stands; by then the first answers are there (docs/decisions/0025).
 */
export async function startClass(
  queryClient: QueryClient,
  { clock, timeZone, school }: School,
  view: ClassView,
): Promise<void> {
  const roster = await queryClient.query(rosterQuery);
  const now = clock();
  const window = toWindow(view.window, { ...school, now, timeZone });
  const earlier = toEarlierWindow(window, now, school.terms);
  for (const { userId } of toClassList(roster, view.classId)?.students.slice(0, firstStudents) ?? []) {
    for (const each of earlier === null ? [window] : [window, earlier]) {
      startQuery(queryClient, {
        ...userOverviewQuery(userId, each),
        // How fresh is fresh enough, the page says: here nothing is asked for twice.
        staleTime: Infinity,
        meta: { schedule: classTurns.rows },
      });
    }
  }
}
