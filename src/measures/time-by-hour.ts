import { toLocalTime } from '#src/time/local-times.ts';
import { toSessionTotals, type CountedSession, type SessionTotals } from './session-totals.ts';

/** The sessions that began in one hour of one weekday, over all weeks of a window. */
export interface HourTime extends SessionTotals {
  /** ISO 8601: Monday 1 to Sunday 7. */
  readonly weekday: number;
  /** 0 to 23, on the school's clock. */
  readonly hour: number;
}

/**
 * Sessions by weekday and hour of the school's clock, in that order; hours without a session are not listed. A session
 * counts as a whole in the hour in which it began: the API does not say how its time lies within it.
 *
 * @param isMeasured false only where an application's `wasteMeter` is `off`
 */
export function toTimeByHour(
  sessions: readonly CountedSession[],
  timeZone: string,
  isMeasured: (applicationId: string) => boolean,
): HourTime[] {
  const begun = sessions.map((session) => ({ session, ...toLocalTime(session.startedAtTime, timeZone) }));
  const byHour = Map.groupBy(begun, ({ weekday, hour }) => weekday * 24 + hour);
  return [...byHour]
    .sort(([a], [b]) => a - b)
    .map(([key, own]) => ({
      weekday: Math.floor(key / 24),
      hour: key % 24,
      ...toSessionTotals(
        own.map(({ session }) => session),
        isMeasured,
      ),
    }));
}
