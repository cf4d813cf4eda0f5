/** How a signal lies in its session: inside or beyond its ends, and how much of it. */
import type { Insight } from '#src/contract/insights.ts';
import type { Session } from '#src/contract/sessions.ts';
import { toMilliseconds } from '#src/time/civil-dates.ts';

/** `from-before` and `past-end` lie partly inside, `around` begins before the session and ends after it. */
export type PlaceInSession = 'inside' | 'before' | 'from-before' | 'past-end' | 'after' | 'around';

type Timed = Pick<Session, 'startedAtTime' | 'endedAtTime'>;

/** Where a signal lies. The contract does not promise that signals keep to their session, so nothing is cut off here. */
export function toPlaceInSession(insight: Timed, session: Timed): PlaceInSession {
  const [start, end] = [toMilliseconds(insight.startedAtTime), toMilliseconds(insight.endedAtTime)];
  const [first, last] = [toMilliseconds(session.startedAtTime), toMilliseconds(session.endedAtTime)];
  if (start > last) return 'after';
  if (start < first) {
    if (end < first) return 'before';
    return end > last ? 'around' : 'from-before';
  }
  return end > last ? 'past-end' : 'inside';
}

/**
 * A signal's part of its session's seconds, 0.5 for half of them; signals overlap, so parts do not add up to a whole.
 * @returns `null` for a session without a length
 */
export function toShareOfSession(
  { durationInSeconds }: Pick<Insight, 'durationInSeconds'>,
  session: Pick<Session, 'durationInSeconds'>,
): number | null {
  return session.durationInSeconds === 0 ? null : durationInSeconds / session.durationInSeconds;
}
