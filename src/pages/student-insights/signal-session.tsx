import { Link } from 'react-router';
import type { ApplicationMap } from '#src/api/applications.ts';
import { useSchool } from '#src/api/boot.ts';
import { formatTimeRange } from '#src/format/dates.ts';
import type { Signal } from '#src/measures/signals.ts';
import { sessionPath } from '#src/routing/paths.ts';
import { sessionListViewCodec } from '#src/routing/session-list-view.ts';
import { parseId } from '#src/routing/view-codec.ts';
import type { WindowChoice } from '#src/time/windows.ts';
import { ApplicationName } from '../application-name.tsx';

interface SignalSessionProps {
  readonly signal: Signal;
  readonly userId: string;
  readonly applications: ApplicationMap | undefined;
  /** Of this page: the list of sessions that the session's page leads back to. */
  readonly window: WindowChoice;
  /** False where the sessions could not be loaded. */
  readonly areSessionsKnown: boolean;
}

/** The application of a signal and the way to its session at that moment, where they can be told. */
export function SignalSession(props: SignalSessionProps) {
  const { signal, applications, userId, window, areSessionsKnown } = props;
  const { timeZone, school } = useSchool();
  const { applicationId, session, insight } = signal;
  return (
    <>
      <p className={applicationId === null ? 'text-quiet' : undefined}>
        {applicationId === null ? (
          'Application not told'
        ) : (
          <ApplicationName applicationId={applicationId} applications={applications} />
        )}
      </p>
      {session === null ? (
        <span className="text-small text-quiet">
          {areSessionsKnown ? 'Session cannot be told' : 'Sessions not loaded'}
        </span>
      ) : (
        <Link
          className="whitespace-nowrap print:whitespace-normal"
          to={sessionPath(userId, session.id, {
            at: session.startedAtTime,
            signal: parseId(insight.id),
            list: { ...sessionListViewCodec.defaults, window },
          })}
        >
          Session {formatTimeRange(session.startedAtTime, session.endedAtTime, timeZone, school.locale)}
        </Link>
      )}
    </>
  );
}
