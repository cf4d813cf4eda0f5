/** Answers about the roster from the school's own files, page by page, as the platform gives them. */
import type { RosterReport } from '#src/contract/roster-report.ts';
import { toRosterPage } from '../access/viewer-lists.ts';
import { includes, type Viewer } from '../access/viewer.ts';
import type { WholeRoster } from '../access/whole-roster.ts';
import { DeadlineError, withDeadline } from '../deadline.ts';
import { ProblemError, tooLate } from '../problem.ts';
import type { RosterName } from '../roster-fields.ts';
import type { CurrentRoster, RosterSource } from './roster-source.ts';

export interface RosterAnswers {
  /** A page in the platform's shape. */
  list(name: RosterName, search: URLSearchParams, readerSignal: AbortSignal): Promise<object>;
  /** For who may not see everybody: what concerns the own classes. */
  report(viewer: Viewer, readerSignal: AbortSignal): Promise<RosterReport>;
  /** The roster that decisions about access are made by. */
  whole(): Promise<WholeRoster>;
}

/** How many of a class are missing is for its teacher to know. What is wrong in the files, and where, is for who sees all. */
function toViewerReport(report: RosterReport, { students, classes }: Viewer): RosterReport {
  if (students === 'everybody') return report;
  const unmatchedByClass = report.unmatchedByClass.filter(({ classId }) => includes(classes, classId));
  const unmatched = unmatchedByClass.reduce((sum, { count }) => sum + count, 0);
  const matched = students.size;
  return {
    ...report,
    classes: classes === 'everybody' ? report.classes : classes.size,
    students: matched + unmatched,
    matched,
    unmatched,
    unmatchedByClass,
    wrongRows: 0,
    problems: [],
  };
}

/** @param timeoutMs how long a reader waits for the first reading of a large school */
export function createRosterAnswers(source: RosterSource, timeoutMs: number): RosterAnswers {
  async function getCurrent(readerSignal: AbortSignal): Promise<CurrentRoster> {
    try {
      return await withDeadline(timeoutMs, readerSignal, () => source.current());
    } catch (error) {
      if (!(error instanceof DeadlineError)) throw error;
      if (source.isLoaded()) throw tooLate('no users for the roster in time');
      throw new ProblemError(503, 'The school’s roster is still being read. Please try again soon.', {
        cause: 'roster files not read yet',
        headers: { 'retry-after': '5' },
      });
    }
  }
  return {
    async list(name, search, readerSignal) {
      return toRosterPage(name, (await getCurrent(readerSignal)).lists[name], search);
    },
    report: async (viewer, readerSignal) => toViewerReport((await getCurrent(readerSignal)).report, viewer),
    whole: async () => (await getCurrent(new AbortController().signal)).whole,
  };
}
