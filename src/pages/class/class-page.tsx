import { useDeferredValue, useState } from 'react';
import { useRoster, type Roster } from '#src/api/roster.ts';
import { Panel } from '#src/ui/panel.tsx';
import { PageHeading } from '#src/ui/page-heading.tsx';
import { QueryContent } from '../query-content.tsx';
import { RosterReportNotice, UnmatchedInClass } from '../roster-report-notice.tsx';
import { UnreadableNote } from '../unreadable-note.tsx';
import { OpenById } from './open-by-id.tsx';
import { RosterGapNotice } from './roster-gap-notice.tsx';
import { StudentLinks } from './student-links.tsx';
import { toMatchingClasses } from '../roster-search.ts';

/** `/`: the classes of the roster and their students, each a link to the student's week. */
export function ClassPage() {
  const roster = useRoster();
  const [search, setSearch] = useState('');
  const deferredSearch = useDeferredValue(search);
  return (
    <article className="space-y-6">
      <title>Classes · Week in Focus</title>
      <div className="flex flex-wrap items-end justify-between gap-4">
        <PageHeading>Classes</PageHeading>
        <label className="flex flex-col gap-1 text-small text-quiet">
          Find a student
          <input
            type="search"
            value={search}
            autoComplete="off"
            className="min-h-9 w-64 rounded border border-edge bg-raised px-3 text-body text-ink"
            onChange={(event) => {
              setSearch(event.target.value);
            }}
          />
        </label>
      </div>
      <QueryContent query={roster} skeleton="rows">
        {(data) => <RosterLists roster={data} search={deferredSearch} />}
      </QueryContent>
    </article>
  );
}

function RosterLists({ roster, search }: { roster: Roster; search: string }) {
  const lists = toMatchingClasses(roster, search);
  return (
    <div className="space-y-8">
      <RosterGapNotice roster={roster} />
      {lists.map(({ classId, title, students }) => (
        <Panel
          key={classId}
          title={title}
          note={
            <>
              {students.length === 1 ? '1 student' : `${students.length} students`}
              <UnmatchedInClass classId={classId} />
            </>
          }
        >
          <StudentLinks students={students} />
        </Panel>
      ))}
      {lists.length === 0 && search.trim() !== '' ? (
        <p role="status" className="text-quiet">
          No student’s name contains “{search.trim()}”.
        </p>
      ) : null}
      <UnreadableNote count={roster.unreadable} what="roster record" />
      <RosterReportNotice />
      {roster.students.length === 0 ? <OpenById /> : null}
    </div>
  );
}
