/**
 * Loads a whole list. No list of the platform has a documented order, so only a complete one may be sorted or have
 * its first item called the latest.
 */
import { hasMoreThanClaimed } from '#src/contract/list-end.ts';
import type { Paging } from '#src/contract/paging.ts';
import type { Answer } from './get-json.ts';

interface ListPage {
  readonly paging: Paging;
}

/** The pages of a list, in the order of their offsets. */
export interface AllPages<Page> {
  readonly pages: readonly Page[];
  /** False where the list was longer than we are willing to load, and where loading was stopped. */
  readonly isComplete: boolean;
  /** True where the reader stopped loading before the end; the pages are then those that had come. */
  readonly isStopped: boolean;
  /** How much came of how much there is. */
  readonly progress: Progress;
  /** How many records the list has by its own words; 0 where it ended before that, and its words are past belief. */
  readonly claimed: number;
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
const mostRecords = 10_000;

export interface LoadOptions {
  /** Told after each page, in the order in which pages come. */
  readonly onProgress?: ((progress: Progress) => void) | undefined;
  /**
   * Ends loading and keeps the pages that have come. Other than the signal of a query, which throws everything away, it
   * is the reader's wish; `getPage` should listen to both. Before the first page there is nothing to keep.
   */
  readonly stop?: AbortSignal;
}

/**
 * @param getPage asks for the page that starts at an offset
 * @param countReceived how many records a page brought, unreadable ones included: offsets move by that count
 */
export async function getAllPages<Page extends ListPage>(
  getPage: (offset: number) => Promise<Answer<Page>>,
  countReceived: (page: Page) => number,
  { onProgress = () => undefined, stop }: LoadOptions = {},
): Promise<AllPages<Page>> {
  let loaded = 0;
  const getNext = async (offset: number) => {
    const answer = await getPage(offset);
    loaded += countReceived(answer.data);
    onProgress(toProgress(loaded, answer.data.paging.total));
    return answer;
  };
  /** A page, or nothing where loading was stopped before it came. */
  const getNextUnlessStopped = async (offset: number) => {
    try {
      return [await getNext(offset)];
    } catch (cause) {
      if (stop?.aborted === true) return [];
      throw cause;
    }
  };
  const first = await getNext(0);
  const pages = [first.data];
  const stride = countReceived(first.data);
  let { total } = first.data.paging;
  let isEnded = stride === 0;
  let isStopped = false;
  const isMoreThanClaimed = () => {
    const last = pages.at(-1) ?? first.data;
    const earlier = pages.slice(0, -1);
    return hasMoreThanClaimed({
      loaded,
      total,
      received: countReceived(last),
      last: toRecords(last),
      before: [...earlier.slice(0, 1), ...earlier.slice(-1)].map(toRecords),
    });
  };
  const isWhole = () => isEnded || (pages.length * stride >= total && !isMoreThanClaimed());
  while (!isWhole() && !isStopped && pages.length < mostPages) {
    const missing = Math.max(1, Math.ceil(total / stride) - pages.length);
    const batch = Math.min(missing, pagesAtOnce, mostPages - pages.length);
    const start = pages.length;
    const answers = await Promise.all(
      Array.from({ length: batch }, (_, i) => getNextUnlessStopped((start + i) * stride)),
    );
    // Stopped after the last page had come is not stopped; with a page missing, an empty one behind it ends nothing.
    isStopped = stop?.aborted === true && answers.flat().length < missing;
    for (const { data } of answers.flat()) {
      pages.push(data);
      total = data.paging.total;
      isEnded ||= countReceived(data) === 0;
    }
  }
  const isComplete = isWhole() && !isStopped;
  return {
    pages,
    isComplete,
    isStopped,
    progress: toProgress(loaded, isComplete ? loaded : total),
    // An empty page ends the list, but not what is wrong with the pages before it: they may be halves.
    claimed: isEnded && total > mostRecords ? 0 : total,
    asOf: first.asOf,
  };
}

/** What a page holds beside its paging, to be compared. */
function toRecords(page: ListPage): unknown {
  return { ...page, paging: null };
}

/** A list that has become shorter meanwhile has still brought what it brought. */
function toProgress(loaded: number, total: number): Progress {
  return { loaded, total: Math.max(loaded, total) };
}

/**
 * What is said of a list when its records are counted once each: a platform that repeats or halves its pages brings fewer
 * than it has by its own words, and then the list is a part.
 * @param count distinct records, unreadable ones included
 */
export function toCounted(
  { isComplete, isStopped, progress, claimed, asOf }: Omit<AllPages<unknown>, 'pages'>,
  count: number,
): Omit<AllPages<unknown>, 'pages'> {
  const isWhole = isComplete && count >= claimed;
  const isPart = isComplete && !isWhole;
  return {
    isComplete: isWhole,
    isStopped,
    progress: isPart ? { loaded: count, total: claimed } : progress,
    claimed,
    asOf,
  };
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
