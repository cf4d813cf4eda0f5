/**
 * Every route from 320 to 2560 px, at 400 % zoom, with the spacing of text that readers may set (WCAG 1.4.12) and without
 * motion: nothing is lost, nothing scrolls sideways but tables inside themselves.
 */
import type { Page } from '@playwright/test';
import { findHiddenFocus, findLongLines, findLostText, findSideways } from './layout-faults.ts';
import { openState, states } from './product-states.ts';
import { amaraPath, scenarioPath } from './students.ts';
import { expect, test } from './test.ts';

const routes = states.filter(({ isOfRoute }) => isOfRoute === true);
const widths = [320, 768, 1366, 2560];

/** The values of WCAG 1.4.12. Set as a page may set them itself: its content security policy takes no style of others. */
async function spaceText(page: Page): Promise<void> {
  await page.evaluate(() => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(
      `* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important; }
       p { margin-bottom: 2em !important; }`,
    );
    document.adoptedStyleSheets.push(sheet);
  });
}

/** What an animation or a transition of the style sheet gives a length to, in front of and behind an element too. */
async function findMotion(page: Page): Promise<readonly string[]> {
  return await page.evaluate(() =>
    [...document.querySelectorAll('*')].flatMap((element) =>
      [null, '::before', '::after'].flatMap((part) => {
        const { animationName, animationDuration, transitionDuration } = getComputedStyle(element, part);
        const isStill = (durations: string) => durations.split(', ').every((length) => length === '0s');
        const moves =
          (animationName !== 'none' && !isStill(animationDuration)) || !isStill(transitionDuration);
        return moves ? [element.outerHTML.slice(0, 120)] : [];
      }),
    ),
  );
}

async function expectNothingLost(page: Page, where: string): Promise<void> {
  expect(await findSideways(page), `scrolls sideways ${where}`).toEqual([]);
  expect(await findLostText(page), `is lost ${where}`).toEqual([]);
}

for (const state of routes) {
  test(`nothing is lost in any width: ${state.what}`, async ({ page, expectConsole }) => {
    await page.setViewportSize({ width: 320, height: 568 });
    await openState(page, state, expectConsole);
    for (const width of widths) {
      await page.setViewportSize({ width, height: 800 });
      await expect.poll(() => page.evaluate(() => innerWidth)).toBe(width);
      await expectNothingLost(page, `at ${width} px`);
      expect(await findLongLines(page), `lines at ${width} px`).toEqual([]);
    }
  });

  test(`text may be spaced as readers need it: ${state.what}`, async ({ page, expectConsole }) => {
    for (const width of [390, 1366]) {
      await page.setViewportSize({ width, height: 800 });
      await openState(page, state, expectConsole);
      await spaceText(page);
      await expectNothingLost(page, `with spaced text at ${width} px`);
    }
  });
}

test.describe('at 400 % zoom of a window of 1280 x 1024 px', () => {
  test.use({ viewport: { width: 320, height: 256 }, deviceScaleFactor: 4 });

  for (const state of routes) {
    test(`all can be read and reached: ${state.what}`, async ({ page, expectConsole }) => {
      await openState(page, state, expectConsole);
      await expectNothingLost(page, 'at 400 %');
      expect(await findHiddenFocus(page), 'takes the focus where nobody sees it').toEqual([]);
    });
  }
});

test.describe('a phone in portrait', () => {
  test.use({ viewport: { width: 390, height: 844 } });

  test('shows the week’s sentence and all figures of a student on the first screen', async ({ page }) => {
    await page.goto(amaraPath);
    const summary = page.getByRole('region', { name: 'Summary' });
    await expect(summary.getByText('Amara Moonvale had')).toBeInViewport({ ratio: 1 });
    for (const figure of await summary.getByRole('term').all()) {
      await expect(figure).toBeInViewport({ ratio: 1 });
    }
  });

  test('shows the week’s sentence of a class and who is worth a look on the first screen', async ({
    page,
  }) => {
    await page.goto('/');
    await expect(page.getByText(/^Half of the class/)).toBeInViewport({ ratio: 1 });
    await expect(page.getByRole('heading', { name: /^Worth a look \d/ })).toBeInViewport({ ratio: 1 });
  });
});

test.describe('a reader who wants no motion', () => {
  test.use({ contextOptions: { reducedMotion: 'reduce' } });

  for (const path of ['/', amaraPath, `${scenarioPath(23)}/sessions`, `${amaraPath}/insights`]) {
    test(`nothing moves on ${path}`, async ({ page }) => {
      await page.goto(path);
      await expect(page.getByRole('heading', { level: 2 }).first()).toBeVisible();
      expect(await findMotion(page)).toEqual([]);
    });
  }

  test('nothing moves while answers are slow, and for others the held places do', async ({ page }) => {
    await page.route(/\/api\/insights\//, () => undefined);
    await page.goto(amaraPath);
    await expect(page.getByRole('status').filter({ hasText: 'Loading' }).first()).toBeVisible();
    expect(await findMotion(page)).toEqual([]);
    await page.emulateMedia({ reducedMotion: 'no-preference' });
    expect(await findMotion(page)).not.toEqual([]);
  });
});
