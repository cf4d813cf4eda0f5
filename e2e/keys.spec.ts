import { scenarioPath } from './students.ts';
import type { Page } from '@playwright/test';
import { expect, test } from './test.ts';

/** Keys are part of the frame, which comes after what a reader came for. */
async function openWithKeys(page: Page, path: string): Promise<void> {
  await page.goto(path);
  await expect(page.getByRole('button', { name: 'Go to' })).toBeVisible();
}

const field = 'A student or a window; Enter goes to the first';

test('one key leads to another window and to another student of the same kind of page', async ({ page }) => {
  await openWithKeys(page, `${scenarioPath(4)}/sessions`);
  await expect(page.getByRole('heading', { level: 1, name: /Olu Oneday/ })).toBeVisible();

  await page.keyboard.press('g');
  await expect(page.getByRole('searchbox', { name: field })).toBeFocused();
  await page.keyboard.type('last week');
  await expect(page.getByRole('region', { name: 'Windows' }).getByRole('link')).toHaveText([
    'Last week',
    'Last 4 weeks',
  ]);
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(`${scenarioPath(4)}/sessions?window=last-week`);
  await expect(page.getByRole('searchbox', { name: field })).toHaveCount(0);
  await expect(page.getByRole('heading', { level: 1 })).toContainText('Last week');

  await page.keyboard.press('g');
  await expect(page.getByRole('searchbox', { name: field })).toBeFocused();
  await page.keyboard.type('gia');
  await expect(page.getByRole('group', { name: 'Go to' }).getByRole('link')).toHaveText(['Gia Guide']);
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(`${scenarioPath(1)}/sessions?window=last-week`);
  await expect(page.getByRole('heading', { level: 1, name: /Gia Guide/ })).toBeFocused();
});

test('Escape closes what a key opened, and the focus is where it was', async ({ page }) => {
  await openWithKeys(page, scenarioPath(4));
  const refresh = page.getByRole('button', { name: 'Refresh' });
  await refresh.focus();
  await page.keyboard.press('g');
  await expect(page.getByRole('searchbox', { name: field })).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(refresh).toBeFocused();
});

test('the list has the keys of the page that is shown', async ({ page }) => {
  await openWithKeys(page, '/');
  await expect(page.getByRole('searchbox', { name: 'Find a student' })).toBeVisible();
  const terms = page.getByRole('group', { name: 'Keys', exact: true }).getByRole('term');
  await page.keyboard.press('?');
  await expect(terms).toHaveText(['J', 'K', 'F', 'G', '?', 'Arrow keys', 'Esc']);
  await page.keyboard.press('Escape');
  await page.getByRole('link', { name: 'About' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toBeFocused();
  await page.keyboard.press('?');
  await expect(terms).toHaveText(['G', '?', 'Arrow keys', 'Esc']);
});

test('single keys can be switched off once for all pages, and stay off', async ({ page }) => {
  const single = page.getByRole('switch', { name: 'Single keys' });
  await openWithKeys(page, '/');
  await expect(page.getByRole('searchbox', { name: 'Find a student' })).toBeVisible();
  await page.keyboard.press('?');
  await single.click();
  await expect(single).not.toBeChecked();
  await page.keyboard.press('Escape');

  await openWithKeys(page, scenarioPath(4));
  await expect(page.getByRole('heading', { level: 1, name: /Olu Oneday/ })).toBeVisible();
  for (const key of ['g', '?']) await page.keyboard.press(key);
  await page.getByRole('button', { name: 'Keys', exact: true }).click();
  await expect(page.getByRole('searchbox', { name: field })).toHaveCount(0);
  await single.click();
  await expect(single).toBeChecked();
  await page.keyboard.press('Escape');
  await page.keyboard.press('g');
  await expect(page.getByRole('searchbox', { name: field })).toBeFocused();
});

test('letters that are typed are text', async ({ page }) => {
  await openWithKeys(page, '/');
  await page.getByRole('searchbox', { name: 'Find a student' }).pressSequentially('gj?');
  await expect(page.getByRole('searchbox', { name: 'Find a student' })).toHaveValue('gj?');
  await expect(page.getByRole('group', { name: 'Go to' })).toHaveCount(0);
});

test('a search for somebody who is not there says so', async ({ page }) => {
  await page.goto('/');
  await page.getByRole('button', { name: 'Go to', exact: true }).click();
  await page.getByRole('searchbox', { name: 'A student or a window; Enter goes to the first' }).fill('zzz');
  await expect(
    page.getByRole('status').filter({ hasText: 'No student’s name contains “zzz”.' }),
  ).toBeVisible();
});

test.describe('on a touch screen', () => {
  test.use({ hasTouch: true, isMobile: true, viewport: { width: 390, height: 844 } });

  test('single keys are switched off and on again without a key', async ({ page }) => {
    await openWithKeys(page, '/about');
    expect(await page.evaluate(() => matchMedia('(pointer: coarse)').matches)).toBe(true);
    const single = page.getByRole('switch', { name: 'Single keys' });
    await page.getByRole('button', { name: 'Keys', exact: true }).tap();
    await single.tap();
    await expect(single).not.toBeChecked();
    await page.reload();
    await page.getByRole('button', { name: 'Keys', exact: true }).tap();
    await expect(single).not.toBeChecked();
    await single.tap();
    await expect(single).toBeChecked();
  });
});
