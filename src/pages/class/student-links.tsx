import { Link } from 'react-router';
import type { RosterStudent } from '#src/api/roster.ts';
import { studentPath } from '#src/routing/paths.ts';
import { studentLabel } from '../student-label.ts';

/** Students as links, in columns that fill the width, each high enough for a finger. */
export function StudentLinks({ students }: { students: readonly RosterStudent[] }) {
  return (
    <ul className="columns-[13rem] gap-x-6">
      {students.map(({ userId, name }) => (
        <li key={userId} className="break-inside-avoid">
          <Link
            to={studentPath(userId)}
            className="flex min-h-11 items-center border-b border-line no-underline hover:underline"
          >
            {studentLabel(userId, name)}
          </Link>
        </li>
      ))}
    </ul>
  );
}
