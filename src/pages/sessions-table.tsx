import { Link } from 'react-router';
import { useApplications, type ApplicationMap } from '#src/api/applications.ts';
import { useSchool } from '#src/api/boot.ts';
import type { Session } from '#src/contract/sessions.ts';
import { formatDayAndTimes } from '#src/format/dates.ts';
import { formatDuration } from '#src/format/durations.ts';
import { formatPercent } from '#src/format/percent.ts';
import { sessionPath } from '#src/routing/paths.ts';
import type { SessionListView } from '#src/routing/session-list-view.ts';
import { ScrollArea } from '#src/ui/scroll-area.tsx';
import { proctoringText, recordingText } from '#src/words/proctoring.ts';
import { ApplicationName } from './application-name.tsx';

interface SessionsTableProps {
  readonly sessions: readonly Session[];
  readonly userId: string;
  /** The list that they are rows of, for the way back from a session and on to the next. */
  readonly list: SessionListView;
}

const numberCell = 'px-3 text-right whitespace-nowrap';

/** Sessions as rows, in the order given; scrolls inside itself where the screen is narrow. */
export function SessionsTable({ sessions, userId, list }: SessionsTableProps) {
  const { timeZone, school } = useSchool();
  const applications = useApplications();
  return (
    <ScrollArea label="Sessions table">
      <table className="w-full min-w-160 border-collapse">
        <thead className="text-left text-small text-quiet">
          <tr className="border-b border-line">
            <th scope="col" className="py-2 pr-3 font-normal">
              Day and time
            </th>
            <th scope="col" className="px-3 font-normal">
              Application
            </th>
            <th scope="col" className={`${numberCell} font-normal`}>
              Duration
            </th>
            <th scope="col" className={`${numberCell} font-normal`}>
              Off-task
            </th>
            <th scope="col" className="px-3 py-2 font-normal">
              Proctoring
            </th>
            <th scope="col" className="py-2 pl-3 font-normal">
              Recording
            </th>
          </tr>
        </thead>
        <tbody>
          {sessions.map((session) => (
            <tr key={session.id} className="h-11 border-b border-line hover:bg-sunken">
              <td className="pr-3 whitespace-nowrap">
                <Link to={sessionPath(userId, session.id, { at: session.startedAtTime, list })}>
                  {formatDayAndTimes(session.startedAtTime, session.endedAtTime, timeZone, school.locale)}
                </Link>
              </td>
              <td className="px-3">
                <ApplicationName applicationId={session.applicationId} applications={applications.data} />
              </td>
              <td className={numberCell}>{formatDuration(session.durationInSeconds, school.locale)}</td>
              <td className={numberCell}>
                <OffTask session={session} applications={applications.data} locale={school.locale} />
              </td>
              <td className="px-3">{proctoringText(session)}</td>
              <td className="pl-3">{recordingText(session)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </ScrollArea>
  );
}

interface OffTaskProps {
  readonly session: Session;
  readonly applications: ApplicationMap | undefined;
  readonly locale: string;
}

/** 0 % of an application without waste meter means that nothing was measured, and is not shown as 0. */
function OffTask({ session, applications, locale }: OffTaskProps) {
  if (applications?.get(session.applicationId)?.wasteMeter === 'off') {
    return <span className="text-quiet">not measured</span>;
  }
  return (
    <>
      {formatDuration(session.wasteDurationInSeconds, locale)}{' '}
      <span className="inline-block w-12 text-quiet">{formatPercent(session.wastePercentage, locale)}</span>
    </>
  );
}
