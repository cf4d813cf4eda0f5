/** The list of sessions as a teacher uses it: ordered, searched, saved, printed, and very long. */
import { readFile } from 'node:fs/promises';
import type { Page } from '@playwright/test';
import { z } from 'zod';
import { scenarioPath } from './students.ts';
import { expect, test } from './test.ts';
import { expectNames } from './whole-overview.ts';

const petra = `${scenarioPath(15)}/sessions`;
const hugo = `${scenarioPath(16)}/sessions`;
const felix = `${scenarioPath(25)}/sessions`;

const table = (page: Page) => page.getByRole('table');
const head = (page: Page, name: string) => table(page).getByRole('columnheader', { name, exact: true });
const sessionLinks = (page: Page) => table(page).getByRole('cell').getByRole('link');
const find = (page: Page) => page.getByRole('searchbox', { name: 'Find in this list' });
const found = (page: Page) => page.getByRole('search').getByRole('status');

/** The records of a file without quoted line breaks, each under the names of its first line. */
function parseCsv(text: string): Record<string, string>[] {
  const [names = [], ...records] = text
    .replace(/^\uFEFF/, '')
    .trimEnd()
    .split('\r\n')
    .map((line) =>
      [...line.matchAll(/(?:^|,)(?:"((?:[^"]|"")*)"|([^",]*))/g)].map(
        ([, quoted, plain]) => quoted?.replaceAll('""', '"') ?? plain ?? '',
      ),
    );
  return records.map((cells) => Object.fromEntries(names.map((name, index) => [name, cells[index] ?? ''])));
}

/** Whole seconds as the rows write them. */
function toText(seconds: number): string {
  if (seconds > 0 && seconds < 60) return `${seconds} s`;
  const minutes = Math.round(seconds / 60);
  const [hours, rest] = [Math.floor(minutes / 60), minutes % 60];
  return [hours > 0 ? `${hours} h` : '', rest > 0 || hours === 0 ? `${rest} min` : '']
    .filter(Boolean)
    .join(' ');
}

/** What the rows of sessions show: the id they lead to, and the texts of their cells. */
async function readSessions(page: Page): Promise<{ id: string | undefined; cells: string[] }[]> {
  const rows = table(page)
    .getByRole('row')
    .filter({ has: page.getByRole('cell').getByRole('link') });
  const read = await rows.evaluateAll((elements) =>
    elements.map((row) => ({
      href: row.querySelector('a')?.getAttribute('href') ?? '',
      cells: [...row.querySelectorAll('td')].map((cell) => cell.textContent.replaceAll(/\s+/g, ' ').trim()),
    })),
  );
  return read.map(({ href, cells }) => ({ id: /sessions\/([^?]+)/.exec(href)?.[1], cells }));
}

