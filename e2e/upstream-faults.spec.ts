/** What a teacher sees of each fault of the platform (scripts/faults/platform-faults.ts), in a browser over real sockets. */
import type { Page } from '@playwright/test';
import { startFaultyHouse, type FaultyHouse } from '#scripts/faults/faulty-house.ts';
import { listFaults, platformFaults, type PlatformFault } from '#scripts/faults/platform-faults.ts';
import { scenarioPath } from './students.ts';
import { expect, test as base } from './test.ts';

/** Our own default is more than a test wants to wait three times. */
const impatienceMs = 5_000;
/** Kept answers, and tokens, are over after these. */
const longMs = 11 * 60_000;
const longestTokenMs = 61 * 60_000;
/** What a change of the window asks: figures and sessions, and both of what they are compared with. */
const questionsOfWindow = 4;

const test = base.extend<{ house: FaultyHouse }, { houses: Map<boolean, FaultyHouse> }>({
  houses: [
    async ({}, use) => {
      const houses = new Map([
        [false, await startFaultyHouse()],
        [true, await startFaultyHouse({ timeoutMs: impatienceMs })],
      ]);
      await use(houses);
      for (const house of houses.values()) await house.close();
    },
    { scope: 'worker' },
  ],
  house: async ({ houses }, use, { tags }) => {
    const house = houses.get(tags.includes('@slow'));
    if (house === undefined) throw new Error('No house has been started.');
    house.passMs(longestTokenMs);
    await use(house);
    await house.end();
  },
  baseURL: async ({ house }, use) => {
    await use(house.origin);
  },
});

const summaryOf = (page: Page) => page.getByRole('region', { name: 'Summary' });
const sessionsOf = (page: Page) => page.getByRole('region', { name: 'Recent sessions' });

function toTags({ isDaily = false, isSlow = false }: PlatformFault): string[] {
  return [...(isDaily ? [] : ['@full']), ...(isSlow ? ['@slow'] : [])];
}

for (const fault of platformFaults) {
  const { outcome, calls, place } = fault;
  const { screen, status } = outcome;
  test(`the platform ${fault.does}`, { tag: toTags(fault) }, async ({ page, house, expectConsole }) => {
    if (status !== 200) expectConsole(new RegExp(`${status} .*/insights/`));
    await page.goto(`/students/${house.showcase[0]?.userId ?? ''}`);
    await expect(summaryOf(page)).toContainText('of focused time');
    await expect(page.getByText('Loading')).toHaveCount(0);

    house.passMs(place === 'token' ? longestTokenMs : longMs);
    await house.begin(fault);
    await page.getByRole('link', { name: 'Last 4 weeks' }).click();
    for (const part of screen === null ? [] : [summaryOf(page), sessionsOf(page)]) {
      await expect(part.getByRole('alert')).toContainText(screen?.title ?? '');
      await expect(part.getByRole('button', { name: 'Try again' })).toHaveCount(screen?.canRetry ? 1 : 0);
    }
    const told = screen === null ? summaryOf(page) : summaryOf(page).getByRole('alert');
    await expect(told).toContainText(screen?.advice ?? 'of focused time');
    await expect(page.getByText('Loading')).toHaveCount(0);
    // Nobody asks on and on.
    const most = questionsOfWindow * outcome.tries;
    expect(house.calls().data).toBeLessThanOrEqual(most * calls.data);
    expect(house.calls().token).toBeLessThanOrEqual(most * Math.max(1, calls.token));

    await house.end();
    house.passMs(longestTokenMs);
    if (screen !== null) await page.getByRole('button', { name: 'Refresh' }).click();
    await expect(summaryOf(page)).toContainText('of focused time');
    await expect(sessionsOf(page).getByRole('row')).not.toHaveCount(0);
    await expect(page.getByRole('alert')).toHaveCount(0);
  });
}

for (const { does, says, isDaily, ...fault } of listFaults) {
  test(`the platform ${does}`, { tag: isDaily ? [] : ['@full'] }, async ({ page, house }) => {
    await house.begin(fault);
    await page.goto(`${scenarioPath(16)}/sessions?window=last-week`);
    await expect(page.getByRole('region', { name: 'Sessions table' }).getByRole('row')).not.toHaveCount(0);
    await expect(page.getByText('TimeBack has more sessions than came.')).toHaveCount(
      says === 'a part' ? 1 : 0,
    );
    await expect(
      page.getByRole('heading', { level: 2, name: says === 'a part' ? / of \d/ : /^400 / }),
    ).toBeVisible();
    await expect(page.getByRole('alert')).toHaveCount(0);
  });
}
