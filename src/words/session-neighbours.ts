/** Where a session stands among others, in words. */
import { formatCount } from '#src/format/counts.ts';
import type { SessionNeighbours } from '#src/measures/session-neighbours.ts';
import { sessionCount } from './sessions.ts';

/** What the sessions are that a session stands among. */
interface Among {
  /** When: "this week", "in the last 4 weeks". */
  readonly when: string;
  /** What the list was filtered by: "Math Learning Suite", "only proctored". */
  readonly filters: readonly string[];
}

/** "Session 3 of 14 this week"; for one that a filter leaves out that it is none of them. */
export function positionText(
  { position, count }: Pick<SessionNeighbours, 'position' | 'count'>,
  { when, filters }: Among,
  locale: string,
): string {
  const among = [when, ...filters].join(', ');
  if (position !== null)
    return `Session ${formatCount(position, locale)} of ${formatCount(count, locale)} ${among}`;
  if (count === 0) return `No sessions ${among}`;
  return `Not among the ${sessionCount(count, locale)} ${among}`;
}

/** What stands in place of a link where there is no session on that side. */
export function endText(side: 'previous' | 'next'): string {
  return side === 'previous' ? 'First of these sessions' : 'Last of these sessions';
}
