/** Sessions and insights as they go over the wire (guide, "Example Response"; docs/contract.md for what it lacks). */
import {
  type InsightOfSession,
  offTaskSecondsOf,
  type RecordedInsight,
  type RecordedSession,
  secondsOf,
} from './activity.ts';

/** An instant as the guide writes it, `2025-01-15T09:00:00Z`; milliseconds only where there are any. */
export function toInstantText(instant: number): string {
  return new Date(instant).toISOString().replace('.000Z', 'Z');
}

/** A whole percentage, rounded to the nearest; of nothing, 0. */
export function toPercentage(part: number, whole: number): number {
  return whole === 0 ? 0 : Math.round((100 * part) / whole);
}

function toTimes(span: { readonly startedAt: number; readonly endedAt: number }) {
  return {
    startedAtTime: toInstantText(span.startedAt),
    endedAtTime: toInstantText(span.endedAt),
    durationInSeconds: secondsOf(span),
  };
}

function toFigures(session: RecordedSession) {
  const wasteDurationInSeconds = offTaskSecondsOf(session);
  return {
    ...toTimes(session),
    wasteDurationInSeconds,
    wastePercentage: toPercentage(wasteDurationInSeconds, secondsOf(session)),
  };
}

/** Recordings begin and end five seconds inside their session, as in the guide's example; shorter ones have none. */
function toRecording(session: RecordedSession) {
  const startedAt = session.startedAt + 5000;
  const endedAt = session.endedAt - 5000;
  if (!session.isRecorded || endedAt <= startedAt) {
    return { recordingStartedAtTime: null, recordingEndedAtTime: null, recordingS3Key: null };
  }
  const startedAtTime = toInstantText(startedAt);
  return {
    recordingStartedAtTime: startedAtTime,
    recordingEndedAtTime: session.isRunning ? null : toInstantText(endedAt),
    recordingS3Key: `recordings/${startedAtTime.slice(0, 10).replaceAll('-', '/')}/session-${session.id.slice(0, 8)}.webm`,
  };
}

export function toSessionBody(session: RecordedSession) {
  const { id, applicationId, isProctored, proctoredResult, webcamEnabled } = session;
  return {
    id,
    applicationId,
    toolId: applicationId,
    ...toFigures(session),
    isProctored,
    ...(proctoredResult !== undefined && !session.isRunning && { proctoredResult }),
    ...toRecording(session),
    webcamEnabled,
    metadata: null,
  };
}

export type SessionBody = ReturnType<typeof toSessionBody>;

export function toInsightBody(insight: RecordedInsight, session: RecordedSession) {
  return {
    id: insight.id,
    insightType: insight.insightType,
    reason: insight.reason,
    ...toTimes(insight),
    version: 'v1',
    applicationId: session.applicationId,
  };
}

/** The `session` object beside the insights of one session. */
export function toSessionSummary(session: RecordedSession) {
  return toFigures(session);
}

/**
 * The `session` object beside the insights of a user. Which session it stands for is undocumented; ours sums the
 * sessions that hold the listed insights, from the first start to the last end, and is null without any.
 */
export function toJointSummary(insights: readonly InsightOfSession[]) {
  const sessions = new Map(insights.map(({ session }) => [session.id, session]));
  if (sessions.size === 0) return null;
  let startedAt = Infinity;
  let endedAt = -Infinity;
  let durationInSeconds = 0;
  let wasteDurationInSeconds = 0;
  for (const session of sessions.values()) {
    startedAt = Math.min(startedAt, session.startedAt);
    endedAt = Math.max(endedAt, session.endedAt);
    durationInSeconds += secondsOf(session);
    wasteDurationInSeconds += offTaskSecondsOf(session);
  }
  return {
    startedAtTime: toInstantText(startedAt),
    endedAtTime: toInstantText(endedAt),
    durationInSeconds,
    wasteDurationInSeconds,
    wastePercentage: toPercentage(wasteDurationInSeconds, durationInSeconds),
  };
}
