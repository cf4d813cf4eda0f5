/** The signals of a student: from a level to one signal and its session, choices with their counts, the file. */
import { readFile } from 'node:fs/promises';
import type { Page } from '@playwright/test';
import { amaraPath, scenarioPath } from './students.ts';
import { tabTo } from './tab-to.ts';
import { expect, test } from './test.ts';
import { expectNames } from './whole-overview.ts';

const heading = (page: Page) => page.getByRole('heading', { level: 1 });
const table = (page: Page) => page.getByRole('region', { name: 'Signals table' });
const rows = (page: Page) =>
  table(page)
    .getByRole('row')
    .filter({ has: page.getByRole('cell') });

/** The number at the end of a link's text, such as "All signals 1,212". */
function toNumber(text: string): number {
  return Number(/([\d,]+)(?:, chosen.*)?$/.exec(text.trim())?.[1]?.replaceAll(',', ''));
}

/** How many signals the page counts in all. */
async function readAll(page: Page): Promise<number> {
  return toNumber(await page.getByRole('link', { name: /^All signals/ }).innerText());
}

/** The sum over the values of a facet. */
async function readSum(page: Page, facet: string): Promise<number> {
  const list = page.getByRole('region', { name: facet });
  const more = list.getByRole('button', { name: /^Show all/ });
  if (await more.isVisible()) await more.click();
  const texts = await list.getByRole('link').evaluateAll((links) => links.map((link) => link.textContent));
  return texts.reduce((sum, text) => sum + toNumber(text), 0);
}

/** Records of a file as RFC 4180 has them, without its byte order mark. */
function readCsv(text: string): string[][] {
  const cells = text.slice(1).matchAll(/(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r\n)/g);
  const records: string[][] = [[]];
  for (const [, quoted, plain = '', end] of cells) {
    records.at(-1)?.push(quoted?.replaceAll('""', '"') ?? plain);
    if (end !== ',') records.push([]);
  }
  return records.slice(0, -1);
}

async function saveCsv(page: Page) {
  const saved = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Save these signals as CSV' }).click();
  const download = await saved;
  const text = await readFile(await download.path(), 'utf8');
  const [header = [], ...records] = readCsv(text);
  return {
    name: download.suggestedFilename(),
    text,
    header,
    records: records.map((cells) => new Map(header.map((title, index) => [title, cells[index]]))),
  };
}

test('by keyboard alone from a level to one signal and its session, and back to where one was', async ({
  page,
}) => {
  await page.goto(`${amaraPath}?window=last-week`);
  const level = page.getByRole('link', { name: /^See the signals: / }).first();
  await expect(level).toBeVisible();
  await tabTo(page, level, 60);
  await page.keyboard.press('Enter');

  await expect(heading(page)).toBeFocused();
  await expect(page).toHaveURL(/\/insights\?window=last-week&types=/);
  await expect(page.getByText(/^Only /)).toBeVisible();
  const weekday = page.getByRole('region', { name: 'Weekday' }).getByRole('link').first();
  await tabTo(page, weekday, 60);
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/&weekday=\d$/);
  await expect(weekday).toHaveAttribute('aria-current', 'true');
  await expect(weekday).toBeFocused();
  const address = page.url();

  const session = rows(page)
    .last()
    .getByRole('link', { name: /^Session/ });
  await tabTo(page, session, 60);
  const href = await session.getAttribute('href');
  expect(href).toMatch(/\/sessions\/[^/?]+\?at=[^&]+&signal=[^&]+&list-window=last-week$/);
  await page.keyboard.press('Enter');
  await expect(heading(page)).toBeFocused();
  await expect(page).toHaveURL(href ?? '');

  await page.goBack();
  await expect(page).toHaveURL(address);
  await expect(session).toBeFocused();
  await expect(session).toBeInViewport();
  await expect(weekday).toHaveAttribute('aria-current', 'true');

  await page.goBack();
  await page.goBack();
  await expect(page).toHaveURL(`${amaraPath}?window=last-week`);
  await expect(level).toBeFocused();
  await expect(level).toBeInViewport();
});

