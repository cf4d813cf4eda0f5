import { toSessionTotals, type CountedSession, type SessionTotals } from './session-totals.ts';

export interface ApplicationTime extends SessionTotals {
  readonly applicationId: string;
}

/**
 * Each application's sessions put together, the one with most time first.
 *
 * @param isMeasured false only where an application's `wasteMeter` is `off`
 */
export function toTimeByApplication(
  sessions: readonly CountedSession[],
  isMeasured: (applicationId: string) => boolean,
): ApplicationTime[] {
  const byApplication = Map.groupBy(sessions, ({ applicationId }) => applicationId);
  return [...byApplication]
    .map(([applicationId, own]) => ({ applicationId, ...toSessionTotals(own, isMeasured) }))
    .sort((a, b) => b.totalSeconds - a.totalSeconds || (a.applicationId < b.applicationId ? -1 : 1));
}

/** What the applications show of where the time went. */
export type ApplicationFinding =
  | { readonly kind: 'no-time' }
  | { readonly kind: 'one'; readonly applicationId: string; readonly allSeconds: number }
  | {
      readonly kind: 'most';
      readonly applicationId: string;
      readonly seconds: number;
      readonly allSeconds: number;
    }
  /** No application leads by as much as a minute. */
  | { readonly kind: 'level'; readonly applications: number; readonly allSeconds: number };

/** Less is not to be seen on the page, which writes minutes. */
const leadInSeconds = 60;

/** The finding of `toTimeByApplication`'s answer. Applications whose sessions took no time are not counted. */
export function toApplicationFinding(applications: readonly ApplicationTime[]): ApplicationFinding {
  const timed = applications.filter(({ totalSeconds }) => totalSeconds > 0);
  const [first, second] = timed;
  if (first === undefined) return { kind: 'no-time' };
  const { applicationId, totalSeconds: seconds } = first;
  const allSeconds = timed.reduce((sum, { totalSeconds }) => sum + totalSeconds, 0);
  if (second === undefined) return { kind: 'one', applicationId, allSeconds };
  if (seconds - second.totalSeconds < leadInSeconds) {
    return { kind: 'level', applications: timed.length, allSeconds };
  }
  return { kind: 'most', applicationId, seconds, allSeconds };
}
