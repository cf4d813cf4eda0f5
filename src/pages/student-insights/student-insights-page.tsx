import { useParams } from 'react-router';
import { useStudentName } from '#src/api/roster.ts';
import { insightListViewCodec } from '#src/routing/insight-list-view.ts';
import { insightsPath } from '#src/routing/paths.ts';
import { useView } from '#src/routing/use-view.ts';
import { laterCode } from '#src/ui/later-code.ts';
import { later, LaterPart } from '#src/ui/later-part.tsx';
import { isUnknownStudent } from '../is-unknown-student.ts';
import { StudentFrame } from '../student-frame.tsx';
import { studentLabel } from '../student-label.ts';
import { UnknownStudent } from '../unknown-student.tsx';
import { useStudyWindow } from '../use-study-window.ts';
import { SignalsPanel } from './signals-panel.tsx';
import { useSignals } from './use-signals.ts';

// Few students have such signals, and none of them is in what a page begins with.
const SafetyPanel = later(
  laterCode(() => import('../safety-panel.tsx')),
  (panel) => panel.SafetyPanel,
);

/** `/students/:userId/insights`: every signal of a window, across sessions. */
export function StudentInsightsPage() {
  const { userId = '' } = useParams();
  const [view, setView] = useView(insightListViewCodec);
  const window = useStudyWindow(view.window);
  const student = useSignals(userId, window);
  const name = useStudentName(userId);
  const { insights, sessions } = student;
  if (isUnknownStudent(userId, insights)) return <UnknownStudent error={insights.error} />;
  return (
    <StudentFrame
      page="insights"
      userId={userId}
      label={studentLabel(userId, name)}
      window={window}
      toHref={(choice) => insightsPath(userId, { ...view, window: choice, page: 1 })}
      onChoose={(choice) => {
        setView({ ...view, window: choice, page: 1 });
      }}
      queries={[insights, sessions]}
    >
      <SignalsPanel student={student} userId={userId} window={window} view={view} />
      <LaterPart>
        {insights.data && insights.data.safetySignals.length > 0 ? (
          <SafetyPanel signals={insights.data.safetySignals} />
        ) : null}
      </LaterPart>
    </StudentFrame>
  );
}
