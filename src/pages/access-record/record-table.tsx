import { Link } from 'react-router';
import { useSchool } from '#src/api/boot.ts';
import type { AccessRecord } from '#src/contract/access.ts';
import { formatDay, formatTimeToSecond } from '#src/format/dates.ts';
import { studentPath } from '#src/routing/paths.ts';
import { toCivilDate } from '#src/time/civil-dates.ts';
import { pagedListId } from '#src/ui/pager.tsx';
import { HeadCell, Table } from '#src/ui/table.tsx';
import { recordedEventText, recordedResourceName } from '#src/words/access.ts';
import { roleName } from '#src/words/roles.ts';

const cell = 'py-2 pr-6 align-top';

/** Lines of the record, the latest first. */
export function RecordTable({ entries }: { entries: AccessRecord['entries'] }) {
  const { timeZone, school } = useSchool();
  return (
    <Table
      label="Lines of the record"
      areaId={pagedListId}
      aria-label="Who asked for what, the latest first"
      className="min-w-3xl"
      head={['When', 'Who', 'Student', 'What', 'Outcome'].map((title) => (
        <HeadCell key={title} className="pr-6">
          {title}
        </HeadCell>
      ))}
    >
      <tbody>
        {entries.map((entry) => (
          <tr key={`${entry.requestId} ${entry.resource}`} className="border-b border-line">
            <td className={`${cell} whitespace-nowrap`}>
              {formatDay(toCivilDate(entry.time, timeZone), school.locale)}
              <span className="block text-small text-quiet">
                {formatTimeToSecond(entry.time, timeZone, school.locale)}
              </span>
            </td>
            <td className={cell}>
              {entry.viewerName ?? entry.viewer ?? 'Nobody signed in'}
              {entry.role === null ? null : (
                <span className="block text-small text-quiet">{roleName(entry.role)}</span>
              )}
            </td>
            <td className={`${cell} wrap-anywhere`}>
              {entry.student === null ? (
                <span className="text-quiet">No single student</span>
              ) : (
                <Link to={studentPath(entry.student)}>{entry.studentName ?? entry.student}</Link>
              )}
            </td>
            <td className={cell}>{recordedResourceName(entry.resource)}</td>
            <td className={cell}>{recordedEventText(entry)}</td>
          </tr>
        ))}
      </tbody>
    </Table>
  );
}
