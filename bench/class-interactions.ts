/**
 * `npm run bench -- --only students`: what it costs to order and to search a class of 30, 120 and 500 students on a slow
 * machine, once all its rows are there.
 */
import { createFarClass } from './far-class.ts';
import { benchGrowth, type Amount } from './growth.ts';
import { pressHeading, pressKey, type Action } from './input-times.ts';
import type { Part } from './part.ts';

const found = '[role=search] [role=status], tbody';

const actions: readonly Action[] = [
  {
    title: 'Order by off-task share',
    event: 'pointerup',
    watch: 'th[aria-sort]',
    input: pressHeading('Off-task'),
  },
  {
    title: 'Order by name',
    event: 'pointerup',
    watch: 'th[aria-sort]',
    input: pressHeading('Student'),
  },
  {
    title: 'Find a digit of a name',
    event: 'keydown',
    watch: found,
    prepare: (page) => page.getByLabel('Find a student').focus(),
    input: pressKey('7'),
  },
  {
    title: 'Clear the field',
    event: 'keydown',
    watch: found,
    prepare: (page) => page.getByLabel('Find a student').press('ControlOrMeta+A'),
    input: pressKey('Delete'),
  },
];

const amounts = [30, 120, 500].map((students): Amount => ({
  title: `${students} students`,
  around: createFarClass(students, 0),
  product: {
    actions,
    async open(page, origin) {
      await page.goto(`${origin}/?window=last-week`, { waitUntil: 'commit' });
      await page.getByRole('heading', { level: 2, name: /^Going well \d/ }).waitFor();
    },
  },
  floor: {
    actions,
    async open(page, origin) {
      await page.goto(`${origin}/?from=2026-03-02&to=2026-03-08`, { waitUntil: 'commit' });
      await page.getByRole('cell').first().waitFor();
    },
  },
}));

export const classInteractions: Part = {
  title: 'Using a class',
  rounds: 5,
  measure: (bench) =>
    benchGrowth(bench, 'A class of so many students, last week, with all its answers.', amounts),
};
