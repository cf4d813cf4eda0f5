import { useMemo } from 'react';
import { Link } from 'react-router';
import { useApplications } from '#src/api/applications.ts';
import { useSchool } from '#src/api/boot.ts';
import type { Session } from '#src/contract/sessions.ts';
import { formatDay, formatTimeRange } from '#src/format/dates.ts';
import { formatDuration } from '#src/format/durations.ts';
import { formatPercent } from '#src/format/percent.ts';
import { toSessionReading } from '#src/measures/coverage.ts';
import { toDaySessions, toItemsAround } from '#src/measures/day-sessions.ts';
import { sessionsPath } from '#src/routing/paths.ts';
import { sessionListViewCodec } from '#src/routing/session-list-view.ts';
import { toCivilDate } from '#src/time/civil-dates.ts';
import { Panel } from '#src/ui/panel.tsx';
import { readingText } from '#src/words/coverage.ts';
import { sessionCount } from '#src/words/sessions.ts';
import { applicationLabel } from '../application-label.ts';
import { toIsMeasured } from '../is-measured.ts';
import { QueryContent } from '../query-content.tsx';
import { UnreadableNote } from '../unreadable-note.tsx';
import type { Surroundings } from './use-surroundings.ts';

/** More are a link away: this is a glance. */
const mostShown = 5;

interface DayPanelProps {
  readonly userId: string;
  readonly session: Session;
  readonly around: Surroundings;
}

/** The school day's sessions, this one among them; no filter leaves one out. */
export function DayPanel({ userId, session, around: { all, toHref } }: DayPanelProps) {
  const { timeZone, school } = useSchool();
  const date = toCivilDate(session.startedAtTime, timeZone);
  const listed = all.data?.sessions;
  const day = useMemo(() => toDaySessions(session, listed ?? [], timeZone), [session, listed, timeZone]);
  const shown = toItemsAround(
    day,
    day.findIndex(({ id }) => id === session.id),
    mostShown,
  );
  return (
    <Panel
      isAside
      title={`${listed ? sessionCount(day.length, school.locale) : 'Sessions'} on ${formatDay(date, school.locale)}`}
    >
      <QueryContent query={all} skeleton="summary">
        {({ unreadable }) => (
          <>
            <ol className="divide-y divide-line">
              {shown.map((each) => (
                <DayRow key={each.id} session={each} isThis={each.id === session.id} href={toHref(each)} />
              ))}
            </ol>
            {day.length > shown.length ? (
              <p className="mt-2 text-small">
                <Link
                  to={sessionsPath(userId, {
                    ...sessionListViewCodec.defaults,
                    window: { kind: 'custom', firstDate: date, lastDate: date },
                  })}
                >
                  All {sessionCount(day.length, school.locale)} of the day
                </Link>
              </p>
            ) : null}
            <UnreadableNote count={unreadable} what="session" />
          </>
        )}
      </QueryContent>
    </Panel>
  );
}

interface DayRowProps {
  readonly session: Session;
  readonly isThis: boolean;
  readonly href: string;
}

function DayRow({ session, isThis, href }: DayRowProps) {
  const { timeZone, school } = useSchool();
  const { data: applications } = useApplications();
  const reading = toSessionReading(session, toIsMeasured(applications));
  const times = formatTimeRange(session.startedAtTime, session.endedAtTime, timeZone, school.locale);
  return (
    <li className="py-1.5" aria-current={isThis ? 'true' : undefined}>
      <p className="flex flex-wrap items-baseline justify-between gap-x-4">
        {isThis ? (
          <span className="font-semibold">{times}</span>
        ) : (
          <Link to={href} className="inline-flex min-h-6 items-center">
            {times}
          </Link>
        )}
        <span className="ml-auto">{formatDuration(session.durationInSeconds, school.locale)}</span>
      </p>
      <p className="flex items-baseline justify-between gap-x-4 text-small text-quiet">
        <span className="line-clamp-5 wrap-anywhere">
          {isThis ? 'This session · ' : null}
          {applicationLabel(session.applicationId, applications)}
        </span>
        <span className="whitespace-nowrap">
          {reading === 'known'
            ? `${formatPercent(session.wastePercentage, school.locale)} off-task`
            : `off-task ${readingText(reading)}`}
        </span>
      </p>
    </li>
  );
}
