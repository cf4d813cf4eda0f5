/**
 * What became of a school's own roster files (docs/roster.md): our server's answer, not the platform's. It never holds
 * a name, an e-mail address or any other text of the files: places and reasons are enough to mend them.
 */
import { instantSchema } from './primitives.ts';
import { z } from './zod.ts';

/** Where our server tells it, below `apiPrefix`; not a path of the platform, so not in the table of those. */
export const rosterReportPath = '/school/roster-report';

const countSchema = z.int().check(z.nonnegative());

const rosterProblemSchema = z.object({
  /** `file`: nothing of the file can be used. `row`: one row is wrong. `unmatched`: a student without a platform user. */
  kind: z.enum(['file', 'row', 'unmatched']),
  /** The file's name. */
  file: z.string(),
  /** Counted from 1, the first line of columns included; `null` where the file as a whole is meant. */
  line: z.nullable(countSchema),
  /** A sentence. */
  reason: z.string(),
});

export const rosterReportSchema = z.object({
  /** When the files that are in use were read. */
  readAt: instantSchema,
  /** True where newer files cannot be used, and the last usable ones still are. */
  isOutdated: z.boolean(),
  classes: countSchema,
  /** Students who are in one of the classes now. */
  students: countSchema,
  matched: countSchema,
  unmatched: countSchema,
  /** Problems of the kinds `file` and `row`. */
  wrongRows: countSchema,
  /** How many students of a class could not be matched; classes without any are left out. */
  unmatchedByClass: z.array(z.object({ classId: z.string(), count: countSchema })),
  /** The first of them. The counts above are of all. */
  problems: z.array(rosterProblemSchema),
});

export type RosterProblem = z.infer<typeof rosterProblemSchema>;
export type RosterReport = z.infer<typeof rosterReportSchema>;
