/** The network of a school: away, back, another one, one that wants a sign-in of its own, and an update meanwhile. */
import type { Page, Route } from '@playwright/test';
import { embeddedOrigin } from '#scripts/e2e-servers.ts';
import { comeBackToTab, failedRefresh, keptPages, readParts, type KeptPage } from './kept-pages.ts';
import { signInPage, startResettingProxy, type ResettingProxy } from './resetting-proxy.ts';
import { amaraPath } from './students.ts';
import { expect, test } from './test.ts';
import { expectOverview, expectWholeOverview } from './whole-overview.ts';

const summaryOf = (page: Page) => page.getByRole('region', { name: 'Summary' });
const sessionsOf = (page: Page) => page.getByRole('region', { name: 'Recent sessions' });
const noConnection = 'No connection to the dashboard’s server';

async function openWhole(page: Page): Promise<void> {
  await page.goto(amaraPath);
  await expectWholeOverview(page);
}

const signInAnswer = { status: 200, contentType: 'text/html', body: signInPage };

/** What networks do that want a sign-in of their own, in place of our server. */
const portals: readonly {
  readonly how: string;
  readonly answer: (route: Route) => Promise<void>;
  readonly complaints: readonly RegExp[];
}[] = [
  { how: 'answers in HTML', answer: (route) => route.fulfill(signInAnswer), complaints: [] },
  {
    how: 'answers with 511 (RFC 6585, section 6)',
    answer: (route) => route.fulfill({ ...signInAnswer, status: 511 }),
    complaints: [/511/],
  },
  {
    how: 'leads to a page elsewhere, which the security policy does not let in',
    answer: (route) => route.fulfill({ status: 302, headers: { location: 'http://portal.example/login' } }),
    complaints: [/portal\.example/],
  },
];

