/** TimeBack goes away while a teacher works, and comes back: processes of the test's own, so nobody else is disturbed. */
import type { Page } from '@playwright/test';
import { e2eCredentials } from '#scripts/e2e-servers.ts';
import { startProcess } from './start-process.ts';
import { scenarioPath } from './students.ts';
import { expect, test as base } from './test.ts';

interface House {
  readonly origin: string;
  readonly endPlatform: () => Promise<unknown>;
  readonly restartPlatform: () => Promise<void>;
}

const test = base.extend<{ house: House }>({
  house: async ({}, use) => {
    let platform = await startProcess('simulator.ts', { ...e2eCredentials, SIMULATOR_PORT: '0' });
    const { origin, port } = new URL(platform.origin);
    const dashboard = await startProcess('start.ts', {
      ...e2eCredentials,
      PORT: '0',
      TIMEBACK_BASE_URL: origin,
    });
    await use({
      origin: dashboard.origin,
      endPlatform: () => platform.stop(),
      async restartPlatform() {
        platform = await startProcess('simulator.ts', { ...e2eCredentials, SIMULATOR_PORT: port });
      },
    });
    await dashboard.stop();
    await platform.stop();
  },
  baseURL: async ({ house }, use) => {
    await use(house.origin);
  },
});

/** Opens a page and waits for all that it asks for, so that whatever fails later was asked for later. */
async function openWhole(page: Page): Promise<void> {
  await page.goto(scenarioPath(4));
  await expect(page.getByRole('heading', { level: 1 })).toContainText('Olu Oneday');
  await expect(sessionsOf(page).getByRole('row', { name: 'Lantern Reading' })).toBeVisible();
  await expect(page.getByText('Loading')).toHaveCount(0);
}

const summaryOf = (page: Page) => page.getByRole('region', { name: 'Summary' });
const sessionsOf = (page: Page) => page.getByRole('region', { name: 'Recent sessions' });

test('a window that cannot be loaded says so, and trying again helps when TimeBack is back', async ({
  page,
  house,
  expectConsole,
}) => {
  expectConsole(/502 .*\/overview/);
  expectConsole(/502 .*\/sessions/);
  await openWhole(page);

  await house.endPlatform();
  await page.getByRole('link', { name: 'Last 4 weeks' }).click();
  for (const part of [summaryOf(page), sessionsOf(page)]) {
    await expect(part.getByRole('alert')).toContainText('TimeBack cannot be reached');
  }

  await house.restartPlatform();
  for (const part of [summaryOf(page), sessionsOf(page)]) {
    await part.getByRole('button', { name: 'Try again' }).click();
  }
  await expect(summaryOf(page).getByRole('definition').first()).toHaveText('1 h 17 min');
  await expect(sessionsOf(page).getByRole('row', { name: 'Lantern Reading' })).toBeVisible();
  await expect(page.getByRole('alert')).toHaveCount(0);
});

test('what is on screen stays when a refresh fails, and the page says so', async ({
  page,
  house,
  expectConsole,
}) => {
  expectConsole(/502 .*\/overview/);
  expectConsole(/502 .*\/sessions/);
  await openWhole(page);

  await house.endPlatform();
  await page.getByRole('button', { name: 'Refresh' }).click();
  for (const part of [summaryOf(page), sessionsOf(page)]) {
    await expect(part.getByText('The last refresh failed; this is what came before.')).toBeVisible();
  }
  await expect(summaryOf(page).getByRole('definition').first()).toHaveText('1 h 17 min');
  await expect(sessionsOf(page).getByRole('row', { name: 'Lantern Reading' })).toBeVisible();
  await expect(page.getByRole('figure')).toBeVisible();
  await expect(page.getByRole('alert')).toHaveCount(0);

  await house.restartPlatform();
  await page.getByRole('button', { name: 'Refresh' }).click();
  await expect(page.getByText('The last refresh failed')).toHaveCount(0);
});
