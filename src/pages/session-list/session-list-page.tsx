import { useParams } from 'react-router';
import { useStudentName } from '#src/api/roster.ts';
import { useUserSessions } from '#src/api/user-sessions.ts';
import { sessionsPath } from '#src/routing/paths.ts';
import { sessionListViewCodec } from '#src/routing/session-list-view.ts';
import { useView } from '#src/routing/use-view.ts';
import { isUnknownStudent } from '../is-unknown-student.ts';
import { StudentFrame } from '../student-frame.tsx';
import { studentLabel } from '../student-label.ts';
import { UnknownStudent } from '../unknown-student.tsx';
import { useStudyWindow } from '../use-study-window.ts';
import { toSessionFilters } from './session-filters.ts';
import { SessionListPanel } from './session-list-panel.tsx';

/** `/students/:userId/sessions`: every session of a window, with every filter that the endpoint documents. */
export function SessionListPage() {
  const { userId = '' } = useParams();
  const [view, setView] = useView(sessionListViewCodec);
  const window = useStudyWindow(view.window);
  const sessions = useUserSessions(userId, window, toSessionFilters(view));
  const name = useStudentName(userId);
  if (isUnknownStudent(userId, sessions)) return <UnknownStudent error={sessions.error} />;
  return (
    <StudentFrame
      page="sessions"
      userId={userId}
      label={studentLabel(userId, name)}
      window={window}
      toHref={(choice) => sessionsPath(userId, { ...view, window: choice })}
      onChoose={(choice) => {
        setView({ ...view, window: choice });
      }}
      queries={[sessions]}
    >
      <SessionListPanel userId={userId} window={window} view={view} sessions={sessions} onChange={setView} />
    </StudentFrame>
  );
}
