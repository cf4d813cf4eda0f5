/** The pages of one of the platform's lists, for what only a whole list can tell. */
import { hasMoreThanClaimed } from '#src/contract/list-end.ts';

const pagesAtOnce = 4;

/** What reading on needs to know of a page. */
interface ListPage {
  readonly items: readonly unknown[];
  readonly total: number;
}

interface ListPagesOptions {
  readonly mostPages: number;
  /** What is wrong where there are more. */
  readonly tooMany: () => Error;
}

/**
 * The pages of a list in their order, a few asked for at a time; as far as the last one says that there are more, and
 * beyond that as long as pages are full and none comes again.
 */
export async function* getListPages<Page extends ListPage>(
  getPage: (offset: number) => Promise<Page>,
  { mostPages, tooMany }: ListPagesOptions,
): AsyncGenerator<Page> {
  const first = await getPage(0);
  yield first;
  const stride = first.items.length;
  let last = first;
  let before: readonly Page[] = [];
  let loaded = stride;
  for (let next = 1; last.items.length > 0;) {
    const missing = Math.ceil(last.total / stride) - next;
    const isBeyondTotal = hasMoreThanClaimed({
      loaded,
      total: last.total,
      received: last.items.length,
      last: last.items,
      before: before.map((page) => page.items),
    });
    if (missing <= 0 && !isBeyondTotal) return;
    if (next >= mostPages) throw tooMany();
    const start = next;
    const batch = Math.min(Math.max(1, missing), pagesAtOnce);
    const pages = await Promise.all(
      Array.from({ length: batch }, (_, index) => getPage((start + index) * stride)),
    );
    yield* pages;
    loaded += pages.reduce((sum, { items }) => sum + items.length, 0);
    before = [first, pages.at(-2) ?? last];
    last = pages.at(-1) ?? last;
    next += batch;
  }
}
