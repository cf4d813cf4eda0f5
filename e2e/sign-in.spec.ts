/** Signing in with a school's provider, as a browser sees it, and what becomes of a page whose session ends. */
import type { Page } from '@playwright/test';
import { serveSignIn, type ServedSignIn } from '#scripts/serve-sign-in.ts';
import { runAxe } from './axe.ts';
import { amaraPath } from './students.ts';
import { expect, test as base } from './test.ts';
import { expectWholeOverview } from './whole-overview.ts';

const test = base.extend<{ house: ServedSignIn }>({
  house: async ({}, use) => {
    const house = await serveSignIn();
    await use(house);
    await house.close();
  },
  baseURL: async ({ house }, use) => {
    await use(house.origin);
  },
});

const deepLink = `${amaraPath}?window=last-week`;
const idleSeconds = 30 * 60;

/** Pages of the provider are somewhere else, on purpose. */
test.beforeEach(({ expectConsole }) => {
  expectConsole(/request to elsewhere: http:\/\/127\.0\.0\.1:\d+\//);
});

async function signIn(page: Page, path: string, name = 'Ingrid Fernwood'): Promise<void> {
  await page.goto(path);
  await page.getByRole('button', { name }).click();
}

async function openAmara(page: Page): Promise<void> {
  await signIn(page, deepLink);
  await expectWholeOverview(page);
  await expect(page.getByRole('region', { name: 'Summary' })).toContainText('Amara Moonvale had');
}

/** What happens while nobody is there: the same time passes for the browser and for the server. */
async function pass(page: Page, house: ServedSignIn, seconds: number): Promise<void> {
  house.passSeconds(seconds);
  await page.clock.fastForward(seconds * 1000);
}

async function expectNoViolations(page: Page): Promise<void> {
  expect((await runAxe(page)).findings).toEqual([]);
}

const warning = (page: Page) => page.getByRole('dialog', { name: 'Are you still there?' });
const signedOut = (page: Page) => page.getByRole('heading', { level: 1, name: 'You are signed out' });

test('a link to a student leads through the school’s sign-in and back to the very page', async ({
  page,
  house,
}) => {
  await openAmara(page);
  expect(page.url()).toBe(`${house.origin}${deepLink}`);
  await page.getByRole('button', { name: 'Ingrid Fernwood' }).click();
  await expect(page.getByRole('group', { name: 'Account' })).toContainText('Teacher');
  await expectNoViolations(page);
});

test('signing out ends both sessions, and the way back asks who it is', async ({ page, house }) => {
  await signIn(page, '/about');
  await page.getByRole('button', { name: 'Ingrid Fernwood' }).click();
  await page.getByRole('button', { name: 'Sign out' }).click();
  await page.waitForURL(`${house.issuer}/**`);
  await page.getByRole('button', { name: 'Sign out of the school' }).click();
  await expect(signedOut(page)).toBeVisible();
  expect(page.url()).toBe(`${house.origin}/signed-out`);
  await page.getByRole('link', { name: 'Sign in again' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'School sign-in' })).toBeVisible();
});

test('somebody of whom the school says nothing is let in nowhere, and told so', async ({ page }) => {
  await signIn(page, deepLink, 'Nobody Known');
  await expect(
    page.getByRole('heading', { level: 1, name: 'You are signed in, but no students are yours here' }),
  ).toBeVisible();
  await expectNoViolations(page);
});

for (const colorScheme of ['light', 'dark'] as const) {
  test.describe(`in ${colorScheme} colours`, () => {
    test.use({ colorScheme });

    test('two minutes before the end the page asks, and then it is cleared', async ({
      page,
      house,
      expectConsole,
    }) => {
      await page.clock.install();
      await openAmara(page);
      const summary = page.getByRole('region', { name: 'Summary' });
      await pass(page, house, idleSeconds - 100);
      await expect(warning(page)).toContainText('You will be signed out in');
      await expect(page.getByRole('button', { name: 'Stay signed in' })).toBeFocused();
      await expectNoViolations(page);
      expectConsole(/401/);
      await pass(page, house, 101);
      await expect(signedOut(page)).toBeFocused();
      await expect(page.getByText('Amara')).toHaveCount(0);
      await expectNoViolations(page);
      // The school still knows who it is, so the same page comes back at once.
      await page.getByRole('link', { name: 'Sign in again' }).click();
      await expect(summary).toContainText('Amara Moonvale had');
      expect(page.url()).toBe(`${house.origin}${deepLink}`);
    });
  });
}

test('who answers the warning stays, and goes on where they were', async ({ page, house }) => {
  await page.clock.install();
  await openAmara(page);
  const thisWeek = page.getByRole('link', { name: 'This week' });
  await thisWeek.focus();
  await pass(page, house, idleSeconds - 100);
  await expect(warning(page)).toBeVisible();
  await page.keyboard.press('Enter');
  await expect(warning(page)).toHaveCount(0);
  await expect(thisWeek).toBeFocused();
  // The old end has come and gone.
  await pass(page, house, 200);
  await expect(page.getByRole('region', { name: 'Summary' })).toContainText('Amara Moonvale had');
  await expect(warning(page)).toHaveCount(0);
});

test('who is leaving can end the session from the warning', async ({ page, house, context }) => {
  await page.clock.install();
  await signIn(page, '/about');
  await expect(page.getByRole('button', { name: 'Ingrid Fernwood' })).toBeVisible();
  await pass(page, house, idleSeconds - 100);
  await page.getByRole('button', { name: 'Sign out now' }).click();
  await expect(signedOut(page)).toBeFocused();
  const names = (await context.cookies(house.origin)).map(({ name }) => name);
  expect(names.filter((name) => name.startsWith('week-in-focus.'))).toEqual([]);
});

test('a tab that stood still learns of a sign-out in another one as soon as it is looked at', async ({
  page,
  context,
  expectConsole,
}) => {
  await openAmara(page);
  await context.clearCookies();
  expectConsole(/401/);
  // What watches the session is the last of the page's code to come, so the tab may have to be looked at again.
  await expect(async () => {
    await page.evaluate(() => document.dispatchEvent(new Event('visibilitychange')));
    await expect(signedOut(page)).toBeVisible({ timeout: 2_000 });
  }).toPass();
  await expect(page.getByText('Amara')).toHaveCount(0);
});

test('a page whose session is over says so at its next question, and keeps nothing', async ({
  page,
  context,
  expectConsole,
}) => {
  await openAmara(page);
  await context.clearCookies();
  expectConsole(/401/);
  await page.getByRole('link', { name: 'Last 4 weeks' }).click();
  await expect(signedOut(page)).toBeFocused();
  await expect(page.getByText('Amara')).toHaveCount(0);
  await expect(page.getByRole('link', { name: 'Sign in again' })).toHaveAttribute(
    'href',
    `${amaraPath}?window=four-weeks`,
  );
});
