import type { Session } from '#src/contract/sessions.ts';
import { compareInstants } from '#src/time/civil-dates.ts';

/** Where a session stands among others. */
export interface SessionNeighbours {
  /** The one that started before it; `null` where it is the first. */
  readonly previous: Session | null;
  /** The one that started after it; `null` where it is the last. */
  readonly next: Session | null;
  /** Its place in the order of time, from 1; `null` where it is not among them. */
  readonly position: number | null;
  readonly count: number;
}

/**
 * A session's neighbours in the order of time, whatever order a list shows: "previous" has one meaning
 * (docs/decisions/0015). A session that a filter leaves out still has others before and after it.
 * @param listed the one that started last first
 */
export function toSessionNeighbours(
  session: Pick<Session, 'id' | 'startedAtTime'>,
  listed: readonly Session[],
): SessionNeighbours {
  const count = listed.length;
  const index = listed.findIndex(({ id }) => id === session.id);
  if (index >= 0) {
    return {
      previous: listed[index + 1] ?? null,
      next: listed[index - 1] ?? null,
      position: count - index,
      count,
    };
  }
  const isLater = ({ startedAtTime }: Session) => compareInstants(startedAtTime, session.startedAtTime) > 0;
  return {
    previous: listed.find((other) => !isLater(other)) ?? null,
    next: listed.findLast(isLater) ?? null,
    position: null,
    count,
  };
}
