/**
 * Loads a whole list. No list of the platform has a documented order, so only a complete one may be sorted or have
 * its first item called the latest.
 */
import type { Paging } from '#src/contract/paging.ts';
import type { Answer } from './get-json.ts';

interface ListPage {
  readonly paging: Paging;
}

/** All pages of a list, in the order of their offsets. */
export interface AllPages<Page> {
  readonly pages: readonly Page[];
  /** False where the list was longer than we are willing to load. */
  readonly isComplete: boolean;
  /** The server's time of the first page. */
  readonly asOf: string;
}

/** How much of a list has come: records, unreadable ones included, of as many as the list has. */
export interface Progress {
  readonly loaded: number;
  readonly total: number;
}

const pagesAtOnce = 4;
/** 10,000 items: far beyond a year of one student's sessions; a guard against a `total` that runs away. */
const mostPages = 100;

/**
 * @param getPage asks for the page that starts at an offset
 * @param countReceived how many records a page brought, unreadable ones included: offsets move by that count
 * @param onProgress told after each page, in the order in which pages come
 */
export async function getAllPages<Page extends ListPage>(
  getPage: (offset: number) => Promise<Answer<Page>>,
  countReceived: (page: Page) => number,
  onProgress: (progress: Progress) => void = () => undefined,
): Promise<AllPages<Page>> {
  let loaded = 0;
  const getNext = async (offset: number) => {
    const answer = await getPage(offset);
    const { total } = answer.data.paging;
    loaded += countReceived(answer.data);
    // A list that has become shorter meanwhile has still brought what it brought.
    onProgress({ loaded, total: Math.max(loaded, total) });
    return answer;
  };
  const first = await getNext(0);
  const pages = [first.data];
  const stride = countReceived(first.data);
  let { total } = first.data.paging;
  let isEnded = stride === 0;
  while (!isEnded && pages.length * stride < total && pages.length < mostPages) {
    const missing = Math.ceil(total / stride) - pages.length;
    const batch = Math.min(missing, pagesAtOnce, mostPages - pages.length);
    const start = pages.length;
    const answers = await Promise.all(Array.from({ length: batch }, (_, i) => getNext((start + i) * stride)));
    for (const { data } of answers) {
      pages.push(data);
      total = data.paging.total;
      isEnded ||= countReceived(data) === 0;
    }
  }
  return { pages, isComplete: isEnded || pages.length * stride >= total, asOf: first.asOf };
}

/** Items of all pages once each: a list that grows while it is read repeats items at page borders. */
export function toDistinct<Item>(items: Iterable<Item>, toKey: (item: Item) => string): Item[] {
  const byKey = new Map<string, Item>();
  for (const item of items) {
    const key = toKey(item);
    if (!byKey.has(key)) byKey.set(key, item);
  }
  return [...byKey.values()];
}
