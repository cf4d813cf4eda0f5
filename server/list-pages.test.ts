import { describe, expect, it } from 'vitest';
import { getListPages } from './list-pages.ts';

interface List {
  /** Items of the page at an offset. */
  readonly itemsAt: (offset: number) => readonly number[];
  readonly totalAt?: (offset: number) => number;
  readonly total?: number;
  readonly mostPages?: number;
}

/** Reads a list to its end, and tells at which offsets, and how many pages were asked for at a time at most. */
async function readAll({ itemsAt, totalAt, total = 0, mostPages = 100 }: List) {
  const offsets: number[] = [];
  let open = 0;
  let mostOpen = 0;
  const getPage = async (offset: number) => {
    offsets.push(offset);
    open += 1;
    mostOpen = Math.max(mostOpen, open);
    await Promise.resolve();
    open -= 1;
    return { items: itemsAt(offset), total: totalAt?.(offset) ?? total };
  };
  const items: number[] = [];
  const tooMany = () => new Error('too many');
  for await (const page of getListPages(getPage, { mostPages, tooMany })) items.push(...page.items);
  return { items, offsets, mostOpen };
}

/** Pages of two. */
const twosOf = (count: number) => (offset: number) =>
  Array.from({ length: count }, (_, i) => i).slice(offset, offset + 2);

describe('The pages of a list', () => {
  it.each([
    [0, [0]],
    [1, [0]],
    [2, [0]],
    [3, [0, 2]],
    [4, [0, 2]],
    [11, [0, 2, 4, 6, 8, 10]],
  ])('of %i items are asked for at %j, and come in their order', async (count, offsets) => {
    const read = await readAll({ itemsAt: twosOf(count), total: count });
    expect(read.items).toEqual(Array.from({ length: count }, (_, i) => i));
    expect(read.offsets).toEqual(offsets);
  });

  it('are asked for by fours', async () => {
    expect((await readAll({ itemsAt: twosOf(40), total: 40 })).mostOpen).toBe(4);
  });

  it('end where a page has nothing, whatever total is claimed', async () => {
    const { items, offsets } = await readAll({ itemsAt: twosOf(3), total: 1_000 });
    expect(items).toEqual([0, 1, 2]);
    expect(offsets).toEqual([0, 2, 4, 6, 8]);
    expect((await readAll({ itemsAt: () => [], total: 1_000 })).offsets).toEqual([0]);
  });

  it('go on as far as the last one says', async () => {
    const totalAt = (offset: number) => (offset < 8 ? 10 : 14);
    expect((await readAll({ itemsAt: twosOf(14), totalAt })).items).toHaveLength(14);
  });

  /** A list of 350 by pages of a hundred, with what a platform may do wrong. */
  const items = Array.from({ length: 350 }, (_, i) => i);
  const pageAt = (offset: number) => items.slice(offset, offset + 100);

  it.each<[what: string, itemsAt: List['itemsAt'], total: number, offsets: readonly number[], items: number]>(
    [
      ['an exact total', pageAt, 350, [0, 100, 200, 300], 350],
      ['a total that is too small', pageAt, 343, [0, 100, 200, 300], 350],
      ['a total that ends a page too early', pageAt, 150, [0, 100, 200, 300], 350],
      ['a total of nothing', pageAt, 0, [0, 100, 200, 300], 350],
      [
        'a total that is too small, and a last page that is full',
        (offset) => pageAt(offset + 50),
        1,
        [0, 100, 200, 300],
        300,
      ],
      ['a total that is too big', pageAt, 1_000, [0, 100, 200, 300, 400], 350],
      ['a total that is too small, and the first page for ever', () => pageAt(0), 1, [0, 100], 200],
      [
        'a total that is too small, and the last page for ever',
        (offset) => pageAt(Math.min(offset, 250)),
        1,
        [0, 100, 200, 300, 400],
        500,
      ],
      [
        'a total that is too small, and a page that is not full',
        (offset) => pageAt(offset).slice(0, 60),
        1,
        [0],
        60,
      ],
      ['a total that is too small, and nothing', () => [], 1, [0], 0],
    ],
  )('with %s', async (_what, itemsAt, total, offsets, count) => {
    const read = await readAll({ itemsAt, total });
    expect(read.offsets).toEqual(offsets);
    expect(read.items).toHaveLength(count);
  });

  it('are refused where there are more than may be read', async () => {
    expect((await readAll({ itemsAt: twosOf(10), total: 10, mostPages: 5 })).items).toHaveLength(10);
    await expect(readAll({ itemsAt: twosOf(12), total: 12, mostPages: 5 })).rejects.toThrow('too many');
    await expect(readAll({ itemsAt: pageAt, total: 1, mostPages: 3 })).rejects.toThrow('too many');
  });
});
