/**
 * `npm run bench -- --only timeline`: what it costs to use a session's timeline on a slow machine, with 100, 1,000 and
 * 5,000 signals, so that one can see how the cost grows.
 */
import type { Browser } from 'playwright';
import { benchGrowth, shortenList } from './growth.ts';
import { onSlowPage } from './slow-page.ts';

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

async function measure(browser: Browser, origin: string, count: number, rounds: number): Promise<number[][]> {
  return onSlowPage(browser, async (page) => {
    await shortenList(page, /\/api\/insights\/1\.0\/users\/[^/]+\/sessions\/[^/]/, count);
    await page.goto(`${origin}${densePath}`);
    await page.getByRole('cell').getByRole('link').first().click();
    const timeline = page.getByRole('listbox', { name: 'Signals along the session' });
    await timeline.waitFor();
    await timeline.focus();
    const times = actions.map((): number[] => []);
    for (let round = 0; round < rounds; round += 1) {
      for (const [index, [, key]] of actions.entries()) {
        times[index]?.push(await page.evaluate(timeKey, ['[role=listbox]', key] as const));
      }
    }
    return times;
  });
}

export async function benchTimeline(browserPath: string, rounds: number): Promise<void> {
  await benchGrowth(browserPath, {
    title: `A session's timeline, from a key to the painted frame, ${rounds} rounds`,
    things: 'signals',
    actions: actions.map(([title]) => title),
    measure: (browser, origin, count) => measure(browser, origin, count, rounds),
  });
}
