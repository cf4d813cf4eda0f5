/** What a teacher is told when something does not come, and what goes on working beside it. */
import type { Page } from '@playwright/test';
import { scenarioPath } from './students.ts';
import { expect, test } from './test.ts';

const summaryOf = (page: Page) => page.getByRole('region', { name: 'Summary' });
const sessionsOf = (page: Page) => page.getByRole('region', { name: 'Recent sessions' });

test.describe('TimeBack fails for a student', () => {
  test('not available: after two more tries each part says so, and can be tried again', async ({
    page,
    expectConsole,
  }) => {
    expectConsole(/503 .*\/overview/);
    expectConsole(/503 .*\/sessions/);
    let overviews = 0;
    page.on('request', (request) => {
      // Of this week; the one before is asked for beside it.
      if (/\/overview\?.*startedBefore=2026-03-16/.test(request.url())) overviews += 1;
    });
    await page.goto(scenarioPath(18));
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Uma Unavailable (503) · This week');
    for (const part of [summaryOf(page), sessionsOf(page)]) {
      const message = part.getByRole('alert');
      await expect(message).toContainText('TimeBack is not available just now');
      await expect(message).toContainText(/For your IT person: request [\da-f-]{36}/);
      await expect(message.getByRole('button', { name: 'Try again' })).toBeVisible();
    }
    await expect(page.getByRole('alert')).toHaveCount(2);
    expect(overviews).toBe(3);

    const again = page.waitForRequest(/\/overview\?/);
    await summaryOf(page).getByRole('button', { name: 'Try again' }).click();
    await again;
    // The rest of the page can be used all the while.
    await page.getByRole('link', { name: 'Week in Focus' }).click();
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('7A · This week');
  });

  test('not allowed: the reason is said, and no button promises what it cannot do', async ({
    page,
    expectConsole,
  }) => {
    expectConsole(/403 .*\/overview/);
    expectConsole(/403 .*\/sessions/);
    await page.goto(scenarioPath(19));
    for (const part of [summaryOf(page), sessionsOf(page)]) {
      const message = part.getByRole('alert');
      await expect(message).toContainText('This dashboard may not see this data');
      await expect(message).toContainText('Access to this user is not granted');
      await expect(message.getByRole('button')).toHaveCount(0);
    }
  });

  test('an answer out of the agreed form: the place is named, no figure is shown, sessions stay', async ({
    page,
  }) => {
    await page.goto(scenarioPath(20));
    const message = summaryOf(page).getByRole('alert');
    await expect(message).toContainText('TimeBack’s answer could not be read');
    await expect(message).toContainText('“summary.totalDurationInSeconds”');
    await expect(summaryOf(page).getByRole('definition')).toHaveCount(0);
    await expect(page.getByRole('figure')).toHaveCount(0);
    await expect(sessionsOf(page).getByRole('row')).toHaveCount(1 + 4);
    await expect(sessionsOf(page).getByRole('status')).toHaveText(
      '1 session could not be read and is left out.',
    );
  });

  test('a year that TimeBack refuses leads to the days that it answers for', async ({
    page,
    expectConsole,
  }) => {
    expectConsole(/status of 400/);
    await page.goto(`${scenarioPath(22)}?from=2025-03-12&to=2026-03-11`);
    await expect(summaryOf(page)).toContainText('TimeBack gives no figures for 365 days at once');
    await expect(summaryOf(page)).toContainText('It does for 28 days');
    await expect(sessionsOf(page).getByRole('row')).toHaveCount(1 + 6);
    await page.getByRole('link', { name: 'Show Thu, Feb 12 – Wed, Mar 11, 2026' }).click();
    await expect(page).toHaveURL(`${scenarioPath(22)}?from=2026-02-12&to=2026-03-11`);
    await expect(summaryOf(page)).toContainText('Lotte Long-Window had');
    await expect(page.getByRole('figure')).toBeVisible();
  });

  test('a token that runs out in the middle is nothing a teacher notices', async ({ page }) => {
    await page.goto(scenarioPath(21));
    for (const window of ['Last week', 'Last 4 weeks', 'This week']) {
      await page.getByRole('link', { name: window }).click();
      await expect(page.getByRole('heading', { level: 1 })).toHaveText(`Xenia Expired-Token · ${window}`);
      await expect(page.getByText('is loading. Below is still')).toHaveCount(0);
      await expect(summaryOf(page)).toContainText('of focused time');
      await expect(sessionsOf(page).getByRole('row')).not.toHaveCount(0);
    }
    const again = page.waitForRequest(/\/overview\?/);
    await page.getByRole('button', { name: 'Refresh', exact: true }).click();
    await again;
    await expect(page.getByRole('button', { name: 'Refresh', exact: true })).toBeVisible();
    await expect(page.getByRole('alert')).toHaveCount(0);
    await expect(page.getByText('The last refresh failed')).toHaveCount(0);
  });
});

test.describe('an address that leads nowhere', () => {
  const students = [
    {
      what: 'a student id that TimeBack does not know',
      path: '/students/0d1f7a3e-52b4-4b52-9c1a-6e1f0c9b7a10',
      status: 404,
      says: 'TimeBack does not know this student.',
    },
    {
      what: 'a student id that is none',
      path: '/students/not-an-id',
      status: 400,
      says: 'The address does not hold a student id that TimeBack accepts.',
    },
  ];

  for (const { what, path, status, says } of students) {
    test(`${what} is one page that says so and leads back`, async ({ page, expectConsole }) => {
      expectConsole(new RegExp(`${status} .*/overview`));
      expectConsole(new RegExp(`${status} .*/sessions`));
      const refused = page.waitForResponse(/\/sessions\?/);
      await page.goto(path);
      await expect(page.getByRole('heading', { level: 1 })).toHaveText('Student not found');
      await expect(page).toHaveTitle('Student not found · Week in Focus');
      await expect(page.getByText(says)).toBeVisible();
      // The page says so as soon as the figures are refused; the refusal of the sessions may come later.
      await refused;
      await page.getByRole('link', { name: 'All classes' }).click();
      await expect(page.getByRole('heading', { level: 1, name: '7A · This week' })).toBeFocused();
    });
  }

  test('an unknown address says “Page not found”, also to programs', async ({ page, expectConsole }) => {
    expectConsole(/404 .*\/grades$/);
    const response = await page.goto('/grades');
    expect(response?.status()).toBe(404);
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Page not found');
    await expect(page).toHaveTitle('Page not found · Week in Focus');
    await page.getByRole('link', { name: 'All classes' }).click();
    await expect(page).toHaveURL('/');
  });
});
