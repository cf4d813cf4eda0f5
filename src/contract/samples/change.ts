/** Bodies that differ from a sample in one place, for the tables of good and bad bodies. */

/** In place of a value: leave the field out. */
export const dropped = Symbol('dropped');

/**
 * A copy of a body with one value changed, added or left out. The path names fields and list positions:
 * `trend.buckets.0.levels`.
 *
 * @throws Error where the path leads through something that is neither object nor list.
 */
export function withValue(body: unknown, path: string, value: unknown): unknown {
  const [key = '', ...rest] = path.split('.');
  const toNext = (current: unknown) =>
    rest.length === 0 ? value : withValue(current, rest.join('.'), value);
  if (Array.isArray(body)) {
    return body.map((item: unknown, index) => (String(index) === key ? toNext(item) : item));
  }
  if (typeof body !== 'object' || body === null) throw new Error(`Nothing at ${path}`);
  const next = toNext(Reflect.get(body, key));
  return Object.fromEntries(
    Object.entries({ ...body, [key]: next }).filter(([, fieldValue]) => fieldValue !== dropped),
  );
}