test('the counts of each facet add up to all signals, and a value shows as many as it says', async ({
  page,
}) => {
  await page.goto(`${scenarioPath(16)}/insights?window=four-weeks`);
  await expect(table(page)).toBeVisible();
  const all = await readAll(page);
  expect(all).toBeGreaterThan(1000);
  for (const facet of ['Kind of signal', 'Application', 'Weekday']) {
    expect(await readSum(page, facet), facet).toBe(all);
  }
  const monday = page.getByRole('link', { name: /^Monday [\d,]+/ });
  const count = toNumber(await monday.innerText());
  await monday.click();
  await expect(monday).toHaveAttribute('aria-current', 'true');
  expect(await readAll(page)).toBe(count);
  expect(await readSum(page, 'Weekday')).toBe(all);
  await expect(page.getByRole('navigation', { name: 'Pages of signals' })).toContainText(`of ${count}`);
  await page.getByRole('link', { name: 'Next page' }).click();
  await expect(table(page).getByRole('columnheader', { name: /, continued/ })).toHaveCount(1);
});

test('whoever comes back from a session is at the signal they left', async ({ page }) => {
  await page.goto(`${amaraPath}/insights?window=four-weeks`);
  await expect(rows(page)).toHaveCount(50);
  // Names of applications change the heights of rows.
  await expectNames(page);
  const last = rows(page).last();
  await last.getByRole('link').last().scrollIntoViewIfNeeded();
  const scrolled = await page.evaluate(() => window.scrollY);
  expect(scrolled).toBeGreaterThan(1000);
  await last.getByRole('link').last().click();
  await expect(heading(page)).not.toContainText('Last 4 weeks');
  await page.goBack();
  await expect(heading(page)).toContainText('Last 4 weeks');
  await expect(last).toBeInViewport();
  expect(Math.abs((await page.evaluate(() => window.scrollY)) - scrolled)).toBeLessThan(100);
});

test('the file holds all pages of what is shown, in its order', async ({ page }) => {
  await page.goto(`${scenarioPath(16)}/insights?window=four-weeks&types=Game&by=type`);
  await expect(table(page)).toBeVisible();
  const { name, header, records } = await saveCsv(page);
  expect(name).toBe('signals-2026-02-16-to-2026-03-15.csv');
  expect(header.slice(0, 4)).toEqual(['signal_id', 'type', 'type_in_words', 'category']);
  expect(records).toHaveLength(await readAll(page));
  expect(records.length).toBeGreaterThan(100);
  expect(new Set(records.map((record) => record.get('type')))).toEqual(new Set(['Game']));
  expect(records[0]?.get('from')).toMatch(/^2026-02-16T\d\d:\d\d:\d\d-06:00$/);
  // The clocks went forward on March 8.
  expect(records.at(-1)?.get('from')).toMatch(/-05:00$/);
});

test('text from elsewhere is no formula in the file', async ({ page }) => {
  await page.goto(`${scenarioPath(13)}/insights?window=four-weeks`);
  await expect(table(page)).toBeVisible();
  const { records } = await saveCsv(page);
  expect(records).toHaveLength(await readAll(page));
  const cells = records.flatMap((record) => [...record.values()]);
  expect(cells).toContain(`'=HYPERLINK("https://attacker.example","Open me")`);
  expect(cells.filter((cell) => /^[=+@-]/.test(cell ?? ''))).toEqual([]);
});

test('safety is in no choice, count, title, file or address', async ({ page }) => {
  await page.goto(`${scenarioPath(14)}/insights?window=four-weeks`);
  await expect(table(page)).toBeVisible();
  const words =
    /bully|harass|embarrass|defam|distress|porn|sexual|self-?harm|suicid|substance|abuse|violen|nudity/i;
  const all = await readAll(page);
  for (const facet of ['Kind of signal', 'Application', 'Weekday']) {
    expect(await readSum(page, facet), facet).toBe(all);
  }
  await expect(page.getByRole('navigation', { name: 'Narrow down the signals' })).not.toContainText(words);
  await expect(page.getByRole('heading', { level: 2 }).first()).toContainText(`${all} `);
  await expect(page.getByRole('heading', { level: 2 }).first()).not.toContainText(words);
  const { text, records } = await saveCsv(page);
  expect(records).toHaveLength(all);
  expect(text).not.toMatch(words);
  const addresses = await page.getByRole('link').evaluateAll((links) => links.map((link) => link.outerHTML));
  expect(addresses.filter((link) => words.test(link))).toEqual([]);
});
