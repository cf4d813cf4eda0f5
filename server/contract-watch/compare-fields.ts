/** Names and JSON types of a body beside what a schema lists, whether or not the schema would refuse it. */
import { z } from 'zod';
import { isObject, joinPlace, toJsonType } from './json-places.ts';
import { mostShownFields, toShownField } from './showable.ts';

type JsonSchema = z.core.JSONSchema.JSONSchema;

export type Note = (place: string, what: string) => void;

/** One place of a body, as a schema says it: made once, since every answer of the platform is held against it. */
interface Expected {
  /** For example `sessions[].endedAtTime`. */
  readonly place: string;
  /** JSON types; none means all. */
  readonly types: readonly string[];
  /** What the items of a list are; `null` where nothing is said. */
  readonly item: Expected | null;
  /** Members of an object by name; `null` where nothing is said. */
  readonly members: ReadonlyMap<string, Expected> | null;
}

function isSchema(schema: JsonSchema['items'] | JsonSchema): schema is JsonSchema {
  return typeof schema === 'object' && !Array.isArray(schema);
}

/** The forms a value may have: `X or null` is two. No schema of ours has two forms that are objects. */
function toForms(schema: JsonSchema): readonly JsonSchema[] {
  return schema.anyOf === undefined ? [schema] : schema.anyOf.filter(isSchema).flatMap(toForms);
}

function toExpected(schema: JsonSchema, place: string): Expected {
  const forms = toForms(schema);
  const items = forms.map((form) => form.items).find((found) => found !== undefined);
  const properties = forms.map((form) => form.properties).find((found) => found !== undefined);
  return {
    place,
    types: forms.flatMap(({ type }) => type ?? []),
    item: isSchema(items) ? toExpected(items, `${place}[]`) : null,
    members:
      properties === undefined
        ? null
        : new Map(
            Object.entries(properties).map(([name, property]) => [
              name,
              toExpected(isSchema(property) ? property : {}, joinPlace(place, name)),
            ]),
          ),
  };
}

const known = new WeakMap<z.core.$ZodType, Expected>();

/** @param place of the values that the schema is for; always the same one for a schema */
function expectedOf(schema: z.core.$ZodType, place: string): Expected {
  const made = known.get(schema);
  if (made?.place === place) return made;
  // What comes in is what counts, before any transformation of ours.
  const expected = toExpected(z.toJSONSchema(schema, { io: 'input' }), place);
  known.set(schema, expected);
  return expected;
}

function fits(type: string, { types }: Expected): boolean {
  return types.length === 0 || types.includes(type) || (type === 'number' && types.includes('integer'));
}

/**
 * Names are told only of an object that has the named fields of its schema, at least as many of them as others. Where it
 * has not, somebody may have put a map in its place, and keys of a map are data: in small letters `anna` looks like a field.
 */
function nameUnknown(
  unknown: readonly (readonly [string, unknown])[],
  knownCount: number,
  place: string,
  note: Note,
): void {
  if (unknown.length > Math.min(knownCount, mostShownFields)) {
    note(place, 'has more unknown fields than can be shown: perhaps a map');
    return;
  }
  for (const [name, value] of unknown) {
    note(joinPlace(place, toShownField(name)), `is unknown to our schemas (${toJsonType(value)})`);
  }
}

/** What a comparison goes by, and places that were there. */
interface Comparison {
  readonly unread: readonly string[];
  readonly note: Note;
  readonly all: Set<Expected>;
  /** Members of objects that came. */
  readonly asObjects: Set<ReadonlyMap<string, Expected>>;
}

function compareValue(value: unknown, expected: Expected, comparison: Comparison): void {
  const { place, item, members } = expected;
  const { unread, note } = comparison;
  comparison.all.add(expected);
  const type = toJsonType(value);
  if (!fits(type, expected)) {
    note(place, `is ${type}, expected ${expected.types.join(' or ')}`);
    return;
  }
  if (item !== null && Array.isArray(value)) {
    for (const inner of value) compareValue(inner, item, comparison);
  }
  if (members === null || !isObject(value)) return;
  comparison.asObjects.add(members);
  const unknown: (readonly [string, unknown])[] = [];
  // Names alone: pairs of name and value were a tenth of all that an answer leaves to be collected.
  const names = Object.keys(value);
  for (const name of names) {
    const inner = value[name];
    const member = members.get(name);
    if (member !== undefined) compareValue(inner, member, comparison);
    else if (!unread.includes(joinPlace(place, name))) unknown.push([name, inner]);
  }
  nameUnknown(unknown, names.length - unknown.length, place, note);
}

/**
 * Notes fields that neither a schema lists nor the documents, and fields of another JSON type.
 * @param values all of one kind, for example the items of a list
 * @param place of these values
 * @param unread places that are documented, although the schema does not list them
 * @returns asks for places that the schema lists and that never came, although what they belong to did
 */
export function compareFields(
  values: readonly unknown[],
  schema: z.core.$ZodType,
  place: string,
  unread: readonly string[],
  note: Note,
): () => readonly string[] {
  const expected = expectedOf(schema, place);
  const comparison: Comparison = { unread, note, all: new Set(), asObjects: new Set() };
  for (const value of values) compareValue(value, expected, comparison);
  return () =>
    [...comparison.asObjects]
      .flatMap((members) => [...members.values()])
      .filter((member) => !comparison.all.has(member))
      .map((member) => member.place);
}
