/**
 * The dashboard's journeys by keyboard alone, from the first page on: nothing in these tests points at anything. What other
 * files do by keyboard is listed in docs/accessibility.md, "Journeys by keyboard alone".
 */
import { readFile } from 'node:fs/promises';
import type { Locator, Page } from '@playwright/test';
import { serveSignIn } from '#scripts/serve-sign-in.ts';
import { amaraPath, scenarioPath } from './students.ts';
import { tabTo } from './tab-to.ts';
import { expect, test } from './test.ts';

const heading = (page: Page) => page.getByRole('heading', { level: 1 });
const tableLink = (page: Page, table: string) =>
  page.getByRole('region', { name: table }).getByRole('cell').getByRole('link').first();

/** Goes there with Tab and follows or presses it. */
async function tabAndEnter(page: Page, part: Locator, most = 90): Promise<void> {
  await expect(part).toBeVisible();
  await tabTo(page, part, most);
  await page.keyboard.press('Enter');
}

/** A new page has a title of its own, and the reader begins at its heading. */
async function expectAnnounced(page: Page, title: RegExp): Promise<void> {
  await expect(page).toHaveTitle(title);
  await expect(heading(page)).toBeFocused();
}

test('from the class to a student, a level, its signals, one session and its timeline, and all the way back', async ({
  page,
}) => {
  await page.goto('/?window=last-week');
  await expect(page.getByText('all with data')).toBeVisible();
  await expect(page).toHaveTitle('7A, last week · Week in Focus');
  const student = page.getByRole('rowheader').getByRole('link', { name: 'Amara Moonvale' });
  await tabAndEnter(page, student);
  await expectAnnounced(page, /^Amara Moonvale, overview, last week · /);

  const level = page.getByRole('link', { name: /^See the signals: / }).first();
  await tabAndEnter(page, level);
  await expectAnnounced(page, /^Amara Moonvale, insights, last week · /);

  const session = tableLink(page, 'Signals table');
  await tabAndEnter(page, session);
  await expectAnnounced(page, /^Amara Moonvale, \w{3}, Mar \d, .+ · Week in Focus$/);

  const timeline = page.getByRole('listbox', { name: 'Signals along the session' });
  await expect(timeline).toBeVisible();
  await tabTo(page, timeline, 40);
  await page.keyboard.press('End');
  await expect(timeline.getByRole('option', { selected: false }).last()).toBeVisible();

  await page.goBack();
  await expect(page).toHaveTitle(/^Amara Moonvale, insights, last week · /);
  await expect(session).toBeFocused();
  await page.goBack();
  await expect(page).toHaveTitle(/^Amara Moonvale, overview, last week · /);
  await expect(level).toBeFocused();
  await page.goBack();
  await expect(page).toHaveTitle('7A, last week · Week in Focus');
  await expect(student).toBeFocused();
});

test('another class, in another order, one band of it, two students reviewed, and the table saved', async ({
  page,
}) => {
  await page.goto('/');
  const classes = page.getByRole('navigation', { name: 'Classes' });
  await tabAndEnter(page, classes.getByRole('link', { name: '7B' }));
  await expect(heading(page)).toHaveText('7B · This week');
  await expect(classes.getByRole('link', { name: '7B' })).toBeFocused();
  await expect(page.getByText(/^Still comparing/)).toHaveCount(0);

  await tabAndEnter(page, page.getByRole('columnheader').getByRole('link', { name: 'Focused' }));
  await expect(page.getByRole('columnheader', { name: 'Focused' })).toHaveAttribute(
    'aria-sort',
    'descending',
  );
  const band = page
    .getByRole('list', { name: /^Students by/ })
    .getByRole('link')
    .first();
  await expect(band).toBeVisible();
  await tabTo(page, band, 60, 'Shift+Tab');
  await page.keyboard.press('Enter');
  await expect(band).toHaveAttribute('aria-current', 'true');
  await page.keyboard.press('Enter');
  await expect(band).not.toHaveAttribute('aria-current', 'true');

  const save = page.getByRole('button', { name: 'Save this table as CSV' });
  await tabTo(page, save, 10, 'Shift+Tab');
  const saved = page.waitForEvent('download');
  await page.keyboard.press('Enter');
  const file = await readFile(await (await saved).path(), 'utf8');
  expect(file.trimEnd().split('\r\n')).toHaveLength(1 + 15);
  await expect(save).toBeFocused();

  const review = page.getByRole('link', { name: 'Review the class' });
  await tabTo(page, review, 40, 'Shift+Tab');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('button', { name: 'Looked at, next student' })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page.getByText(/^Student 2 of 15, 1 looked at/)).toBeVisible();
  await page.keyboard.press('Enter');
  await expect(page.getByText(/^Student 3 of 15, 2 looked at/)).toBeVisible();
  await tabAndEnter(page, page.getByRole('link', { name: 'Back to the class' }), 3);
  await expect(page.getByText('2 of 15 looked at')).toBeVisible();
  await expect(review).toBeFocused();
});

