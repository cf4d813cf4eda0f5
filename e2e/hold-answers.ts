import type { Page } from '@playwright/test';

/**
 * Keeps questions waiting before they leave the browser.
 * @param address of which questions
 * @returns lets them go, and those that come later pass
 */
export async function holdAnswers(page: Page, address: RegExp): Promise<() => void> {
  const { promise: released, resolve: release } = Promise.withResolvers<undefined>();
  await page.route(address, async (route) => {
    await released;
    await route.continue();
  });
  return () => {
    release(undefined);
  };
}
