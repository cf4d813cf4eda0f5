/** Sessions as a list shows them: each with what ordering, grouping and finding need, computed once and not at each step. */
import type { Session } from '#src/contract/sessions.ts';
import { toCivilDate, toMilliseconds } from '#src/time/civil-dates.ts';
import { toSessionReading, type OffTaskReading } from './coverage.ts';

export interface ListedSession {
  readonly session: Session;
  /** What its application is called on screen. */
  readonly applicationName: string;
  /** The day on which it began, in the school's zone; a session over midnight stands there too. */
  readonly date: string;
  readonly startedAtMilliseconds: number;
  /** How its off-task time may be read. */
  readonly reading: OffTaskReading;
}

interface ListContext {
  readonly timeZone: string;
  /** False only where an application's `wasteMeter` is `off`. */
  readonly isMeasured: (applicationId: string) => boolean;
  readonly toName: (applicationId: string) => string;
}

export function toListedSessions(
  sessions: readonly Session[],
  { timeZone, isMeasured, toName }: ListContext,
): readonly ListedSession[] {
  return sessions.map((session) => ({
    session,
    applicationName: toName(session.applicationId),
    date: toCivilDate(session.startedAtTime, timeZone),
    startedAtMilliseconds: toMilliseconds(session.startedAtTime),
    reading: toSessionReading(session, isMeasured),
  }));
}
