import { useApplications } from '#src/api/applications.ts';
import { useSchool } from '#src/api/boot.ts';
import type { Session } from '#src/contract/sessions.ts';
import { sessionPath } from '#src/routing/paths.ts';
import { SessionRow } from './session-row.tsx';
import { SessionTable } from './session-table.tsx';
import { useListedSessions } from './use-listed-sessions.ts';

interface SessionsTableProps {
  readonly sessions: readonly Session[];
  readonly userId: string;
}

/** A few sessions as rows, in the order given. */
export function SessionsTable({ sessions, userId }: SessionsTableProps) {
  const school = useSchool();
  const { data: applications } = useApplications();
  const listed = useListedSessions(sessions);
  return (
    <SessionTable>
      {listed.map((each) => (
        <SessionRow
          key={each.session.id}
          listed={each}
          school={school}
          applications={applications}
          isUnderDay={false}
          toHref={({ id, startedAtTime }) => sessionPath(userId, id, { at: startedAtTime })}
        />
      ))}
    </SessionTable>
  );
}
