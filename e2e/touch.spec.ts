/** Fingers instead of a mouse: Chromium's imitation of a touch screen, not a device. */
import type { Locator, Page } from '@playwright/test';
import { amaraPath, scenarioPath } from './students.ts';
import { expect, test } from './test.ts';
import { expectOverview } from './whole-overview.ts';

test.use({ hasTouch: true, isMobile: true, viewport: { width: 390, height: 844 } });

async function middleOf(part: Locator): Promise<{ x: number; y: number }> {
  await part.scrollIntoViewIfNeeded();
  const box = await part.boundingBox();
  if (box === null) throw new Error('What is to be touched is not on the screen.');
  return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
}

/** Two fingers beside each other, which move apart in steps; Playwright has one finger only, the browser's protocol has more. */
async function spread(page: Page, part: Locator): Promise<void> {
  const { x, y } = await middleOf(part);
  const browser = await page.context().newCDPSession(page);
  const touch = (type: 'touchStart' | 'touchMove' | 'touchEnd', halves: readonly number[]) =>
    browser.send('Input.dispatchTouchEvent', {
      type,
      touchPoints: halves.flatMap((half) => [
        { x: x - half, y, id: 0 },
        { x: x + half, y, id: 1 },
      ]),
    });
  await touch('touchStart', [20]);
  for (const half of [40, 60, 80]) await touch('touchMove', [half]);
  await touch('touchEnd', []);
}

async function openSession(page: Page): Promise<Locator> {
  await page.goto(`${scenarioPath(23)}/sessions?window=last-week`);
  await page.getByRole('cell').getByRole('link').first().tap();
  const timeline = page.getByRole('listbox', { name: 'Signals along the session' });
  await expect(timeline).toBeVisible();
  // What comes later above the timeline would push it away from under the finger.
  await expect(page.getByText('Loading')).toHaveCount(0);
  return timeline;
}

test('a tap on a day shows its figures, another day’s tap those of that day, and a second tap its sessions', async ({
  page,
}) => {
  await page.goto(`${amaraPath}?window=last-week`);
  const days = page.getByRole('grid', { name: 'Days with session time' });
  const tooltip = page.getByRole('tooltip');
  await expectOverview(page);
  await expect(tooltip).toHaveCount(0);
  await days.getByRole('link', { name: /^Mon, Mar 2: / }).tap();
  await expect(tooltip.getByText('Mon, Mar 2')).toBeVisible();
  await expect(tooltip.getByRole('definition').first()).toHaveText(/\d/);
  await days.getByRole('link', { name: /^Wed, Mar 4: / }).tap();
  await expect(tooltip.getByText('Wed, Mar 4')).toBeVisible();
  await expect(page).toHaveURL(`${amaraPath}?window=last-week`);

  // The keys are of no use to a finger.
  await expect(tooltip.getByText(/days · /)).toBeHidden();
  await days.getByRole('link', { name: /^Wed, Mar 4: / }).tap();
  await expect(page).toHaveURL(`${amaraPath}/sessions?from=2026-03-04&to=2026-03-04`);
});

test('a tap on a mark of the timeline selects its signal', async ({ page }) => {
  const timeline = await openSession(page);
  const mark = timeline.getByRole('option', { name: /^Looked away from the screen/ }).first();
  const { x, y } = await middleOf(mark);
  await page.touchscreen.tap(x, y);
  await expect(page).toHaveURL(/&signal=[\da-f-]{36}(?:&|$)/);
  await expect(timeline.getByRole('option', { selected: true })).toHaveCount(1);
  await expect(page.getByRole('button', { name: 'Show in the table' })).toBeVisible();
});

test('two fingers zoom into the timeline, not into the page', async ({ page }) => {
  const timeline = await openSession(page);
  await expect(page.getByText(/^Shown: /)).toHaveCount(0);
  await spread(page, timeline);
  await expect(page.getByText(/^Shown: /)).toBeVisible();
  expect(await page.evaluate(() => visualViewport?.scale)).toBe(1);
  // One finger goes on scrolling the page.
  await expect(timeline).toHaveCSS('touch-action', 'auto');
  await page.getByRole('button', { name: 'Whole session' }).tap();
  await expect(page.getByText(/^Shown: /)).toHaveCount(0);
});

test('what opens over the page opens by a tap, within the screen, and closes by a tap elsewhere', async ({
  page,
}) => {
  await page.goto(`${amaraPath}?window=last-week`);
  await expect(page.getByRole('region', { name: 'Summary' }).getByRole('term').first()).toBeVisible();
  for (const [button, group] of [
    ['Go to', 'Go to'],
    ['Keys', 'Keys'],
    ['Switch student', 'Students'],
    ['See as another role', 'See the demo as'],
  ] as const) {
    const opened = page.getByRole(group === 'See the demo as' ? 'navigation' : 'group', {
      name: group,
      exact: true,
    });
    await page.getByRole('button', { name: button, exact: true }).tap();
    await expect(opened).toBeVisible();
    await expect(opened).toBeInViewport({ ratio: 1 });
    await page.touchscreen.tap(4, 840);
    await expect(opened).toHaveCount(0);
  }
});
