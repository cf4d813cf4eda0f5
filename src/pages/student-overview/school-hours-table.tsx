import { useMemo } from 'react';
import { useApplications } from '#src/api/applications.ts';
import { useSchool } from '#src/api/boot.ts';
import type { Session } from '#src/contract/sessions.ts';
import { toSchoolHoursSplit } from '#src/measures/school-hours.ts';
import { schoolHoursText } from '#src/words/time-by-hour.ts';
import { toIsMeasured } from '../is-measured.ts';
import { SessionTotalsTable } from './session-totals-table.tsx';

/** Sessions in and outside school hours, by their start; nothing where the school has not told its hours. */
export function SchoolHoursTable({ sessions }: { sessions: readonly Session[] }) {
  const { school, timeZone } = useSchool();
  const { data: applications } = useApplications();
  const split = useMemo(
    () => toSchoolHoursSplit(sessions, timeZone, school, toIsMeasured(applications)),
    [sessions, timeZone, school, applications],
  );
  if (split === null || school.schoolHours === null) return null;
  const rows = [
    { key: 'inside', name: 'In school hours', totals: split.inside },
    { key: 'outside', name: 'Outside school hours', totals: split.outside },
  ];
  return (
    <div>
      <SessionTotalsTable label="School hours table" heading="Began" rows={rows} />
      <p className="mt-2 text-small text-quiet">
        School hours are {schoolHoursText(school.schoolHours, school.locale)} on school days; days off count
        as outside.
      </p>
    </div>
  );
}
