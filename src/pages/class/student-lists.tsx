import type { RosterClassList } from '#src/api/roster.ts';
import { Panel } from '#src/ui/panel.tsx';
import { UnmatchedInClass } from '../unmatched-in-class.tsx';
import { StudentLinks } from './student-links.tsx';

/** Lists of students as links, each under its title. */
export function StudentLists({ lists }: { lists: readonly RosterClassList[] }) {
  return lists.map(({ classId, title, students }) => (
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
  ));
}
