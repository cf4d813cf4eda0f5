import { useState } from 'react';
import { Link } from 'react-router';
import type { Roster } from '#src/api/roster.ts';
import { toMatchingClasses } from './roster-search.ts';
import { studentLabel } from './student-label.ts';

export interface StudentListProps {
  readonly roster: Roster;
  readonly currentUserId: string;
  readonly toHref: (userId: string) => string;
}

/** All students by class, to be searched by name, each a link. */
export function StudentList({ roster, currentUserId, toHref }: StudentListProps) {
  const [search, setSearch] = useState('');
  return (
    <>
      <label className="flex flex-col gap-1 text-small text-quiet">
        Find a student by name
        <input
          type="search"
          value={search}
          autoComplete="off"
          className="min-h-9 rounded border border-edge bg-surface px-3 text-body text-ink"
          onChange={(event) => {
            setSearch(event.target.value);
          }}
        />
      </label>
      {toMatchingClasses(roster, search).map(({ classId, title, students }) => (
        <section key={classId} aria-label={title} className="mt-4">
          <p className="font-semibold">{title}</p>
          <ul>
            {students.map(({ userId, name }) => (
              <li key={userId}>
                <Link
                  to={toHref(userId)}
                  aria-current={userId === currentUserId ? 'page' : undefined}
                  className="flex min-h-9 items-center no-underline hover:underline aria-[current]:font-semibold"
                >
                  {studentLabel(userId, name)}
                </Link>
              </li>
            ))}
          </ul>
        </section>
      ))}
    </>
  );
}
