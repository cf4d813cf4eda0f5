/**
 * Which session an insight belongs to. The guide's body does not say, so it is matched by time and application, and
 * only an unambiguous match counts.
 */
import type { Insight } from '#src/contract/insights.ts';
import type { Session } from '#src/contract/sessions.ts';
import { toMilliseconds } from '#src/time/civil-dates.ts';

/** Gives an insight's session, or `null` where none or more than one fits. */
export type SessionFinder = (insight: Insight) => Session | null;

/** Sorts the sessions once, so that each question costs a binary search: thousands of insights meet thousands of sessions. */
export function createSessionFinder(sessions: readonly Session[]): SessionFinder {
  const byId = new Map(sessions.map((session) => [session.id, session]));
  const findAmongAll = createMomentFinder(sessions);
  const findByApplication = new Map(
    [...Map.groupBy(sessions, ({ applicationId }) => applicationId)].map(([applicationId, itsSessions]) => [
      applicationId,
      createMomentFinder(itsSessions),
    ]),
  );
  return ({ sessionId, applicationId, startedAtTime }) => {
    if (sessionId) return byId.get(sessionId) ?? null;
    const find = applicationId ? findByApplication.get(applicationId) : findAmongAll;
    return find?.(toMilliseconds(startedAtTime)) ?? null;
  };
}

/** What holds from an instant on: how many sessions are open, and the sum of their places in the list. */
interface Stretch {
  readonly at: number;
  readonly open: number;
  readonly placeSum: number;
}

/** Finds the one session that is open at an instant, both ends included. Where one is open, the sum is its place. */
function createMomentFinder(sessions: readonly Session[]): (at: number) => Session | null {
  const stretches = toStretches(sessions);
  return (at) => {
    let low = 0;
    let high = stretches.length;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if ((stretches[middle]?.at ?? Infinity) <= at) low = middle + 1;
      else high = middle;
    }
    const stretch = stretches[low - 1];
    return stretch?.open === 1 ? (sessions[stretch.placeSum] ?? null) : null;
  };
}

function toStretches(sessions: readonly Session[]): readonly Stretch[] {
  const edges = sessions.flatMap(({ startedAtTime, endedAtTime }, place) => {
    const [start, end] = [toMilliseconds(startedAtTime), toMilliseconds(endedAtTime)];
    // An end before the start is a fault of the data: nothing lies in such a session.
    if (end < start) return [];
    return [
      { at: start, by: 1, place },
      { at: end + 1, by: -1, place },
    ];
  });
  let open = 0;
  let placeSum = 0;
  return edges
    .sort((a, b) => a.at - b.at)
    .map(({ at, by, place }) => {
      open += by;
      placeSum += by * place;
      return { at, open, placeSum };
    });
}
