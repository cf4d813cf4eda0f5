/** What a student did, before it has ids: sessions and the insights inside them. Instants are whole seconds in epoch milliseconds. */
import type { Calendar, Week } from './calendar.ts';
import type { Random } from './random.ts';

export interface PlannedInsight {
  readonly insightType: string;
  readonly reason: string;
  readonly startedAt: number;
  readonly endedAt: number;
}

export interface PlannedSession {
  readonly applicationId: string;
  readonly startedAt: number;
  readonly endedAt: number;
  readonly webcamEnabled: boolean;
  readonly isProctored: boolean;
  readonly proctoredResult?: string;
  readonly isRecorded: boolean;
  /** Inside the session, but for one student; those that count as off-task time never overlap each other. */
  readonly insights: readonly PlannedInsight[];
}

export interface PlanInput {
  /** The weeks of the student's term, oldest first; the last is the current one. */
  readonly weeks: readonly Week[];
  readonly calendar: Calendar;
  /** Ten past the last full hour: since then the session runs of the student who is always in one. */
  readonly runningSince: number;
  /** The student's own stream of chance under a name. */
  readonly stream: (name: string) => Random;
}

/**
 * All sessions of a term, also those that lie after now: they are cut later, so that the clock moving on uncovers
 * what was planned and changes nothing before it.
 */
export type Plan = (input: PlanInput) => readonly PlannedSession[];