test('a list of sessions is filtered, ordered and saved, and one of its sessions opened and left', async ({
  page,
}) => {
  await page.goto(`${scenarioPath(15)}/sessions?window=four-weeks`);
  await expect(tableLink(page, 'Sessions table')).toBeVisible();
  const filter = page.getByRole('combobox', { name: 'Proctoring' });
  await tabTo(page, filter, 60);
  await page.keyboard.press('ArrowDown');
  await expect(page).toHaveURL(/proctored=yes/);
  await expect(filter).toHaveValue('yes');
  await expect(filter).toBeFocused();
  await expect(tableLink(page, 'Sessions table')).toBeVisible();

  await tabAndEnter(page, page.getByRole('columnheader').getByRole('link', { name: 'Duration' }));
  await expect(page).toHaveURL(/sort=duration/);
  await expect(page.getByRole('columnheader', { name: 'Duration' })).toHaveAttribute(
    'aria-sort',
    'descending',
  );
  const session = tableLink(page, 'Sessions table');
  await tabAndEnter(page, session, 10);
  await expectAnnounced(page, /^Petra Proctored, \w{3}, \w{3} \d+, .+ · Week in Focus$/);
  await page.goBack();
  await expect(session).toBeFocused();

  const save = page.getByRole('button', { name: /^Save these \d+ sessions as CSV$/ });
  // Disabled until the names of applications have come, and Tab goes past it.
  await expect(save).toBeEnabled();
  await tabTo(page, save, 30, 'Shift+Tab');
  const saved = page.waitForEvent('download');
  await page.keyboard.press('Enter');
  expect((await saved).suggestedFilename()).toMatch(/^sessions-.*\.csv$/);
});

test('the signals are turned over page by page, and what is on the page is said', async ({ page }) => {
  await page.goto(`${scenarioPath(16)}/insights?window=last-week`);
  const pages = page.getByRole('navigation', { name: 'Pages of signals' });
  await expect(pages).toBeVisible();
  const next = pages.getByRole('link', { name: 'Next page' });
  // From the end of the page, which a keyboard reaches sooner.
  await tabTo(page, next, 10, 'Shift+Tab');
  await page.keyboard.press('Enter');
  await expect(pages.getByRole('status')).toHaveText(/^51–100 of /);
  // What has come is read from its beginning, by eye, by keyboard and by ear.
  const list = page.getByRole('region', { name: 'Signals table' });
  await expect(list).toBeFocused();
  const topOfList = () => list.evaluate((element) => element.getBoundingClientRect().top);
  await expect.poll(topOfList).toBeLessThan(100);
  expect(await topOfList()).toBeGreaterThanOrEqual(0);
  await tabTo(page, list.getByRole('link').first(), 1);

  await tabAndEnter(page, pages.getByRole('link', { name: 'Last page' }), 60);
  await expect(next).toHaveCount(0);
  await expect(list).toBeFocused();
  await page.goBack();
  await expect(pages.getByRole('status')).toHaveText(/^51–100 of /);
});

