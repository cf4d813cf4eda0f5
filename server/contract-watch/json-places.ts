/**
 * Places in a JSON body, written like `sessions[].endedAtTime`: the same for every item of a list, so that a place
 * never tells which record it was.
 */

export type JsonType = 'array' | 'boolean' | 'null' | 'number' | 'object' | 'string';

/** The JSON type of a parsed value; `null` also for what JSON cannot hold. */
export function toJsonType(value: unknown): JsonType {
  if (Array.isArray(value)) return 'array';
  const type = typeof value;
  return (type === 'object' && value !== null) || type === 'string' || type === 'number' || type === 'boolean'
    ? type
    : 'null';
}

export function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** The members of an object; none for every other value. */
export function toMembers(value: unknown): readonly (readonly [string, unknown])[] {
  return isObject(value) ? Object.entries(value) : [];
}

/** The member of an object; undefined where it has none of that name, and for every other value. */
function memberOf(value: unknown, name: string): unknown {
  return isObject(value) && Object.hasOwn(value, name) ? value[name] : undefined;
}

export function joinPlace(place: string, name: string): string {
  return place === '' ? name : `${place}.${name}`;
}

/** A path of names and positions as a place. */
export function toPlace(path: readonly PropertyKey[]): string {
  return path.reduce<string>(
    (place, key) => (typeof key === 'number' ? `${place}[]` : joinPlace(place, String(key))),
    '',
  );
}

/** The value at a path; undefined where the path leads nowhere. */
export function valueAt(body: unknown, path: readonly PropertyKey[]): unknown {
  return path.reduce<unknown>(
    (value, key) => (Array.isArray(value) ? value[Number(key)] : memberOf(value, String(key))),
    body,
  );
}

/** All values at a place, over every item of the lists on the way. Plain loops, as every answer of the platform passes here. */
export function valuesAt(body: unknown, place: string): readonly unknown[] {
  let values: unknown[] = [body];
  for (const step of place.split('.')) {
    const isList = step.endsWith('[]');
    const name = isList ? step.slice(0, -'[]'.length) : step;
    const found: unknown[] = [];
    for (const value of values) {
      const member = memberOf(value, name);
      if (!isList) {
        if (member !== undefined) found.push(member);
      } else if (Array.isArray(member)) {
        for (const item of member) found.push(item);
      }
    }
    values = found;
  }
  return values;
}
