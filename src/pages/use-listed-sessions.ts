import { useMemo } from 'react';
import { useApplications } from '#src/api/applications.ts';
import { useSchool } from '#src/api/boot.ts';
import type { Session } from '#src/contract/sessions.ts';
import { toListedSessions, type ListedSession } from '#src/measures/listed-sessions.ts';
import { applicationLabel } from './application-label.ts';
import { toIsMeasured } from './is-measured.ts';

/** Sessions as a list shows them, with the names and the meters of their applications as far as these are there. */
export function useListedSessions(sessions: readonly Session[]): readonly ListedSession[] {
  const { timeZone } = useSchool();
  const { data: applications } = useApplications();
  return useMemo(
    () =>
      toListedSessions(sessions, {
        timeZone,
        isMeasured: toIsMeasured(applications),
        toName: (applicationId) => applicationLabel(applicationId, applications),
      }),
    [sessions, timeZone, applications],
  );
}
