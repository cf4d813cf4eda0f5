import { formatTime, formatTimeRange } from '#src/format/dates.ts';
import { toInnerName, toReadableSlug } from './slugs.ts';

/**
 * A proctoring result in small letters: "passed". The API declares a plain string of which only `PASSED` is known
 * (docs/contract.md), so every result, that one too, is spelled out by the same rule.
 */
export function proctoredResultName(raw: string): string {
  return toInnerName(toReadableSlug(raw));
}

/** What is known of a session's proctoring: yes with its result, no, or nothing; three different things. */
export function proctoringText(session: {
  readonly isProctored?: boolean | null | undefined;
  readonly proctoredResult?: string | null | undefined;
}): string {
  if (session.isProctored === false) return 'Not proctored';
  if (session.isProctored !== true) return 'Not reported';
  return session.proctoredResult ? `Proctored, ${proctoredResultName(session.proctoredResult)}` : 'Proctored';
}

interface Recorded {
  readonly hasRecording: boolean;
  readonly recordingStartedAtTime?: string | null | undefined;
  readonly recordingEndedAtTime?: string | null | undefined;
}

/** That a recording exists, and from when to when as far as that is reported; never where it is kept. */
export function recordingText(
  { hasRecording, recordingStartedAtTime: from, recordingEndedAtTime: to }: Recorded,
  timeZone: string,
  locale: string,
): string {
  if (!hasRecording) return 'None';
  if (from && to) return formatTimeRange(from, to, timeZone, locale);
  return from ? `From ${formatTime(from, timeZone, locale)}, end not reported` : 'Exists, times not reported';
}

const filterNames = { any: 'Proctored or not', yes: 'Only proctored', no: 'Only not proctored' } as const;

/** The name of the filter on proctored status. */
export function proctoredFilterName(word: keyof typeof filterNames): string {
  return filterNames[word];
}
