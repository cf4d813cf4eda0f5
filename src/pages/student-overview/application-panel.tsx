import { useMemo } from 'react';
import { useApplications } from '#src/api/applications.ts';
import { useSchool } from '#src/api/boot.ts';
import { toApplicationFinding, toTimeByApplication } from '#src/measures/time-by-application.ts';
import { Panel } from '#src/ui/panel.tsx';
import { applicationTitle } from '#src/words/time-by-application.ts';
import { applicationLabel } from '../application-label.ts';
import { ApplicationName } from '../application-name.tsx';
import { toIsMeasured } from '../is-measured.ts';
import { SessionTotalsTable } from './session-totals-table.tsx';
import { SessionsContent, type SessionsPanelProps } from './sessions-content.tsx';

/** In which applications the window's session time was, from all its sessions; the title states where most of it was. */
export function ApplicationPanel({ sessions, userId, window }: SessionsPanelProps) {
  const { locale } = useSchool().school;
  const { data: applications } = useApplications();
  const times = useMemo(
    () => toTimeByApplication(sessions.data?.sessions ?? [], toIsMeasured(applications)),
    [sessions.data, applications],
  );
  const nameOf = (applicationId: string) => applicationLabel(applicationId, applications);
  return (
    <Panel
      title={applicationTitle(toApplicationFinding(times), nameOf, locale)}
      note="The off-task share is of that application’s session time."
    >
      <SessionsContent sessions={sessions} userId={userId} window={window}>
        {() => (
          <SessionTotalsTable
            label="Applications table"
            heading="Application"
            rows={times.map(({ applicationId, ...totals }) => ({
              key: applicationId,
              name: <ApplicationName applicationId={applicationId} applications={applications} />,
              totals,
            }))}
          />
        )}
      </SessionsContent>
    </Panel>
  );
}
