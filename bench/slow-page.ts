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

/** @param isCached whether what the context has fetched before may be used again */
export async function openSlowPage(
  context: BrowserContext,
  isCached: boolean,
): Promise<{ readonly page: Page; readonly session: CDPSession }> {
  const page = await context.newPage();
  const session = await context.newCDPSession(page);
  await session.send('Network.enable');
  await session.send('Network.setCacheDisabled', { cacheDisabled: !isCached });
  await session.send('Network.emulateNetworkConditions', {
    offline: false,
    latency: conditions.roundTripMs,
    downloadThroughput: conditions.downloadKbitPerSecond * bytesPerKbit,
    uploadThroughput: conditions.uploadKbitPerSecond * bytesPerKbit,
  });
  await session.send('Emulation.setCPUThrottlingRate', { rate: conditions.cpuSlowdown });
  return { page, session };
}

/** Runs `work` on a page that has visited nothing before, with no cache, and closes it. */
export async function onSlowPage<T>(browser: Browser, work: (page: Page) => Promise<T>): Promise<T> {
  const context = await browser.newContext({ viewport: pageSize });
  try {
    const { page } = await openSlowPage(context, false);
    return await work(page);
  } finally {
    await context.close();
  }
}
