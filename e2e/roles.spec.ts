/** The demo's role menu: the same school seen by those who work there, through sign-in with the stand-in. */
import type { Page, Request } from '@playwright/test';
import { become } from './become.ts';
import { amaraPath } from './students.ts';
import { expect, test } from './test.ts';

const classLinks = (page: Page) => page.getByRole('navigation', { name: 'Classes' }).getByRole('link');

test('whoever runs the demo becomes the teacher of one class, sees that class alone, and comes back', async ({
  page,
}) => {
  await page.goto('/');
  await expect(classLinks(page)).toHaveText(['7A', '7B', 'Scenarios']);
  await become(page, 'See as another role', /^Teacher of 7B/);
  await expect(page.getByRole('button', { name: 'Tomasz Applegarth' })).toBeVisible();
  await expect(classLinks(page)).toHaveText(['7B', 'Scenarios']);
  await expect(page.getByText('Amara Moonvale')).toHaveCount(0);
  await become(page, 'Tomasz Applegarth', /^Whoever runs it/);
  await expect(classLinks(page)).toHaveText(['7A', '7B', 'Scenarios']);
  await expect(page.getByRole('rowheader', { name: 'Amara Moonvale' })).toBeVisible();
});

test('a class that is still loading asks nothing more in the name of whom one becomes', async ({ page }) => {
  const asked: Request[] = [];
  const ended: Request[] = [];
  const isFigures = (url: URL) => url.pathname.startsWith('/api/insights/');
  // Nothing is answered: the page has six questions on their way, and all others wait for their turn.
  await page.route(isFigures, (route) => {
    asked.push(route.request());
  });
  page.on('requestfailed', (request) => {
    if (isFigures(new URL(request.url()))) ended.push(request);
  });
  // Nor does signing in come to its end: the page stays, as it does until the next one has come.
  await page.route(
    ({ pathname }) => pathname === '/sign-in',
    (route) => route.fulfill({ status: 204 }),
  );
  await page.goto('/');
  await expect.poll(() => asked.length).toBe(6);
  await become(page, 'See as another role', /^Teacher of 7B/);
  await expect.poll(() => ended.length).toBe(6);
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  expect(asked).toHaveLength(6);
});

test('a student of another class is as little there as one who does not exist', async ({
  page,
  expectConsole,
}) => {
  await page.goto('/');
  await become(page, 'See as another role', /^Teacher of 7B/);
  await expect(page.getByRole('button', { name: 'Tomasz Applegarth' })).toBeVisible();
  expectConsole(/404/);
  const heading = page.getByRole('heading', { level: 1 });
  await page.goto(amaraPath);
  await expect(heading).toHaveText('Student not found');
  await page.goto(amaraPath.replace(/.$/, '0'));
  await expect(heading).toHaveText('Student not found');
});

test('the role menu goes by keyboard', async ({ page }) => {
  await page.goto('/about');
  const button = page.getByRole('button', { name: 'See as another role' });
  await button.focus();
  await page.keyboard.press('Enter');
  const menu = page.getByRole('group', { name: 'Account' });
  const first = menu.getByRole('link', { name: /^Whoever runs it/ });
  // What is in the menu comes a moment after it.
  await expect(first).toBeVisible();
  await page.keyboard.press('Tab');
  await expect(first).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(menu).toBeHidden();
  await expect(button).toBeFocused();
});
