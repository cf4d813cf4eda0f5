/**
 * `npm run bench -- --only sessions`: what it costs to order, to filter and to search the list of sessions on a slow machine,
 * with 100, 1,000 and 5,000 sessions.
 */
import type { Page } from 'playwright';
import { benchGrowth, shortenList, type Amount } from './growth.ts';
import { press, type Action } from './input-times.ts';
import type { Part } from './part.ts';

/** The simulator's student with more than 5,000 sessions in four weeks (docs/simulator.md, number 25). */
const listPath = '/students/5ce0a210-0000-4000-8000-000000000025/sessions?window=four-weeks';

const status = '[role=search] [role=status]';
const title = 'h2';

function order(column: string): (page: Page) => Promise<void> {
  return (page) => press(page.getByRole('columnheader').getByRole('link', { name: column }));
}

function type(key: string): Pick<Action, 'event' | 'watch' | 'prepare' | 'act'> {
  return {
    event: 'keydown',
    watch: status,
    prepare: (page) => page.getByRole('searchbox').focus(),
    act: (page) => page.keyboard.press(key),
  };
}

function chooseApplication(key: string): Pick<Action, 'event' | 'watch' | 'prepare' | 'act'> {
  return {
    event: 'keydown',
    watch: title,
    prepare: (page) => page.getByLabel('Application').focus(),
    act: (page) => page.keyboard.press(key),
  };
}

const actions: readonly Action[] = [
  { title: 'Order by duration', event: 'pointerup', watch: 'th[aria-sort]', act: order('Duration') },
  {
    title: 'Back to the order of time',
    event: 'pointerup',
    watch: 'th[aria-sort]',
    act: order('Day and time'),
  },
  { title: 'Choose an application', ...chooseApplication('ArrowDown') },
  { title: 'Choose all again', ...chooseApplication('ArrowUp') },
  { title: 'Find a letter', ...type('m') },
  { title: 'Find two letters', ...type('a') },
  {
    title: 'Clear the field',
    ...type('Delete'),
    prepare: (page) => page.getByRole('searchbox').press('ControlOrMeta+A'),
  },
];

const amounts = [100, 1000, 5000].map((count): Amount => ({
  title: `${count} sessions`,
  actions,
  async open(page, origin) {
    await shortenList(page, /\/api\/insights\/1\.0\/users\/[^/]+\/sessions/, count);
    await page.goto(`${origin}${listPath}`, { waitUntil: 'commit' });
    await page
      .getByRole('heading', { level: 2, name: `${count.toLocaleString('en-US')} sessions` })
      .waitFor();
    await page.getByRole('cell').getByRole('link').first().waitFor();
  },
}));

export const sessionListInteractions: Part = {
  title: 'Using the list of sessions',
  rounds: 12,
  measure: (bench) => benchGrowth(bench, 'Four weeks of a student, cut to so many sessions.', amounts),
};
