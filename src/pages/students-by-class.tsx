import { Link } from 'react-router';
import type { Roster } from '#src/api/roster.ts';
import { NobodyFound } from './nobody-found.tsx';
import { toMatchingClasses } from './roster-search.ts';
import { studentLabel } from './student-label.ts';

/** How one item of a list to go on from looks. */
export const goToItemClass =
  'flex min-h-9 items-center no-underline hover:underline aria-[current]:font-semibold wrap-anywhere';

interface StudentsByClassProps {
  readonly roster: Roster;
  readonly search: string;
  /** Whose page it is; `null` elsewhere. */
  readonly currentUserId: string | null;
  readonly toHref: (userId: string) => string;
  readonly onLeave?: () => void;
}

/** The students that a search leaves, by class, each a link. */
export function StudentsByClass({ roster, search, currentUserId, toHref, onLeave }: StudentsByClassProps) {
  const classes = toMatchingClasses(roster, search);
  if (classes.length === 0 && search.trim() !== '') return <NobodyFound search={search} />;
  return classes.map(({ classId, title, students }) => (
    <section key={classId} aria-label={title} className="mt-4">
      <p className="font-semibold">{title}</p>
      <ul>
        {students.map(({ userId, name }) => (
          <li key={userId}>
            <Link
              to={toHref(userId)}
              aria-current={userId === currentUserId ? 'page' : undefined}
              className={goToItemClass}
              onClick={onLeave}
            >
              {studentLabel(userId, name)}
            </Link>
          </li>
        ))}
      </ul>
    </section>
  ));
}
