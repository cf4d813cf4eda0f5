import { useApplications } from '#src/api/applications.ts';
import { useSchool } from '#src/api/boot.ts';
import type { Session } from '#src/contract/sessions.ts';
import { formatTimeRange } from '#src/format/dates.ts';
import { formatDuration } from '#src/format/durations.ts';
import { formatPercent } from '#src/format/percent.ts';
import { Figure } from '#src/ui/figure.tsx';
import { Notice } from '#src/ui/notice.tsx';
import { proctoringText } from '#src/words/proctoring.ts';

/** The session's figures as its list has them; without that record the page says what it does not know. */
export function SessionSummary({ session }: { session: Session | null }) {
  const { timeZone, school } = useSchool();
  const { data: applications } = useApplications();
  if (session === null) {
    return (
      <Notice tone="quiet" title="This session is not in the student’s list">
        Its length, application and proctoring are therefore not known here. The signals below are what
        TimeBack gives for it.
      </Notice>
    );
  }
  const isMeasured = applications?.get(session.applicationId)?.wasteMeter !== 'off';
  const { recordingStartedAtTime: recordedFrom, recordingEndedAtTime: recordedTo } = session;
  const recordedTimes =
    recordedFrom && recordedTo
      ? formatTimeRange(recordedFrom, recordedTo, timeZone, school.locale)
      : 'exists';
  return (
    <div className="space-y-4">
      <dl className="grid grid-cols-2 gap-x-6 gap-y-5 sm:grid-cols-4">
        <Figure value={formatDuration(session.durationInSeconds, school.locale)} label="session time" />
        {isMeasured ? (
          <>
            <Figure
              value={formatPercent(session.wastePercentage, school.locale)}
              label="off-task"
              note="of the session’s time"
            />
            <Figure
              value={formatDuration(session.wasteDurationInSeconds, school.locale)}
              label="off-task time"
            />
          </>
        ) : (
          <Figure value="–" label="off-task" note="not measured in this application" />
        )}
      </dl>
      <p className="text-quiet">
        {proctoringText(session)}. {session.hasRecording ? `Recording: ${recordedTimes}.` : 'No recording.'}
      </p>
    </div>
  );
}
