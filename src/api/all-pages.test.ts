import { describe, expect, it } from 'vitest';
import { getAllPages, toCounted, toDistinct } from './all-pages.ts';
import type { Answer } from './get-json.ts';

interface Page {
  readonly paging: { readonly offset: number; readonly limit: number; readonly total: number };
  readonly items: readonly number[];
}

interface List {
  /** How many items the list has when a page is asked for; pages are counted from 0. */
  readonly total: (call: number) => number;
  /** The most the server gives in one page, whatever was asked for. */
  readonly largest?: number;
  /** What the server says the list has, where that is not the truth. */
  readonly claimed?: number;
}

/** A list of the numbers from 0, served as the platform serves lists; page `n` is given at second `n`. */
function createList({ total, largest = 100, claimed }: List) {
  const offsets: number[] = [];
  let open = 0;
  let mostOpen = 0;
  const getPage = async (offset: number): Promise<Answer<Page>> => {
    const call = offsets.push(offset) - 1;
    const length = total(call);
    mostOpen = Math.max(mostOpen, ++open);
    await Promise.resolve();
    open -= 1;
    const count = Math.max(0, Math.min(largest, length - offset));
    const items = Array.from({ length: count }, (_, i) => offset + i);
    const second = String(call).padStart(2, '0').slice(-2);
    return {
      data: { paging: { offset, limit: largest, total: claimed ?? length }, items },
      asOf: `2026-03-11T17:00:${second}Z`,
    };
  };
  return { getPage, offsets, mostOpen: () => mostOpen };
}

async function readAll(list: List) {
  const { getPage, offsets, mostOpen } = createList(list);
  const { pages, isComplete, asOf } = await getAllPages(getPage, (page) => page.items.length);
  return { items: pages.flatMap((page) => page.items), offsets, isComplete, asOf, mostOpen: mostOpen() };
}

function numbers(count: number): number[] {
  return Array.from({ length: count }, (_, i) => i);
}

