/**
 * `npm run bench -- --only timeline`: what it costs to use a session's timeline on a slow machine, with 100, 1,000 and
 * 5,000 signals, so that one can see how the cost grows.
 */
import { chromium, type Browser, type Page } from 'playwright';
import { z } from 'zod';
import { buildFolder, buildWhenNeeded } from '#scripts/build-when-needed.ts';
import { serveBuild } from '#scripts/serve-build.ts';
import { onSlowPage } from './slow-page.ts';
import { toSpread, type Spread } from './statistics.ts';
import { formatCells } from './table.ts';

const counts = [100, 1000, 5000] as const;

/** The simulator's student with one session of 5,000 signals (docs/simulator.md, number 24). */
const densePath = '/students/5ce0a210-0000-4000-8000-000000000024/sessions';

/** What a reader does, by the keys of the timeline: its title in the table and the key. */
const actions = [
  ['Step to the next mark', 'ArrowRight'],
  ['Zoom in', '+'],
  ['Zoom out', '-'],
  ['Select', 'Enter'],
  ['Select nothing', 'Escape'],
] as const;

const listSchema = z.looseObject({ total: z.number() });

/** Shortens the session: the list says that it ends after so many signals, and is then read no further. */
async function shorten(page: Page, count: number): Promise<void> {
  await page.route(/\/api\/insights\/1\.0\/sessions\//, async (route) => {
    const response = await route.fetch();
    const body = listSchema.parse(await response.json());
    await route.fulfill({ response, json: { ...body, total: Math.min(count, body.total) } });
  });
}

/** Runs in the page: milliseconds from a key to the end of the frame that shows what it did. */
function timeKey([selector, key]: readonly [selector: string, key: string]): Promise<number> {
  return new Promise((resolve, reject) => {
    const target = document.querySelector(selector);
    if (target === null) {
      reject(new Error('There is no timeline.'));
      return;
    }
    const start = performance.now();
    target.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true }));
    requestAnimationFrame(() => {
      // A message arrives after the frame's own work: style, layout and paint.
      const { port1, port2 } = new MessageChannel();
      port1.onmessage = () => {
        port1.close();
        resolve(performance.now() - start);
      };
      port2.postMessage(null);
    });
  });
}

async function measure(
  browser: Browser,
  origin: string,
  count: number,
  rounds: number,
): Promise<readonly Spread[]> {
  return onSlowPage(browser, async (page) => {
    await shorten(page, count);
    await page.goto(`${origin}${densePath}`);
    await page.getByRole('region', { name: 'Sessions table' }).getByRole('link').first().click();
    const timeline = page.getByRole('listbox', { name: 'Signals along the session' });
    await timeline.waitFor();
    await timeline.focus();
    const times = actions.map((): number[] => []);
    for (let round = 0; round < rounds; round += 1) {
      for (const [index, [, key]] of actions.entries()) {
        times[index]?.push(await page.evaluate(timeKey, ['[role=listbox]', key] as const));
      }
    }
    return times.map(toSpread);
  });
}

/** Measures and prints; the machine's part in the numbers is for the reader to judge. */
export async function benchTimeline(browserPath: string, rounds: number): Promise<void> {
  buildWhenNeeded();
  const { origin, close } = await serveBuild(buildFolder);
  const browser = await chromium.launch({ executablePath: browserPath });
  const columns: (readonly Spread[])[] = [];
  try {
    for (const count of counts) columns.push(await measure(browser, origin, count, rounds));
  } finally {
    await browser.close();
    await close();
  }
  const format = ({ median, min, max }: Spread) =>
    `${median.toFixed(0)} ms (${min.toFixed(0)} to ${max.toFixed(0)})`;
  const rows = actions.map(([title], index) => [
    title,
    ...columns.map((spreads) => {
      const spread = spreads[index];
      return spread === undefined ? '' : format(spread);
    }),
  ]);
  console.log(`
A session's timeline, from a key to the painted frame: medians of ${rounds} rounds (least to most)

${formatCells([['Action', ...counts.map((count) => `${count} signals`)], ...rows])}`);
}
