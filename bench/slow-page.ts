/** A page on the slow machine and line of the product brief: a school Chromebook on shared Wi-Fi. */
import type { Browser, BrowserContext, CDPSession, Page } from 'playwright';

const conditions = {
  /** The processor of the page is this many times slower than the machine's. */
  cpuSlowdown: 4,
  downloadKbitPerSecond: 1600,
  uploadKbitPerSecond: 750,
  /** Added to each request before its first byte; connections themselves cost nothing extra. */
  roundTripMs: 150,
} as const;

export const conditionsText = `Page: processor ${conditions.cpuSlowdown} times slower, ${conditions.downloadKbitPerSecond} kbit/s down, ${conditions.uploadKbitPerSecond} kbit/s up, ${conditions.roundTripMs} ms round trip.`;

const bytesPerKbit = 1000 / 8;

/** Of a page that `openSlowPage` or `onSlowPage` opens. */
export const pageSize = { width: 1366, height: 768 };

/** From now on the page is slow. @param isCached whether what the context has fetched before may be used again */
async function slowDown(page: Page, isCached: boolean): Promise<CDPSession> {
  const session = await page.context().newCDPSession(page);
  await session.send('Network.enable');
  await session.send('Network.setCacheDisabled', { cacheDisabled: !isCached });
  await session.send('Network.emulateNetworkConditions', {
    offline: false,
    latency: conditions.roundTripMs,
    downloadThroughput: conditions.downloadKbitPerSecond * bytesPerKbit,
    uploadThroughput: conditions.uploadKbitPerSecond * bytesPerKbit,
  });
  await session.send('Emulation.setCPUThrottlingRate', { rate: conditions.cpuSlowdown });
  return session;
}

/** @param isCached whether what the context has fetched before may be used again */
export async function openSlowPage(
  context: BrowserContext,
  isCached: boolean,
): Promise<{ readonly page: Page; readonly session: CDPSession }> {
  const page = await context.newPage();
  return { page, session: await slowDown(page, isCached) };
}

/**
 * Runs `work` on a page of its own, with no cache, and closes it. It is slow from the moment at which it has been opened: a
 * large class would take many minutes to come in, which nobody measures.
 */
export async function onSlowPage<T>(
  browser: Browser,
  open: (page: Page) => Promise<void>,
  work: (page: Page) => Promise<T>,
): Promise<T> {
  const context = await browser.newContext({ viewport: pageSize });
  try {
    const page = await context.newPage();
    await open(page);
    await slowDown(page, false);
    return await work(page);
  } finally {
    await context.close();
  }
}
