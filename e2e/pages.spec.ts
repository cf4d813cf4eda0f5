/** Sessions, drill-down and insights as a teacher walks through them, and what they say of every scenario student. */
import type { Page } from '@playwright/test';
import { z } from 'zod';
import { amaraPath, openStudent, scenarioPath } from './students.ts';
import { expect, test } from './test.ts';

/** Sessions and not the days above them: a session leads to its own page. */
const sessionRows = (page: Page) =>
  page
    .getByRole('region', { name: 'Sessions table' })
    .getByRole('row')
    .filter({ has: page.getByRole('cell') })
    .filter({ has: page.getByRole('link') });
const recordedRows = (page: Page) =>
  sessionRows(page).filter({ has: page.getByRole('cell', { name: /^\d+:\d\d .*–/ }).last() });
const signalRows = (page: Page) =>
  page
    .getByRole('region', { name: 'Signals table' })
    .getByRole('row')
    .filter({ has: page.getByRole('cell') });
const heading = (page: Page) => page.getByRole('heading', { level: 1 });

const recordingsSchema = z.object({
  sessions: z.array(z.object({ recordingS3Key: z.string().nullish() })),
});

test('from the class to a session’s signals and back, with everything as it was', async ({ page }) => {
  await openStudent(page, 'Petra Proctored');
  await page.getByRole('link', { name: 'Last week' }).click();
  await expect(heading(page)).toContainText('Last week');
  await page
    .getByRole('navigation', { name: 'Pages of this student' })
    .getByRole('link', { name: 'Sessions' })
    .click();
  await expect(page).toHaveURL(`${scenarioPath(15)}/sessions?window=last-week`);
  await page.getByRole('combobox', { name: 'Proctoring' }).selectOption('Only proctored');
  await expect(page).toHaveURL(/proctored=yes/);
  await expect(page.getByRole('combobox', { name: 'Proctoring' })).toHaveValue('yes');
  const list = page.url();
  await expect(sessionRows(page)).not.toHaveCount(0);
  const first = await sessionRows(page).first().getByRole('link').innerText();

  await sessionRows(page).first().getByRole('link').click();
  await expect(page).toHaveURL(/\/sessions\/[^/?]+\?at=/);
  await expect(heading(page)).toContainText(first);
  await expect(heading(page)).toBeFocused();
  await expect(page.getByText(/^Proctored, /)).toBeVisible();

  await page.goBack();
  await expect(page).toHaveURL(list);
  await expect(page.getByRole('combobox', { name: 'Proctoring' })).toHaveValue('yes');
  await expect(sessionRows(page).first().getByRole('link')).toHaveText(first);
  await expect(sessionRows(page).first().getByRole('link')).toBeFocused();

  await page.keyboard.press('Enter');
  await page.getByRole('link', { name: /^Previous session: / }).click();
  await expect(page.getByText(/^Session \d+ of \d+ last week, only proctored$/)).toBeVisible();
  await page
    .getByRole('navigation', { name: 'Breadcrumbs' })
    .getByRole('link', { name: 'Sessions', exact: true })
    .click();
  await expect(page).toHaveURL(list);
  await page.reload();
  await expect(sessionRows(page).first().getByRole('link')).toHaveText(first);
});

test('nothing on a page tells where a recording is kept', async ({ page }) => {
  const petra = scenarioPath(15);
  const answer = await page.request.get(`/api/insights/1.0/users${petra.slice(9)}/sessions?limit=100`);
  const { sessions } = recordingsSchema.parse(await answer.json());
  const keys = sessions.flatMap(({ recordingS3Key }) => recordingS3Key ?? []);
  expect(keys.length).toBeGreaterThan(0);

  await page.goto(`${petra}/sessions?window=four-weeks&proctored=yes`);
  await expect(recordedRows(page)).not.toHaveCount(0);
  const list = await page.content();
  await recordedRows(page).first().getByRole('link').click();
  await expect(page.getByText('A recording exists at TimeBack. It cannot be played here.')).toBeVisible();
  await expect(page.getByText(/^Session \d+ of \d+ /)).toBeVisible();
  const everything = `${list}${await page.content()}${page.url()}`;
  expect(keys.filter((key) => everything.includes(key))).toEqual([]);
});

