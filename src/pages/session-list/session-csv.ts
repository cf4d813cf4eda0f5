/** The list as a file; docs/csv.md tells what each column holds. */
import type { Session } from '#src/contract/sessions.ts';
import { toCsv, type CsvCell } from '#src/format/csv.ts';
import type { ListedSession } from '#src/measures/listed-sessions.ts';
import { toIsoWithOffset } from '#src/time/local-times.ts';

interface CsvContext {
  readonly userId: string;
  readonly timeZone: string;
}

type Column = readonly [name: string, toValue: (listed: ListedSession, context: CsvContext) => CsvCell];

const columns: readonly Column[] = [
  ['student_id', (_, { userId }) => userId],
  ['session_id', ({ session }) => session.id],
  ['application_id', ({ session }) => session.applicationId],
  ['application', ({ applicationName }) => applicationName],
  ['started_at', ({ session }, { timeZone }) => toIsoWithOffset(session.startedAtTime, timeZone)],
  ['ended_at', ({ session }, { timeZone }) => toIsoWithOffset(session.endedAtTime, timeZone)],
  ['duration_seconds', ({ session }) => session.durationInSeconds],
  [
    'off_task_seconds',
    ({ session, reading }) => (reading === 'known' ? session.wasteDurationInSeconds : null),
  ],
  ['off_task_percent', ({ session, reading }) => (reading === 'known' ? session.wastePercentage : null)],
  ['measured', ({ reading }) => (reading === 'not-measured' ? 'no' : 'yes')],
  ['camera', ({ session }) => toAnswer(session.webcamEnabled)],
  ['proctored', ({ session }) => toAnswer(session.isProctored)],
  ['proctoring_result', ({ session }) => session.proctoredResult ?? null],
  ['recording', ({ session }) => (session.hasRecording ? 'yes' : 'no')],
  ['recording_from', ({ session }, context) => toInstantCell(session.recordingStartedAtTime, context)],
  ['recording_to', ({ session }, context) => toInstantCell(session.recordingEndedAtTime, context)],
];

function toAnswer(value: Session['isProctored']): string {
  if (value === true) return 'yes';
  return value === false ? 'no' : 'not reported';
}

function toInstantCell(instant: string | null | undefined, { timeZone }: CsvContext): CsvCell {
  return instant ? toIsoWithOffset(instant, timeZone) : null;
}

/** The sessions in the order given, a row for each, under the names of the columns. */
export function toSessionsCsv(sessions: readonly ListedSession[], context: CsvContext): string {
  return toCsv(
    columns.map(([name]) => name),
    sessions.map((listed) => columns.map(([, toValue]) => toValue(listed, context))),
  );
}
