import type { Page } from '@playwright/test';

/** Takes another role of the demo. @param from what the menu's button is called at present */
export async function become(page: Page, from: string, title: RegExp): Promise<void> {
  await page.getByRole('button', { name: from }).click();
  await page.getByRole('navigation', { name: 'See the demo as' }).getByRole('link', { name: title }).click();
}
