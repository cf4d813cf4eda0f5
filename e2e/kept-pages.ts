/** The pages of data beside the student's overview: how each is opened whole, and what of it stays when TimeBack or a network fails. */
import type { Locator, Page } from '@playwright/test';
import type { PageName } from '#scripts/faults/page-faults.ts';
import { amaraPath } from './students.ts';
import { expect } from './test.ts';
import { expectNames } from './whole-overview.ts';

export const failedRefresh = 'The last refresh failed; this is what came before.';

export interface KeptPage {
  readonly what: PageName;
  /** Opens the page and waits for all that it asks for. */
  readonly open: (page: Page) => Promise<void>;
  /** The parts that hold data, and keep them. */
  readonly parts: (page: Page) => readonly Locator[];
  /** How many times the page says that a refresh has failed. */
  readonly notes: number;
  /** Goes to data that were not on the screen. */
  readonly turn: (page: Page) => Locator;
}

async function expectAll(page: Page): Promise<void> {
  await expect(page.getByText('Loading')).toHaveCount(0);
  await expect(page.getByRole('progressbar')).toHaveCount(0);
  await expectNames(page);
  // The tools in the corner, whose code comes last.
  await expect(page.getByRole('button', { name: 'Print' })).toBeVisible();
}

async function openClass(page: Page): Promise<void> {
  await page.goto('/');
  await expect(page.getByText('15 students, all with data')).toBeVisible();
  await expect(page.getByRole('region', { name: 'Students table' })).toBeVisible();
  await expect(page.getByText(/^Still comparing/)).toHaveCount(0);
  await expectAll(page);
}

async function openSignals(page: Page): Promise<void> {
  await page.goto(`${amaraPath}/insights`);
  await expect(page.getByRole('region', { name: 'Signals table' })).toBeVisible();
  await expect(page.getByRole('button', { name: 'Switch student' })).toBeVisible();
  await expectAll(page);
}

async function openSession(page: Page): Promise<void> {
  await openSignals(page);
  await page
    .getByRole('link', { name: /^Session / })
    .first()
    .click();
  await expect(page.getByRole('region', { name: 'Summary' })).toContainText('session time');
  await expect(page.getByRole('link', { name: /^(?:Previous|Next) session/ }).first()).toBeVisible();
  await expectAll(page);
}

export const keptPages: readonly KeptPage[] = [
  {
    what: 'a class',
    open: openClass,
    parts: (page) => [
      page.getByRole('region', { name: 'Summary' }),
      page.getByRole('region', { name: 'Students table' }),
    ],
    notes: 1,
    turn: (page) => page.getByRole('link', { name: 'Last week' }),
  },
  {
    what: 'a student’s signals',
    open: openSignals,
    parts: (page) => [
      page.getByRole('region', { name: 'Signals table' }),
      page.getByRole('navigation', { name: 'Narrow down the signals' }),
    ],
    notes: 1,
    turn: (page) => page.getByRole('link', { name: 'Last 4 weeks' }),
  },
  {
    what: 'a session',
    open: openSession,
    parts: (page) => [
      page.getByRole('region', { name: 'Summary' }),
      page.getByRole('region', { name: 'Signals along the session' }),
    ],
    notes: 3,
    turn: (page) => page.getByRole('link', { name: /^(?:Previous|Next) session/ }).first(),
  },
];

/** The parts of a page as words, without the line on a refresh that failed. */
export async function readParts(parts: readonly Locator[]): Promise<readonly string[]> {
  const texts = await Promise.all(parts.map((part) => part.innerText()));
  return texts.map((text) => text.split(/\s+/).join(' ').replace(`${failedRefresh} `, ''));
}

/** As when somebody comes back from another tab or from the network's own page. */
export async function comeBackToTab(page: Page): Promise<void> {
  await page.evaluate(() => dispatchEvent(new Event('visibilitychange')));
}
