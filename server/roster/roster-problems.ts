/** Gathers what is wrong with a roster's files: every problem is counted, the first of each kind are kept. */
import type { RosterProblem } from '#src/contract/roster-report.ts';

/** Enough to see what is wrong; a file that is wrong in every row must not fill a page. */
const mostKept = 50;

export interface RosterProblems {
  readonly add: (problem: RosterProblem) => void;
  readonly count: (kind: RosterProblem['kind']) => number;
  /** The first of a kind. */
  readonly list: (kind: RosterProblem['kind']) => readonly RosterProblem[];
}

export function createRosterProblems(): RosterProblems {
  const counts = { file: 0, row: 0, unmatched: 0 };
  const kept: RosterProblem[] = [];
  return {
    add: (problem) => {
      counts[problem.kind]++;
      if (counts[problem.kind] <= mostKept) kept.push(problem);
    },
    count: (kind) => counts[kind],
    list: (kind) => kept.filter((problem) => problem.kind === kind),
  };
}
