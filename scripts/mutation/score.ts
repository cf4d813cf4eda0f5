/** What a report of Stryker's says, counted (its form: mutation-testing-report-schema). */
import { z } from 'zod';

const reportSchema = z.object({
  files: z.record(z.string(), z.object({ mutants: z.array(z.object({ status: z.string() })) })),
});

export interface MutationScore {
  /** A test failed, or the changed code never came to an end. */
  readonly noticed: number;
  /** No test failed, or none ran the code. */
  readonly unnoticed: number;
  /** Not tried: values that are made while a file loads, in rooms that leave them out. */
  readonly leftOut: number;
  /** Of those that were tried, how many were noticed, in percent; 100 of none. */
  readonly percent: number;
}

/** @throws where the text is no such report */
export function readMutationScore(reportText: string): MutationScore {
  const { files } = reportSchema.parse(JSON.parse(reportText));
  const statuses = Object.values(files).flatMap(({ mutants }) => mutants.map(({ status }) => status));
  const count = (...wanted: readonly string[]) => statuses.filter((status) => wanted.includes(status)).length;
  const noticed = count('Killed', 'Timeout');
  const unnoticed = count('Survived', 'NoCoverage');
  const tried = noticed + unnoticed;
  return {
    noticed,
    unnoticed,
    leftOut: count('Ignored'),
    percent: tried === 0 ? 100 : (100 * noticed) / tried,
  };
}
