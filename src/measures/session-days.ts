import type { ListedSession } from './listed-sessions.ts';
import { toSessionTotals, type SessionTotals } from './session-totals.ts';

/** The sessions that began on one day, and what they are together. */
export interface SessionDay {
  readonly date: string;
  readonly sessions: readonly ListedSession[];
  readonly totals: SessionTotals;
}

/**
 * Sessions by the day on which they began; days and sessions in the order in which they were given. A session over midnight
 * counts whole on its first day, so that the rows below a sum add up to it.
 *
 * @param isMeasured false only where an application's `wasteMeter` is `off`
 */
export function toSessionDays(
  sessions: readonly ListedSession[],
  isMeasured: (applicationId: string) => boolean,
): readonly SessionDay[] {
  return [...Map.groupBy(sessions, ({ date }) => date)].map(([date, own]) => ({
    date,
    sessions: own,
    totals: toSessionTotals(
      own.map(({ session }) => session),
      isMeasured,
    ),
  }));
}
