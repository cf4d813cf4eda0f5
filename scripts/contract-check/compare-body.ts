/** One body beside its expectation: what our schemas refuse, what they do not know, and slugs that are new. */
import { z } from 'zod';
import { compareFields } from '#server/contract-watch/compare-fields.ts';
import type { Expectation } from '#server/contract-watch/expectations.ts';
import { toJsonType, toPlace, valueAt } from '#server/contract-watch/json-places.ts';
import { toItemLists } from '#server/contract-watch/item-lists.ts';
import { noteUnknownSlugs } from '#server/contract-watch/unknown-slugs.ts';
import { toSafetyType } from '#src/contract/insight-types.ts';

export interface Difference {
  /** For example `sessions[].endedAtTime`. */
  readonly place: string;
  /** What is different there, in words and without any value but a slug. */
  readonly what: string;
  /** How often. */
  readonly count: number;
  /** True where a schema refuses the body or the item because of it. */
  readonly isRefused: boolean;
}

function describeIssue(issue: z.core.$ZodIssue, value: unknown): string {
  if (value === undefined) return 'is missing';
  const type = toJsonType(value);
  if (issue.code === 'invalid_type') return `is ${type}, expected ${issue.expected}`;
  if (issue.code === 'invalid_format') return `is ${type} in another form, expected ${issue.format}`;
  if (issue.code === 'too_big') return `is ${type}, larger than expected`;
  if (issue.code === 'too_small') return `is ${type}, smaller than expected`;
  return `is ${type} of a kind that is not expected`;
}

class Tally {
  readonly #differences = new Map<string, Difference>();
  readonly #refusedPlaces = new Set<string>();

  add(place: string, what: string, isRefused: boolean): void {
    // The refusal says it already, and better.
    if (!isRefused && this.#refusedPlaces.has(place)) return;
    if (isRefused) this.#refusedPlaces.add(place);
    const key = `${place} ${what}`;
    const count = (this.#differences.get(key)?.count ?? 0) + 1;
    this.#differences.set(key, { place: place === '' ? 'body' : place, what, count, isRefused });
  }

  all(): Difference[] {
    return [...this.#differences.values()];
  }
}

function tallyRefusals(value: unknown, schema: z.core.$ZodType, place: string, tally: Tally): void {
  for (const issue of z.safeParse(schema, value).error?.issues ?? []) {
    const inner = toPlace(issue.path);
    const joined = inner === '' || place === '' ? `${place}${inner}` : `${place}.${inner}`;
    tally.add(joined, describeIssue(issue, valueAt(value, issue.path)), true);
  }
}

/** All differences, refusals first; no value of the body is in them but unknown slugs. */
export function compareBody(body: unknown, expectation: Expectation): Difference[] {
  const tally = new Tally();
  const note = (place: string, what: string): void => {
    tally.add(place, what, false);
  };
  const lists = toItemLists(body, expectation);
  tallyRefusals(body, expectation.schema, '', tally);
  for (const { place, schema, values } of lists) {
    for (const value of values) tallyRefusals(value, schema, place, tally);
  }
  for (const { place, schema, values } of [
    { place: '', schema: expectation.schema, values: [body] },
    ...lists,
  ]) {
    const toMissing = compareFields(values, schema, place, expectation.unread, note);
    for (const missing of toMissing()) note(missing, 'never came');
  }
  noteUnknownSlugs(body, expectation, (slug) => toSafetyType(slug) !== undefined, note);
  return tally.all();
}
