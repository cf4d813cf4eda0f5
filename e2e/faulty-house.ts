/** Playwright's `test` for pages of our server in front of a platform that can be made to fail. */
import type { Page } from '@playwright/test';
import { longestTokenMs, startFaultyHouse, type FaultyHouse } from '#scripts/faults/faulty-house.ts';
import type { Outcome } from '#scripts/faults/platform-faults.ts';
import { expect, test as base } from './test.ts';

/** Our own default is more than a test wants to wait three times. */
const impatienceMs = 5_000;

/** How long a failure counts as an answer (src/api/query-client.ts). */
const freshFailureMs = 5_000;

/**
 * How often a page that turns to something new may have asked for it since then, on this process's clock: once, or twice on a machine
 * that takes longer to tell a failure than that counts as an answer.
 */
export function toMostTimesAsked(sinceMs: number): number {
  return performance.now() - sinceMs < freshFailureMs ? 1 : 2;
}

interface Houses {
  readonly patient: FaultyHouse;
  readonly impatient: FaultyHouse;
}

export type Patience = keyof Houses;

export const test = base.extend<{ patience: Patience; house: FaultyHouse }, { houses: Houses }>({
  patience: ['patient', { option: true }],
  houses: [
    async ({}, use) => {
      const patient = await startFaultyHouse();
      const impatient = await startFaultyHouse({ timeoutMs: impatienceMs });
      await use({ patient, impatient });
      await patient.close();
      await impatient.close();
    },
    { scope: 'worker' },
  ],
  house: async ({ houses, patience }, use) => {
    const house = houses[patience];
    house.passMs(longestTokenMs);
    await use(house);
    await house.end();
  },
  baseURL: async ({ house }, use) => {
    await use(house.origin);
  },
});

/**
 * A machine that is busy with other things may need several tries to be quick enough for an impatient server; for a patient one,
 * the first has to do.
 */
export async function untilWell(patience: Patience, act: () => Promise<void>): Promise<void> {
  await (patience === 'patient' ? act() : expect(act).toPass());
}

/** Where nothing of the student is left on the page, and no button, the way back is the page itself. */
export async function openAgain(page: Page, screen: Outcome['screen']): Promise<void> {
  if (screen?.isWholePage === true) await page.reload();
}

/** Presses Refresh when the platform is well again. */
export async function recover(
  page: Page,
  patience: Patience,
  expectWell: () => Promise<void>,
): Promise<void> {
  await untilWell(patience, async () => {
    await page.getByRole('button', { name: 'Refresh' }).click();
    await expectWell();
  });
}
