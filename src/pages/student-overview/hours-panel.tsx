import { useMemo } from 'react';
import { useApplications } from '#src/api/applications.ts';
import { useSchool } from '#src/api/boot.ts';
import { toHourFinding } from '#src/measures/hour-finding.ts';
import { toTimeByHour } from '#src/measures/time-by-hour.ts';
import { Panel } from '#src/ui/panel.tsx';
import { hourTitle } from '#src/words/time-by-hour.ts';
import { toIsMeasured } from '../is-measured.ts';
import { HoursTable } from './hours-table.tsx';
import { SchoolHoursTable } from './school-hours-table.tsx';
import { SessionsContent, type SessionsPanelProps } from './sessions-content.tsx';

/** When the window's sessions began: weekday by hour, and in and outside school hours where the school has told them. */
export function HoursPanel({ sessions, userId, window }: SessionsPanelProps) {
  const { school, timeZone } = useSchool();
  const { data: applications } = useApplications();
  const cells = useMemo(
    () => toTimeByHour(sessions.data?.sessions ?? [], timeZone, toIsMeasured(applications)),
    [sessions.data, timeZone, applications],
  );
  return (
    <Panel
      title={hourTitle(toHourFinding(cells), school.locale)}
      note={
        <>
          A session counts in the hour in which it began; each share is of its cell’s time.{' '}
          <span className="print:hidden">The stronger the shade, the more session time.</span>
        </>
      }
    >
      <SessionsContent sessions={sessions} userId={userId} window={window}>
        {() => (
          <div className="space-y-4">
            <HoursTable cells={cells} window={window} />
            <SchoolHoursTable sessions={sessions.data?.sessions ?? []} />
          </div>
        )}
      </SessionsContent>
    </Panel>
  );
}
