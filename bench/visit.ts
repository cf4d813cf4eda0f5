/** One visit to a page, and what it cost. */
import type { Browser, BrowserContext } from 'playwright';
import type { Measured } from './comparison.ts';
import { toBlockingTimeMs, toLayoutShift } from './page-costs.ts';
import { entriesSchema, markPaints, paintedMessage, readEntries, type Sign } from './page-entries.ts';
import { toRequestDepth } from './request-depth.ts';
import { logRequests, type LoggedRequest } from './request-log.ts';
import { openSlowPage, pageSize } from './slow-page.ts';

/** Times are milliseconds since the navigation began. */
export const visitMeasures = [
  'figuresMs',
  'chartMs',
  'firstPaintMs',
  'largestPaintMs',
  'blockingMs',
  'layoutShift',
  'scriptKilobytes',
  'totalKilobytes',
  'requests',
  'dataDepth',
  'scriptDepth',
] as const;
export type VisitMeasure = (typeof visitMeasures)[number];

/** What stands on a page once it can be read. */
export interface Signs {
  readonly figures: Omit<Sign, 'name'>;
  /** `null` where the page has none. */
  readonly chart: Omit<Sign, 'name'> | null;
}

interface MeasuredVisit {
  readonly visit: Measured<VisitMeasure>;
  readonly requests: readonly LoggedRequest[];
}

function toKilobytes(requests: readonly LoggedRequest[]): number {
  return requests.reduce((sum, { bytes }) => sum + bytes, 0) / 1000;
}

async function measureVisit(
  context: BrowserContext,
  address: URL,
  signs: Signs,
  isCached: boolean,
): Promise<MeasuredVisit> {
  const { page, session } = await openSlowPage(context, isCached);
  const requests = logRequests(session, address.origin);
  const figures = { name: 'bench:figures', ...signs.figures };
  const chart = signs.chart === null ? null : { name: 'bench:chart', ...signs.chart };
  const awaited = chart === null ? [figures] : [figures, chart];
  await page.addInitScript(markPaints, { signs: awaited, done: paintedMessage });
  const painted = page.waitForEvent('console', {
    predicate: (message) => message.text() === paintedMessage,
    timeout: 120_000,
  });
  await Promise.all([painted, page.goto(address.href, { waitUntil: 'commit' })]);
  await page.waitForLoadState('networkidle');
  const entries = entriesSchema.parse(await page.evaluate(readEntries));
  await page.close();
  const toTime = (name: string): number => {
    const entry = entries.find((candidate) => candidate.name === name);
    if (entry === undefined) throw new Error(`The browser noted no ${name}.`);
    return entry.startTime;
  };
  const scripts = requests.filter(({ kind }) => kind === 'script');
  const largest = entries.findLast(({ entryType }) => entryType === 'largest-contentful-paint');
  const visit = {
    figuresMs: toTime(figures.name),
    chartMs: chart === null ? null : toTime(chart.name),
    firstPaintMs: toTime('first-contentful-paint'),
    largestPaintMs: largest?.startTime ?? null,
    blockingMs: toBlockingTimeMs(entries),
    layoutShift: toLayoutShift(entries),
    scriptKilobytes: toKilobytes(scripts),
    totalKilobytes: toKilobytes(requests),
    requests: requests.length,
    dataDepth: toRequestDepth(requests.filter(({ kind }) => kind === 'api')),
    scriptDepth: toRequestDepth(scripts),
  };
  return { visit, requests };
}

async function inFreshContext<T>(
  browser: Browser,
  work: (context: BrowserContext) => Promise<T>,
): Promise<T> {
  const context = await browser.newContext({ viewport: pageSize });
  try {
    return await work(context);
  } finally {
    await context.close();
  }
}

/**
 * Opens the address as somebody would who has never been there, and waits until figures and chart are painted and
 * the network is quiet.
 * @throws {Error} where figures or chart never come
 */
export async function visitFirst(browser: Browser, address: URL, signs: Signs): Promise<MeasuredVisit> {
  return inFreshContext(browser, (context) => measureVisit(context, address, signs, false));
}

/** The same for somebody who has been there before, not counted, in another tab that is closed since. */
export async function visitAgain(browser: Browser, address: URL, signs: Signs): Promise<MeasuredVisit> {
  return inFreshContext(browser, async (context) => {
    const before = await context.newPage();
    await before.goto(address.href);
    await before.waitForLoadState('networkidle');
    await before.close();
    return measureVisit(context, address, signs, true);
  });
}
