/**
 * `TEST_NETWORK=uneven npm run test:e2e`: answers and files come late, each by as much as it likes, and so in any order. A test
 * that reads what has not all come yet, or a page that depends on the order, fails here instead of once in a hundred runs.
 */
import type { BrowserContext, Route } from '@playwright/test';

/** The longest that something is held back, in milliseconds; most of it by far less. */
const longest: readonly (readonly [RegExp, number])[] = [
  [/\/api\//, 4000],
  [/\/assets\/.*\.js$/, 1500],
];

export async function holdBackAtRandom(context: BrowserContext): Promise<void> {
  if (process.env['TEST_NETWORK'] !== 'uneven') return;
  for (const [address, ms] of longest) {
    await context.route(address, async (route: Route) => {
      await new Promise((resolve) => setTimeout(resolve, Math.random() ** 2 * ms));
      // The page may be gone, or may have given up.
      await route.continue().catch(() => undefined);
    });
  }
}
