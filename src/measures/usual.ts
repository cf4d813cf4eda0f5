/**
 * A session beside the student's own usual: the middle of the other sessions in the same application. Like is compared
 * with like, and only where enough of it is there (docs/decisions/0015).
 */
import type { Session } from '#src/contract/sessions.ts';
import { toCoverage, toOffTaskReading, toSessionReading, type OffTaskReading } from './coverage.ts';
import { toMedian } from './median.ts';
import { mayStillRun } from './still-running.ts';

/**
 * The fewest other sessions with which a middle is called usual: of five, two can be out of the ordinary in the same way
 * (a test, a fire drill) and the middle is still an ordinary one. Of four, they already pull it halfway over.
 */
export const fewestForUsual = 5;

/** A usual share of off-task time, in whole per cent, or why there is none. */
export type UsualShare =
  | {
      readonly kind: 'known';
      readonly sessions: number;
      readonly percentage: number;
      /** How the percentage may be read: a 0 that no camera saw is words. */
      readonly reading: OffTaskReading;
    }
  | { readonly kind: 'too-few'; readonly sessions: number }
  /** The session's own share is no number, so that there is nothing to lay beside it. */
  | { readonly kind: 'no-number' };

export type Usual =
  | {
      readonly kind: 'known';
      readonly sessions: number;
      readonly seconds: number;
      readonly share: UsualShare;
    }
  | { readonly kind: 'too-few'; readonly sessions: number }
  /** The session's own figures may still grow. */
  | { readonly kind: 'may-still-run' };

/**
 * The usual length and off-task share of a student's sessions in one application.
 *
 * @param session the one to lay beside it; never a part of its own usual
 * @param listed the sessions of some days, in any order
 * @param isMeasured false only where an application's `wasteMeter` is `off`
 * @param asOf the time of the answers; sessions that may not have been over then are left out
 */
export function toUsual(
  session: Session,
  listed: readonly Session[],
  isMeasured: (applicationId: string) => boolean,
  asOf: string,
): Usual {
  if (mayStillRun(session, asOf)) return { kind: 'may-still-run' };
  const others = listed.filter(
    (other) =>
      other.id !== session.id && other.applicationId === session.applicationId && !mayStillRun(other, asOf),
  );
  if (others.length < fewestForUsual) return { kind: 'too-few', sessions: others.length };
  return {
    kind: 'known',
    sessions: others.length,
    seconds: Math.round(toMedian(others.map(({ durationInSeconds }) => durationInSeconds))),
    share: toUsualShare(session, others, isMeasured),
  };
}

function toUsualShare(
  session: Session,
  others: readonly Session[],
  isMeasured: (applicationId: string) => boolean,
): UsualShare {
  if (toSessionReading(session, isMeasured) !== 'known') return { kind: 'no-number' };
  const camera = session.webcamEnabled ?? null;
  const shares = others
    .filter(
      ({ webcamEnabled, durationInSeconds }) => (webcamEnabled ?? null) === camera && durationInSeconds > 0,
    )
    // More off-task time than session time can come, since overlapping signals may be counted twice.
    .map((other) => Math.min(100, (100 * other.wasteDurationInSeconds) / other.durationInSeconds));
  if (shares.length < fewestForUsual) return { kind: 'too-few', sessions: shares.length };
  const median = toMedian(shares);
  return {
    kind: 'known',
    sessions: shares.length,
    percentage: Math.round(median),
    reading: toOffTaskReading(median, toCoverage([session], isMeasured)),
  };
}
