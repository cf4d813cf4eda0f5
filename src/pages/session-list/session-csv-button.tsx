import { useApplications } from '#src/api/applications.ts';
import { useSchool } from '#src/api/boot.ts';
import type { ListedSession } from '#src/measures/listed-sessions.ts';
import type { StudyWindow } from '#src/time/windows.ts';
import { savedSessionsText } from '#src/words/session-list.ts';
import type { Part } from '#src/words/sessions.ts';
import { CsvButton } from '../csv-button.tsx';
import { toSessionsCsv } from './session-csv.ts';

interface SessionCsvButtonProps {
  readonly userId: string;
  readonly window: StudyWindow;
  /** What is shown, in its order. */
  readonly sessions: readonly ListedSession[];
  /** How much of the list has come, `null` for all. */
  readonly part: Part | null;
}

/** Saves the sessions that are shown; button and file name say it where the list is only a part. */
export function SessionCsvButton({ userId, window, sessions, part }: SessionCsvButtonProps) {
  const { timeZone, school } = useSchool();
  // The names of applications stand in the file.
  const { isPending } = useApplications();
  const days = `${window.firstDate}-to-${window.lastDate}`;
  const partName = part === null ? '' : `-part-${part.loaded}-of-${part.total}`;
  return (
    <CsvButton
      what={savedSessionsText(sessions.length, part, school.locale)}
      fileName={`sessions-${days}${partName}.csv`}
      toText={isPending ? null : () => toSessionsCsv(sessions, { userId, timeZone })}
    />
  );
}
