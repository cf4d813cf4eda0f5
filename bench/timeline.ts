/**
 * `npm run bench -- --only timeline`: what it costs to use a session's timeline and the pages of its signals on a slow
 * machine, with 100, 1,000 and 5,000 signals.
 */
import { benchGrowth, shortenList, type Amount } from './growth.ts';
import { press, pressKey, type Action } from './input-times.ts';
import type { Part } from './part.ts';

/** The simulator's student with one session of 5,000 signals (docs/simulator.md, number 24). */
const densePath = '/students/5ce0a210-0000-4000-8000-000000000024/sessions';

/** Its axis and the words beside it tell what is shown and where one stands. */
const timeline = 'figure';

function pressOnTimeline(title: string, key: string): Action {
  return {
    title,
    event: 'keydown',
    watch: timeline,
    prepare: (page) => page.getByRole('listbox', { name: 'Signals along the session' }).focus(),
    input: pressKey(key),
  };
}

function turnPage(title: string, link: string): Action {
  return {
    title,
    event: 'pointerup',
    watch: 'nav:has(> [role=status]) > [role=status]',
    input: press((page) => page.getByRole('link', { name: link })),
  };
}

const actions: readonly Action[] = [
  pressOnTimeline('Step to the next mark', 'ArrowRight'),
  pressOnTimeline('Zoom in', '+'),
  pressOnTimeline('Zoom out', '-'),
  turnPage('Turn to the next page', 'Next page'),
  turnPage('Turn to the first page', 'First page'),
];

const amounts = [100, 1000, 5000].map((count): Amount => ({
  title: `${count} signals`,
  product: {
    actions,
    async open(page, origin) {
      await shortenList(page, /\/api\/insights\/1\.0\/users\/[^/]+\/sessions\/[^/]/, count);
      await page.goto(`${origin}${densePath}`, { waitUntil: 'commit' });
      await page.getByRole('cell').getByRole('link').first().click();
      await page.getByRole('listbox', { name: 'Signals along the session' }).waitFor();
      await page.getByRole('link', { name: 'Next page' }).waitFor();
    },
  },
  floor: null,
}));

export const timelineInteractions: Part = {
  title: 'Using a session’s timeline',
  rounds: 10,
  measure: (bench) =>
    benchGrowth(
      bench,
      'A session of six hours, cut to so many signals. No floor: the libraries have no counterpart of a timeline.',
      amounts,
    ),
};
