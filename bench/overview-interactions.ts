/**
 * `npm run bench -- --only overview`: what it costs to change the window of a student's overview and to go along its chart, by
 * pointer and by keyboard, with a week, 30 days and a year.
 */
import type { Page } from 'playwright';
import { benchGrowth, type Amount, type Side } from './growth.ts';
import { pointAt, press, pressKey, type Action, type ToInput } from './input-times.ts';
import type { Part } from './part.ts';

/** The simulator's student with an ordinary school term (docs/simulator.md). */
const studentPath = '/students/5ce0a210-0000-4000-8000-000000000005';

/** What differs between the product's page and the floor's. */
interface Handles {
  /** The dates that are drawn together with their figures: what names the chosen window may do so before. */
  readonly dates: string;
  readonly tooltip: string;
  /** Waits until the chart stands and the answers of its window are there. */
  readonly settle: (page: Page) => Promise<void>;
  readonly openForm: (page: Page) => Promise<void>;
  /** By keyboard, and waits for the tooltip. */
  readonly goToFirstDay: (page: Page) => Promise<void>;
  /** With pointer and focus, and waits until there is no tooltip. */
  readonly leaveChart: (page: Page) => Promise<void>;
  readonly pointAtDay: ToInput;
}

const days = (page: Page) => page.getByRole('grid', { name: 'Days with session time' }).getByRole('gridcell');

/**
 * Runs in the page: waits until nothing has been drawn for a while. The days of a window are drawn after its dates, and who
 * has gone to one of the days before would stand nowhere then.
 */
function untilStill(): Promise<void> {
  return new Promise((resolve) => {
    const stillMs = 300;
    const observer = new MutationObserver(() => {
      clearTimeout(timer);
      timer = setTimeout(end, stillMs);
    });
    const end = () => {
      observer.disconnect();
      resolve();
    };
    let timer = setTimeout(end, stillMs);
    observer.observe(document.body, { subtree: true, childList: true, attributes: true });
  });
}

const productHandles: Handles = {
  dates: 'article > header p:has(> [role=status]) > span',
  tooltip: '[role=tooltip]',
  async settle(page) {
    await days(page).first().waitFor();
    await page.getByRole('button', { name: 'Refresh', exact: true }).waitFor();
    await page.evaluate(untilStill);
  },
  async openForm(page) {
    const custom = page.getByRole('button', { name: 'Custom' });
    if ((await custom.getAttribute('aria-expanded')) === 'false') await custom.click();
  },
  async goToFirstDay(page) {
    await days(page).first().getByRole('link').first().focus();
    await page.locator('[role=tooltip]').waitFor();
  },
  async leaveChart(page) {
    await page.mouse.move(0, 0);
    await page.keyboard.press('Escape');
    await page.locator('[role=tooltip]').waitFor({ state: 'detached' });
  },
  pointAtDay: pointAt((page) => days(page).nth(2), { x: 2, y: 100 }),
};

const chart = (page: Page) => page.getByRole('application');
const floorTooltip = '.recharts-tooltip-wrapper';

const floorHandles: Handles = {
  dates: 'h1',
  tooltip: floorTooltip,
  settle: (page) => chart(page).waitFor(),
  // It stands open.
  openForm: () => Promise.resolve(),
  async goToFirstDay(page) {
    await chart(page).focus();
    // The chart goes on where its keys left it, which is the second day.
    await page.keyboard.press('ArrowLeft');
    await page.locator(floorTooltip).waitFor();
  },
  async leaveChart(page) {
    await page.mouse.move(0, 0);
    await chart(page).blur();
    await page.locator(floorTooltip).waitFor({ state: 'hidden' });
  },
  pointAtDay: pointAt(chart, { x: 430, y: 100 }),
};

/** A civil date so many days before another. */
function toDateBefore(date: string, dayCount: number): string {
  const day = new Date(`${date}T00:00:00Z`);
  day.setUTCDate(day.getUTCDate() - dayCount);
  return day.toISOString().slice(0, 10);
}

function toActions(handles: Handles, from: string, to: string): readonly Action[] {
  const { dates, tooltip, settle, openForm, goToFirstDay, leaveChart, pointAtDay } = handles;
  const chooseDates = (toDaysBefore: (round: number) => number): Omit<Action, 'title'> => ({
    event: 'keydown',
    watch: dates,
    async prepare(page, round) {
      await settle(page);
      await openForm(page);
      await page.getByLabel('From', { exact: true }).fill(toDateBefore(from, toDaysBefore(round)));
      await page.getByLabel('to', { exact: true }).fill(toDateBefore(to, toDaysBefore(round)));
      await page.getByRole('button', { name: 'Show', exact: true }).focus();
    },
    input: pressKey('Enter'),
  });
  return [
    {
      title: 'Choose last week',
      event: 'pointerup',
      watch: dates,
      prepare: settle,
      input: press((page) => page.getByRole('link', { name: 'Last week', exact: true })),
    },
    { title: 'Choose these dates', ...chooseDates(() => 0) },
    {
      title: 'Go to the next day by keyboard',
      event: 'keydown',
      watch: tooltip,
      async prepare(page) {
        await settle(page);
        await page.mouse.move(0, 0);
        await goToFirstDay(page);
      },
      input: pressKey('ArrowRight'),
    },
    { title: 'Point at a day', event: 'mousemove', watch: tooltip, prepare: leaveChart, input: pointAtDay },
    // Another day earlier in each round.
    { title: 'Choose a window not seen before', ...chooseDates((round) => round + 1) },
  ];
}

/** With data of each school day, and none of them is last week: a window that is chosen must be another one. */
const windows = [
  ['7 days', '2026-02-23', '2026-03-01'],
  ['30 days', '2026-02-10', '2026-03-11'],
  ['A year', '2025-03-12', '2026-03-11'],
] as const;

const amounts = windows.map(([title, from, to]): Amount => {
  const toSide = (handles: Handles): Side => ({
    actions: toActions(handles, from, to),
    async open(page, origin) {
      await page.goto(`${origin}${studentPath}?from=${from}&to=${to}`, { waitUntil: 'commit' });
      await handles.settle(page);
    },
  });
  return { title, product: toSide(productHandles), floor: toSide(floorHandles) };
});

export const overviewInteractions: Part = {
  title: 'Using a student’s overview',
  rounds: 8,
  measure: (bench) =>
    benchGrowth(bench, 'An ordinary student; of the year there are data of sixteen weeks.', amounts),
};
