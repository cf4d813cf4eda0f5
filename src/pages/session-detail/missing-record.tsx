import { Link } from 'react-router';
import { useSchool } from '#src/api/boot.ts';
import { formatDay, formatTime } from '#src/format/dates.ts';
import { sessionsPath } from '#src/routing/paths.ts';
import type { SessionListView } from '#src/routing/session-list-view.ts';
import { toCivilDate } from '#src/time/civil-dates.ts';
import { Notice } from '#src/ui/notice.tsx';
import { UnreadableNote } from '../unreadable-note.tsx';

interface MissingRecordProps {
  readonly userId: string;
  /** When the link says that the session started. */
  readonly at: string | null;
  readonly list: SessionListView;
  /** How many of the list's records could not be read. */
  readonly unreadable: number;
}

/** In place of what is known of a session: that the student's list does not hold it, or not in a form that can be read, and the way on. */
export function MissingRecord({ userId, at, list, unreadable }: MissingRecordProps) {
  const { timeZone, school } = useSchool();
  const { locale } = school;
  const isMaybeUnreadable = unreadable > 0;
  return (
    <Notice
      tone="quiet"
      title={
        isMaybeUnreadable
          ? 'This session is not among those that could be read'
          : 'This session is not in the student’s list'
      }
      action={<Link to={sessionsPath(userId, list)}>The student’s sessions</Link>}
    >
      <p>
        Its length, application, proctoring and camera are therefore not known here, nor what came before and
        after it. The signals below are what TimeBack gives for it.
      </p>
      <p className="mt-1">
        {at === null
          ? 'The link does not say when it started.'
          : `By the link it started on ${formatDay(toCivilDate(at, timeZone), locale)} at ${formatTime(at, timeZone, locale)}${isMaybeUnreadable ? '.' : '; TimeBack lists no such session for this student.'}`}
      </p>
      <UnreadableNote count={unreadable} what="session" />
    </Notice>
  );
}
