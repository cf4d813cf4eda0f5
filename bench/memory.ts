/**
 * `npm run bench -- --only memory`: what a page holds after 50, 100 and 200 ways from page to page within the app, each time
 * once everything has been thrown away that nothing points to.
 */
import type { Page } from 'playwright';
import { buildFolder } from '#scripts/build-when-needed.ts';
import { serveBuild } from '#scripts/serve-build.ts';
import { readHeld, type Held } from '#scripts/testing/held-by-page.ts';
import type { Part } from './part.ts';
import { toAim } from './report.ts';
import { pageSize } from './slow-page.ts';

const stops = [50, 100, 200] as const;

const inStudentNav = (page: Page, name: string) =>
  page.getByRole('navigation', { name: 'Pages of this student' }).getByRole('link', { name }).click();

/** A way through every kind of page, which ends where it began; five navigations. */
async function goRound(page: Page): Promise<void> {
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

const navigationsInRound = 5;

const collections = 4;
const pauseMs = 1_000;

const toMegabytes = (bytes: number) => `${(bytes / 1_000_000).toFixed(1)} MB`;

export const memory: Part = {
  title: 'Memory of a page',
  rounds: 1,
  async measure({ browser }) {
    const { origin, lifelikeUserId, close } = await serveBuild(buildFolder);
    const context = await browser.newContext({ viewport: pageSize });
    const held: { readonly navigations: number; readonly held: Held }[] = [];
    try {
      const page = await context.newPage();
      page.setDefaultTimeout(120_000);
      const session = await context.newCDPSession(page);
      await session.send('Performance.enable');
      await page.goto(`${origin}/students/${lifelikeUserId}?window=last-week`);
      await page.getByRole('grid', { name: 'Days with session time' }).waitFor();
      held.push({ navigations: 0, held: await readHeld(session, collections, pauseMs) });
      let navigations = 0;
      for (const stop of stops) {
        for (; navigations < stop; navigations += navigationsInRound) await goRound(page);
        held.push({ navigations, held: await readHeld(session, collections, pauseMs) });
      }
    } finally {
      await context.close();
      await close();
    }
    const [, first] = held;
    const last = held.at(-1);
    if (first === undefined || last === undefined) throw new Error('Nothing was measured.');
    const growth = last.held.JSHeapUsedSize / first.held.JSHeapUsedSize;
    const nodes = last.held.Nodes / first.held.Nodes;
    return {
      conditions:
        'One page that goes from the overview to the sessions, into one and back, to the signals and to the overview, again and again; after each number of navigations the heap is collected.',
      tables: [
        {
          title: null,
          cells: [
            ['Navigations', 'JavaScript heap', 'DOM nodes', 'Event listeners'],
            ...held.map(({ navigations, held: { JSHeapUsedSize, Nodes, JSEventListeners } }) => [
              String(navigations),
              toMegabytes(JSHeapUsedSize),
              String(Nodes),
              String(JSEventListeners),
            ]),
          ],
        },
      ],
      aims: [
        toAim('heap after 200 navigations at most 1.1 times that after 50', growth, 1.1, (value) =>
          value.toFixed(2),
        ),
        toAim('nodes after 200 navigations at most 1.1 times those after 50', nodes, 1.1, (value) =>
          value.toFixed(2),
        ),
      ],
      measured: held,
    };
  },
};
