/** The figures of a student's summary as they stand on the page: what each counts, and what is said of it. */
import type { Page } from '@playwright/test';
import { expect } from './test.ts';

/** The texts of each figure, its number first, by what it counts; empty until the figures are there. */
async function readFigures(page: Page): Promise<Record<string, string[]>> {
  const summary = page.getByRole('region', { name: 'Summary' });
  const entries = await summary.evaluate((region) =>
    [...region.querySelectorAll('dt')].map((term) => {
      const values = [...(term.parentElement?.querySelectorAll('dd') ?? [])];
      const texts = values.map((value) => value.innerText.trim()).filter((text) => text !== '');
      return [term.innerText.trim(), texts] as const;
    }),
  );
  return Object.fromEntries(entries);
}

/** Waits until each of these figures shows its number. */
export async function expectFigures(page: Page, numbers: Readonly<Record<string, string>>): Promise<void> {
  await expect
    .poll(async () =>
      Object.fromEntries(Object.entries(await readFigures(page)).map(([label, [number]]) => [label, number])),
    )
    .toMatchObject(numbers);
}

/** Waits until what is said beside a number (its change, its denominator) is this. */
export async function expectRemarks(page: Page, label: string, remarks: readonly unknown[]): Promise<void> {
  await expect.poll(async () => (await readFigures(page))[label]?.slice(1)).toEqual(remarks);
}
