import { Link, useParams } from 'react-router';
import { useSchool } from '#src/api/boot.ts';
import { useStudentName } from '#src/api/roster.ts';
import { useUserSessions } from '#src/api/user-sessions.ts';
import { sessionsPath } from '#src/routing/paths.ts';
import { sessionListViewCodec } from '#src/routing/session-list-view.ts';
import { useView } from '#src/routing/use-view.ts';
import { Pager } from '#src/ui/pager.tsx';
import { Panel } from '#src/ui/panel.tsx';
import { sessionCountTitle } from '#src/words/sessions.ts';
import { IncompleteNote } from '../incomplete-note.tsx';
import { isUnknownStudent } from '../is-unknown-student.ts';
import { toPage } from '../paging.ts';
import { QueryContent } from '../query-content.tsx';
import { SessionsTable } from '../sessions-table.tsx';
import { StudentFrame } from '../student-frame.tsx';
import { studentLabel } from '../student-label.ts';
import { UnknownStudent } from '../unknown-student.tsx';
import { UnreadableNote } from '../unreadable-note.tsx';
import { useStudyWindow } from '../use-study-window.ts';
import { SessionFiltersForm } from './session-filters-form.tsx';
import { toSessionFilters } from './session-filters.ts';

/** `/students/:userId/sessions`: every session of a window, with every filter that the endpoint documents. */
export function SessionListPage() {
  const { userId = '' } = useParams();
  const { locale } = useSchool().school;
  const [view, setView] = useView(sessionListViewCodec);
  const window = useStudyWindow(view.window);
  const sessions = useUserSessions(userId, window, toSessionFilters(view));
  // The unfiltered list names the applications that can be chosen; without a filter it is the very same query.
  const allSessions = useUserSessions(userId, window);
  const name = useStudentName(userId);
  if (isUnknownStudent(userId, sessions)) return <UnknownStudent error={sessions.error} />;
  return (
    <StudentFrame
      page="sessions"
      userId={userId}
      label={studentLabel(userId, name)}
      window={window}
      toHref={(choice) => sessionsPath(userId, { ...view, window: choice, page: 1 })}
      onChoose={(choice) => {
        setView({ ...view, window: choice, page: 1 });
      }}
      queries={[sessions]}
    >
      <Panel
        title={sessions.data ? sessionCountTitle(sessions.data.sessions, locale) : 'Sessions'}
        note="In the order of their start, the latest first. Off-task shares are of the session’s time."
      >
        <SessionFiltersForm
          view={view}
          sessions={allSessions.data?.sessions ?? []}
          onChange={(next) => {
            setView({ ...next, page: 1 });
          }}
        />
        <QueryContent query={sessions} skeleton="rows">
          {(data) => {
            const { rows, page, pageCount, text } = toPage(data.sessions, view.page);
            return (
              <>
                {rows.length === 0 ? (
                  <p className="py-6 text-quiet">No sessions match. Try other dates or filters.</p>
                ) : (
                  <SessionsTable sessions={rows} userId={userId} list={view} />
                )}
                <Pager
                  label="Pages of sessions"
                  page={page}
                  pageCount={pageCount}
                  renderLink={(to, linkName) => (
                    <Link key={linkName} to={sessionsPath(userId, { ...view, page: to })}>
                      {linkName}
                    </Link>
                  )}
                >
                  {text}
                </Pager>
                <UnreadableNote count={data.unreadable} what="session" />
                <IncompleteNote isComplete={data.isComplete} what="session" />
              </>
            );
          }}
        </QueryContent>
      </Panel>
    </StudentFrame>
  );
}
