/**
 * `npm run bench -- --only overview`: what it costs to change the window of a student's overview and to go along its chart, by
 * pointer and by keyboard, with a week, 30 days and a year.
 */
import type { Page } from 'playwright';
import { benchGrowth, type Amount } from './growth.ts';
import { pointAt, press, type Action } from './input-times.ts';
import type { Part } from './part.ts';

/** The simulator's student with an ordinary school term (docs/simulator.md). */
const studentPath = '/students/5ce0a210-0000-4000-8000-000000000005';

const chosen = 'nav[aria-label="Time window"] [aria-current]';
const tooltip = '[role=tooltip]';

const days = (page: Page) => page.getByRole('grid', { name: 'Days with session time' }).getByRole('gridcell');

async function waitForChart(page: Page): Promise<void> {
  await days(page).first().waitFor();
}

function toActions(from: string, to: string): readonly Action[] {
  return [
    {
      title: 'Choose last week',
      event: 'pointerup',
      watch: chosen,
      act: (page) => press(page.getByRole('link', { name: 'Last week', exact: true })),
    },
    {
      title: 'Choose these dates',
      event: 'keydown',
      watch: chosen,
      async prepare(page) {
        await waitForChart(page);
        await page.getByRole('button', { name: 'Custom' }).click();
        await page.getByLabel('From').fill(from);
        await page.getByLabel('to', { exact: true }).fill(to);
        await page.getByRole('button', { name: 'Show', exact: true }).focus();
      },
      act: (page) => page.keyboard.press('Enter'),
    },
    {
      title: 'Go to the next day by keyboard',
      event: 'keydown',
      watch: tooltip,
      async prepare(page) {
        await waitForChart(page);
        await page.mouse.move(0, 0);
        await days(page).first().getByRole('link').first().focus();
        await page.locator(tooltip).waitFor();
      },
      act: (page) => page.keyboard.press('ArrowRight'),
    },
    {
      title: 'Point at a day',
      event: 'mousemove',
      watch: tooltip,
      async prepare(page) {
        await page.mouse.move(0, 0);
        await page.keyboard.press('Escape');
        await page.locator(tooltip).waitFor({ state: 'detached' });
      },
      act: (page) => pointAt(days(page).nth(2), { x: 2, y: 100 }),
    },
  ];
}

const windows = [
  ['7 days', '2026-03-02', '2026-03-08'],
  ['30 days', '2026-02-10', '2026-03-11'],
  ['A year', '2025-03-12', '2026-03-11'],
] as const;

const amounts = windows.map(([title, from, to]): Amount => ({
  title,
  actions: toActions(from, to),
  async open(page, origin) {
    await page.goto(`${origin}${studentPath}?from=${from}&to=${to}`, { waitUntil: 'commit' });
    await waitForChart(page);
  },
}));

export const overviewInteractions: Part = {
  title: 'Using a student’s overview',
  rounds: 12,
  measure: (bench) =>
    benchGrowth(bench, 'An ordinary student; of the year there are data of sixteen weeks.', amounts),
};
