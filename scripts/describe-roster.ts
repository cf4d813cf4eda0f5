/** What a start says of a school's own roster files: counts, then the first problems by file and line. No names. */
import type { DashboardServer } from '#server/create-server.ts';
import type { RosterProblem } from '#src/contract/roster-report.ts';

type RosterState = Awaited<ReturnType<DashboardServer['refreshRoster']>>;

const shownProblems = 8;

function describeProblem({ file, line, reason }: RosterProblem): string {
  return `    ${file}${line === null ? '' : ` line ${line}`}: ${reason}`;
}

function countOf(count: number, one: string, many: string): string {
  return `${count} ${count === 1 ? one : many}`;
}

/** @returns lines to print; none where the roster is the platform's */
export function describeRoster(state: RosterState): string[] {
  if (state === null) return [];
  if ('failure' in state)
    return [`  ! Roster    No student of the CSV files can be matched: ${state.failure}`];
  const { classes, students, matched, unmatched, wrongRows, isOutdated, problems } = state;
  const hidden = unmatched + wrongRows - Math.min(problems.length, shownProblems);
  return [
    `  Roster     CSV files: ${[
      countOf(classes, 'class', 'classes'),
      countOf(students, 'student', 'students'),
      `${matched} matched`,
      `${unmatched} unmatched`,
      countOf(wrongRows, 'wrong row', 'wrong rows'),
    ].join(', ')}`,
    ...(isOutdated
      ? ['  ! The files have changed, but cannot be used; the classes are those of before.']
      : []),
    ...problems.slice(0, shownProblems).map(describeProblem),
    ...(hidden > 0 ? [`    and ${hidden} more`] : []),
  ];
}
