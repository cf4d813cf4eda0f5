/** What a reader is told who does not see the page, and where the focus is after what was pressed has gone (WCAG 4.1.3, 2.4.3). */
import type { Page } from '@playwright/test';
import { holdBack } from './hold-back.ts';
import { amaraPath, scenarioPath } from './students.ts';
import { expect, test } from './test.ts';
import { expectOverview } from './whole-overview.ts';

const heading = (page: Page) => page.getByRole('heading', { level: 1 });

/** Notes each text that a live region comes to have, as a screen reader reads it out. */
async function listen(page: Page): Promise<() => Promise<readonly string[]>> {
  await page.evaluate(() => {
    const heard: string[] = [];
    Object.assign(window, { heard });
    new MutationObserver((records) => {
      for (const { target } of records) {
        const element = target instanceof Element ? target : target.parentElement;
        const region = element?.closest('[role="status"], [role="alert"], [aria-live="polite"]');
        if (region) heard.push(region.textContent.replaceAll(/\s+/g, ' ').trim());
      }
    }).observe(document.body, { subtree: true, childList: true, characterData: true });
  });
  return () =>
    page.evaluate(() => {
      const heard: unknown = Reflect.get(window, 'heard');
      return Array.isArray(heard) ? heard.map(String) : [];
    });
}

test('each page has a title of its own and begins at its heading', async ({ page }) => {
  await page.goto('/?window=last-week');
  const titles = new Set<string>();
  const follow = async (name: string | RegExp, title: RegExp) => {
    await page.getByRole('link', { name }).first().press('Enter');
    await expect(page).toHaveTitle(title);
    await expect(heading(page)).toBeFocused();
    expect(titles).not.toContain(await page.title());
    titles.add(await page.title());
  };
  await follow('Amara Moonvale', /^Amara Moonvale, overview, last week · Week in Focus$/);
  await follow('Sessions', /^Amara Moonvale, sessions, last week · Week in Focus$/);
  await follow(/^Fri, Mar 6, /, /^Amara Moonvale, Fri, Mar 6, .+ · Week in Focus$/);
  await follow(/^Previous session: /, /^Amara Moonvale, \w{3}, Mar \d, .+ · Week in Focus$/);
});

test('a window, a filter, a search and a saved file are told where they change something', async ({
  page,
}) => {
  await page.goto(`${scenarioPath(15)}?window=last-week`);
  await expect(page.getByRole('region', { name: 'Summary' })).toContainText('Petra Proctored had');
  const onOverview = await listen(page);
  await page.getByRole('link', { name: 'This week' }).press('Enter');
  await expect(heading(page)).toHaveText('Petra Proctored · This week');
  await expect
    .poll(onOverview)
    .toContainEqual(expect.stringMatching(/^Petra Proctored had .+ of focused time/));

  await page.goto(`${scenarioPath(15)}/sessions?window=last-week`);
  await expect(page.getByRole('heading', { level: 2, name: /^7 sessions/ })).toBeVisible();
  const onList = await listen(page);
  await page.getByRole('combobox', { name: 'Proctoring' }).selectOption('Only not proctored');
  await expect.poll(onList).toContainEqual(expect.stringMatching(/^\d sessions?, .+ in all$/));
  await page.getByRole('searchbox', { name: 'Find in this list' }).fill('not');
  await expect.poll(onList).toContainEqual(expect.stringMatching(/^[1-9] of \d sessions? match/));
  const saved = page.waitForEvent('download');
  const save = page.getByRole('button', { name: /^Save .* as CSV$/ });
  // Disabled until the names of applications have come.
  await expect(save).toBeEnabled();
  await save.press('Enter');
  await saved;
  await expect.poll(onList).toContainEqual('Saved as sessions-2026-03-02-to-2026-03-08.csv');
});

test('how many students are left is told on the class page', async ({ page }) => {
  await page.goto('/?window=last-week');
  await expect(page.getByText('all with data')).toBeVisible();
  const heard = await listen(page);
  await page.getByRole('searchbox', { name: 'Find a student' }).fill('moonv');
  await expect.poll(heard).toContainEqual('1 student');
});