describe('getAllPages', () => {
  it.each([
    [0, [0]],
    [1, [0]],
    [99, [0]],
    [100, [0]],
    [101, [0, 100]],
    [200, [0, 100]],
    [450, [0, 100, 200, 300, 400]],
    [1201, numbers(13).map((page) => page * 100)],
  ])('loads all of %i items in their order, and asks for no page too many', async (total, offsets) => {
    const read = await readAll({ total: () => total });
    expect(read.items).toEqual(numbers(total));
    expect(read.offsets).toEqual(offsets);
    expect(read.isComplete).toBe(true);
  });

  it.each([
    [450, 1, [0, 100, 200, 300, 400]],
    [400, 393, [0, 100, 200, 300, 400]],
    [100, 0, [0, 100]],
    [60, 1, [0]],
  ])(
    'loads all of %i items where the list claims %i, as long as pages are full',
    async (total, claimed, offsets) => {
      const read = await readAll({ total: () => total, claimed });
      expect(read.items).toEqual(numbers(total));
      expect(read.offsets).toEqual(offsets);
      expect(read.isComplete).toBe(true);
    },
  );

  it('follows a server that gives smaller pages than it was asked for', async () => {
    const read = await readAll({ total: () => 70, largest: 20 });
    expect(read.items).toEqual(numbers(70));
    expect(read.offsets).toEqual([0, 20, 40, 60]);
    expect(read.isComplete).toBe(true);
  });

  it('loads what is added to the list meanwhile', async () => {
    const read = await readAll({ total: (call) => (call === 0 ? 150 : 320) });
    expect(read.items).toEqual(numbers(320));
    expect(read.offsets).toEqual([0, 100, 200, 300]);
    expect(read.isComplete).toBe(true);
  });

  it('ends where the list has become shorter meanwhile', async () => {
    const read = await readAll({ total: (call) => (call === 0 ? 900 : 250) });
    expect(read.items).toEqual(numbers(250));
    expect(read.offsets).toEqual([0, 100, 200, 300, 400]);
    expect(read.isComplete).toBe(true);
  });

  it('ends at an empty page, whatever the total says', async () => {
    const read = await readAll({ total: () => 130, claimed: 100_000 });
    expect(read.items).toEqual(numbers(130));
    expect(read.offsets).toEqual([0, 100, 200, 300, 400]);
    expect(read.isComplete).toBe(true);
  });

  it('ends at once where the first page is empty, whatever the total says', async () => {
    const read = await readAll({ total: () => 0, claimed: 7 });
    expect(read.offsets).toEqual([0]);
    expect(read.isComplete).toBe(true);
  });

  it('reads on where more has come than the list claims, as long as pages are full', async () => {
    const { offsets, items, isComplete } = await readAll({ total: () => 430, claimed: 150 });
    expect(offsets).toEqual([0, 100, 200, 300, 400]);
    expect(items).toHaveLength(430);
    expect(isComplete).toBe(true);
  });

  it('asks no more where the last full page comes again, whatever is asked for', async () => {
    const { getPage, offsets } = createList({ total: () => 350, claimed: 350 });
    const getLastForEver = async (offset: number) => getPage(Math.min(offset, 250));
    const { pages } = await getAllPages(getLastForEver, (page) => page.items.length);
    expect(offsets).toEqual([0, 100, 200, 250, 250]);
    expect(new Set(pages.flatMap((page) => page.items)).size).toBe(350);
  });

  it('stops after a hundred pages and says that there is more', async () => {
    const read = await readAll({ total: () => 10_001 });
    expect(read.items).toEqual(numbers(10_000));
    expect(read.offsets).toHaveLength(100);
    expect(read.isComplete).toBe(false);
  });

  it('is complete with a hundred full pages', async () => {
    const read = await readAll({ total: () => 10_000 });
    expect(read.offsets).toHaveLength(100);
    expect(read.isComplete).toBe(true);
  });

  it('asks for four pages at a time at most', async () => {
    expect((await readAll({ total: () => 2_000 })).mostOpen).toBe(4);
  });

  it('is as old as its first page', async () => {
    expect((await readAll({ total: () => 450 })).asOf).toBe('2026-03-11T17:00:00Z');
  });

  it('fails with the first page that fails', async () => {
    const { getPage } = createList({ total: () => 450 });
    const failure = new Error('page 300');
    await expect(
      getAllPages(
        (offset) => (offset === 300 ? Promise.reject(failure) : getPage(offset)),
        (page) => page.items.length,
      ),
    ).rejects.toBe(failure);
  });

  it('tells after each page how much has come, unreadable records included', async () => {
    const { getPage } = createList({ total: () => 250 });
    const told: unknown[] = [];
    await getAllPages(getPage, (page) => page.items.length, {
      onProgress: (progress) => told.push(progress),
    });
    expect(told).toEqual([
      { loaded: 100, total: 250 },
      { loaded: 200, total: 250 },
      { loaded: 250, total: 250 },
    ]);
  });

  it('never tells that more has come than there is', async () => {
    const { getPage } = createList({ total: (call) => (call === 0 ? 250 : 150) });
    const told: { loaded: number; total: number }[] = [];
    await getAllPages(getPage, (page) => page.items.length, {
      onProgress: (progress) => told.push(progress),
    });
    expect(told.every(({ loaded, total }) => loaded <= total)).toBe(true);
  });

  it('counts records that could not be read as received, so that none is asked for twice', async () => {
    const { getPage, offsets } = createList({ total: () => 300 });
    const half = (offset: number) =>
      getPage(offset).then(({ data, asOf }) => ({
        asOf,
        data: { ...data, items: data.items.filter((item) => item % 2 === 0), unreadable: 50 },
      }));
    const { pages } = await getAllPages(half, (page) => page.items.length + page.unreadable);
    expect(offsets).toEqual([0, 100, 200]);
    expect(pages.flatMap((page) => page.items)).toHaveLength(150);
  });
});

