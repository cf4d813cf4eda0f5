/** What each route costs on the wire and how deep its requests go (docs/architecture.md), measured in the browser. */
import type { Page, Response } from '@playwright/test';
import { z } from 'zod';
import { amaraPath } from './students.ts';
import { expect, test } from './test.ts';

/** Kilobytes of 1,000 bytes, gzip. */
const budgets = { firstScreen: 150, route: 275, styles: 12 };

// Browsers may take something better than gzip; the budgets are counted in gzip.
test.use({ extraHTTPHeaders: { 'accept-encoding': 'gzip' } });

interface LoadedFile {
  readonly name: string;
  readonly kilobytes: number;
  readonly isChartCode: boolean;
}

async function toLoadedFile(response: Response): Promise<LoadedFile> {
  const { responseBodySize } = await response.request().sizes();
  // Compressing a few hundred bytes does not pay, and the server leaves it.
  expect(response.headers()['content-encoding'] === 'gzip' || responseBodySize < 1000, response.url()).toBe(
    true,
  );
  return {
    name: response.url().replace(/^.*\//, ''),
    kilobytes: responseBodySize / 1000,
    isChartCode: (await response.text()).includes('recharts-'),
  };
}

/** Opens a page with an empty cache, waits until it is drawn and quiet, and tells which files of a kind it loaded. */
async function loadFiles(page: Page, path: string, kind: 'script' | 'stylesheet'): Promise<LoadedFile[]> {
  const responses: Response[] = [];
  page.on('response', (response) => {
    if (response.request().resourceType() === kind) responses.push(response);
  });
  await page.goto(path);
  await expect(page.getByRole('heading', { level: 2 })).not.toHaveCount(0);
  await expect(page.getByText('Loading')).toHaveCount(0);
  return Promise.all(responses.map(toLoadedFile));
}

function sum(files: readonly LoadedFile[]): number {
  return files.reduce((total, { kilobytes }) => total + kilobytes, 0);
}

function report(what: string, files: readonly LoadedFile[], budget: number): void {
  const parts = files.map(({ name, kilobytes }) => `${name} ${kilobytes.toFixed(1)}`).join(', ');
  console.log(`${what}: ${sum(files).toFixed(1)} kB of at most ${budget} (${parts})`);
}

test('the class list stays within the budget of a first screen and loads no chart code', async ({ page }) => {
  const scripts = await loadFiles(page, '/', 'script');
  report('script of /', scripts, budgets.firstScreen);
  expect(scripts.length).toBeGreaterThan(0);
  expect(sum(scripts)).toBeLessThanOrEqual(budgets.firstScreen);
  expect(scripts.filter(({ isChartCode }) => isChartCode)).toEqual([]);
});

/** The scripts that the HTML of a page names: all that its first useful screen needs. */
async function readNamedScripts(page: Page, path: string): Promise<readonly string[]> {
  const html = await (await page.request.get(path)).text();
  return [...html.matchAll(/(?:src|href)="\/assets\/([^"]+\.js)"/g)].flatMap(([, name]) => name ?? []);
}

/** The address of some session of Amara's. */
async function findSessionPath(page: Page): Promise<string> {
  const answer = await page.request.get(
    `${amaraPath.replace('/students/', '/api/insights/1.0/users/')}/sessions?limit=1`,
  );
  const { sessions } = z
    .object({ sessions: z.array(z.object({ id: z.string() })) })
    .parse(await answer.json());
  return `${amaraPath}/sessions/${sessions[0]?.id ?? ''}`;
}

for (const [what, toPath] of [
  ['a student', () => amaraPath],
  ['sessions', () => `${amaraPath}/sessions`],
  ['insights', () => `${amaraPath}/insights`],
  ['a session', findSessionPath],
] as const) {
  test(`the page of ${what} names what its first screen needs, which is little script and no chart code`, async ({
    page,
  }) => {
    const path = await toPath(page);
    const named = await readNamedScripts(page, path);
    const loaded = await loadFiles(page, path, 'script');
    const first = loaded.filter(({ name }) => named.includes(name));
    report(`script of ${what}, first screen`, first, budgets.firstScreen);
    // Whatever is named is needed, and nothing that is needed at first waits for another script.
    expect(first.map(({ name }) => name).sort()).toEqual([...named].sort());
    expect(first.filter(({ isChartCode }) => isChartCode)).toEqual([]);
    expect(sum(first)).toBeLessThanOrEqual(budgets.firstScreen);
    report(`script of ${what}, in all`, loaded, budgets.route);
    expect(sum(loaded)).toBeLessThanOrEqual(budgets.route);
    expect(loaded.filter(({ isChartCode }) => isChartCode)).toHaveLength(what === 'a student' ? 1 : 0);
  });
}

test('the style sheet is small', async ({ page }) => {
  const styles = await loadFiles(page, amaraPath, 'stylesheet');
  report('styles', styles, budgets.styles);
  expect(styles).toHaveLength(1);
  expect(sum(styles)).toBeLessThanOrEqual(budgets.styles);
});

test('nothing on a student’s page waits for an answer it does not need', async ({ page }) => {
  const order: string[] = [];
  // Further pages of a list come after its first one by nature.
  const isFirstPage = (url: URL) => ['0', null].includes(url.searchParams.get('offset'));
  page.on('request', (request) => {
    const url = new URL(request.url());
    if (url.pathname.startsWith('/api/') && isFirstPage(url)) order.push(`ask ${url.pathname}`);
  });
  page.on('response', (response) => {
    if (new URL(response.url()).pathname.startsWith('/api/')) order.push('answer');
  });
  await page.goto(amaraPath);
  await expect(page.getByRole('figure')).toBeVisible();
  await expect(page.getByRole('row', { name: /Not proctored|Proctored/ })).not.toHaveCount(0);
  const user = amaraPath.replace('/students/', '/api/insights/1.0/users/');
  expect(order.slice(0, order.indexOf('answer')).sort()).toEqual([
    'ask /api/applications/1.0',
    // Of the window, and of the same days of the week before.
    `ask ${user}/overview`,
    `ask ${user}/overview`,
    `ask ${user}/sessions`,
    `ask ${user}/sessions`,
    'ask /api/rostering/1.0/classes',
    'ask /api/rostering/1.0/enrollments',
    'ask /api/rostering/1.0/users',
  ]);
  expect(order.filter((step) => step.startsWith('ask'))).toHaveLength(8);
});
