import type { Session } from '#src/contract/sessions.ts';
import { toMilliseconds } from '#src/time/civil-dates.ts';

/**
 * Nothing tells a session that runs from one that has ended: its end moves while it runs, and after how long a silence
 * the platform closes it is unknown (docs/contract.md, "Sessions"). Ten minutes are this project's own: longer than a
 * pause in class, short enough that an hour later nobody doubts.
 */
const doubtfulMilliseconds = 10 * 60_000;

/**
 * True for a session whose end lies so near the time of its answer that it may not have been over; never a claim that it
 * runs.
 * @param asOf the server's time of the answer, and not the clock on the wall: what was doubtful then stays so
 */
export function mayStillRun({ endedAtTime }: Pick<Session, 'endedAtTime'>, asOf: string): boolean {
  return toMilliseconds(asOf) - toMilliseconds(endedAtTime) < doubtfulMilliseconds;
}
