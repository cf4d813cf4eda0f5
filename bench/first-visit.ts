/** One cold first visit to a page, and what it cost. */
import type { Browser } from 'playwright';
import { toBlockingTimeMs, toLayoutShift } from './page-costs.ts';
import { entriesSchema, markPaints, paintedMessage, readEntries, type Sign } from './page-entries.ts';
import { toRequestDepth } from './request-depth.ts';
import { logRequests, type LoggedRequest } from './request-log.ts';
import { onSlowPage } from './slow-page.ts';

/** Times since the navigation began. */
export interface Visit {
  readonly figuresMs: number;
  readonly chartMs: number;
  readonly firstPaintMs: number;
  readonly blockingMs: number;
  readonly layoutShift: number;
  readonly scriptKilobytes: number;
  readonly totalKilobytes: number;
  readonly requests: number;
  readonly dataDepth: number;
  readonly scriptDepth: number;
}

interface MeasuredVisit {
  readonly visit: Visit;
  readonly requests: readonly LoggedRequest[];
}

/** The main figures and the first bar. The same two signs hold in product and floor. */
const figures: Sign = { name: 'bench:figures', selector: 'dl dd', text: '\\S' };
const chart: Sign = { name: 'bench:chart', selector: '.recharts-bar-rectangle > *', isTall: true };

function toKilobytes(requests: readonly LoggedRequest[]): number {
  return requests.reduce((sum, { bytes }) => sum + bytes, 0) / 1000;
}

/**
 * Opens the address as somebody would who has never been there, and waits until figures and chart are painted and
 * the network is quiet.
 * @throws {Error} where figures or chart never come
 */
export async function visitFirst(browser: Browser, address: URL): Promise<MeasuredVisit> {
  return onSlowPage(browser, async (page, session) => {
    const requests = logRequests(session, address.origin);
    await page.addInitScript(markPaints, { signs: [figures, chart], done: paintedMessage });
    const painted = page.waitForEvent('console', {
      predicate: (message) => message.text() === paintedMessage,
      timeout: 60_000,
    });
    await Promise.all([painted, page.goto(address.href)]);
    await page.waitForLoadState('networkidle');
    const entries = entriesSchema.parse(await page.evaluate(readEntries));
    const toTime = (name: string): number => {
      const entry = entries.find((candidate) => candidate.name === name);
      if (entry === undefined) throw new Error(`The browser noted no ${name}.`);
      return entry.startTime;
    };
    const scripts = requests.filter(({ kind }) => kind === 'script');
    const visit = {
      figuresMs: toTime(figures.name),
      chartMs: toTime(chart.name),
      firstPaintMs: toTime('first-contentful-paint'),
      blockingMs: toBlockingTimeMs(entries),
      layoutShift: toLayoutShift(entries),
      scriptKilobytes: toKilobytes(scripts),
      totalKilobytes: toKilobytes(requests),
      requests: requests.length,
      dataDepth: toRequestDepth(requests.filter(({ kind }) => kind === 'api')),
      scriptDepth: toRequestDepth(scripts),
    };
    return { visit, requests };
  });
}
