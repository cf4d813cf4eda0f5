import type { Page } from '@playwright/test';

/**
 * Keeps requests in the browser before they go out.
 * @param address of which requests
 * @returns a function that lets them go; later ones pass
 */
export async function holdBack(page: Page, address: RegExp): Promise<() => void> {
  const { promise: released, resolve: release } = Promise.withResolvers<undefined>();
  await page.route(address, async (route) => {
    await released;
    await route.continue();
  });
  return () => {
    release(undefined);
  };
}
