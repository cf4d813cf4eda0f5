/** What parts of a page that hold much have in common here: the same actions with 100, 1,000 and 5,000 of a thing. */
import { chromium, type Browser, type Page } from 'playwright';
import { z } from 'zod';
import { buildFolder, buildWhenNeeded } from '#scripts/build-when-needed.ts';
import { serveBuild } from '#scripts/serve-build.ts';
import { toSpread } from './statistics.ts';
import { formatCells } from './table.ts';

const counts = [100, 1000, 5000] as const;

const listSchema = z.looseObject({ total: z.number() });

/** Shortens a list on its way to the page: it says that it ends after so many records, and is then read no further. */
export async function shortenList(page: Page, address: RegExp, count: number): Promise<void> {
  await page.route(address, async (route) => {
    const response = await route.fetch();
    const body = listSchema.parse(await response.json());
    await route.fulfill({ response, json: { ...body, total: Math.min(count, body.total) } });
  });
}

interface Growth {
  /** What is measured, from what to what. */
  readonly title: string;
  /** What there is more and more of: "signals". */
  readonly things: string;
  /** The names of the actions, one for each list of times. */
  readonly actions: readonly string[];
  /** Milliseconds of each action, in the order of their names, with so many of the thing. */
  readonly measure: (browser: Browser, origin: string, count: number) => Promise<readonly number[][]>;
}

/** The middle of some times and how far they spread. */
export function formatTimes(times: readonly number[]): string {
  const { median, p95, min, max } = toSpread(times);
  const [middle, high, least, most] = [median, p95, min, max].map((ms) => ms.toFixed(0));
  return `${middle ?? ''} ms, p95 ${high ?? ''} (${least ?? ''} to ${most ?? ''})`;
}

/** Measures and prints; the machine's part in the numbers is for the reader to judge. */
export async function benchGrowth(
  browserPath: string,
  { title, things, actions, measure }: Growth,
): Promise<void> {
  buildWhenNeeded();
  const { origin, close } = await serveBuild(buildFolder);
  const browser = await chromium.launch({ executablePath: browserPath });
  const columns: (readonly number[][])[] = [];
  try {
    for (const count of counts) columns.push(await measure(browser, origin, count));
  } finally {
    await browser.close();
    await close();
  }
  const head = ['Action', ...counts.map((count) => `${count} ${things}`)];
  const rows = actions.map((action, index) => [
    action,
    ...columns.map((times) => formatTimes(times[index] ?? [])),
  ]);
  console.log(`\n${title}: medians, 95th percentile (least to most)\n\n${formatCells([head, ...rows])}`);
}
