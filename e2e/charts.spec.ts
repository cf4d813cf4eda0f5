/** What only a laid-out page shows of a chart: the size of its text, and that the keys' ring lies over what they tell of. */
import type { Page } from '@playwright/test';
import { amaraPath, scenarioPath } from './students.ts';
import { expect, test } from './test.ts';
import { expectOverview } from './whole-overview.ts';

/** The least size of text that Chartability lets pass. */
const leastTextSize = 12;

const charts = [
  {
    what: 'the trend by level',
    path: `${amaraPath}?window=last-week&stack=levels`,
    find: (page: Page) => page.getByRole('figure', { name: 'Focused and off-task time per day' }),
  },
  {
    what: 'a session’s timeline',
    path: `${scenarioPath(23)}/sessions`,
    act: (page: Page) => page.getByRole('cell').getByRole('link').first().click(),
    find: (page: Page) => page.getByRole('figure', { name: /^Signals along the session/ }),
  },
  {
    what: 'the class along one measure',
    path: '/?window=last-week',
    find: (page: Page) => page.getByRole('figure', { name: 'The class by off-task share' }),
  },
];

for (const { what, path, act, find } of charts) {
  test(`no text of ${what} is smaller than ${leastTextSize} pixels`, async ({ page }) => {
    await page.goto(path);
    await act?.(page);
    const chart = find(page);
    await expect(chart).toBeVisible();
    await expect(chart.getByText(/\d/).first()).toBeVisible();
    const sizes = await chart.evaluate((figure) =>
      [...figure.querySelectorAll('*')]
        .filter(({ childNodes }) =>
          [...childNodes].some((node) => node.nodeType === 3 && node.nodeValue?.trim()),
        )
        .map((element) => Number.parseFloat(getComputedStyle(element).fontSize)),
    );
    expect(sizes.length).toBeGreaterThan(0);
    expect(Math.min(...sizes)).toBeGreaterThanOrEqual(leastTextSize);
  });
}

test('the arrow keys go by day and by level, and a ring lies over the part of the bar that is told of', async ({
  page,
}) => {
  await page.goto(`${amaraPath}?window=last-week&stack=levels`);
  const day = (name: RegExp) => page.getByRole('grid').getByRole('link', { name });
  await day(/^Mon, Mar 2: /).focus();
  await page.keyboard.press('ArrowRight');
  await expect(day(/^Tue, Mar 3: /)).toBeFocused();
  for (const part of ['Focused', 'Off-task', 'Student not present']) {
    await page.keyboard.press('ArrowDown');
    await expect(page.locator(':focus')).toHaveAccessibleName(new RegExp(`^${part}, .*; Tue, Mar 3$`));
    await expect(page.getByRole('tooltip')).toContainText(part);
  }
  const place = await day(/^Tue, Mar 3: /).boundingBox();
  const ring = await page.locator(':focus').boundingBox();
  expect(ring?.x).toBeGreaterThan(place?.x ?? Infinity);
  expect((ring?.x ?? 0) + (ring?.width ?? Infinity)).toBeLessThan((place?.x ?? 0) + (place?.width ?? 0));
  // 12 minutes of an axis of 3 hours.
  expect(ring?.height).toBeLessThan((place?.height ?? 0) / 8);
  await page.keyboard.press('ArrowLeft');
  await expect(page.locator(':focus')).toHaveAccessibleName(/^Student not present, .*; Mon, Mar 2$/);
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/\/sessions\?from=2026-03-02&to=2026-03-02$/);
});

/** Within a day, where none of its parts lies over it. */
const besideParts = { x: 2, y: 4 };

test('the figures of a day follow whoever came last, pointer or keys', async ({ page }) => {
  await page.goto(`${amaraPath}?window=last-week`);
  const day = (name: RegExp) => page.getByRole('grid').getByRole('link', { name });
  const tooltip = page.getByRole('tooltip');
  // What comes later above the chart would push it away from under the pointer.
  await expectOverview(page);
  await day(/^Wed, Mar 4: /).hover({ position: besideParts });
  await expect(tooltip).toContainText('Wed, Mar 4');
  await day(/^Mon, Mar 2: /).focus();
  await expect(tooltip).toContainText('Mon, Mar 2');
  await page.keyboard.press('ArrowRight');
  await expect(tooltip).toContainText('Tue, Mar 3');
});

test('a day that had the focus and went away with its window keeps no figures on the screen when it comes back', async ({
  page,
}) => {
  await page.goto(amaraPath);
  await page.getByRole('link', { name: 'Last week', exact: true }).click();
  const day = (name: RegExp) => page.getByRole('grid').getByRole('link', { name });
  await day(/^Tue, Mar 3: /).focus();
  await expect(page.getByRole('tooltip')).toContainText('Tue, Mar 3');
  await page.goBack();
  await expect(day(/^Mon, Mar 9: /)).toBeVisible();
  await page.goForward();
  await expect(day(/^Tue, Mar 3: /)).toBeVisible();
  await expect(page.getByRole('tooltip')).toHaveCount(0);
});