test('the switcher is opened, searched, left by Escape, and leads to another student', async ({ page }) => {
  await page.goto(`${amaraPath}/sessions?window=last-week`);
  const button = page.getByRole('button', { name: 'Switch student' });
  await tabAndEnter(page, button, 20);
  const search = page.getByRole('searchbox', { name: 'Find a student by name' });
  await expect(search).toBeVisible();
  await tabTo(page, search, 1);
  await page.keyboard.press('Escape');
  // The first Escape may empty a field; this one had nothing to empty.
  await expect(search).toHaveCount(0);
  await expect(button).toBeFocused();

  await page.keyboard.press('Enter');
  await expect(search).toBeVisible();
  await tabTo(page, search, 1);
  await page.keyboard.type('gia');
  await tabAndEnter(
    page,
    page.getByRole('group', { name: 'Students' }).getByRole('link', { name: 'Gia Guide' }),
    1,
  );
  await expectAnnounced(page, /^Gia Guide, sessions, last week · /);
});

test('the list of keys opens by a key, and its switch takes the single keys away', async ({ page }) => {
  await page.goto(scenarioPath(4));
  await expect(page.getByRole('button', { name: 'Keys', exact: true })).toBeVisible();
  await page.keyboard.press('?');
  const single = page.getByRole('switch', { name: 'Single keys' });
  await expect(single).toBeVisible();
  await tabTo(page, single, 8);
  await page.keyboard.press('Space');
  await expect(single).not.toBeChecked();
  await page.keyboard.press('Escape');
  await expect(single).toHaveCount(0);
  await page.keyboard.press('?');
  await expect(single).toHaveCount(0);
  await expect(page.getByRole('button', { name: 'Go to' })).not.toHaveAttribute('aria-keyshortcuts');
});

test('another role is taken from the menu, who can see a student is read, and the way back is a link', async ({
  page,
}) => {
  await page.goto('/about');
  await tabAndEnter(page, page.getByRole('button', { name: 'See as another role' }), 10);
  const roles = page.getByRole('navigation', { name: 'See the demo as' });
  await tabAndEnter(page, roles.getByRole('link', { name: /^Administrator/ }), 10);
  await expect(page.getByRole('button', { name: 'See as another role' })).toHaveCount(0);
  await expect(heading(page)).toBeVisible();

  await page.goto('/about');
  await tabAndEnter(page, page.getByRole('link', { name: 'Record of access' }), 10);
  await expectAnnounced(page, /^Record of access · /);
  await page.goto(amaraPath);
  await tabAndEnter(page, page.getByRole('link', { name: 'Who can see this student, and why' }));
  await expectAnnounced(page, /^Who can see Amara Moonvale · /);
  await tabTo(page, page.getByRole('link', { name: 'Back to Amara Moonvale' }), 1, 'Shift+Tab');
  await page.keyboard.press('Enter');
  await expectAnnounced(page, /^Amara Moonvale, overview, /);
});

test('signing in, staying when asked, and signing out', async ({ page, expectConsole }) => {
  const house = await serveSignIn();
  // The provider is somewhere else, on purpose.
  expectConsole(/request to elsewhere: http:\/\/127\.0\.0\.1:\d+\//);
  await page.clock.install();
  await page.goto(`${house.origin}/about`);
  await page.getByRole('button', { name: 'Ingrid Fernwood' }).press('Enter');
  const account = page.getByRole('button', { name: 'Ingrid Fernwood' });
  await expect(page).toHaveTitle(/^About · /);
  await expect(account).toBeVisible();

  const seconds = 30 * 60 - 100;
  house.passSeconds(seconds);
  await page.clock.fastForward(seconds * 1000);
  const warning = page.getByRole('dialog', { name: 'Are you still there?' });
  await expect(warning).toBeVisible();
  await expect(page.getByRole('button', { name: 'Stay signed in' })).toBeFocused();
  // The focus stays inside while the dialog is open.
  await page.keyboard.press('Tab');
  await expect(page.getByRole('button', { name: 'Sign out now' })).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(warning).toHaveCount(0);

  await tabAndEnter(page, account);
  await tabAndEnter(page, page.getByRole('button', { name: 'Sign out', exact: true }), 3);
  await page.waitForURL(`${house.issuer}/**`);
  await house.close();
});
