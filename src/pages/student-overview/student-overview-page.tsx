import { useParams } from 'react-router';
import { useStudentName } from '#src/api/roster.ts';
import { useUserOverview } from '#src/api/user-overview.ts';
import { useUserSessions } from '#src/api/user-sessions.ts';
import { studentPath } from '#src/routing/paths.ts';
import { studentViewCodec } from '#src/routing/student-view.ts';
import { useView } from '#src/routing/use-view.ts';
import { isUnknownStudent } from '../is-unknown-student.ts';
import { StudentFrame } from '../student-frame.tsx';
import { studentLabel } from '../student-label.ts';
import { UnknownStudent } from '../unknown-student.tsx';
import { useStudyWindow } from '../use-study-window.ts';
import { BreakdownPanel } from './breakdown-panel.tsx';
import { RecentSessionsPanel } from './recent-sessions-panel.tsx';
import { TrendPanel } from './trend-panel.tsx';
import { WeekSummary } from './week-summary.tsx';

/** `/students/:userId`: one student's window from one overview call and the sessions of the same window. */
export function StudentOverviewPage() {
  const { userId = '' } = useParams();
  const [view, setView] = useView(studentViewCodec);
  const window = useStudyWindow(view.window);
  const overview = useUserOverview(userId, window);
  const sessions = useUserSessions(userId, window);
  const name = useStudentName(userId);
  if (isUnknownStudent(userId, overview)) return <UnknownStudent error={overview.error} />;
  // One failed answer is said once, in the summary's place, not in each panel it would have filled.
  const isOverviewLost = overview.isError && overview.data === undefined;
  return (
    <StudentFrame
      page="overview"
      userId={userId}
      label={studentLabel(userId, name)}
      window={window}
      toHref={(choice) => studentPath(userId, { ...view, window: choice })}
      onChoose={(choice) => {
        setView({ ...view, window: choice });
      }}
      queries={[overview, sessions]}
    >
      <WeekSummary overview={overview} sessions={sessions} window={window} name={name} />
      {isOverviewLost ? null : (
        <>
          <TrendPanel overview={overview} window={window} view={view} userId={userId} />
          <BreakdownPanel overview={overview} />
        </>
      )}
      <RecentSessionsPanel sessions={sessions} userId={userId} window={window} />
    </StudentFrame>
  );
}
