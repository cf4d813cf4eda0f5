import type { UseQueryResult } from '@tanstack/react-query';
import { Link } from 'react-router';
import { useApplications } from '#src/api/applications.ts';
import { useSchool } from '#src/api/boot.ts';
import { useClassOf } from '#src/api/class/opened-class.ts';
import type { Session } from '#src/contract/sessions.ts';
import { formatDayAndTimes, formatDayLong } from '#src/format/dates.ts';
import { classPath, sessionsPath, studentPath } from '#src/routing/paths.ts';
import { toCivilDate } from '#src/time/civil-dates.ts';
import { PageHeading } from '#src/ui/page-heading.tsx';
import { applicationLabel } from '../application-label.ts';
import { AsOf } from '../as-of.tsx';
import type { Surroundings } from './use-surroundings.ts';

interface SessionHeaderProps {
  readonly userId: string;
  readonly label: string;
  /** `null` where it is not known, or not yet. */
  readonly session: Session | null;
  readonly around: Surroundings;
  readonly queries: readonly UseQueryResult<{ readonly asOf: string }>[];
}

/** Where the page stands, which session it is, and how fresh. */
export function SessionHeader({ userId, label, session, around, queries }: SessionHeaderProps) {
  const { timeZone, school } = useSchool();
  const { data: applications } = useApplications();
  const times = session
    ? formatDayAndTimes(session.startedAtTime, session.endedAtTime, timeZone, school.locale)
    : 'Session';
  const { window } = around.list;
  const classId = useClassOf(userId)?.classId ?? null;
  return (
    <header className="sheet-head space-y-3">
      <title>{`${label}, ${session ? times : 'session'} · Week in Focus`}</title>
      <nav aria-label="Breadcrumbs" className="text-small wrap-anywhere text-quiet print:hidden">
        <Link to={classPath({ classId, window })}>Classes</Link> /{' '}
        <Link to={studentPath(userId, { window })}>{label}</Link> /{' '}
        <Link to={sessionsPath(userId, around.list)}>Sessions</Link>
      </nav>
      <div className="flex flex-wrap items-baseline justify-between gap-x-6 gap-y-1">
        <PageHeading>
          {times}
          {session ? (
            <span className="font-normal text-quiet">
              {' '}
              · {applicationLabel(session.applicationId, applications)}
            </span>
          ) : null}
        </PageHeading>
        <AsOf
          dates={session ? formatDayLong(toCivilDate(session.startedAtTime, timeZone), school.locale) : ''}
          queries={queries}
        />
      </div>
    </header>
  );
}
