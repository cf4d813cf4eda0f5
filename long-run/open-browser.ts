/** A real browser beside the tabs: pages that are opened once, signed in, and stay. */
import { chromium, type Page } from 'playwright';
import { signInPath } from '#src/contract/sign-in.ts';
import { readHeld, type Held } from '#scripts/testing/held-by-page.ts';
import { answerLogos } from '#scripts/testing/simulator-logos.ts';

/** A machine that is busy with the run may need long for what takes a moment. */
const longestWaitMs = 180_000;

const collections = 2;
const pauseMs = 100;

/** What Chromium writes of every answer that is no success: of those, the ledger and the weather know. */
const failedAnswer = 'Failed to load resource';

export interface OpenPage {
  readonly page: Page;
  /** As a laptop that was closed meanwhile: the clock of the page is at this instant, and each timer that is due fires once. */
  readonly passTo: (now: number) => Promise<void>;
  /** Uncaught errors, and errors and warnings of the console, since this was asked the last time. */
  readonly takeComplaints: () => readonly string[];
  /** Of the answers since this was asked the last time that were no success, their statuses; else what Chromium says. */
  readonly takeFailures: () => readonly string[];
  readonly readHeld: () => Promise<Held>;
}

export interface OpenBrowser {
  /** @param path of the page, which is opened signed in as this person */
  readonly open: (path: string, personId: string, now: number) => Promise<OpenPage>;
  readonly close: () => Promise<void>;
}

export async function openBrowser(executablePath: string, origin: string): Promise<OpenBrowser> {
  const browser = await chromium.launch({ executablePath });

  async function open(path: string, personId: string, now: number): Promise<OpenPage> {
    // Each page is a window of its own, so that each has its own clock and none hides another.
    const context = await browser.newContext({ viewport: { width: 1366, height: 768 } });
    await answerLogos(context);
    await context.clock.install({ time: now });
    const page = await context.newPage();
    page.setDefaultTimeout(longestWaitMs);
    let complaints: string[] = [];
    let failures: string[] = [];
    page.on('pageerror', (error) => complaints.push(`uncaught: ${error.message}`));
    page.on('crash', () => complaints.push('the page has crashed'));
    page.on('console', (message) => {
      if (message.type() !== 'error' && message.type() !== 'warning') return;
      const text = message.text();
      if (text.startsWith(failedAnswer)) failures.push(/status of (\d+)/.exec(text)?.[1] ?? text);
      else complaints.push(`${message.type()}: ${text}`);
    });
    await page.goto(
      `${origin}${signInPath}?${new URLSearchParams({ as: personId, return: path }).toString()}`,
    );
    const session = await context.newCDPSession(page);
    await session.send('Performance.enable');
    return {
      page,
      async passTo(instant) {
        const ahead = instant - (await page.evaluate(() => Date.now()));
        // Between two rounds that stand close together the page's own time may have passed already.
        if (ahead > 0) await page.clock.fastForward(ahead);
      },
      takeComplaints() {
        const taken = complaints;
        complaints = [];
        return taken;
      },
      takeFailures() {
        const taken = failures;
        failures = [];
        return taken;
      },
      readHeld: () => readHeld(session, collections, pauseMs),
    };
  }

  return { open, close: () => browser.close() };
}
