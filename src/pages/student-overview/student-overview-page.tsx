import { useParams } from 'react-router';
import { useNow, useSchool } from '#src/api/boot.ts';
import { useStudentName } from '#src/api/roster.ts';
import { useUserOverview } from '#src/api/user-overview.ts';
import { useUserSessions } from '#src/api/user-sessions.ts';
import { hasStatus } from '#src/api/api-error.ts';
import { formatDateRange } from '#src/format/dates.ts';
import { useStudentView } from '#src/routing/use-student-view.ts';
import { toWindow } from '#src/time/windows.ts';
import { PageHeading } from '#src/ui/page-heading.tsx';
import { windowName } from '#src/words/windows.ts';
import { AsOf } from '../as-of.tsx';
import { studentLabel } from '../student-label.ts';
import { UnknownStudent } from '../unknown-student.tsx';
import { BreakdownPanel } from './breakdown-panel.tsx';
import { RecentSessionsPanel } from './recent-sessions-panel.tsx';
import { TrendPanel } from './trend-panel.tsx';
import { WeekSummary } from './week-summary.tsx';
import { WindowNav } from './window-nav.tsx';

/** `/students/:userId`: one student's window from one overview call and the sessions of the same window. */
export function StudentOverviewPage() {
  const { userId = '' } = useParams();
  const { timeZone, locale } = useSchoolText();
  const [view, setView] = useStudentView();
  const window = toWindow(view.window, { now: useNow(), timeZone });
  const overview = useUserOverview(userId, window);
  const sessions = useUserSessions(userId, window);
  const name = useStudentName(userId);
  if (overview.data === undefined && hasStatus(overview.error, 400, 404)) {
    return <UnknownStudent error={overview.error} />;
  }
  // One failed answer is said once, in the summary's place, not in each panel it would have filled.
  const isOverviewLost = overview.isError && overview.data === undefined;
  const label = studentLabel(userId, name);
  return (
    <article className="space-y-6">
      <title>{`${label}, ${windowName(window.choice).toLowerCase()} · Week in Focus`}</title>
      <header className="space-y-3">
        <div className="flex flex-wrap items-baseline justify-between gap-x-6 gap-y-1">
          <PageHeading>
            {label} <span className="font-normal text-quiet">· {windowName(window.choice)}</span>
          </PageHeading>
          <AsOf
            dates={formatDateRange(window.firstDate, window.lastDate, locale)}
            queries={[overview, sessions]}
          />
        </div>
        <WindowNav
          view={view}
          window={window}
          onChoose={(choice) => {
            setView({ ...view, window: choice });
          }}
        />
      </header>
      <WeekSummary overview={overview} sessions={sessions} window={window} name={name} />
      {isOverviewLost ? null : (
        <>
          <TrendPanel overview={overview} window={window} view={view} />
          <BreakdownPanel overview={overview} />
        </>
      )}
      <RecentSessionsPanel sessions={sessions} userId={userId} />
    </article>
  );
}

function useSchoolText() {
  const { timeZone, school } = useSchool();
  return { timeZone, locale: school.locale };
}
