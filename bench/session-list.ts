/**
 * `npm run bench -- --only sessions`: what it costs to order, to filter and to search the list of sessions on a slow machine,
 * with 100, 1,000 and 5,000 sessions.
 */
import { benchGrowth, shortenList, type Amount, type Side } from './growth.ts';
import { pressHeading, pressKey, type Action } from './input-times.ts';
import type { Part } from './part.ts';

/** The simulator's student with more than 5,000 sessions in four weeks (docs/simulator.md, number 25). */
const listPath = '/students/5ce0a210-0000-4000-8000-000000000025/sessions';

const status = '[role=search] [role=status]';
const title = 'h2';

function type(key: string): Pick<Action, 'event' | 'watch' | 'prepare' | 'input'> {
  return {
    event: 'keydown',
    watch: status,
    prepare: (page) => page.getByRole('searchbox').focus(),
    input: pressKey(key),
  };
}

function chooseApplication(key: string): Pick<Action, 'event' | 'watch' | 'prepare' | 'input'> {
  return {
    event: 'keydown',
    watch: title,
    prepare: (page) => page.getByLabel('Application').focus(),
    input: pressKey(key),
  };
}

const actions: readonly Action[] = [
  {
    title: 'Order by duration',
    event: 'pointerup',
    watch: 'th[aria-sort]',
    input: pressHeading('Duration'),
  },
  {
    title: 'Back to the order of time',
    event: 'pointerup',
    watch: 'th[aria-sort]',
    input: pressHeading('Day and time'),
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

function toSide(count: number, search: string): Side {
  return {
    actions,
    async open(page, origin) {
      await shortenList(page, /\/api\/insights\/1\.0\/users\/[^/]+\/sessions/, count);
      await page.goto(`${origin}${listPath}${search}`, { waitUntil: 'commit' });
      await page
        .getByRole('heading', { level: 2, name: `${count.toLocaleString('en-US')} sessions` })
        .waitFor();
      await page.getByRole('cell').first().waitFor();
    },
  };
}

const amounts = [100, 1000, 5000].map((count): Amount => ({
  title: `${count} sessions`,
  product: toSide(count, '?window=four-weeks'),
  // The same four weeks.
  floor: toSide(count, '?from=2026-02-16&to=2026-03-15'),
}));

export const sessionListInteractions: Part = {
  title: 'Using the list of sessions',
  rounds: 4,
  measure: (bench) => benchGrowth(bench, 'Four weeks of a student, cut to so many sessions.', amounts),
};
