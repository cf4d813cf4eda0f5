/** Counts in the JSON results of the two test runners. */
import { existsSync, readFileSync } from 'node:fs';
import { z } from 'zod';
import type { Tally } from './run-steps.ts';

const count = z.number().int().nonnegative();

const vitestSchema = z
  .object({ numPassedTests: count, numFailedTests: count })
  .transform(({ numPassedTests, numFailedTests }) => ({ passed: numPassedTests, failed: numFailedTests }));

const playwrightSchema = z
  .object({ stats: z.object({ expected: count, unexpected: count, flaky: count }) })
  // A test that is only sometimes good is a fault.
  .transform(({ stats }) => ({ passed: stats.expected, failed: stats.unexpected + stats.flaky }));

const resultsSchema = z.union([vitestSchema, playwrightSchema]);

/** What a runner wrote; a runner that wrote nothing readable ran no tests. */
export function readTestResults(file: string): Tally {
  if (!existsSync(file)) return { passed: 0, failed: 0 };
  return parseTestResults(readFileSync(file, 'utf8'));
}

/** @param text JSON of vitest's or playwright's `json` reporter */
export function parseTestResults(text: string): Tally {
  try {
    return resultsSchema.parse(JSON.parse(text));
  } catch {
    return { passed: 0, failed: 0 };
  }
}