test('filter, order and search; the saved file holds what is shown; going back restores the list', async ({
  page,
}) => {
  await page.goto(`${petra}?window=four-weeks`);
  await page.getByRole('combobox', { name: 'Proctoring' }).selectOption('Only proctored');
  await expect(page).toHaveURL(/proctored=yes/);
  // The links of the page keep the filter once it is drawn.
  await expect(page.getByRole('combobox', { name: 'Proctoring' })).toHaveValue('yes');
  await expect(sessionLinks(page)).not.toHaveCount(0);
  await page.getByRole('link', { name: 'Duration' }).click();
  await expect(head(page, 'Duration')).toHaveAttribute('aria-sort', 'descending');
  await page.getByRole('link', { name: 'Duration' }).click();
  await expect(head(page, 'Duration')).toHaveAttribute('aria-sort', 'ascending');
  const address = page.url();
  expect(new URL(address).search).toBe('?window=four-weeks&proctored=yes&sort=duration&direction=ascending');
  await find(page).fill('tuesday passed');
  await expect(found(page)).toHaveText(/^\d+ of \d+ sessions match$/);
  expect(page.url()).toBe(address);

  const shown = await readSessions(page);
  expect(shown.length).toBeGreaterThan(1);
  const coming = page.waitForEvent('download');
  await page.getByRole('button', { name: `Save these ${shown.length} sessions as CSV` }).click();
  const download = await coming;
  expect(download.suggestedFilename()).toBe('sessions-2026-02-16-to-2026-03-15.csv');
  const text = await readFile(await download.path(), 'utf8');
  expect(text.startsWith('\uFEFF')).toBe(true);
  expect(text).not.toMatch(/s3|webm|recordings\//i);
  const records = parseCsv(text);
  expect(records.map(({ session_id: id }) => id)).toEqual(shown.map(({ id }) => id));
  expect(
    records.map((record) => [
      toText(Number(record['duration_seconds'])),
      record['off_task_seconds'] === '' ? '' : toText(Number(record['off_task_seconds'])),
      record['off_task_percent'] === '' ? '' : `${record['off_task_percent'] ?? ''}%`,
      record['proctored'],
      record['proctoring_result'],
      record['recording'] === 'yes',
    ]),
  ).toEqual(
    shown.map(({ cells: [, , duration, offTask, share, proctoring, recording] }) => [
      duration,
      offTask,
      share,
      proctoring?.startsWith('Proctored') ? 'yes' : 'no',
      'PASSED',
      recording !== 'None',
    ]),
  );
  for (const { started_at: startedAt = '' } of records)
    expect(startedAt).toMatch(/^2026-\d\d-\d\dT[\d:]+-0[56]:00$/);

  await sessionLinks(page).first().click();
  await expect(page).toHaveURL(/\/sessions\/[^/?]+\?at=/);
  await expect(find(page)).toHaveCount(0);
  await page.goBack();
  await expect(page).toHaveURL(address);
  await expect(head(page, 'Duration')).toHaveAttribute('aria-sort', 'ascending');
  await expect(page.getByRole('combobox', { name: 'Proctoring' })).toHaveValue('yes');
  await page.goBack();
  await page.goBack();
  await expect(head(page, 'Day and time')).toHaveAttribute('aria-sort', 'descending');
});

const listSchema = z.object({ total: z.number() });

test('a list of more than 5,000 holds as many as TimeBack counts, draws few, and comes back where it was', async ({
  page,
}) => {
  const asked = page.waitForRequest(/\/api\/.*\/sessions\?/);
  await page.goto(`${felix}?window=four-weeks`);
  const answer = await page.request.get((await asked).url());
  const { total } = listSchema.parse(await answer.json());
  expect(total).toBeGreaterThan(5000);
  await expect(page.getByRole('heading', { level: 2 }).first()).toContainText(
    `${total.toLocaleString('en-US')} sessions`,
  );
  await expect(table(page).getByRole('rowheader', { name: 'Wed, Mar 11' })).toBeVisible();
  // Each day has a row, and the head.
  await expect(table(page)).toHaveAttribute('aria-rowcount', String(total + 24 + 1));
  expect(await table(page).getByRole('row').count()).toBeLessThan(100);

  await page.keyboard.press('End');
  const last = table(page).getByRole('row').last();
  await expect(last).toHaveAttribute('aria-rowindex', String(total + 24 + 1));
  await expect(last).toContainText('Mon, Feb 16, 12:30');
  await expect(last).toBeInViewport();
  await expect(head(page, 'Duration')).toBeInViewport();

  const scrolled = await page.evaluate(() => window.scrollY);
  await last.getByRole('link').click();
  await expect(page.getByRole('heading', { level: 1 })).toContainText('Mon, Feb 16, 12:30');
  await page.goBack();
  await expect(last).toBeInViewport();
  await expect(last).toContainText('Mon, Feb 16, 12:30');
  expect(Math.abs((await page.evaluate(() => window.scrollY)) - scrolled)).toBeLessThan(100);
});

test('Tab goes from session to session beyond what was drawn, and back', async ({ page }) => {
  await page.goto(`${hugo}?window=last-week&sort=duration`);
  await sessionLinks(page).first().focus();
  const focusedIndex = () =>
    page.evaluate(() =>
      Number(document.activeElement?.closest('[aria-rowindex]')?.getAttribute('aria-rowindex')),
    );
  const drawn = await table(page).getByRole('row').count();
  const seen = [await focusedIndex()];
  for (let presses = 0; presses < drawn + 10; presses += 1) {
    await page.keyboard.press('Tab');
    seen.push(await focusedIndex());
  }
  expect(seen).toEqual(seen.map((_, index) => index + 2));
  await expect(page.locator(':focus')).toBeInViewport();
  // The row with the focus stays when the page is scrolled away from it, and Tab goes on from there.
  await page.evaluate(() => {
    window.scrollTo(0, 0);
  });
  await expect(table(page).getByRole('row').nth(1)).toHaveAttribute('aria-rowindex', '2');
  await page.keyboard.press('Shift+Tab');
  expect(await focusedIndex()).toBe(drawn + 11);
  await expect(page.locator(':focus')).toBeInViewport();
});

test('the keyboard alone orders, searches and opens a session', async ({ page }) => {
  await page.goto(`${petra}?window=last-week`);
  await expect(sessionLinks(page)).not.toHaveCount(0);
  await expectNames(page);
  await find(page).focus();
  await page.keyboard.type('checks');
  await expect(found(page)).toHaveText(/^\d+ of \d+ sessions match/);
  await page.keyboard.press('Tab');
  await expect(page.getByRole('region', { name: 'Sessions table' })).toBeFocused();
  for (const name of ['Day and time', 'Application', 'Duration']) {
    await page.keyboard.press('Tab');
    await expect(head(page, name).getByRole('link')).toBeFocused();
  }
  await page.keyboard.press('Enter');
  await expect(head(page, 'Duration')).toHaveAttribute('aria-sort', 'descending');
  await expect(head(page, 'Duration').getByRole('link')).toBeFocused();
  await expect(find(page)).toHaveValue('checks');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Tab');
  await expect(sessionLinks(page).first()).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/\/sessions\/[^/?]+\?at=/);
  await expect(page.getByRole('heading', { level: 1 })).toBeFocused();
});

