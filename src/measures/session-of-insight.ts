/**
 * Which session an insight belongs to. The guide's body does not say, so it is matched by time and application, and
 * only an unambiguous match counts.
 */
import type { Insight } from '#src/contract/insights.ts';
import type { Session } from '#src/contract/sessions.ts';
import { toMilliseconds } from '#src/time/civil-dates.ts';

/** @returns the session, or `null` where none or more than one fits. */
export function findSessionOfInsight(insight: Insight, sessions: readonly Session[]): Session | null {
  if (insight.sessionId) return sessions.find(({ id }) => id === insight.sessionId) ?? null;
  const start = toMilliseconds(insight.startedAtTime);
  const fitting = sessions.filter(
    (session) =>
      toMilliseconds(session.startedAtTime) <= start &&
      start <= toMilliseconds(session.endedAtTime) &&
      (!insight.applicationId || insight.applicationId === session.applicationId),
  );
  return fitting.length === 1 ? (fitting[0] ?? null) : null;
}
