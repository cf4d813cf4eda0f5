/**
 * What is true of a student, summed straight from the simulator's sessions in plain arithmetic: no endpoint, no schema and no
 * measure of the dashboard has a part in it.
 */
import { createSimulator } from '#simulator/create-simulator.ts';
import type { RecordedSession } from '#simulator/activity.ts';
import { levelOf } from '#simulator/level-by-type.ts';
import { toSafetyType } from '#src/contract/insight-types.ts';
import { Temporal } from '#src/time/temporal.ts';
import { schoolSeed, timeZone, toSchoolInstant } from './the-week.ts';

/** Epoch milliseconds; `from` belongs to it, `until` does not. */
export interface Span {
  readonly from: number;
  readonly until: number;
}

/** Seconds inside a span, those of sessions that reach beyond it cut. */
export interface TimeTruth {
  readonly total: number;
  readonly offTask: number;
  readonly focused: number;
  readonly percentage: number;
  /** By level, without those of no time. */
  readonly levels: Readonly<Record<string, number>>;
}

export interface SessionTruth {
  readonly id: string;
  readonly applicationId: string;
  readonly startedAt: number;
  readonly endedAt: number;
  readonly seconds: number;
  readonly offTask: number;
  readonly percentage: number;
  readonly hasCamera: boolean;
  /** Without those about safety, which no teacher gets. */
  readonly signals: readonly SignalTruth[];
}

interface SignalTruth {
  readonly id: string;
  readonly insightType: string;
  readonly startedAt: number;
  readonly seconds: number;
}

export interface Truth {
  /** True where what the platform says of the student is what the student did. */
  readonly isTold: (userId: string) => boolean;
  readonly timeOf: (userId: string, span: Span, asOf: number) => TimeTruth;
  /** The sessions that began inside a span. */
  readonly sessionsOf: (userId: string, span: Span, asOf: number) => readonly SessionTruth[];
  /** The signals that began inside a span. */
  readonly signalsOf: (userId: string, span: Span, asOf: number) => readonly SignalTruth[];
}

/** Half up, in whole numbers: as a fraction, 92 of 160 is a little less than the 57.5 that it is. */
function toPercentage(part: number, whole: number): number {
  return whole === 0 ? 0 : Math.floor((200 * part + whole) / (2 * whole));
}

function secondsInside({ from, until }: Span, startedAt: number, endedAt: number): number {
  return Math.max(0, Math.min(until, endedAt) - Math.max(from, startedAt)) / 1000;
}

function toSession(session: RecordedSession): SessionTruth {
  const { id, applicationId, startedAt, endedAt, webcamEnabled, insights } = session;
  const seconds = (endedAt - startedAt) / 1000;
  const offTask = insights
    .filter(({ insightType }) => levelOf(insightType) !== undefined)
    .reduce((sum, insight) => sum + (insight.endedAt - insight.startedAt) / 1000, 0);
  return {
    id,
    applicationId,
    startedAt,
    endedAt,
    seconds,
    offTask,
    percentage: toPercentage(offTask, seconds),
    hasCamera: webcamEnabled,
    signals: insights
      .filter(({ insightType }) => toSafetyType(insightType) === undefined)
      .map((insight) => ({
        id: insight.id,
        insightType: insight.insightType,
        startedAt: insight.startedAt,
        seconds: (insight.endedAt - insight.startedAt) / 1000,
      })),
  };
}

/** The civil dates that a span touches, each with the part of it inside. */
export function toDaySpans({ from, until }: Span): readonly (Span & { readonly date: string })[] {
  const days: (Span & { date: string })[] = [];
  let start = Temporal.Instant.fromEpochMilliseconds(from).toZonedDateTimeISO(timeZone).startOfDay();
  while (start.epochMilliseconds < until) {
    const next = start.add({ days: 1 }).startOfDay();
    days.push({
      date: start.toPlainDate().toString(),
      from: Math.max(from, start.epochMilliseconds),
      until: Math.min(until, next.epochMilliseconds),
    });
    start = next;
  }
  return days;
}

export function createTruth(): Truth {
  let instant = 0;
  const simulator = createSimulator({ seed: schoolSeed, now: () => instant, timeZone });

  function recordsAt(userId: string, asOf: number): readonly RecordedSession[] {
    instant = asOf;
    const records = simulator.sessionsOf(userId);
    if (records === null) throw new Error('Nothing is known of this student.');
    return records;
  }

  const isInside = ({ from, until }: Span, startedAt: number) => from <= startedAt && startedAt < until;

  return {
    isTold(userId) {
      instant = toSchoolInstant(0);
      // A signal outside of its session is counted or not as the platform likes: the guide does not say.
      return (
        simulator
          .sessionsOf(userId)
          ?.every((session) =>
            session.insights.every(
              ({ startedAt, endedAt }) => session.startedAt <= startedAt && endedAt <= session.endedAt,
            ),
          ) === true
      );
    },
    timeOf(userId, span, asOf) {
      let total = 0;
      const levels: Record<string, number> = {};
      for (const session of recordsAt(userId, asOf)) {
        total += secondsInside(span, session.startedAt, session.endedAt);
        for (const { insightType, startedAt, endedAt } of session.insights) {
          const level = levelOf(insightType);
          const seconds = secondsInside(span, startedAt, endedAt);
          if (level !== undefined && seconds > 0) levels[level] = (levels[level] ?? 0) + seconds;
        }
      }
      const offTask = Object.values(levels).reduce((sum, seconds) => sum + seconds, 0);
      return {
        total,
        offTask,
        focused: total - offTask,
        percentage: toPercentage(offTask, total),
        levels,
      };
    },
    sessionsOf: (userId, span, asOf) =>
      recordsAt(userId, asOf)
        .filter(({ startedAt }) => isInside(span, startedAt))
        .map(toSession),
    signalsOf: (userId, span, asOf) =>
      recordsAt(userId, asOf)
        .flatMap((session) => toSession(session).signals)
        .filter(({ startedAt }) => isInside(span, startedAt)),
  };
}
