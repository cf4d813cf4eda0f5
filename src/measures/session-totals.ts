import type { Session } from '#src/contract/sessions.ts';
import { toCoverage, toOffTaskReading, type Coverage, type OffTaskReading } from './coverage.ts';
import { toShare } from './time-on-task.ts';

/** The parts of a session that are counted together. */
export type CountedSession = Pick<
  Session,
  'applicationId' | 'startedAtTime' | 'durationInSeconds' | 'wasteDurationInSeconds' | 'webcamEnabled'
>;

/** Sessions put together, in seconds. */
export interface SessionTotals {
  readonly sessions: number;
  readonly totalSeconds: number;
  readonly offTaskSeconds: number;
  /** Off-task time as a whole percentage of all the sessions' time, from seconds: percentages are never averaged. */
  readonly wastePercentage: number;
  /** How `offTaskSeconds` and `wastePercentage` may be read. */
  readonly reading: OffTaskReading;
  readonly coverage: Coverage;
}

/** @param isMeasured false only where an application's `wasteMeter` is `off` */
export function toSessionTotals(
  sessions: readonly CountedSession[],
  isMeasured: (applicationId: string) => boolean,
): SessionTotals {
  const totalSeconds = sessions.reduce((sum, { durationInSeconds }) => sum + durationInSeconds, 0);
  const offTaskSeconds = sessions.reduce((sum, session) => sum + session.wasteDurationInSeconds, 0);
  const coverage = toCoverage(sessions, isMeasured);
  return {
    sessions: sessions.length,
    totalSeconds,
    offTaskSeconds,
    wastePercentage: toShare(offTaskSeconds, totalSeconds),
    reading: toOffTaskReading(offTaskSeconds, coverage),
    coverage,
  };
}
