/** Every stop of the Tab key on every route, in both themes: whether it can be seen where the focus is (WCAG 2.4.7, 2.4.11). */
import type { Page } from '@playwright/test';
import { walkStops } from './focus-stops.ts';
import { openState, walkedStates } from './product-states.ts';
import { scenarioPath } from './students.ts';
import { expect, test } from './test.ts';

const surroundings = [
  { colorScheme: 'light', viewport: { width: 1366, height: 768 } },
  { colorScheme: 'dark', viewport: { width: 390, height: 844 } },
] as const;

/** All headings, but for the name of an application, which may come meanwhile. */
async function readHeadings(page: Page): Promise<readonly string[]> {
  const texts = await page.getByRole('heading').allTextContents();
  return texts.map((text) => text.replace(/^Most time in .+?(?=: \d)/, 'Most time in an application'));
}

for (const [turn, { colorScheme, viewport }] of surroundings.entries()) {
  test.describe(`${colorScheme}, ${viewport.width} x ${viewport.height}`, () => {
    test.use({ colorScheme, viewport });

    for (const [index, state] of walkedStates.entries()) {
      const title = `the skip link comes first, and the focus can be seen at every stop, back and forth: ${state.what}`;
      // Every day each state in one of the two, the other by `npm run test:full`.
      const details = index % surroundings.length === turn ? {} : { tag: '@full' };

      test(title, details, async ({ page, expectConsole }) => {
        await openState(page, state, expectConsole);
        const address = page.url();
        const headings = await readHeadings(page);
        // First all the way back, since some pages begin with the focus on their heading, then from the top.
        const back = await walkStops(page, 'Shift+Tab');
        const forth = await walkStops(page, 'Tab');
        expect([...back, ...forth].filter(({ faults }) => faults.length > 0)).toEqual([]);
        expect([back.at(-1)?.name, forth[0]?.name]).toEqual(['Skip to the page', 'Skip to the page']);
        expect(forth.length).toBeGreaterThan(5);
        // Nothing has happened because something got the focus (WCAG 3.2.1).
        expect(page.url()).toBe(address);
        expect(page.context().pages()).toHaveLength(1);
        await expect.poll(() => readHeadings(page)).toEqual(headings);
      });
    }
  });
}

test('nothing that stays at the top of the screen hides what has the focus on the way back up', async ({
  page,
}) => {
  await page.goto(`${scenarioPath(5)}/sessions?window=four-weeks`);
  const sessions = page.getByRole('region', { name: 'Sessions table' }).getByRole('cell').getByRole('link');
  await expect(sessions.nth(20)).toBeVisible();
  await sessions.last().focus();
  const stops = await walkStops(page, 'Shift+Tab');
  expect(stops.length).toBeGreaterThan(30);
  expect(stops.filter(({ faults }) => faults.length > 0)).toEqual([]);
});
