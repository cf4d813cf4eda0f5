/**
 * `npm run bench -- --only sessions`: what it costs to order and to search the list of sessions on a slow machine, with
 * 100, 1,000 and 5,000 sessions.
 */
import type { Browser } from 'playwright';
import { benchGrowth, shortenList } from './growth.ts';
import { onSlowPage } from './slow-page.ts';

/** The simulator's student with more than 5,000 sessions in four weeks (docs/simulator.md, number 25). */
const listPath = '/students/5ce0a210-0000-4000-8000-000000000025/sessions?window=four-weeks';

/** What a reader does, and the part of the page that says when it is done. The searches are of the same field. */
const actions = [
  { title: 'Order by duration', press: 'th:nth-child(3) a', type: null, watch: 'th[aria-sort]' },
  { title: 'Back to the order of time', press: 'th:nth-child(1) a', type: null, watch: 'th[aria-sort]' },
  { title: 'Find a word', press: 'input[type=search]', type: 'math', watch: '[role=search] [role=status]' },
  {
    title: 'Find a day more',
    press: 'input[type=search]',
    type: 'math mon',
    watch: '[role=search] [role=status]',
  },
  { title: 'Clear the field', press: 'input[type=search]', type: '', watch: '[role=search] [role=status]' },
] as const;

/** Runs in the page: milliseconds from an input to the end of the frame that shows what it led to. */
function timeInput({
  press,
  type,
  watch,
}: Pick<(typeof actions)[number], 'press' | 'type' | 'watch'>): Promise<number> {
  return new Promise((resolve, reject) => {
    const target = document.querySelector<HTMLElement>(press);
    const read = () => document.querySelector(watch)?.textContent;
    const before = read();
    if (target === null || before === undefined) {
      reject(new Error('There is no list.'));
      return;
    }
    const observer = new MutationObserver(() => {
      if (read() === before) return;
      observer.disconnect();
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
    observer.observe(document.body, {
      subtree: true,
      childList: true,
      characterData: true,
      attributes: true,
    });
    const start = performance.now();
    if (type === null) {
      target.click();
      return;
    }
    // React listens to the value that the browser sets, and not to one that a script sets on the field itself.
    Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value')?.set?.call(target, type);
    target.dispatchEvent(new Event('input', { bubbles: true }));
  });
}

async function measure(browser: Browser, origin: string, count: number, rounds: number): Promise<number[][]> {
  return onSlowPage(browser, async (page) => {
    await shortenList(page, /\/api\/insights\/1\.0\/users\/[^/]+\/sessions/, count);
    await page.goto(`${origin}${listPath}`);
    await page
      .getByRole('heading', { level: 2, name: `${count.toLocaleString('en-US')} sessions` })
      .waitFor();
    await page.getByRole('cell').getByRole('link').first().waitFor();
    const times = actions.map((): number[] => []);
    for (let round = 0; round < rounds; round += 1) {
      for (const [index, { press, type, watch }] of actions.entries()) {
        times[index]?.push(await page.evaluate(timeInput, { press, type, watch }));
      }
    }
    return times;
  });
}

export async function benchSessionList(browserPath: string, rounds: number): Promise<void> {
  await benchGrowth(browserPath, {
    title: `The list of sessions, from an input until what it leads to is painted, ${rounds} rounds`,
    things: 'sessions',
    actions: actions.map(({ title }) => title),
    measure: (browser, origin, count) => measure(browser, origin, count, rounds),
  });
}
