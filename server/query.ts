/** Query strings against the contract: only documented parameters, once each, in range, go upstream. */
import { z } from 'zod';
import { ProblemError } from './problem.ts';

/** A parameter's name is part of the message, but not where it is made up to carry something else. */
function toShownName(name: string): string {
  return /^[A-Za-z]\w{0,39}$/.test(name) ? `"${name}"` : 'an unknown name';
}

function describe(issue: z.core.$ZodIssue | undefined, given: ReadonlySet<string>): string {
  if (issue?.code === 'unrecognized_keys') {
    return `The parameter ${toShownName(issue.keys[0] ?? '')} is not known here.`;
  }
  const name = String(issue?.path[0] ?? '');
  if (!given.has(name)) return `The parameter ${toShownName(name)} is missing.`;
  return `The parameter ${toShownName(name)} has a value that is not allowed.`;
}

/**
 * Checks a query and writes it anew, so that nothing reaches the platform that the contract did not read.
 * @throws {ProblemError} 400 naming the parameter, never its value
 */
export function readQuery(
  schema: z.core.$ZodType<Record<string, string | undefined>>,
  search: URLSearchParams,
): URLSearchParams {
  const given = new Set<string>();
  for (const name of search.keys()) {
    if (given.has(name)) {
      throw new ProblemError(400, `The parameter ${toShownName(name)} is given more than once.`);
    }
    given.add(name);
  }
  const result = z.safeParse(schema, Object.fromEntries(search));
  if (!result.success) throw new ProblemError(400, describe(result.error.issues[0], given));
  const checked = new URLSearchParams();
  for (const [name, value] of Object.entries(result.data)) {
    if (value !== undefined) checked.append(name, value);
  }
  return checked;
}
