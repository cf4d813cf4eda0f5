/**
 * `npm run bench -- --only memory`: what a page holds after 50, 100 and 200 ways from page to page within the app, each time
 * once everything has been thrown away that nothing points to, beside a floor that goes as many.
 */
import type { Browser, Page } from 'playwright';
import { buildFolder } from '#scripts/build-when-needed.ts';
import { serveBuild } from '#scripts/serve-build.ts';
import { readHeld, type Held } from '#scripts/testing/held-by-page.ts';
import { buildFloor } from './build-floor.ts';
import { studentPageKinds, toFloorAddress } from './pages.ts';
import type { Part } from './part.ts';
import { toAim } from './report.ts';
import { pageSize } from './slow-page.ts';
import { formatRatio } from './table.ts';

const stops = [50, 100, 200] as const;

const collections = 4;
const pauseMs = 1_000;

/** A way through every kind of page of a student, which ends where it began. */
interface Way {
  readonly start: URL;
  readonly goRound: (page: Page) => Promise<void>;
  /** In a round; a divisor of the stops. */
  readonly navigations: number;
}

interface Sample {
  readonly navigations: number;
  readonly held: Held;
}

/** What the page holds where it starts, and at each stop. */
async function goWay(browser: Browser, { start, goRound, navigations }: Way): Promise<readonly Sample[]> {
  const context = await browser.newContext({ viewport: pageSize });
  try {
    const page = await context.newPage();
    page.setDefaultTimeout(120_000);
    const session = await context.newCDPSession(page);
    await session.send('Performance.enable');
    await page.goto(start.href);
    await page.waitForLoadState('networkidle');
    const samples = [{ navigations: 0, held: await readHeld(session, collections, pauseMs) }];
    for (const stop of stops) {
      for (let gone = samples.at(-1)?.navigations ?? 0; gone < stop; gone += navigations) await goRound(page);
      samples.push({ navigations: stop, held: await readHeld(session, collections, pauseMs) });
    }
    return samples;
  } finally {
    await context.close();
  }
}

const inStudentNav = (page: Page, name: string) =>
  page.getByRole('navigation', { name: 'Pages of this student' }).getByRole('link', { name }).click();

/** By the links that a teacher presses. */
async function goRoundProduct(page: Page): Promise<void> {
  await inStudentNav(page, 'Sessions');
  await page.getByRole('cell').getByRole('link').first().waitFor();
  await page.getByRole('cell').getByRole('link').first().click();
  await page.getByRole('listbox', { name: 'Signals along the session' }).waitFor();
  await page.goBack();
  await page.getByRole('cell').getByRole('link').first().waitFor();
  await inStudentNav(page, 'Insights');
  await page.getByRole('table').first().waitFor();
  await inStudentNav(page, 'Overview');
  await page.getByRole('grid', { name: 'Days with session time' }).waitFor();
}

/** Runs in the page: goes to an address as the Back button does, since the floor of visits has no links. */
function goTo(address: string): void {
  history.pushState(null, '', address);
  dispatchEvent(new PopStateEvent('popstate'));
}

/** From the overview to a list and back, so that each page can be told from the one before. */
function toFloorWay([overview, ...lists]: readonly URL[]): Way {
  if (overview === undefined) throw new Error('There is no page to begin with.');
  // Three kinds of list; with two of them once more a round is ten navigations.
  const ways = [...lists, ...lists.slice(0, 2)];
  return {
    start: overview,
    navigations: 2 * ways.length,
    async goRound(page) {
      for (const list of ways) {
        await page.evaluate(goTo, list.href);
        await page.locator('tbody td').first().waitFor();
        await page.evaluate(goTo, overview.href);
        await page.locator('.recharts-bar-rectangle').first().waitFor();
      }
    },
  };
}

/** The pages of the floor, asking for what the product asks on its own. */
async function findFloorPages(
  browser: Browser,
  origin: string,
  userId: string,
  floorOrigin: string,
): Promise<readonly URL[]> {
  const pages: URL[] = [];
  for (const kind of studentPageKinds) {
    const address = await kind.toAddress(origin, userId);
    const page = await browser.newPage();
    const asked: URL[] = [];
    page.on('request', (request) => asked.push(new URL(request.url())));
    await page.goto(address.href);
    await page.waitForLoadState('networkidle');
    await page.close();
    pages.push(toFloorAddress(kind, address, asked, floorOrigin));
  }
  return pages;
}

const toMegabytes = (bytes: number) => `${(bytes / 1_000_000).toFixed(1)} MB`;

/** How many times as much of something a page holds after all navigations as after the first stop. */
function toGrowth(samples: readonly Sample[], what: keyof Held): number {
  return (samples.at(-1)?.held[what] ?? NaN) / (samples[1]?.held[what] ?? NaN);
}

export const memory: Part = {
  title: 'Memory of a page',
  rounds: 1,
  async measure({ browser }) {
    const product = await serveBuild(buildFolder);
    const floor = await serveBuild(await buildFloor('main'));
    try {
      const { origin, lifelikeUserId } = product;
      const floorPages = await findFloorPages(browser, origin, lifelikeUserId, floor.origin);
      const ofProduct = await goWay(browser, {
        start: new URL(`${origin}/students/${lifelikeUserId}?window=last-week`),
        goRound: goRoundProduct,
        navigations: 5,
      });
      const ofFloor = await goWay(browser, toFloorWay(floorPages));
      const toCells = (side: string, samples: readonly Sample[]) =>
        samples.map(({ navigations, held }) => [
          side,
          String(navigations),
          toMegabytes(held.JSHeapUsedSize),
          String(held.Nodes),
          String(held.JSEventListeners),
        ]);
      return {
        conditions:
          'One page that goes from the overview to the sessions, into one and back, to the signals and to the overview, again and again; after each number of navigations the heap is collected. The floor goes from its overview to each of its lists and back.',
        tables: [
          {
            title: null,
            cells: [
              ['Of', 'Navigations', 'JavaScript heap', 'DOM nodes', 'Event listeners'],
              ...toCells('product', ofProduct),
              ...toCells('floor', ofFloor),
            ],
          },
        ],
        aims: [
          toAim(
            'heap after 200 navigations at most 1.1 times that after 50',
            toGrowth(ofProduct, 'JSHeapUsedSize'),
            1.1,
            formatRatio,
          ),
          toAim(
            'nodes after 200 navigations at most 1.1 times those after 50',
            toGrowth(ofProduct, 'Nodes'),
            1.1,
            formatRatio,
          ),
        ],
        measured: { product: ofProduct, floor: ofFloor },
      };
    } finally {
      await Promise.all([product.close(), floor.close()]);
    }
  },
};
