import type { Locator, Page } from '@playwright/test';
import { expect } from './test.ts';

/** Presses Tab, or the key given, until the part has the focus, and no more often than a person would put up with. */
export async function tabTo(page: Page, part: Locator, most: number, key = 'Tab'): Promise<void> {
  for (let presses = 0; presses < most; presses += 1) {
    await page.keyboard.press(key);
    if (await part.evaluate((element) => element === document.activeElement)) break;
  }
  await expect(part).toBeFocused();
  // A ring that can be seen: the style sheet's, not one that a reset took away.
  await expect(part).toHaveCSS('outline-style', 'solid');
  await expect(part).toHaveCSS('outline-width', '2px');
  await expect(part).toBeInViewport();
}
