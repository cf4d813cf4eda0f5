/** A student's sessions and insights as the platform knows them: with ids, in its order, and nothing beyond now. */
import { levelOf } from './level-by-type.ts';
import type { PlannedInsight, PlannedSession } from './planned-session.ts';
import type { Random } from './random.ts';

export interface RecordedInsight extends PlannedInsight {
  readonly id: string;
}

export interface RecordedSession extends Omit<PlannedSession, 'insights'> {
  readonly id: string;
  /** In listing order. */
  readonly insights: readonly RecordedInsight[];
  /** True while the session's planned end is still ahead. */
  readonly isRunning: boolean;
}

/** An insight beside its session, as the list of all insights of a user has them. */
export interface InsightOfSession {
  readonly insight: RecordedInsight;
  readonly session: RecordedSession;
}

/** Everything of one student's term, whole, also what lies ahead. Both lists are in listing order. */
export interface Activity {
  readonly sessions: readonly RecordedSession[];
  readonly insights: readonly InsightOfSession[];
  readonly sessionsByStart: readonly RecordedSession[];
}

/** No list of the platform has a documented order, so ours is deliberately not by time: it is by id. */
function byId(a: { readonly id: string }, b: { readonly id: string }): number {
  return a.id < b.id ? -1 : 1;
}

/**
 * Gives ids to what was planned.
 * @param ownerNumber ends every session id, so that a session is found by its id alone
 * @param stream chance by name; a session is named by its start, so it keeps its id whatever happens around it
 */
export function recordActivity(
  plan: readonly PlannedSession[],
  ownerNumber: number,
  stream: (name: string) => Random,
): Activity {
  const sessions = plan
    .map((planned): RecordedSession => {
      const random = stream(`ids/${planned.startedAt}`);
      const id = random.uuid(ownerNumber);
      const insights = planned.insights.map((insight) => ({ ...insight, id: random.uuid() })).sort(byId);
      return { ...planned, id, insights, isRunning: false };
    })
    .sort(byId);
  return {
    sessions,
    insights: sessions
      .flatMap((session) => session.insights.map((insight) => ({ insight, session })))
      .sort((a, b) => byId(a.insight, b.insight)),
    sessionsByStart: sessions.toSorted((a, b) => a.startedAt - b.startedAt),
  };
}

function cutInsight(insight: RecordedInsight, now: number): RecordedInsight {
  return insight.endedAt <= now ? insight : { ...insight, endedAt: now };
}

/** A session as it stands at `now`, which must lie after its start: one that is running ends now. */
export function cutSession(session: RecordedSession, now: number): RecordedSession {
  if (session.endedAt <= now) return session;
  return {
    ...session,
    endedAt: now,
    isRunning: true,
    insights: session.insights
      .filter(({ startedAt }) => startedAt < now)
      .map((insight) => cutInsight(insight, now)),
  };
}

/** The sessions that have begun before `now`, in listing order. */
export function sessionsAt(activity: Activity, now: number): readonly RecordedSession[] {
  return activity.sessions
    .filter(({ startedAt }) => startedAt < now)
    .map((session) => cutSession(session, now));
}

/** The insights that have begun before `now`, in listing order. */
export function insightsAt(activity: Activity, now: number): readonly InsightOfSession[] {
  return activity.insights
    .filter(({ insight }) => insight.startedAt < now)
    .map(({ insight, session }) => ({
      insight: cutInsight(insight, now),
      session: cutSession(session, now),
    }));
}

export function secondsOf(span: { readonly startedAt: number; readonly endedAt: number }): number {
  return (span.endedAt - span.startedAt) / 1000;
}

/** Off-task seconds of a session. Off-task insights do not overlap, so their sum is the time. */
export function offTaskSecondsOf(session: RecordedSession): number {
  return session.insights.reduce(
    (sum, insight) => sum + (levelOf(insight.insightType) === undefined ? 0 : secondsOf(insight)),
    0,
  );
}
