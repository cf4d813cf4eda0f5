/** Where a session stands among others, in words. */
import { formatCount } from '#src/format/counts.ts';
import type { SessionNeighbours } from '#src/measures/session-neighbours.ts';
import { sessionCount } from './sessions.ts';

/** What the sessions are that a session stands among. */
interface Among {
  /** Their days, as they follow "in": "this week". */
  readonly days: string;
  /** What the list was filtered by: "Math Learning Suite", "only proctored". */
  readonly filters: readonly string[];
}

/** "Session 3 of 14 in this week"; for one that a filter leaves out that it is none of them. */
export function positionText(
  { position, count }: Pick<SessionNeighbours, 'position' | 'count'>,
  { days, filters }: Among,
  locale: string,
): string {
  const among = [`in ${days}`, ...filters].join(', ');
  if (position !== null)
    return `Session ${formatCount(position, locale)} of ${formatCount(count, locale)} ${among}`;
  return `Not among the ${sessionCount(count, locale)} ${among}`;
}

/** What stands in place of a link where there is no session on that side. */
export function endText(side: 'previous' | 'next'): string {
  return side === 'previous' ? 'First of these sessions' : 'Last of these sessions';
}
