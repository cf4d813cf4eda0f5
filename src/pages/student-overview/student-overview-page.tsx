import { useQueryClient } from '@tanstack/react-query';
import { useParams } from 'react-router';
import { useSchool } from '#src/api/boot.ts';
import { useStudentName } from '#src/api/roster.ts';
import { studentPath } from '#src/routing/paths.ts';
import { studentViewCodec } from '#src/routing/student-view.ts';
import { useView } from '#src/routing/use-view.ts';
import type { WindowChoice } from '#src/time/windows.ts';
import { Panel } from '#src/ui/panel.tsx';
import { laterCode } from '#src/ui/later-code.ts';
import { later, LaterPart } from '#src/ui/later-part.tsx';
import { Skeleton } from '#src/ui/skeleton.tsx';
import { isUnknownStudent } from '../is-unknown-student.ts';
import { StudentFrame } from '../student-frame.tsx';
import { studentLabel } from '../student-label.ts';
import { UnknownStudent } from '../unknown-student.tsx';
import { useStudyWindow } from '../use-study-window.ts';
import { startOverview } from './start-overview.ts';
import { useSettledWindow } from './use-settled-window.ts';
import { trendPanel } from './trend-code.ts';
import { useStudentPicture } from './use-student-picture.ts';
import { WeekSummary } from './week-summary.tsx';

const TrendPanel = later(trendPanel, (panel) => panel.TrendPanel);
// Below the fold: asked for when the page stands, so that its first figures need less code.
const OverviewDetails = later(
  laterCode(() => import('./overview-details.tsx')),
  (details) => details.OverviewDetails,
);

/** `/students/:userId`: one student's window from one overview call and the sessions of the same window. */
export function StudentOverviewPage() {
  const { userId = '' } = useParams();
  const boot = useSchool();
  const queryClient = useQueryClient();
  const [view, setView] = useView(studentViewCodec);
  const wanted = useStudyWindow(view.window);
  const picture = useStudentPicture(userId, useSettledWindow(userId, wanted));
  const { overview, sessions, window } = picture;
  const name = useStudentName(userId);
  if (isUnknownStudent(userId, overview, sessions)) return <UnknownStudent error={overview.error} />;
  // One failed answer is said once, in the summary's place, not in each panel it would have filled.
  const isOverviewLost = overview.isError && overview.data === undefined;
  const toHref = (choice: WindowChoice) => studentPath(userId, { ...view, window: choice });
  return (
    <StudentFrame
      page="overview"
      userId={userId}
      label={studentLabel(userId, name)}
      window={wanted}
      shown={window}
      toHref={toHref}
      onChoose={(choice) => {
        setView({ ...view, window: choice });
      }}
      onIntent={(choice) => {
        startOverview(queryClient, boot, userId, choice);
      }}
      queries={[overview, sessions]}
    >
      <WeekSummary picture={picture} userId={userId} name={name} toHref={toHref} />
      <div className="space-y-6 wide:grid wide:grid-cols-2 wide:space-y-0 wide:gap-x-16 wide:gap-y-6 wide:*:last:col-span-full wide:*:nth-2:row-span-2 wide:*:nth-4:col-span-full">
        {isOverviewLost ? null : (
          <LaterPart
            fallback={
              <Panel title="Day by day">
                <Skeleton size="chart" />
              </Panel>
            }
          >
            <TrendPanel picture={picture} view={view} userId={userId} />
          </LaterPart>
        )}
        <LaterPart fallback={<Skeleton size="rows" />}>
          <OverviewDetails picture={picture} userId={userId} />
        </LaterPart>
      </div>
    </StudentFrame>
  );
}
