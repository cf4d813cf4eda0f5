/** Levels, types, results and the like that our lists do not have; all of these are open sets on the wire. */
import type { Note } from './compare-fields.ts';
import type { Expectation } from './expectations.ts';
import { valuesAt } from './json-places.ts';
import { toShownSlug } from './showable.ts';

/** @param isSafety that a student has a safety signal is never told, not even by a new type of one */
export function noteUnknownSlugs(
  body: unknown,
  { slugs }: Expectation,
  isSafety: (slug: string) => boolean,
  note: Note,
): void {
  for (const [place, known] of Object.entries(slugs)) {
    for (const value of valuesAt(body, place)) {
      if (typeof value !== 'string' || known.includes(value) || isSafety(value)) continue;
      note(place, `has a value that we do not know: ${toShownSlug(value)}`);
    }
  }
}
