/** Names and JSON types of a body beside what a schema lists, whether or not the schema would refuse it. */
import { z } from 'zod';
import { joinPlace, toJsonType, toMembers } from './json-places.ts';
import { mostShownFields, toShownField } from './showable.ts';

type JsonSchema = z.core.JSONSchema.JSONSchema;

export type Note = (place: string, what: string) => void;

function isSchema(schema: JsonSchema['items'] | JsonSchema): schema is JsonSchema {
  return typeof schema === 'object' && !Array.isArray(schema);
}

/** The forms a value may have: `X or null` is two. */
function toForms(schema: JsonSchema): readonly JsonSchema[] {
  return schema.anyOf === undefined ? [schema] : schema.anyOf.filter(isSchema).flatMap(toForms);
}

/** The JSON types a form allows; none named means all. */
function toTypes({ type }: JsonSchema): readonly string[] {
  return [type].flat().filter((name) => name !== undefined);
}

function fits(value: unknown, schema: JsonSchema): boolean {
  const types = toTypes(schema);
  const type = toJsonType(value);
  return types.length === 0 || types.includes(type) || (type === 'number' && types.includes('integer'));
}

function nameUnknown(unknown: readonly (readonly [string, unknown])[], place: string, note: Note): void {
  if (unknown.length > mostShownFields) {
    note(place, 'has more unknown fields than can be shown: perhaps a map');
    return;
  }
  for (const [name, value] of unknown) {
    note(joinPlace(place, toShownField(name)), `is unknown to our schemas (${toJsonType(value)})`);
  }
}

/** How often each place was there, and how often it could have been. */
type Presence = Map<string, { present: number; possible: number }>;

function compareValue(value: unknown, schema: JsonSchema, place: string, note: Note, seen: Presence): void {
  const forms = toForms(schema);
  const form = forms.find((candidate) => fits(value, candidate));
  if (form === undefined) {
    const types = forms.flatMap(toTypes).join(' or ');
    note(place, `is ${toJsonType(value)}, expected ${types}`);
    return;
  }
  const { items, properties } = form;
  if (Array.isArray(value) && isSchema(items) && Object.keys(items).length > 0) {
    for (const item of value) compareValue(item, items, `${place}[]`, note, seen);
  }
  if (properties === undefined) return;
  const members = toMembers(value);
  nameUnknown(
    members.filter(([name]) => !Object.hasOwn(properties, name)),
    place,
    note,
  );
  for (const [name, property] of Object.entries(properties)) {
    const memberPlace = joinPlace(place, name);
    const { present, possible } = seen.get(memberPlace) ?? { present: 0, possible: 0 };
    const member = members.find(([key]) => key === name);
    seen.set(memberPlace, { present: present + (member === undefined ? 0 : 1), possible: possible + 1 });
    if (member !== undefined && isSchema(property)) {
      compareValue(member[1], property, memberPlace, note, seen);
    }
  }
}

/**
 * Notes fields that a schema does not list, fields of another JSON type, and listed fields that never came.
 * @param values all of one kind, for example the items of a list
 * @param place of these values
 */
export function compareFields(
  values: readonly unknown[],
  schema: z.core.$ZodType,
  place: string,
  note: Note,
): void {
  // What comes in is what counts, before any transformation of ours; transformations have no form of their own.
  const jsonSchema = z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any' });
  const seen: Presence = new Map();
  for (const value of values) compareValue(value, jsonSchema, place, note, seen);
  for (const [memberPlace, { present }] of seen) if (present === 0) note(memberPlace, 'never came');
}
