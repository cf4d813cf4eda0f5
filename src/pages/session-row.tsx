import { memo, type ReactNode } from 'react';
import { Link } from 'react-router';
import type { ApplicationMap } from '#src/api/applications.ts';
import type { School } from '#src/api/boot.ts';
import type { Session } from '#src/contract/sessions.ts';
import { formatDay, formatDayAndTimes, formatTimeRange } from '#src/format/dates.ts';
import { formatDuration } from '#src/format/durations.ts';
import type { ListedSession } from '#src/measures/listed-sessions.ts';
import { toCivilDate } from '#src/time/civil-dates.ts';
import { proctoringText, recordingText } from '#src/words/proctoring.ts';
import { ApplicationName } from './application-name.tsx';
import { OffTaskShare, OffTaskTime } from './off-task-text.tsx';
import { rowClass, sessionColumns, toCellClass, type SessionTableColumn } from './session-columns.ts';
import { tableRoles } from './table-roles.ts';

/** What all rows of a table have in common. */
export interface SessionRowContext {
  readonly school: School;
  readonly applications: ApplicationMap | undefined;
  /** The address of a session's own page. */
  readonly toHref: (session: Session) => string;
}

/** A row's place among all rows, where not all of them are in the document. */
export interface RowPlace {
  /** From 0, the head of the table not counted. */
  readonly index?: number | undefined;
  /** Told of the row, so that its height can be measured. */
  readonly measure?: ((row: HTMLTableRowElement | null) => void) | undefined;
}

/** The attributes that tell a row's place to assistive technology and to what measures it; none where all rows are there. */
export function toPlaceAttributes({ index, measure }: RowPlace) {
  return index === undefined ? {} : { ref: measure, 'data-index': index, 'aria-rowindex': index + 2 };
}

interface SessionRowProps extends SessionRowContext, RowPlace {
  readonly listed: ListedSession;
  /** True under a row that names the day. */
  readonly isUnderDay: boolean;
}

/** One session. */
export const SessionRow = memo(function SessionRow({
  listed: { session, date, reading },
  school: { timeZone, school },
  applications,
  toHref,
  isUnderDay,
  ...place
}: SessionRowProps) {
  const { locale } = school;
  const { startedAtTime: from, endedAtTime: to, hasRecording } = session;
  const isOverMidnight = date !== toCivilDate(to, timeZone);
  return (
    <tr {...toPlaceAttributes(place)} {...tableRoles.row} className={`${rowClass} hover:bg-sunken`}>
      <Cell column={sessionColumns.start}>
        <Link to={toHref(session)} className="inline-block scroll-mt-14 max-sm:me-9">
          {isUnderDay && !isOverMidnight ? (
            <>
              {/* Said, so that the link makes sense on its own. */}
              <span className="sr-only">{formatDay(date, locale)},</span>{' '}
              {formatTimeRange(from, to, timeZone, locale)}
            </>
          ) : (
            formatDayAndTimes(from, to, timeZone, locale)
          )}
        </Link>
      </Cell>
      <Cell column={sessionColumns.application}>
        <ApplicationName applicationId={session.applicationId} applications={applications} />
      </Cell>
      <Cell column={sessionColumns.duration}>{formatDuration(session.durationInSeconds, locale)}</Cell>
      <Cell column={sessionColumns['off-task']}>
        <OffTaskTime reading={reading} seconds={session.wasteDurationInSeconds} locale={locale} />
      </Cell>
      <Cell column={sessionColumns.share}>
        <OffTaskShare reading={reading} percent={session.wastePercentage} locale={locale} />
      </Cell>
      <Cell column={sessionColumns.proctoring}>
        <span className={session.isProctored === true ? '' : 'text-quiet'}>{proctoringText(session)}</span>
      </Cell>
      <Cell column={sessionColumns.recording}>
        <span className={hasRecording ? "max-sm:before:content-['Recording_']" : 'text-quiet max-sm:sr-only'}>
          {recordingText(session, timeZone, locale)}
        </span>
      </Cell>
    </tr>
  );
});

function Cell({ column, children }: { column: SessionTableColumn; children: ReactNode }) {
  return (
    <td {...tableRoles.cell} className={toCellClass(column)}>
      {children}
    </td>
  );
}
