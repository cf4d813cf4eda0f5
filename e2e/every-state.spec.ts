/** The whole product: every state in three widths, each in light, dark and forced colours. Minutes long, so by `npm run test:full` alone. */
import { runAxe } from './axe.ts';
import { findSideways } from './layout-faults.ts';
import { openState, states } from './product-states.ts';
import { expect, test } from './test.ts';

const looks = [
  { colorScheme: 'light', forcedColors: 'none' },
  { colorScheme: 'dark', forcedColors: 'none' },
  { colorScheme: 'light', forcedColors: 'active' },
] as const;

for (const width of [320, 390, 1366]) {
  test.describe(`${width} px`, { tag: '@full' }, () => {
    test.use({ viewport: { width, height: 800 } });

    for (const state of states) {
      test(`axe finds nothing in any colours: ${state.what}`, async ({ page, expectConsole }) => {
        await openState(page, state, expectConsole);
        expect(await findSideways(page)).toEqual([]);
        for (const look of looks) {
          await page.emulateMedia(look);
          const { findings } = await runAxe(page);
          expect(findings, JSON.stringify(look)).toEqual([]);
        }
      });
    }
  });
}
