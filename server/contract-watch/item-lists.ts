import type { Expectation } from './expectations.ts';
import { valuesAt } from './json-places.ts';

/** The lists of a body, which are read item by item, with their items. */
export function toItemLists(body: unknown, { items }: Expectation) {
  return Object.entries(items).map(([list, schema]) => {
    const place = `${list}[]`;
    return { place, schema, values: valuesAt(body, place) };
  });
}
