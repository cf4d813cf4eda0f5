import { useApplications } from '#src/api/applications.ts';
import { useSchool } from '#src/api/boot.ts';
import type { Session } from '#src/contract/sessions.ts';
import { sessionPath } from '#src/routing/paths.ts';
import type { SessionListView } from '#src/routing/session-list-view.ts';
import { SessionRow } from './session-row.tsx';
import { SessionTable } from './session-table.tsx';
import { useListedSessions } from './use-listed-sessions.ts';

interface SessionsTableProps {
  readonly sessions: readonly Session[];
  readonly userId: string;
  /** The list that they are rows of, for the way back from a session and on to the next. */
  readonly list: SessionListView;
}

/** A few sessions as rows, in the order given. */
export function SessionsTable({ sessions, userId, list }: SessionsTableProps) {
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
          toHref={({ id, startedAtTime }) => sessionPath(userId, id, { at: startedAtTime, list })}
        />
      ))}
    </SessionTable>
  );
}
