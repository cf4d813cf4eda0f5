import { useSchool } from '#src/api/boot.ts';
import type { Session } from '#src/contract/sessions.ts';
import { formatTimeRange } from '#src/format/dates.ts';

/** A session named by its clock times. */
export function SessionTimes({ session }: { session: Session }) {
  const { timeZone, school } = useSchool();
  return `Session ${formatTimeRange(session.startedAtTime, session.endedAtTime, timeZone, school.locale)}`;
}
