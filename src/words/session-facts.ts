/** What is known of one session beside its figures, in words: a text, and what it means where that is not plain. */
import type { Session } from '#src/contract/sessions.ts';
import { formatCount } from '#src/format/counts.ts';
import { formatTime, formatTimeRange } from '#src/format/dates.ts';
import { proctoredResultName } from './proctoring.ts';

export interface Fact {
  readonly text: string;
  readonly meaning: string | null;
}

type ProctoredSession = Pick<Session, 'isProctored' | 'proctoredResult'>;

/**
 * Proctored, not proctored and not reported are three things. Of results only `PASSED` is known (docs/contract.md): any
 * other is spelled out, and nothing is made of it.
 */
export function proctoringFact({ isProctored, proctoredResult }: ProctoredSession): Fact {
  const result = proctoredResult ? proctoredResultName(proctoredResult) : null;
  const meaning =
    result === null || proctoredResult === 'PASSED'
      ? null
      : 'The result is in TimeBack’s own words; what follows from it is not known here.';
  if (isProctored === true) return { text: `Proctored, ${result ?? 'result not reported'}`, meaning };
  const text = isProctored === false ? 'Not proctored' : 'Not reported whether it was proctored';
  return { text: result === null ? text : `${text}; result: ${result}`, meaning };
}

/** That a recording exists and from when to when; never where it is kept. */
export function recordingFact(
  { hasRecording, recordingStartedAtTime: from, recordingEndedAtTime: to }: Session,
  timeZone: string,
  locale: string,
): Fact {
  if (!hasRecording) return { text: 'No recording reported', meaning: null };
  const meaning = 'A recording exists at TimeBack. It cannot be played here.';
  if (from && to) return { text: formatTimeRange(from, to, timeZone, locale), meaning };
  if (from) return { text: `From ${formatTime(from, timeZone, locale)}; its end is not reported`, meaning };
  return { text: 'Exists; its times are not reported', meaning };
}

const unseen =
  'looking away, leaving the seat and distractions in the room could not be noticed. Their absence here says nothing.';

/** What the camera could see, and what a zero is therefore worth (docs/decisions/0013). */
export function cameraFact({ webcamEnabled }: Pick<Session, 'webcamEnabled'>): Fact {
  if (webcamEnabled === true) return { text: 'Camera on', meaning: null };
  return webcamEnabled === false
    ? { text: 'No camera', meaning: `So ${unseen}` }
    : { text: 'Camera use not reported', meaning: `If it was off, ${unseen}` };
}

/** How many signals of each kind, which have nothing in common that could be added up. */
export interface SignalCounts {
  readonly offTask: number;
  readonly proctoring: number;
  readonly other: number;
}

/**
 * "7 off-task signals · no proctoring signals reported". That there are none is said of what was looked for alone: of
 * off-task signals, and of proctoring signals where the session was proctored.
 */
export function signalCountsText(
  { offTask, proctoring, other }: SignalCounts,
  { isProctored }: Pick<Session, 'isProctored'>,
  locale: string,
): string {
  const parts = [
    toCountText('off-task', offTask, locale),
    ...(proctoring > 0 || isProctored === true ? [toCountText('proctoring', proctoring, locale)] : []),
    ...(other > 0 ? [toCountText('other', other, locale)] : []),
  ].join(' · ');
  return parts.charAt(0).toUpperCase() + parts.slice(1);
}

function toCountText(kind: string, count: number, locale: string): string {
  if (count === 0) return `no ${kind} signals reported`;
  return `${formatCount(count, locale)} ${kind} ${count === 1 ? 'signal' : 'signals'}`;
}

/** That a session may not be over; the times say how that is known, and nothing claims that it runs. */
export function mayStillRunText(
  { endedAtTime }: Pick<Session, 'endedAtTime'>,
  asOf: string,
  timeZone: string,
  locale: string,
): string {
  const [end, read] = [endedAtTime, asOf].map((instant) => formatTime(instant, timeZone, locale));
  return `May still be running: the end that TimeBack gives, ${end}, was close to the time of its answer, ${read}. The figures may still grow and are not compared yet.`;
}