test.describe('away from the start', () => {
  test('the browser says so itself, and nothing of a student is left on the computer to be shown', async ({
    page,
    context,
  }) => {
    await openWhole(page);
    await context.setOffline(true);
    await expect(page.reload()).rejects.toThrow(/ERR_INTERNET_DISCONNECTED/);
    await expect(page.getByText('Amara')).toHaveCount(0);
    await context.setOffline(false);
    await openWhole(page);
  });

  for (const { what, path, failed } of [
    { what: 'a student', path: amaraPath, failed: 2 },
    { what: 'a class', path: '/', failed: 1 },
  ]) {
    test(`the page of ${what} that comes without its data says so, and has them when the network is back`, async ({
      page,
      context,
      expectConsole,
    }) => {
      expectConsole(/ERR_INTERNET_DISCONNECTED .*\/api\//);
      await page.route('**/api/**', (route) => route.abort('internetdisconnected'));
      await page.goto(path);
      await expect(page.getByRole('alert').filter({ hasText: noConnection })).toHaveCount(failed);
      await expect(page.getByText('Loading')).toHaveCount(0);
      await page.unroute('**/api/**');
      await context.setOffline(true);
      await context.setOffline(false);
      await expect(page.getByRole('alert')).toHaveCount(0);
      await expect(page.getByRole('region', { name: 'Summary' })).toContainText('focused');
    });
  }
});

/** The dashboard by way of a network that can change. */
const changeable = test.extend<{ network: ResettingProxy }>({
  network: async ({}, use) => {
    const proxy = await startResettingProxy(embeddedOrigin);
    await use(proxy);
    await proxy.close();
  },
  baseURL: async ({ network }, use) => {
    await use(network.origin);
  },
});

changeable(
  'another network takes the requests that are under way with it, and they are made again by themselves',
  async ({ page, network, expectConsole }) => {
    expectConsole(/ERR_(?:CONNECTION|EMPTY|SOCKET)/);
    await openWhole(page);
    // At once, and not when the press is over: the pointer that comes to the link asks already, and after three tries a question
    // is given up.
    const changed = page.waitForEvent('requestfailed').then(() => {
      network.endChange();
    });
    network.beginChange();
    await page.getByRole('link', { name: 'Last 4 weeks' }).click();
    await changed;
    await expect(page.getByRole('heading', { level: 1 })).toContainText('Last 4 weeks');
    await expect(page.getByText('is loading. Below is still')).toHaveCount(0);
    await expect(page.getByRole('alert')).toHaveCount(0);
    await expect(summaryOf(page)).toContainText('of focused time');
    await expect(sessionsOf(page).getByRole('row')).not.toHaveCount(0);
  },
);

/**
 * Refreshes a page whose network is away, which leaves what is on it.
 * @param expectFailed waits until the page says that the refresh has failed
 */
async function refreshInVain(
  page: Page,
  { parts }: KeptPage,
  expectFailed: () => Promise<void>,
): Promise<void> {
  const before = await readParts(parts(page));
  await page.getByRole('button', { name: 'Refresh' }).click();
  await expectFailed();
  expect(await readParts(parts(page))).toEqual(before);
  await expect(page.getByText(/^as of 12:00/)).toBeVisible();
  await expect(page.getByRole('alert')).toHaveCount(0);
}

/** @param comeBack of the network, and whatever else happens without the reader */
async function expectNewByItself(page: Page, comeBack: () => Promise<void>): Promise<void> {
  const asked = page.waitForResponse(
    (response) =>
      response.url().includes('/api/insights/') &&
      response.headers()['content-type']?.includes('json') === true,
  );
  await comeBack();
  await asked;
  await expect(page.getByText(failedRefresh)).toHaveCount(0);
  await expect(page.getByRole('alert')).toHaveCount(0);
}

function testSignIn(kept: KeptPage): void {
  changeable(
    `the page of ${kept.what} keeps what is on it, with its age, in a network that wants a sign-in, and is new again by itself after it`,
    async ({ page, network }) => {
      await page.clock.install();
      await kept.open(page);
      network.beginSignIn();
      await refreshInVain(page, kept, () =>
        // Whether to ask once more is a matter of seconds by this clock.
        expect(async () => {
          await page.clock.runFor(1_000);
          await expect(page.getByText(failedRefresh)).toHaveCount(kept.notes, { timeout: 100 });
        }).toPass(),
      );
      await expectNewByItself(page, async () => {
        network.endChange();
        // Half a minute, and a quarter of it by chance.
        await page.clock.fastForward('00:38');
      });
    },
  );
}

for (const each of keptPages) testSignIn(each);

test.describe('the network goes away and comes back', () => {
  test.beforeEach(({ expectConsole }) => {
    expectConsole(/ERR_INTERNET_DISCONNECTED/);
  });

  test('what is on screen stays with its age, and the page is new again by itself', async ({
    page,
    context,
  }) => {
    await openWhole(page);
    await context.setOffline(true);
    await page.getByRole('button', { name: 'Refresh' }).click();
    for (const part of [summaryOf(page), sessionsOf(page)]) {
      await expect(part.getByText(failedRefresh)).toBeVisible();
    }
    await expect(summaryOf(page)).toContainText('of focused time');
    await expect(page.getByText(/^as of 12:00/)).toBeVisible();
    await context.setOffline(false);
    await expect(page.getByText(failedRefresh)).toHaveCount(0);
    await expect(page.getByRole('alert')).toHaveCount(0);
  });

  for (const kept of keptPages) {
    test(`the page of ${kept.what} keeps what is on it, with its age, and is new again by itself`, async ({
      page,
      context,
    }) => {
      await kept.open(page);
      await context.setOffline(true);
      await refreshInVain(page, kept, () => expect(page.getByText(failedRefresh)).toHaveCount(kept.notes));
      await expectNewByItself(page, () => context.setOffline(false));
    });
  }

  test('days that cannot be loaded say so at once, and come by themselves', async ({ page, context }) => {
    await openWhole(page);
    await context.setOffline(true);
    await page.getByRole('link', { name: 'Last 4 weeks' }).click();
    for (const part of [summaryOf(page), sessionsOf(page)]) {
      await expect(part.getByRole('alert')).toContainText(noConnection);
    }
    await context.setOffline(false);
    await expect(page.getByRole('alert')).toHaveCount(0);
    await expect(summaryOf(page)).toContainText('of focused time');
  });
});

test('a server that was away while the network was there is found again by itself', async ({
  page,
  expectConsole,
}) => {
  expectConsole(/ERR_FAILED/);
  await page.clock.install();
  await openWhole(page);
  await page.route('**/api/**', (route) => route.abort());
  await page.getByRole('button', { name: 'Refresh' }).click();
  for (const part of [summaryOf(page), sessionsOf(page)]) {
    await expect(part.getByText(failedRefresh)).toBeVisible();
  }
  await page.unroute('**/api/**');
  // Half a minute, and a quarter of it by chance.
  await page.clock.fastForward('00:38');
  await expect(page.getByText(failedRefresh)).toHaveCount(0);
  await expect(summaryOf(page)).toContainText('of focused time');
});

test('a class whose rows did not come has them when the network is back', async ({
  page,
  context,
  expectConsole,
}) => {
  expectConsole(/ERR_(?:FAILED|INTERNET_DISCONNECTED) .*\/insights\//);
  await page.route('**/api/insights/**', (route) => route.abort());
  await page.goto('/');
  const again = page.getByRole('row').getByRole('button', { name: /^Try again/ });
  await expect(again).toHaveCount(15);
  await page.unroute('**/api/insights/**');
  await context.setOffline(true);
  await context.setOffline(false);
  await expect(again).toHaveCount(0);
});

test.describe('a network that wants a sign-in of its own', () => {
  for (const { how, answer, complaints } of portals) {
    test(`${how}: the page blames the network, and recovers on return`, async ({ page, expectConsole }) => {
      for (const line of complaints) expectConsole(line);
      await openWhole(page);
      await page.route('**/api/**', answer);
      await page.getByRole('button', { name: 'Refresh' }).click();
      await expect(summaryOf(page).getByText(failedRefresh)).toBeVisible();
      await page.getByRole('link', { name: 'Last 4 weeks' }).click();
      const message = summaryOf(page).getByRole('alert');
      await expect(message).toContainText(noConnection);
      await expect(message).toContainText('which may ask you to sign in to it');
      // What is still under way when the reader comes back is not asked for again.
      await expect(sessionsOf(page).getByRole('alert')).toContainText(noConnection);
      await page.unroute('**/api/**');
      await comeBackToTab(page);
      await expect(page.getByRole('alert')).toHaveCount(0);
      await expect(summaryOf(page)).toContainText('of focused time');
    });
  }

  test('takes a part of the page away: the rest is there, and loading again brings it', async ({
    page,
    expectConsole,
  }) => {
    expectConsole(/Expected a JavaScript/);
    expectConsole(/Failed to fetch dynamically imported module/);
    const part = /\/assets\/overview-details-[^/]+\.js$/;
    await page.route(part, (route) => route.fulfill(signInAnswer));
    await page.goto(amaraPath);
    await expect(summaryOf(page)).toContainText('of focused time');
    const message = page.getByRole('alert');
    await expect(message).toContainText('This part could not be shown');
    await page.unroute(part);
    await message.getByRole('button', { name: 'Load the page again' }).click();
    await expect(sessionsOf(page).getByRole('row')).not.toHaveCount(0);
    await expect(page.getByRole('alert')).toHaveCount(0);
  });

  test('takes the whole program away: after a while the page says so', async ({ page, expectConsole }) => {
    expectConsole(/Expected a JavaScript/);
    await page.route(/\/assets\/.*\.js$/, (route) => route.fulfill(signInAnswer));
    await page.goto(amaraPath);
    await expect(page.getByText('Week in Focus has not come yet')).toBeVisible();
    await expect(page.getByRole('link', { name: 'load the dashboard again' })).toBeVisible();
  });
});

test.describe('the dashboard is updated while a page is open', () => {
  const gone = { status: 404, contentType: 'text/plain', body: 'There is no such file.' };

  test('a page whose code is gone says so, and loading it again helps', async ({ page, expectConsole }) => {
    expectConsole(/404/);
    await openWhole(page);
    const code = /\/assets\/[^/]+\.js$/;
    await page.route(code, (route) => route.fulfill(gone));
    await page.getByRole('link', { name: 'Insights' }).click();
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('This page could not be shown');
    await expect(page.getByRole('alert')).toContainText('the dashboard has been updated');
    await page.unroute(code);
    await page.getByRole('link', { name: 'Load the page again' }).click();
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Amara Moonvale · This week');
    await expect(page.getByRole('region', { name: 'Signals table' })).toBeVisible();
  });

  test('tools of the header that do not come take nothing else with them', async ({
    page,
    expectConsole,
  }) => {
    expectConsole(/404/);
    expectConsole(/Failed to fetch dynamically imported module/);
    await page.route(/\/assets\/header-tools-[^/]+\.js$/, (route) => route.fulfill(gone));
    await page.goto(amaraPath);
    await expectOverview(page);
    const header = page.getByRole('banner');
    await expect(header).toContainText('Not loaded');
    await expect(header.getByRole('button', { name: 'Load the page again' })).toBeVisible();
  });
});