test('loading can be stopped, keeps what came and goes on when asked', async ({ page }) => {
  await page.goto(felix);
  await expect(sessionLinks(page)).not.toHaveCount(0);
  const held = /offset=(?:[3-9]|\d\d)00/;
  await page.route(held, () => undefined);
  await page.getByRole('link', { name: 'Last week' }).click();
  await expect(page.getByRole('progressbar', { name: 'Loading sessions: 300 of 1,700' })).toBeVisible();
  await page.getByRole('button', { name: 'Stop loading' }).click();
  await expect(page.getByText(/, sorted within the 300 of 1,700 loaded\./)).toBeVisible();
  await expect(sessionLinks(page)).not.toHaveCount(0);
  await expect(page.getByRole('button', { name: 'Load the rest' })).toBeFocused();

  const coming = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Save these 300 of 1,700 sessions as CSV' }).click();
  expect((await coming).suggestedFilename()).toBe('sessions-2026-03-02-to-2026-03-08-part-300-of-1700.csv');

  await page.unroute(held);
  await page.getByRole('button', { name: 'Load the rest' }).click();
  await expect(page.getByRole('heading', { level: 2 }).first()).toContainText('1,700 sessions');
  await expect(page.getByRole('button', { name: 'Load the rest' })).toHaveCount(0);
});

test('print has every row', async ({ page }) => {
  await page.goto(`${hugo}?window=last-week`);
  await expect(table(page)).toHaveAttribute('aria-rowcount', '408');
  await page.evaluate(() => {
    window.addEventListener('beforeprint', () => {
      document.body.dataset['printed'] = String(document.querySelectorAll('tbody tr').length);
    });
  });
  await page.pdf();
  await expect(page.locator('body')).toHaveAttribute('data-printed', '407');
  await expect(table(page)).toHaveAttribute('aria-rowcount', '408');
});

test.describe('on a phone', () => {
  test.use({ viewport: { width: 390, height: 844 } });

  test('a session is a few lines, nothing must be pushed sideways, and it is still a table', async ({
    page,
  }) => {
    await page.goto(`${petra}?window=last-week`);
    await expect(sessionLinks(page)).not.toHaveCount(0);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(390);
    await expect(table(page).getByRole('columnheader')).toHaveCount(7);
    const row = table(page)
      .getByRole('row')
      .filter({ has: page.getByRole('cell').getByRole('link') })
      .first();
    await expect(row.getByRole('cell')).toHaveCount(7);
    for (const cell of await row.getByRole('cell').all()) {
      const box = await cell.boundingBox();
      expect((box?.x ?? 0) + (box?.width ?? 0)).toBeLessThanOrEqual(390);
    }
  });
});