test('one application alone, chosen by its name', async ({ page }) => {
  await page.goto(`${amaraPath}/sessions?window=four-weeks`);
  await expect(sessionRows(page)).not.toHaveCount(0);
  const select = page.getByRole('combobox', { name: 'Application' });
  // Until the names have come, an application is called by a part of its id.
  await expect(select.getByRole('option', { name: /^Application \w{8}$/ })).toHaveCount(0);
  const name = await select.getByRole('option').nth(1).innerText();
  await select.selectOption(name);
  await expect(page).toHaveURL(/application=/);
  await expect(sessionRows(page).filter({ hasText: name })).not.toHaveCount(0);
  await expect(sessionRows(page).filter({ hasNotText: name })).toHaveCount(0);
});

test('timeline and table hold the same signals, each kind alone and together', async ({ page }) => {
  await page.goto(`${amaraPath}/sessions?window=last-week`);
  await sessionRows(page).first().getByRole('link').click();
  const kinds = page.getByRole('navigation', { name: 'Kinds of signals' });
  const timeline = page.getByRole('figure', { name: /^Signals along the session/ });
  await expect(kinds).toBeVisible();
  const all = await kinds.getByRole('link', { name: /^All signals/ }).innerText();
  await expect(signalRows(page)).toHaveCount(Number(/\d+/.exec(all)?.[0]));
  const offTask = kinds.getByRole('link', { name: /^Off-task/ });
  await offTask.click();
  await expect(offTask).toHaveAttribute('aria-current', 'true');
  const types = await signalRows(page).evaluateAll((rows) => [
    ...new Set(rows.map((row) => row.querySelectorAll('td')[2]?.childNodes[0]?.textContent ?? '')),
  ]);
  const lanes = timeline.getByRole('paragraph').filter({ hasText: /\d$/ });
  await expect(lanes).toHaveText(types.map((type) => new RegExp(`^${type}\\s*\\d+$`)));
  const counts = await lanes.evaluateAll((names) =>
    names.map(({ textContent }) => parseInt(/\d+$/.exec(textContent)?.[0] ?? '')),
  );
  await expect(signalRows(page)).toHaveCount(counts.reduce((sum, count) => sum + count, 0));
});

test('the wheel scrolls the page over the timeline, and zooms with Ctrl', async ({ page }) => {
  await page.goto(`${scenarioPath(23)}/sessions`);
  await sessionRows(page).first().getByRole('link').click();
  const timeline = page.getByRole('listbox', { name: 'Signals along the session' });
  // What comes later above the timeline would push it away from under the pointer.
  await expect(timeline).toBeVisible();
  await expect(page.getByText('Loading')).toHaveCount(0);
  await timeline.hover();
  const shown = page.getByRole('status').filter({ hasText: /^Shown: / });
  await page.mouse.wheel(0, 200);
  await expect.poll(() => page.evaluate(() => window.scrollY)).toBeGreaterThan(0);
  await expect(shown).toHaveCount(0);

  await timeline.hover();
  await page.keyboard.down('Control');
  await page.mouse.wheel(0, -400);
  await page.keyboard.up('Control');
  await expect(shown).toHaveCount(1);
  await page.getByRole('button', { name: 'Whole session' }).click();
  await expect(shown).toHaveCount(0);
});

test('5,000 signals are a few marks, and each of them can be reached', async ({ page }) => {
  await page.goto(`${scenarioPath(24)}/sessions`);
  await sessionRows(page).first().getByRole('link').click();
  await expect(page.getByRole('link', { name: 'All signals 5,000' })).toBeVisible();
  const timeline = page.getByRole('listbox', { name: 'Signals along the session' });
  const stop = timeline.getByRole('option').first();
  const size = async () => Number(await stop.getAttribute('aria-setsize'));
  await timeline.focus();
  const atFirst = await size();
  expect(atFirst).toBeLessThan(600);
  await timeline.press('Enter');
  await expect.poll(size).toBeGreaterThan(atFirst);
  for (let press = 0; press < 12; press += 1) await timeline.press('+');
  await expect(page.getByRole('button', { name: 'Zoom in' })).toHaveAttribute('aria-disabled', 'true');
  expect(await size()).toBe(5000);
});

test('hundreds of signals come in pages of fifty', async ({ page }) => {
  await page.goto(`${scenarioPath(16)}/insights?window=four-weeks`);
  const pages = page.getByRole('navigation', { name: 'Pages of signals' });
  await expect(pages).toContainText(/^1–50 of \d{3,}/);
  await pages.getByRole('link', { name: 'Next page' }).click();
  await expect(pages).toContainText(/^51–100 of \d{3,}/);
  await expect(signalRows(page)).toHaveCount(50);
});

