import { Link, useParams } from 'react-router';
import { useStudentName } from '#src/api/roster.ts';
import { useUserInsights } from '#src/api/user-insights.ts';
import { useUserSessions } from '#src/api/user-sessions.ts';
import { findSessionOfInsight } from '#src/measures/session-of-insight.ts';
import { insightListViewCodec } from '#src/routing/insight-list-view.ts';
import { insightsPath, sessionPath } from '#src/routing/paths.ts';
import { useView } from '#src/routing/use-view.ts';
import { Panel } from '#src/ui/panel.tsx';
import { ApplicationSelect } from '../application-select.tsx';
import { isUnknownStudent } from '../is-unknown-student.ts';
import { InsightsList } from '../insights-list.tsx';
import { toTypes } from '../insights-of-group.ts';
import { QueryContent } from '../query-content.tsx';
import { SafetyPanel } from '../safety-panel.tsx';
import { StudentFrame } from '../student-frame.tsx';
import { studentLabel } from '../student-label.ts';
import { TypesNote } from '../types-note.tsx';
import { UnknownStudent } from '../unknown-student.tsx';
import { useStudyWindow } from '../use-study-window.ts';
import { InsightApplication } from './insight-application.tsx';
import { SessionTimes } from './session-times.tsx';

/** `/students/:userId/insights`: every signal of a window, across sessions. */
export function StudentInsightsPage() {
  const { userId = '' } = useParams();
  const [view, setView] = useView(insightListViewCodec);
  const window = useStudyWindow(view.window);
  const insights = useUserInsights(
    userId,
    window,
    view.application === null ? {} : { applicationId: view.application },
  );
  const sessions = useUserSessions(userId, window);
  const name = useStudentName(userId);
  if (isUnknownStudent(userId, insights)) return <UnknownStudent error={insights.error} />;
  const listed = sessions.data?.sessions ?? [];
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
      queries={[insights]}
    >
      <Panel
        title="Signals in these days"
        note="In the order of time. A signal is what software noticed, not a finding: each has an innocent explanation too."
        actions={
          <ApplicationSelect
            value={view.application}
            applicationIds={listed.map(({ applicationId }) => applicationId)}
            onChange={(application) => {
              setView({ ...view, application, page: 1 });
            }}
          />
        }
      >
        <TypesNote types={view.types} allHref={insightsPath(userId, { ...view, types: [], page: 1 })} />
        <QueryContent query={insights} skeleton="rows">
          {(data) => (
            <InsightsList
              data={{ ...data, insights: toTypes(data.insights, view.types) }}
              view={view}
              toHref={(next) => insightsPath(userId, { ...view, ...next })}
              columns={[
                {
                  title: 'Session',
                  render: (insight) => {
                    const session = findSessionOfInsight(insight, listed);
                    return (
                      <>
                        <InsightApplication
                          applicationId={insight.applicationId ?? session?.applicationId ?? null}
                        />
                        {session === null ? (
                          <span className="text-small text-quiet">Session cannot be told</span>
                        ) : (
                          <Link to={sessionPath(userId, session.id, { at: session.startedAtTime })}>
                            <SessionTimes session={session} />
                          </Link>
                        )}
                      </>
                    );
                  },
                },
              ]}
            />
          )}
        </QueryContent>
      </Panel>
      {insights.data ? <SafetyPanel signals={insights.data.safetySignals} /> : null}
    </StudentFrame>
  );
}
