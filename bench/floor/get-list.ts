/** All pages of a list, as the product reads it. */
import type * as z from 'zod/mini';
import { getJson } from './get-json.ts';

interface ListPage<Item> {
  readonly items: readonly Item[];
  /** Of all pages. */
  readonly total: number;
}

const pageSize = 100;

/**
 * The first page alone, since it says how many there are, then the others beside each other.
 * @param address below `/api`
 * @param search its query string with the question mark, without the page's own parameters
 */
export async function getList<Item>(
  address: string,
  search: string,
  schema: z.ZodMiniType<ListPage<Item>>,
): Promise<readonly Item[]> {
  const getPage = (offset: number) => {
    const parameters = new URLSearchParams(search);
    parameters.set('limit', String(pageSize));
    parameters.set('offset', String(offset));
    return getJson(`${address}?${parameters.toString()}`, schema);
  };
  const first = await getPage(0);
  const offsets = Array.from(
    { length: Math.max(0, Math.ceil(first.total / pageSize) - 1) },
    (_, index) => (index + 1) * pageSize,
  );
  const others = await Promise.all(offsets.map(getPage));
  return [first, ...others].flatMap(({ items }) => items);
}
