/** Answers about the roster from the school's own files, page by page, as the platform gives them. */
import type { RosterReport } from '#src/contract/roster-report.ts';
import { DeadlineError, withDeadline } from '../deadline.ts';
import { ProblemError } from '../problem.ts';
import type { RosterName } from '../roster-fields.ts';
import type { CurrentRoster, RosterSource } from './roster-source.ts';

export interface RosterAnswers {
  /** A page in the platform's shape. */
  list(name: RosterName, search: URLSearchParams, readerSignal: AbortSignal): Promise<object>;
  report(readerSignal: AbortSignal): Promise<RosterReport>;
}

/** OneRoster: what a list gives where no limit is asked for (docs/contract.md, "Roster"). */
const defaultLimit = 10;

/** @param timeoutMs how long a reader waits for the first reading of a large school */
export function createRosterAnswers(source: RosterSource, timeoutMs: number): RosterAnswers {
  async function getCurrent(readerSignal: AbortSignal): Promise<CurrentRoster> {
    try {
      return await withDeadline(timeoutMs, readerSignal, () => source.current());
    } catch (error) {
      if (!(error instanceof DeadlineError)) throw error;
      throw new ProblemError(503, 'The school’s roster is still being read. Please try again soon.', {
        cause: 'roster files not read yet',
        headers: { 'retry-after': '5' },
      });
    }
  }
  return {
    async list(name, search, readerSignal) {
      const records = (await getCurrent(readerSignal)).lists[name];
      const limit = Number(search.get('limit') ?? defaultLimit);
      const offset = Number(search.get('offset') ?? 0);
      return { [name]: records.slice(offset, offset + limit), offset, limit, total: records.length };
    },
    report: async (readerSignal) => (await getCurrent(readerSignal)).report,
  };
}
