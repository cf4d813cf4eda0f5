import { ChevronLeft, ChevronRight } from 'lucide-react';
import { Link } from 'react-router';
import { useClassOf } from '#src/api/class/opened-class.ts';
import { useRoster, type RosterStudent } from '#src/api/roster.ts';
import { classPath } from '#src/routing/paths.ts';
import type { WindowChoice } from '#src/time/windows.ts';
import { laterCode } from '#src/ui/later-code.ts';
import { later, LaterPart } from '#src/ui/later-part.tsx';
import { lostTool } from '#src/ui/panel-boundary.tsx';
import { studentLabel } from './student-label.ts';

// No first screen needs it; its place is held.
const StudentSwitcher = later(
  laterCode(() => import('./student-switcher.tsx')),
  (switcher) => switcher.StudentSwitcher,
);

interface StudentNavProps {
  readonly userId: string;
  readonly window: WindowChoice;
  /** The address of the same kind of page, with the same window, for another student. */
  readonly toHref: (userId: string) => string;
}

/** Who stands beside a student in a list: a weekly review goes from one to the next. */
function toNeighbours(students: readonly RosterStudent[], userId: string) {
  const index = students.findIndex((student) => student.userId === userId);
  return {
    previous: index > 0 ? students[index - 1] : undefined,
    next: index >= 0 ? students[index + 1] : undefined,
  };
}

/** On a phone an arrow alone, as large as a thumb: the name is still there for who cannot see where it points. */
const stepClass =
  'relative inline-flex min-h-8 items-center justify-center gap-1 max-sm:min-h-11 max-sm:min-w-9';

/** Breadcrumbs, the student before and after in the class, and a list of all. */
export function StudentNav({ userId, window, toHref }: StudentNavProps) {
  const roster = useRoster();
  const list = useClassOf(userId);
  const { previous, next } = toNeighbours(list?.students ?? roster.data?.students ?? [], userId);
  return (
    // As high as its tools will be, which come with the roster: nothing below moves for them.
    <div className="flex min-h-9 flex-wrap items-center justify-between gap-x-2 gap-y-1 text-small max-sm:min-h-11 sm:gap-x-6 print:hidden">
      <nav aria-label="Breadcrumbs">
        <Link to={classPath({ classId: list?.classId ?? null, window })}>Classes</Link>
        {list === undefined ? null : <span className="text-quiet"> / {list.title}</span>}
      </nav>
      <nav aria-label="Students" className="flex flex-wrap items-center gap-x-1 sm:gap-x-4">
        {previous === undefined ? null : (
          <Link
            to={toHref(previous.userId)}
            aria-label={`Student before: ${studentLabel(previous.userId, previous.name)}`}
            className={stepClass}
            rel="prev"
          >
            <ChevronLeft aria-hidden="true" className="size-4" />
            <span className="max-sm:sr-only">{studentLabel(previous.userId, previous.name)}</span>
          </Link>
        )}
        {roster.data === undefined ? null : (
          <LaterPart lost={lostTool} fallback={<span className="w-32" />}>
            <StudentSwitcher key={userId} roster={roster.data} currentUserId={userId} toHref={toHref} />
          </LaterPart>
        )}
        {next === undefined ? null : (
          <Link
            to={toHref(next.userId)}
            aria-label={`Next student: ${studentLabel(next.userId, next.name)}`}
            className={stepClass}
            rel="next"
          >
            <span className="max-sm:sr-only">{studentLabel(next.userId, next.name)}</span>
            <ChevronRight aria-hidden="true" className="size-4" />
          </Link>
        )}
      </nav>
    </div>
  );
}
