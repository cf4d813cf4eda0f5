/** What each route costs on the wire (docs/architecture.md), measured in the browser. */
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
  ['a class', () => '/'],
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
