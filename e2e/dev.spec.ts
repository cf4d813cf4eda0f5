/** `npm run dev`: the same pages under the same policy, served by the development server. */
import { runAxe } from './axe.ts';
import { startProcess } from './start-process.ts';
import { amaraPath } from './students.ts';
import { expect, test as base } from './test.ts';

const test = base.extend<{ origin: string }>({
  origin: async ({}, use) => {
    const server = await startProcess('dev.ts', { PORT: '0' });
    await use(server.origin);
    await server.stop();
  },
  baseURL: async ({ origin }, use) => {
    await use(origin);
  },
});

// One after the other: on a fresh machine each development server prepares what it needs of node_modules, in the same folder.
test.describe.configure({ mode: 'default' });

test('development shows a student’s week under the policy of production, without a complaint', async ({
  page,
}) => {
  const connected = page.waitForEvent('console', (message) => message.text().includes('[vite] connected'));
  const response = await page.goto(amaraPath);
  const policy = response?.headers()['content-security-policy'] ?? '';
  expect(policy).toMatch(/script-src 'self' 'nonce-[\w+/=]+';/);
  expect(policy).not.toMatch(/unsafe|\*/);
  await expect(page.getByRole('region', { name: 'Summary' })).toContainText('Amara Moonvale had');
  await expect(page.getByRole('figure')).toBeVisible();
  // Hot reload works under the policy too.
  await connected;
});

test('development shows every piece in every state, in both themes, without a finding of axe', async ({
  page,
}) => {
  await page.emulateMedia({ colorScheme: 'light' });
  await page.goto('/pieces');
  await expect(page.getByRole('heading', { level: 1, name: 'Pieces' })).toBeVisible();
  const groups = page.getByRole('heading', { level: 2 });
  for (const name of ['Controls', 'Surfaces', 'Marks', 'Tables', 'Charts', 'States']) {
    await expect(groups.filter({ hasText: new RegExp(`^${name}$`) })).toBeVisible();
  }
  // Every chart is drawn.
  await expect(page.getByRole('grid', { name: 'Days with session time' })).toHaveCount(3);
  await expect(page.getByRole('listbox', { name: 'Signals along the session' })).toBeVisible();
  expect((await runAxe(page)).findings).toEqual([]);
  await page.emulateMedia({ colorScheme: 'dark' });
  expect((await runAxe(page)).findings).toEqual([]);
});
