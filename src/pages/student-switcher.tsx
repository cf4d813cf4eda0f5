import { useState } from 'react';
import { Link } from 'react-router';
import type { Roster } from '#src/api/roster.ts';
import { Button } from '#src/ui/button.tsx';
import { Popover } from '#src/ui/popover.tsx';
import { toMatchingClasses } from './roster-search.ts';
import { studentLabel } from './student-label.ts';

interface StudentSwitcherProps {
  readonly roster: Roster;
  readonly currentUserId: string;
  readonly toHref: (userId: string) => string;
}

/** A button that opens the list of all students; opening, closing and Escape are the browser's own. */
export function StudentSwitcher({ roster, currentUserId, toHref }: StudentSwitcherProps) {
  return (
    <Popover
      label="Students"
      place="middle"
      renderButton={(attributes) => (
        <Button {...attributes} className="min-h-8 text-small">
          Switch student
        </Button>
      )}
    >
      <StudentList roster={roster} currentUserId={currentUserId} toHref={toHref} />
    </Popover>
  );
}

function StudentList({ roster, currentUserId, toHref }: StudentSwitcherProps) {
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
