/** The pages of one of the platform's lists, for what only a whole list can tell. */

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

/** The pages of a list in their order, a few asked for at a time; as far as the last one says that there are more. */
export async function* getListPages<Page extends ListPage>(
  getPage: (offset: number) => Promise<Page>,
  { mostPages, tooMany }: ListPagesOptions,
): AsyncGenerator<Page> {
  let last = await getPage(0);
  yield last;
  const stride = last.items.length;
  for (let next = 1; last.items.length > 0 && next * stride < last.total;) {
    if (next >= mostPages) throw tooMany();
    const start = next;
    const batch = Math.min(Math.ceil(last.total / stride) - start, pagesAtOnce);
    const pages = await Promise.all(
      Array.from({ length: batch }, (_, index) => getPage((start + index) * stride)),
    );
    yield* pages;
    last = pages.at(-1) ?? last;
    next += batch;
  }
}