test('refreshing is told at its end, and the button keeps the focus', async ({ page }) => {
  await page.goto(scenarioPath(4));
  await expect(page.getByText('as of 12:00 PM')).toBeVisible();
  // Exactly: while the first answers come, it is called "Refreshing" and does nothing.
  const refresh = page.getByRole('button', { name: 'Refresh', exact: true });
  await expect(refresh).toBeVisible();
  // A name that comes later would be told after the refresh, as the last thing heard.
  await expect(heading(page)).toContainText('Olu Oneday');
  const heard = await listen(page);
  await refresh.press('Enter');
  await expect.poll(heard).toContainEqual(expect.stringMatching(/refreshing$/));
  await expect.poll(async () => (await heard()).at(-1)).toMatch(/^as of 12:00\sPM$/);
  await expect(refresh).toBeFocused();
});

test('a class that comes late begins at its heading as well', async ({ page }) => {
  const release = await holdBack(page, /\/api\/rostering\//);
  await page.goto('/about');
  await page.getByRole('link', { name: 'Week in Focus' }).press('Enter');
  await expect(heading(page)).toHaveText('Classes');
  await expect(heading(page)).toBeFocused();
  release();
  await expect(heading(page)).toHaveText('7A · This week');
  await expect(heading(page)).toBeFocused();
});

test('dates that cannot be are told at the fields, which say that they are wrong', async ({ page }) => {
  await page.goto(`${scenarioPath(4)}?from=2026-03-02&to=2026-03-06`);
  const until = page.getByRole('form', { name: 'Custom dates' }).getByLabel('to', { exact: true });
  await until.fill('2026-03-01');
  await until.press('Enter');
  await expect(page.getByRole('alert')).toHaveText('The last day lies before the first.');
  await expect(until).toHaveAttribute('aria-invalid', 'true');
  await expect(until).toHaveAccessibleDescription('The last day lies before the first.');
  await until.fill('2026-03-07');
  await until.press('Enter');
  await expect(until).toHaveAttribute('aria-invalid', 'false');
});

test('what is pressed and goes leaves the focus beside it', async ({ page, expectConsole }) => {
  await page.goto(`${scenarioPath(24)}/insights`);
  const showAll = page
    .getByRole('region', { name: 'Kind of signal' })
    .getByRole('button', { name: /^Show all/ });
  const links = page.getByRole('region', { name: 'Kind of signal' }).getByRole('link');
  await expect(links.first()).toBeVisible();
  await showAll.press('Enter');
  await expect(showAll).toHaveCount(0);
  await expect(links.nth(8)).toBeFocused();

  await page.goto('/');
  await expect(page.getByText('all with data')).toBeVisible();
  await page.getByRole('link', { name: 'Review the class' }).press('Enter');
  const before = page.getByRole('button', { name: 'Student before' });
  await page.getByRole('button', { name: 'Looked at, next student' }).press('Enter');
  await expect(page.getByText(/^Student 2 of 15/)).toBeVisible();
  await before.press('Enter');
  // There is none before the first: the button does nothing any more, and only then could it lose the focus.
  await expect(page.getByText(/^Student 1 of 15/)).toBeVisible();
  await expect(before).toBeFocused();

  expectConsole(/503/);
  await page.goto(`${scenarioPath(18)}/sessions`);
  const again = page.getByRole('button', { name: 'Try again' });
  await expect(again).toBeVisible();
  await page.route(/\/sessions\?/, (route) =>
    route.continue({ url: route.request().url().replace(scenarioPath(18).slice(10), amaraPath.slice(10)) }),
  );
  await again.press('Enter');
  await expect(page.getByRole('region', { name: 'Sessions table' })).toBeVisible();
  await expect(page.getByRole('region', { name: /^\d+ sessions/ })).toBeFocused();
});

test('a tooltip of a day goes with Escape, and can be pointed at', async ({ page }) => {
  await page.goto(`${scenarioPath(5)}?window=last-week`);
  const day = page.getByRole('link', { name: /^Mon, Mar 2: / });
  const tooltip = page.getByRole('tooltip');
  await expectOverview(page);
  await day.hover();
  await tooltip.hover();
  await expect(tooltip).toContainText('Mon, Mar 2');
  await page.keyboard.press('Escape');
  await expect(tooltip).toHaveCount(0);
  await day.focus();
  await expect(tooltip).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(tooltip).toHaveCount(0);
  await expect(day).toBeFocused();
});
