/** The figures of all parts in one file, so that measuring one part alone leaves the others as they were. */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { z } from 'zod';
import { inProject } from '#scripts/project.ts';
import { formatReport } from './report.ts';

const resultSchema = z.object({
  title: z.string(),
  rounds: z.number(),
  /** The machine, and how busy it was. */
  machine: z.string(),
  conditions: z.string(),
  tables: z
    .array(
      z.object({ title: z.nullable(z.string()), cells: z.array(z.array(z.string()).readonly()).readonly() }),
    )
    .readonly(),
  aims: z.array(z.object({ aim: z.string(), here: z.string(), isReached: z.boolean() })).readonly(),
  measured: z.unknown(),
});

export type Result = z.infer<typeof resultSchema>;

const resultsSchema = z.record(z.string(), resultSchema);

const folder = inProject('.cache');
const jsonPath = inProject('.cache', 'bench.json');
const tablesPath = inProject('.cache', 'bench.md');

function readResults(): Record<string, Result> {
  try {
    return resultsSchema.parse(JSON.parse(readFileSync(jsonPath, 'utf8')));
  } catch {
    // There are none yet, or they are of an older benchmark.
    return {};
  }
}

export function formatResult(result: Result): string {
  return `### ${result.title}\n\n${formatReport({ ...result, conditions: `${result.conditions} ${result.machine}` })}`;
}

/** @param order of the parts in the file of tables */
export function keepResult(name: string, result: Result, order: readonly string[]): void {
  const results = { ...readResults(), [name]: result };
  const tables = order.flatMap((part) => results[part] ?? []).map(formatResult);
  mkdirSync(folder, { recursive: true });
  writeFileSync(jsonPath, `${JSON.stringify(results, null, 2)}\n`);
  writeFileSync(tablesPath, `${tables.join('\n\n')}\n`);
}
