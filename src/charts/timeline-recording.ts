import type { Session } from '#src/contract/sessions.ts';
import { toMilliseconds } from '#src/time/civil-dates.ts';
import { toSessionSpan, type TimeSpan } from './timeline-geometry.ts';

export interface Recording extends TimeSpan {
  /** False while a session runs, and wherever the end was not told: then it is drawn up to the session's end. */
  readonly isEndKnown: boolean;
}

/** From when to when a recording exists; `null` where none is told of. */
export function toRecording(session: Session | null): Recording | null {
  if (!session?.recordingStartedAtTime) return null;
  const start = toMilliseconds(session.recordingStartedAtTime);
  const { recordingEndedAtTime } = session;
  const end = recordingEndedAtTime ? toMilliseconds(recordingEndedAtTime) : toSessionSpan(session).end;
  return { start, end: Math.max(start, end), isEndKnown: Boolean(recordingEndedAtTime) };
}

export function recordingName({ isEndKnown }: Recording): string {
  return isEndKnown ? 'Recording' : 'Recording, end not reported';
}
