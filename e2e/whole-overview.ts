/** A student's overview with all that comes to it. */
import type { Page } from '@playwright/test';
import { expectRemarks } from './figures.ts';
import { expect } from './test.ts';

/** Until names have come, students and applications are called by a part of their ids. */
export async function expectNames(page: Page): Promise<void> {
  await expect(page.getByText(/^(?:Student|Application) [\da-f]{8}\b/)).toHaveCount(0);
}

/** Waits until all that is told of the student is there, and no word of it changes by itself any more. */
export async function expectOverview(page: Page): Promise<void> {
  // Figures and sessions of both windows: what is compared is compared.
  await expectRemarks(page, 'sessions', [expect.any(String)]);
  await expect(page.getByRole('figure')).toBeVisible();
  await expect(page.getByRole('region', { name: 'Sessions table' })).toBeVisible();
  await expect(page.getByText('Loading')).toHaveCount(0);
  await expectNames(page);
}

/** The same, and the tools in the corners, whose code comes last: what is asked for afterwards, the test has asked for. */
export async function expectWholeOverview(page: Page): Promise<void> {
  await expectOverview(page);
  await expect(page.getByRole('button', { name: 'Switch student' })).toBeVisible();
  await expect(page.getByRole('button', { name: 'Print' })).toBeVisible();
}
