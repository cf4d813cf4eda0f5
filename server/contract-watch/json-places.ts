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

/** The members of an object; none for every other value. */
export function toMembers(value: unknown): readonly (readonly [string, unknown])[] {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? Object.entries(value) : [];
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
    (value, key) =>
      Array.isArray(value)
        ? value[Number(key)]
        : toMembers(value).find(([name]) => name === String(key))?.[1],
    body,
  );
}

/** All values at a place, over every item of the lists on the way. */
export function valuesAt(body: unknown, place: string): readonly unknown[] {
  return place.split('.').reduce<readonly unknown[]>(
    (values, step) => {
      const name = step.replace(/\[\]$/, '');
      const members = values.flatMap((value) =>
        toMembers(value).flatMap(([key, member]) => (key === name ? [member] : [])),
      );
      if (!step.endsWith('[]')) return members;
      return members.flatMap((member): unknown[] => (Array.isArray(member) ? member : []));
    },
    [body],
  );
}
