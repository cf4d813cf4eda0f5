/** The bodies of the four insights endpoints (guide, "API Endpoints"). */
import { type Activity, insightsAt, cutSession, type RecordedSession, sessionsAt } from './activity.ts';
import { guideInsight, guideOverview, guideSession, guideSessionSummary } from './guide-student.ts';
import type { LocalDay } from './local-days.ts';
import { breakOverview, breakSessions, refuseLongWindow } from './mishaps.ts';
import { toOverview } from './overview.ts';
import type { Person } from './person.ts';
import { problem } from './problem.ts';
import {
  readInstant,
  readList,
  readOptionalBoolean,
  readOptionalInstant,
  readOptionalUuid,
  readPage,
  type ReadParameter,
  readTimeZone,
  takePage,
} from './query-parameters.ts';
import { guideUserId } from './scenario-people.ts';
import { toInsightBody, toJointSummary, toSessionBody, toSessionSummary } from './wire-bodies.ts';

const defaultLimit = 20;

/** Inclusive at both ends; a missing bound is open. */
interface Bounds {
  readonly after: number | undefined;
  readonly before: number | undefined;
}

function isWithin({ after = -Infinity, before = Infinity }: Bounds, instant: number): boolean {
  return after <= instant && instant <= before;
}

function isWanted<T>(wanted: T | undefined, value: T): boolean {
  return wanted === undefined || wanted === value;
}

interface SessionKeys {
  readonly applicationId: string;
  readonly startedAt: number;
  readonly isProctored: boolean;
}

/** The guide's session beside the keys by which lists are filtered. */
const guideKeys = {
  applicationId: guideSession.applicationId,
  startedAt: Date.parse(guideSession.startedAtTime),
  isProctored: guideSession.isProctored,
};
const guideInsightStart = Date.parse(guideInsight.startedAtTime);

/** Reads the filter of `GET .../users/{userId}/sessions`. */
function readSessionFilter(read: ReadParameter): (session: SessionKeys) => boolean {
  const applicationId = readOptionalUuid('applicationId', read);
  const bounds = {
    after: readOptionalInstant('startedAfter', read),
    before: readOptionalInstant('startedBefore', read),
  };
  const isProctored = readOptionalBoolean('isProctored', read);
  return (session) =>
    isWanted(applicationId, session.applicationId) &&
    isWithin(bounds, session.startedAt) &&
    isWanted(isProctored, session.isProctored);
}

/** `GET /insights/1.0/users/{userId}/sessions` */
export function toUserSessions(person: Person, activity: Activity, now: number, read: ReadParameter) {
  const isListed = readSessionFilter(read);
  const page = readPage(read, defaultLimit);
  if (person.userId === guideUserId) {
    const { items, paging } = takePage([guideKeys].filter(isListed), page);
    return { sessions: items.map(() => guideSession), ...paging };
  }
  const { items, paging } = takePage(sessionsAt(activity, now).filter(isListed), page);
  const sessions = items.map(toSessionBody);
  return { sessions: person.mishap === 'broken shape' ? breakSessions(sessions) : sessions, ...paging };
}

/** `GET /insights/1.0/users/{userId}`: `after` and `before` test when an insight started. */
export function toUserInsights(person: Person, activity: Activity, now: number, read: ReadParameter) {
  const applicationId = readOptionalUuid('applicationId', read);
  const bounds = {
    after: readOptionalInstant('after', read),
    before: readOptionalInstant('before', read),
  };
  const types = readList('type', read);
  const page = readPage(read, defaultLimit);

  function isListed(insightType: string, startedAt: number, ofApplication: string): boolean {
    return (
      (types?.has(insightType) ?? true) &&
      isWithin(bounds, startedAt) &&
      isWanted(applicationId, ofApplication)
    );
  }

  if (person.userId === guideUserId) {
    const isShown = isListed(guideInsight.insightType, guideInsightStart, guideKeys.applicationId);
    const { items, paging } = takePage(isShown ? [guideInsight] : [], page);
    return { session: isShown ? guideSessionSummary : null, insights: items, ...paging };
  }
  const listed = insightsAt(activity, now).filter(({ insight, session }) =>
    isListed(insight.insightType, insight.startedAt, session.applicationId),
  );
  const { items, paging } = takePage(listed, page);
  return {
    session: toJointSummary(listed),
    insights: items.map(({ insight, session }) => toInsightBody(insight, session)),
    ...paging,
  };
}

/** The session with an id, as it stands now; one that has not begun does not exist yet. */
function findSession(activity: Activity, sessionId: string, now: number): RecordedSession {
  const session = activity.sessions.find(({ id }) => id === sessionId);
  if (session === undefined || session.startedAt >= now) throw problem(404, 'Session not found');
  return cutSession(session, now);
}

/** `GET /insights/1.0/sessions/{sessionId}`: `isProctored` that does not fit the session empties the list. */
export function toSessionInsights(activity: Activity, sessionId: string, now: number, read: ReadParameter) {
  const isProctored = readOptionalBoolean('isProctored', read);
  const types = readList('type', read);
  const page = readPage(read, defaultLimit);
  if (sessionId === guideSession.id) {
    const isShown =
      isWanted(isProctored, guideKeys.isProctored) && (types?.has(guideInsight.insightType) ?? true);
    const { items, paging } = takePage(isShown ? [guideInsight] : [], page);
    return { session: guideSessionSummary, insights: items, ...paging };
  }
  const session = findSession(activity, sessionId, now);
  const listed = session.insights.filter(
    ({ insightType }) => isWanted(isProctored, session.isProctored) && (types?.has(insightType) ?? true),
  );
  const { items, paging } = takePage(listed, page);
  return {
    session: toSessionSummary(session),
    insights: items.map((insight) => toInsightBody(insight, session)),
    ...paging,
  };
}

/** `GET /insights/1.0/users/{userId}/overview`: the lower bound belongs to the window, the upper does not. */
export function toUserOverview(
  person: Person,
  activity: Activity,
  now: number,
  read: ReadParameter,
  localDays: (timeZone: string) => (instant: number) => LocalDay,
): unknown {
  const window = { from: readInstant('startedAfter', read), until: readInstant('startedBefore', read) };
  const dayOf = localDays(readTimeZone('targetTimezone', read));
  if (window.until <= window.from) throw problem(400, 'startedAfter must lie before startedBefore');
  if (person.mishap === 'long windows refused') refuseLongWindow(window);
  if (person.userId === guideUserId) return guideOverview;
  const begun = activity.sessionsByStart
    .filter(({ startedAt }) => startedAt < now)
    .map((session) => cutSession(session, now));
  const body = toOverview(begun, window, dayOf);
  return person.mishap === 'broken shape' ? breakOverview(body) : body;
}
