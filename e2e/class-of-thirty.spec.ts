/**
 * Whole classes in a real browser, from the school's own files, before a platform that counts its calls: thirty students of
 * whom some are slow, failing, empty and unknown, and twenty-eight who are reviewed by keyboard alone.
 */
import type { APIRequestContext, Page } from '@playwright/test';
import { z } from 'zod';
import { e2eCredentials, embeddedOrigin } from '#scripts/e2e-servers.ts';
import { writeSchoolFolder, type SchoolStudent } from './school-folder.ts';
import { startProcess } from './start-process.ts';
import { scenarioPath } from './students.ts';
import { tabTo } from './tab-to.ts';
import { expect, test as base } from './test.ts';

const usersSchema = z.object({
  users: z.array(
    z.object({
      sourcedId: z.string(),
      givenName: z.string(),
      familyName: z.string(),
      roles: z.array(z.object({ role: z.string() })),
    }),
  ),
});
const countsSchema = z.object({ total: z.number(), underWay: z.number(), mostAtOnce: z.number() });

/** Empty, unknown level, slow, 503, 403, unreadable (docs/simulator.md). */
const scenarioNumbers = [2, 9, 17, 18, 19, 20];

async function readStudents(request: APIRequestContext): Promise<readonly SchoolStudent[]> {
  const answer = await request.get(`${embeddedOrigin}/api/rostering/1.0/users?limit=100&offset=0`);
  const { users } = usersSchema.parse(await answer.json());
  return users
    .filter(({ roles }) => roles.some(({ role }) => role === 'student'))
    .map(({ sourcedId, ...names }) => ({ userId: sourcedId, ...names }));
}

interface House {
  readonly origin: string;
  /** What the platform's own log tells. */
  readonly readCounts: () => Promise<z.infer<typeof countsSchema>>;
}

const test = base.extend<{ house: House }>({
  house: async ({ playwright }, use) => {
    const request = await playwright.request.newContext();
    const students = await readStudents(request);
    const scenarios = scenarioNumbers.map((number) => scenarioPath(number).slice('/students/'.length));
    const lifelike = students.filter(({ userId }) => !userId.startsWith('5ce0a210-'));
    const folder = await writeSchoolFolder({
      Thirty: [...lifelike.slice(0, 24), ...students.filter(({ userId }) => scenarios.includes(userId))],
      'Twenty-eight': lifelike.slice(0, 28),
    });
    const platform = await startProcess('simulator.ts', { ...e2eCredentials, SIMULATOR_PORT: '0' });
    const dashboard = await startProcess('start.ts', {
      ...e2eCredentials,
      PORT: '0',
      SCHOOL_CONFIG: folder.configPath,
      TIMEBACK_BASE_URL: platform.origin,
    });
    await use({
      origin: dashboard.origin,
      readCounts: async () =>
        countsSchema.parse(await (await request.get(`${platform.origin}/simulator/calls`)).json()),
    });
    await dashboard.stop();
    await platform.stop();
    await folder.remove();
    await request.dispose();
  },
  baseURL: async ({ house }, use) => {
    await use(house.origin);
  },
});

const rowOf = (page: Page, name: string) => page.getByRole('row').filter({ hasText: name });

/** Waits for rows, session facts, the own usual and the comparison of everybody. */
async function expectWhole(page: Page, counts: RegExp): Promise<void> {
  await expect(page.getByText(counts)).toBeVisible();
  await expect(page.getByRole('heading', { name: /^Worth a look/ })).toBeVisible();
  await expect(page.getByText(/^Still comparing/)).toHaveCount(0);
  await expect(page.getByRole('cell', { name: '…', exact: true })).toHaveCount(0);
}

test('a class of thirty comes in row by row, fails where it must, and the platform counts six calls at once', async ({
  page,
  house,
  expectConsole,
}) => {
  expectConsole(/503/);
  expectConsole(/403/);
  await page.goto('/?window=last-week');
  await expectWhole(page, /^30 students: .*3 not loaded/);
  await expect(rowOf(page, 'Emil Empty')).toContainText('no sessions');
  for (const name of ['Uma Unavailable', 'Fay Forbidden', 'Bo Broken-Shape']) {
    await expect(rowOf(page, name)).toContainText('could not be loaded');
  }
  await expect(rowOf(page, 'Sam Slow').getByRole('cell', { name: /^\d+%$/ })).toBeVisible();
  const whole = await house.readCounts();
  expect(whole.mostAtOnce).toBeLessThanOrEqual(6);

  const again = page.getByRole('button', { name: /^Try again: Fay/ });
  await again.press('Enter');
  await expect.poll(async () => (await house.readCounts()).total).toBeGreaterThan(whole.total);
  await expect(rowOf(page, 'Fay Forbidden')).toContainText('could not be loaded');
  await expect(again).toBeFocused();
});

test('a student who is opened while the class comes in comes, nothing is left under way, and the class is whole on return', async ({
  page,
  house,
  expectConsole,
}) => {
  expectConsole(/503/);
  expectConsole(/403/);
  await page.goto('/?window=last-week');
  await page.getByRole('rowheader').getByRole('link').first().click();
  await expect(page.getByRole('region', { name: 'Summary' })).toContainText('focused time');
  await expect(page.getByText('Loading')).toHaveCount(0);
  await expect.poll(async () => (await house.readCounts()).underWay).toBe(0);
  await page.goBack();
  await expectWhole(page, /^30 students: .*3 not loaded/);
});

test('a class of twenty-eight is reviewed by keyboard alone, with two keys at most for an ordinary student', async ({
  page,
}) => {
  // By its address: on the way through the other class, students who cannot be loaded are asked for.
  await page.goto('/?class=c-Twenty-eight&window=last-week');
  await expectWhole(page, /^28 students.* Middle half:/);
  await tabTo(page, page.getByRole('link', { name: 'Review the class' }), 40);
  await page.keyboard.press('Enter');
  const review = page.getByRole('region', { name: 'Review' });
  await expect(page.getByRole('button', { name: 'Looked at, next student' })).toBeFocused();
  let actions = 0;
  for (let place = 1; place <= 28; place += 1) {
    await expect(review).toContainText(`Student ${place} of 28, ${place - 1} looked at`);
    await expect(review).toContainText(/focused|session time|No sessions/);
    await page.keyboard.press('Enter');
    actions += 1;
  }
  expect(actions / 28).toBeLessThanOrEqual(2);
  await expect(page.getByText('28 of 28 looked at')).toBeVisible();
  await expect(page.getByRole('link', { name: 'Review the class' })).toBeFocused();
});
