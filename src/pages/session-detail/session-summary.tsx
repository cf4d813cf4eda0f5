import { useMemo } from 'react';
import { useApplications } from '#src/api/applications.ts';
import { useSchool } from '#src/api/boot.ts';
import type { UserSession } from '#src/api/user-session.ts';
import type { Session } from '#src/contract/sessions.ts';
import { formatDuration } from '#src/format/durations.ts';
import { formatPercent } from '#src/format/percent.ts';
import { toSessionReading } from '#src/measures/coverage.ts';
import { mayStillRun } from '#src/measures/still-running.ts';
import { toUsual } from '#src/measures/usual.ts';
import { Figure } from '#src/ui/figure.tsx';
import { readingText } from '#src/words/coverage.ts';
import { mayStillRunText } from '#src/words/session-facts.ts';
import { usualShareText, usualTimeText } from '#src/words/usual.ts';
import { toIsMeasured } from '../is-measured.ts';
import { UsualNote } from './usual-note.tsx';
import type { Surroundings } from './use-surroundings.ts';

interface SessionSummaryProps {
  readonly session: Session;
  /** When the session was as it is here. */
  readonly asOf: UserSession['asOf'];
  readonly around: Surroundings;
}

/** The session's figures as its list has them, each beside the student's usual. */
export function SessionSummary({ session, asOf, around }: SessionSummaryProps) {
  const { timeZone, school } = useSchool();
  const { locale } = school;
  const { data: applications } = useApplications();
  const reading = toSessionReading(session, toIsMeasured(applications));
  const others = around.all.data;
  const usual = useMemo(
    () => (others ? toUsual(session, others.sessions, toIsMeasured(applications), asOf) : null),
    [session, others, applications, asOf],
  );
  return (
    <section aria-label="Summary" className="space-y-3">
      <dl className="grid grid-cols-2 gap-x-6 gap-y-5 sm:grid-cols-3">
        <Figure
          value={formatDuration(session.durationInSeconds, locale)}
          label="session time"
          change={usual && usualTimeText(usual, locale)}
        />
        {reading === 'known' ? (
          <>
            <Figure
              value={formatPercent(session.wastePercentage, locale)}
              label="off-task"
              change={usual && usualShareText(usual, locale)}
              note="of the session’s time"
            />
            <Figure value={formatDuration(session.wasteDurationInSeconds, locale)} label="off-task time" />
          </>
        ) : (
          <Figure
            value={readingText(reading)}
            label="off-task"
            note={reading === 'not-measured' ? 'in this application' : 'see Camera, below'}
          />
        )}
      </dl>
      {mayStillRun(session, asOf) ? <p>{mayStillRunText(session, asOf, timeZone, locale)}</p> : null}
      <UsualNote usual={usual} session={session} around={around} />
    </section>
  );
}
