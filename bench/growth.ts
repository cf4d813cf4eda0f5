/** What pages that hold much have in common here: the same actions with more and more of a thing. */
import type { Page } from 'playwright';
import { z } from 'zod';
import { buildFolder } from '#scripts/build-when-needed.ts';
import type { AroundSimulator } from '#scripts/compose.ts';
import { serveBuild } from '#scripts/serve-build.ts';
import { timeActions, type Action, type InputTime } from './input-times.ts';
import type { Bench } from './part.ts';
import type { Aim, Report } from './report.ts';
import { conditionsText, onSlowPage } from './slow-page.ts';
import { toSpread } from './statistics.ts';

/** Of the product brief. */
const longestMs = 100;

const listSchema = z.looseObject({ total: z.number() });

/** Shortens a list on its way to the page: it says that it ends after so many records, and is then read no further. */
export async function shortenList(page: Page, address: RegExp, count: number): Promise<void> {
  await page.route(address, async (route) => {
    const response = await route.fetch();
    const body = listSchema.parse(await response.json());
    await route.fulfill({ response, json: { ...body, total: Math.min(count, body.total) } });
  });
}

/** So much of a thing. */
export interface Amount {
  /** For example "5,000 signals". */
  readonly title: string;
  /** What lies between the server and the simulator, if anything. */
  readonly around?: AroundSimulator;
  /** Opens the page and waits until all is there. */
  readonly open: (page: Page, origin: string) => Promise<void>;
  readonly actions: readonly Action[];
}

/** The middle of some times and how far they spread. */
function formatTimes(times: readonly number[]): string {
  const { median, p95, min, max } = toSpread(times);
  const [middle, high, least, most] = [median, p95, min, max].map((ms) => ms.toFixed(0));
  return `${middle ?? ''} ms, p95 ${high ?? ''} (${least ?? ''} to ${most ?? ''})`;
}

async function measureAmount({ browser, rounds }: Bench, { around, open, actions }: Amount) {
  const { origin, close } = await serveBuild(buildFolder, around);
  try {
    return await onSlowPage(browser, async (page) => {
      page.setDefaultTimeout(5 * 60_000);
      await open(page, origin);
      return timeActions(page, actions, rounds);
    });
  } finally {
    await close();
  }
}

function toAim({ title, actions }: Amount, times: readonly (readonly InputTime[])[]): Aim {
  const slow = actions
    .map((action, index) => ({
      title: action.title,
      p95: toSpread((times[index] ?? []).map(({ nextPaintMs }) => nextPaintMs)).p95,
    }))
    .filter(({ p95 }) => p95 > longestMs);
  return {
    aim: `${title}: next paint within ${longestMs} ms (p95)`,
    here:
      slow.length === 0
        ? 'every input'
        : slow.map((action) => `${action.title.toLowerCase()} ${action.p95.toFixed(0)} ms`).join(', '),
    isReached: slow.length === 0,
  };
}

/** @param amounts the same actions for each, in the same order */
export async function benchGrowth(bench: Bench, what: string, amounts: readonly Amount[]): Promise<Report> {
  const measured: { readonly amount: Amount; readonly times: readonly (readonly InputTime[])[] }[] = [];
  for (const amount of amounts) {
    measured.push({ amount, times: await measureAmount(bench, amount) });
    console.log(`${amount.title}: ${bench.rounds} rounds`);
  }
  const titles = amounts[0]?.actions.map(({ title }) => title) ?? [];
  const toCells = (pick: (time: InputTime) => number) => [
    ['Action', ...amounts.map(({ title }) => title)],
    ...titles.map((title, index) => [
      title,
      ...measured.map(({ times }) => formatTimes((times[index] ?? []).map(pick))),
    ]),
  ];
  return {
    conditions: `${what} Medians of ${bench.rounds} rounds, 95th percentile (least to most), after one round that is not counted. ${conditionsText}`,
    tables: [
      { title: 'From the input to the next paint', cells: toCells(({ nextPaintMs }) => nextPaintMs) },
      { title: 'Until what was asked for is shown', cells: toCells(({ shownMs }) => shownMs) },
    ],
    aims: measured.map(({ amount, times }) => toAim(amount, times)),
    measured: measured.map(({ amount, times }) => ({
      amount: amount.title,
      actions: titles.map((title, index) => ({ title, times: times[index] })),
    })),
  };
}
