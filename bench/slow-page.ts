/** A page on the slow machine and line of the product brief: a school Chromebook on shared Wi-Fi. */
import type { Browser, CDPSession, Page } from 'playwright';

export const conditions = {
  /** The processor of the page is this many times slower than the machine's. */
  cpuSlowdown: 4,
  downloadKbitPerSecond: 1600,
  uploadKbitPerSecond: 750,
  /** Added to each request before its first byte; connections themselves cost nothing extra. */
  roundTripMs: 150,
} as const;

const bytesPerKbit = 1000 / 8;

/** Runs `work` on a page that has visited nothing before, with no cache, and closes it. */
export async function onSlowPage<T>(
  browser: Browser,
  work: (page: Page, session: CDPSession) => Promise<T>,
): Promise<T> {
  const context = await browser.newContext({ viewport: { width: 1366, height: 768 } });
  try {
    const page = await context.newPage();
    const session = await context.newCDPSession(page);
    await session.send('Network.enable');
    await session.send('Network.setCacheDisabled', { cacheDisabled: true });
    await session.send('Network.emulateNetworkConditions', {
      offline: false,
      latency: conditions.roundTripMs,
      downloadThroughput: conditions.downloadKbitPerSecond * bytesPerKbit,
      uploadThroughput: conditions.uploadKbitPerSecond * bytesPerKbit,
    });
    await session.send('Emulation.setCPUThrottlingRate', { rate: conditions.cpuSlowdown });
    return await work(page, session);
  } finally {
    await context.close();
  }
}