test('a link without the session’s start still finds the session', async ({ page }) => {
  await page.goto(`${amaraPath}/sessions?window=last-week`);
  const link = sessionRows(page).first().getByRole('link');
  const times = await link.innerText();
  const href = (await link.getAttribute('href')) ?? '';
  await page.goto(href.replace(/\?.*$/, ''));
  await expect(heading(page)).toContainText(times);
});

test('safety stays apart: closed at first, in no count, no filter, no address', async ({ page }) => {
  await page.goto(`${scenarioPath(14)}/insights`);
  const safety = page.getByRole('region', { name: 'Safety' });
  const first = safety.getByRole('listitem').first();
  await expect(first).toBeHidden();
  await safety.getByText(/^Safety:/).press('Enter');
  await expect(first).toBeVisible();
  await expect(safety).toContainText('not an emergency channel');
  await expect(page).not.toHaveURL(/safety/i);
  // The only "Safety" here is the student's made-up family name.
  await expect(page).toHaveTitle('Sasha Safety, insights, this week · Week in Focus');
  const all = await page.getByRole('link', { name: /^All signals/ }).innerText();
  await expect(signalRows(page)).toHaveCount(Number(/\d+/.exec(all)?.[0]));
});

test('the switcher leads to another student with the same page and window', async ({ page }) => {
  await page.goto(`${amaraPath}/insights?window=last-week`);
  await page.getByRole('button', { name: 'Switch student' }).click();
  const search = page.getByRole('searchbox', { name: 'Find a student by name' });
  await search.fill('gia');
  await page.getByRole('link', { name: 'Gia Guide' }).click();
  await expect(page).toHaveURL(`${scenarioPath(1)}/insights?window=last-week`);
  await expect(search).toHaveCount(0);
});

test('the guide’s own signal, found in its days', async ({ page }) => {
  await page.goto(`${scenarioPath(1)}/insights?from=2025-01-15&to=2025-01-15`);
  await expect(signalRows(page)).toHaveCount(1);
  await expect(signalRows(page).first()).toContainText('No activity detected for extended period');
  await expect(signalRows(page).first()).toContainText('5 min');
});

const scenarios = Array.from({ length: 25 }, (_, index) => index + 1);
/** What the failing students say, by number (docs/simulator.md), and the console errors that belong to it. */
const failing = new Map([
  [18, { says: 'TimeBack is not available just now', complaints: [/status of 503/] }],
  [19, { says: 'This dashboard may not see this data', complaints: [/status of 403/] }],
]);

for (const kind of ['sessions', 'insights'] as const) {
  for (const number of scenarios) {
    test(`scenario student ${number} has a page of ${kind}`, async ({ page, expectConsole }) => {
      const failure = failing.get(number);
      for (const line of failure?.complaints ?? []) expectConsole(line);
      await page.goto(`${scenarioPath(number)}/${kind}?window=four-weeks`);
      await expect(heading(page)).toContainText('Last 4 weeks');
      await expect(page.getByText('Loading')).toHaveCount(0);
      await expect(page.getByRole('alert')).toHaveText(failure ? [new RegExp(failure.says)] : []);
    });
  }
}

/** Gia's sessions lie in January 2025, Emil has none, and two students' sessions cannot be loaded. */
const withoutRecentSessions = new Set([1, 2, ...failing.keys()]);

for (const number of scenarios.filter((candidate) => !withoutRecentSessions.has(candidate))) {
  test(`scenario student ${number} has a page for the latest session`, async ({ page }) => {
    await page.goto(`${scenarioPath(number)}/sessions?window=four-weeks`);
    const link = sessionRows(page).first().getByRole('link');
    const times = await link.innerText();
    await link.click();
    await expect(heading(page)).toContainText(times);
    await expect(page.getByRole('navigation', { name: 'Kinds of signals' })).toBeVisible();
    await expect(page.getByText('session time', { exact: true })).toBeVisible();
    await expect(page.getByRole('alert')).toHaveCount(0);
  });
}

test('the about page says what this is and whose data it shows', async ({ page }) => {
  await page.goto('/');
  await page.getByRole('link', { name: 'About' }).click();
  await expect(heading(page)).toHaveText('About Week in Focus');
  await expect(page.getByRole('definition')).toContainText(['embedded simulator', 'America/Chicago']);
});