describe('Loading that is stopped', () => {
  /** Reads a list of 1,000 and stops when a number of records has come; the pages behind never come, and fail as aborted ones do. */
  async function readUntil(stopAt: number) {
    const { getPage, offsets } = createList({ total: () => 1_000 });
    const stopping = new AbortController();
    const result = await getAllPages(
      async (offset) => {
        const answer = await getPage(offset);
        if (offset < stopAt) return answer;
        const { promise, reject } = Promise.withResolvers<never>();
        stopping.signal.addEventListener('abort', () => {
          reject(new Error('stopped'));
        });
        stopping.signal.throwIfAborted();
        return promise;
      },
      (page) => page.items.length,
      {
        stop: stopping.signal,
        onProgress: ({ loaded }) => {
          if (loaded >= stopAt) stopping.abort();
        },
      },
    );
    return { ...result, items: result.pages.flatMap((page) => page.items), offsets };
  }

  it.each([
    [100, [0, 100, 200, 300, 400]],
    [300, [0, 100, 200, 300, 400]],
    [900, numbers(9).map((page) => page * 100)],
  ])('keeps what had come when %i records were there', async (stopAt, offsets) => {
    const read = await readUntil(stopAt);
    expect(read.items).toEqual(numbers(stopAt));
    expect(read.progress).toEqual({ loaded: stopAt, total: 1_000 });
    expect({ isComplete: read.isComplete, isStopped: read.isStopped }).toEqual({
      isComplete: false,
      isStopped: true,
    });
    expect(read.offsets).toEqual(offsets);
  });

  it('is whole where the last page had come already', async () => {
    const read = await readUntil(1_000);
    expect(read.items).toEqual(numbers(1_000));
    expect({ isComplete: read.isComplete, isStopped: read.isStopped }).toEqual({
      isComplete: true,
      isStopped: false,
    });
  });

  it('keeps pages from behind one that did not come, and is not whole by an empty page at the end', async () => {
    const stopping = new AbortController();
    const { getPage } = createList({ total: () => 130, claimed: 400 });
    const { pages, isComplete, isStopped } = await getAllPages(
      async (offset) => {
        if (offset === 100) {
          stopping.abort();
          throw new Error('stopped');
        }
        return getPage(offset);
      },
      (page) => page.items.length,
      { stop: stopping.signal },
    );
    expect(pages.flatMap((page) => page.items)).toEqual(numbers(100));
    expect({ isComplete, isStopped }).toEqual({ isComplete: false, isStopped: true });
  });

  it('has nothing to keep before the first page, and fails as that page does', async () => {
    const failure = new Error('stopped');
    await expect(
      getAllPages(
        () => Promise.reject(failure),
        () => 0,
        { stop: AbortSignal.abort() },
      ),
    ).rejects.toBe(failure);
  });

  it('hides no failure that came without it', async () => {
    const { getPage } = createList({ total: () => 450 });
    const failure = new Error('page 300');
    await expect(
      getAllPages(
        (offset) => (offset === 300 ? Promise.reject(failure) : getPage(offset)),
        (page) => page.items.length,
        { stop: new AbortController().signal },
      ),
    ).rejects.toBe(failure);
  });
});

describe('toCounted', () => {
  /** Pages of halves from the second one on, as a platform that loses records gives them. */
  async function readHalves(total: number, claimed = total) {
    const list = await getAllPages(
      (offset) => {
        const items = numbers(total).slice(offset, offset + 100);
        const given = offset === 0 ? items : items.slice(0, Math.floor(items.length / 2));
        return Promise.resolve({
          data: { items: given, paging: { total: claimed, offset, limit: 100 } },
          asOf: '2026-03-11T17:00:00Z',
        });
      },
      (page) => page.items.length,
    );
    const count = list.pages.reduce((sum, page) => sum + page.items.length, 0);
    return toCounted(list, count);
  }

  it.each([
    ['whose last page is one of them', 350, { isComplete: false, progress: { loaded: 225, total: 350 } }],
    ['that end with an empty page', 401, { isComplete: false, progress: { loaded: 250, total: 401 } }],
    ['of which the second is empty', 101, { isComplete: false, progress: { loaded: 100, total: 101 } }],
  ])('calls a list of halves %s a part', async (_what, total, expected) => {
    expect(await readHalves(total)).toMatchObject(expected);
  });

  it('takes a list for whole that claims more than anybody would load and ends before', async () => {
    expect(await readHalves(100, 1_000_000_000)).toMatchObject({ isComplete: true, claimed: 0 });
  });
});

describe('toDistinct', () => {
  it('keeps the first of each key, in order', () => {
    const items = [
      { id: 'b', page: 1 },
      { id: 'a', page: 1 },
      { id: 'b', page: 2 },
      { id: 'c', page: 2 },
    ];
    expect(toDistinct(items, ({ id }) => id)).toEqual([items[0], items[1], items[3]]);
  });

  it('of nothing is nothing', () => {
    expect(toDistinct([], String)).toEqual([]);
  });
});
