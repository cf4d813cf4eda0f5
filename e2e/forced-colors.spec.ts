/** Colours that the reader's system forces on the page: what is chosen, drawn or focused can still be told apart. */
import type { Locator } from '@playwright/test';
import { runAxe } from './axe.ts';
import { openState, states } from './product-states.ts';
import { amaraPath, scenarioPath } from './students.ts';
import { expect, test } from './test.ts';

test.use({ contextOptions: { forcedColors: 'active' } });

const background = (part: Locator) => part.evaluate((element) => getComputedStyle(element).backgroundColor);
const fill = (part: Locator) => part.evaluate((element) => getComputedStyle(element).fill);
const colour = (part: Locator) => part.evaluate((element) => getComputedStyle(element).color);

for (const [turn, colorScheme] of (['light', 'dark'] as const).entries()) {
  test.describe(`${colorScheme} system colours`, () => {
    test.use({ colorScheme });

    for (const [index, state] of states.filter(({ isOfRoute }) => isOfRoute === true).entries()) {
      // Every day each route in one of the two, the other by `npm run test:full`.
      const details = index % 2 === turn ? {} : { tag: '@full' };

      test(`axe finds nothing: ${state.what}`, details, async ({ page, expectConsole }) => {
        await openState(page, state, expectConsole);
        expect((await runAxe(page)).findings).toEqual([]);
      });
    }

    test('what is chosen stands out from what could be', async ({ page }) => {
      for (const [path, region, chosen, other] of [
        ['/', 'Classes', '7A', '7B'],
        ['/', 'Time window', 'This week', 'Last week'],
        [amaraPath, 'Pages of this student', 'Overview', 'Sessions'],
        [`${amaraPath}/insights`, 'Kinds of signals', /^All signals/, /^Off-task/],
      ] as const) {
        await page.goto(path);
        const links = page.getByRole('navigation', { name: region });
        const here = links.getByRole('link', { name: chosen });
        const there = links.getByRole('link', { name: other });
        await expect(here).toHaveAttribute('aria-current', /true|page/);
        expect(await background(here)).not.toBe(await background(there));
        expect(await colour(here)).not.toBe(await background(here));
      }
    });

    test('the bars of days and the marks of a session have colours of the system', async ({ page }) => {
      await page.goto(`${amaraPath}?window=last-week`);
      await expect(page.getByRole('figure')).toBeVisible();
      const ground = await background(page.locator('body'));
      const swatches = page.getByRole('figure').locator('figcaption rect');
      await expect(swatches).toHaveCount(2);
      const focused = await fill(swatches.first());
      expect(focused).not.toBe(ground);
      expect(await fill(swatches.nth(1)), 'off-task is hatched').toMatch(/^url\(/);
      const drawings = page.getByRole('figure').locator('svg');
      // Bars are drawn after the figure stands.
      await expect
        .poll(() =>
          drawings.evaluateAll((all) =>
            all.flatMap((drawing) =>
              [...drawing.querySelectorAll('path, rect')].map((mark) => getComputedStyle(mark).fill),
            ),
          ),
        )
        .toContain(focused);
    });

    test('the mark of a session that is chosen has a ring, and the focus is seen', async ({ page }) => {
      await page.goto(`${scenarioPath(23)}/sessions`);
      await page.getByRole('cell').getByRole('link').first().click();
      const timeline = page.getByRole('listbox', { name: 'Signals along the session' });
      await timeline.press('Enter');
      const ring = timeline.getByRole('option', { selected: true });
      await expect(ring).toHaveCSS('border-style', 'solid');
      await expect(ring).toHaveCSS('border-width', '2px');
      await expect(timeline).toBeFocused();
      await expect(timeline).toHaveCSS('outline-style', 'solid');
      const ground = await background(page.locator('body'));
      await expect(timeline).not.toHaveCSS('outline-color', ground);
    });
  });
}
