import { ChevronLeft, ChevronRight } from 'lucide-react';
import { lazy } from 'react';
import { Link } from 'react-router';
import { useOpenedClass } from '#src/api/class/opened-class.ts';
import { useRoster, type Roster, type RosterClassList, type RosterStudent } from '#src/api/roster.ts';
import { classPath } from '#src/routing/paths.ts';
import type { WindowChoice } from '#src/time/windows.ts';
import { LaterPart, lostTool } from '#src/ui/panel-boundary.tsx';
import { studentLabel } from './student-label.ts';

// No first screen needs it; its place is held.
const StudentSwitcher = lazy(async () => ({
  default: (await import('./student-switcher.tsx')).StudentSwitcher,
}));

interface StudentNavProps {
  readonly userId: string;
  readonly window: WindowChoice;
  /** The address of the same kind of page, with the same window, for another student. */
  readonly toHref: (userId: string) => string;
}

interface Neighbours {
  /** The class the student was found in. */
  readonly list: RosterClassList | undefined;
  readonly previous: RosterStudent | undefined;
  readonly next: RosterStudent | undefined;
}

/** The student's class (of several the one that was open) and who stands beside them there: a weekly review goes from one to the next. */
function toNeighbours(
  roster: Roster | undefined,
  userId: string,
  openedClass: string | undefined,
): Neighbours {
  const isHere = (student: RosterStudent) => student.userId === userId;
  const lists = roster?.classes.filter(({ students }) => students.some(isHere));
  const list = lists?.find(({ classId }) => classId === openedClass) ?? lists?.[0];
  const students = list?.students ?? roster?.students ?? [];
  const index = students.findIndex(isHere);
  return {
    list,
    previous: index > 0 ? students[index - 1] : undefined,
    next: index >= 0 ? students[index + 1] : undefined,
  };
}

/** Breadcrumbs, the student before and after in the class, and a list of all. */
export function StudentNav({ userId, window, toHref }: StudentNavProps) {
  const roster = useRoster();
  const { list, previous, next } = toNeighbours(roster.data, userId, useOpenedClass());
  return (
    <div className="flex flex-wrap items-center justify-between gap-x-6 gap-y-1 text-small print:hidden">
      <nav aria-label="Breadcrumbs">
        <Link to={classPath({ classId: list?.classId ?? null, window })}>Classes</Link>
        {list === undefined ? null : <span className="text-quiet"> / {list.title}</span>}
      </nav>
      <nav aria-label="Students" className="flex flex-wrap items-center gap-x-3 sm:gap-x-4">
        {previous === undefined ? null : (
          <Link to={toHref(previous.userId)} className="inline-flex min-h-8 items-center gap-1" rel="prev">
            <ChevronLeft aria-hidden="true" className="size-4" />
            <span className="max-w-20 truncate sm:max-w-none">
              {studentLabel(previous.userId, previous.name)}
            </span>
          </Link>
        )}
        {roster.data === undefined ? null : (
          <LaterPart lost={lostTool} fallback={<span className="w-32" />}>
            <StudentSwitcher key={userId} roster={roster.data} currentUserId={userId} toHref={toHref} />
          </LaterPart>
        )}
        {next === undefined ? null : (
          <Link to={toHref(next.userId)} className="inline-flex min-h-8 items-center gap-1" rel="next">
            <span className="max-w-20 truncate sm:max-w-none">{studentLabel(next.userId, next.name)}</span>
            <ChevronRight aria-hidden="true" className="size-4" />
          </Link>
        )}
      </nav>
    </div>
  );
}
