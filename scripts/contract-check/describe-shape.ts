/** The shape of a body of which nothing is known: places and JSON types, and the slugs of a catalogue. */
import { joinPlace, toJsonType, toMembers } from '#server/contract-watch/json-places.ts';
import { isSlug, mostShownFields, toShownField } from '#server/contract-watch/showable.ts';

export interface Shape {
  /** For example `types[].slug: string`. */
  readonly places: readonly string[];
  /** Values of fields that are named like slugs are. */
  readonly slugs: readonly string[];
}

const deepest = 5;
const slugFields = new Set(['slug', 'insighttype', 'type', 'level', 'group', 'category']);

/**
 * For catalogues only: slugs of the safety kind are told too, which would be wrong of a student's data.
 * @param value a parsed JSON body
 */
export function describeShape(value: unknown): Shape {
  const types = new Map<string, Set<string>>();
  const slugs = new Set<string>();

  function visit(inner: unknown, place: string, depth: number): void {
    const type = toJsonType(inner);
    types.set(place, (types.get(place) ?? new Set()).add(type));
    if (depth === deepest) return;
    if (Array.isArray(inner)) {
      for (const item of inner) visit(item, `${place}[]`, depth + 1);
      return;
    }
    const members = toMembers(inner);
    const isMap = members.length > mostShownFields;
    for (const [name, member] of members) {
      const isSlugField = slugFields.has(name.toLowerCase());
      if (isSlugField && typeof member === 'string' && isSlug(member)) slugs.add(member);
      visit(member, joinPlace(place, isMap ? '(any name)' : toShownField(name)), depth + 1);
    }
  }

  visit(value, '', 0);
  const places = [...types].map(
    ([place, found]) => `${place === '' ? 'body' : place}: ${[...found].sort().join(' or ')}`,
  );
  return { places, slugs: [...slugs].sort() };
}
