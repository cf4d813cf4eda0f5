import { AgreedLines } from '../agreed-lines.tsx';
import { ApplicationPanel } from './application-panel.tsx';
import { BreakdownPanel } from './breakdown-panel.tsx';
import { HoursPanel } from './hours-panel.tsx';
import { RecentSessionsPanel } from './recent-sessions-panel.tsx';
import type { StudentPicture } from './use-student-picture.ts';

interface OverviewDetailsProps {
  readonly picture: StudentPicture;
  readonly userId: string;
}

/** What stands below the trend: where off-task time went, and what the sessions tell, together and one by one. */
export function OverviewDetails({ picture, userId }: OverviewDetailsProps) {
  const { overview, sessions, window } = picture;
  const ofSessions = { sessions, userId, window };
  // That sessions are lost, or that there are none, is said by their own list.
  const hasSessionsToShow = sessions.data ? sessions.data.sessions.length > 0 : sessions.isPending;
  return (
    <>
      {overview.isError && overview.data === undefined ? null : (
        <BreakdownPanel picture={picture} userId={userId} />
      )}
      {hasSessionsToShow ? (
        <>
          <ApplicationPanel {...ofSessions} />
          <HoursPanel {...ofSessions} />
        </>
      ) : null}
      <RecentSessionsPanel {...ofSessions} />
      <AgreedLines />
    </>
  );
}
