/** What pages that hold much have in common here: the same actions with more and more of a thing. */
import type { Browser, Page } from 'playwright';
import { z } from 'zod';
import { buildFolder } from '#scripts/build-when-needed.ts';
import type { AroundSimulator } from '#scripts/compose.ts';
import { serveBuild } from '#scripts/serve-build.ts';
import { buildFloor } from './build-floor.ts';
import { compareRounds, measureInTurns, type Measured, type Round } from './comparison.ts';
import { toInputAim, toInputTables, type MeasuredAmount } from './input-tables.ts';
import { inputMeasures, timeActions, type Action, type InputMeasure } from './input-times.ts';
import type { Bench } from './part.ts';
import type { Report } from './report.ts';
import { conditionsText, onSlowPage } from './slow-page.ts';

const listSchema = z.looseObject({ total: z.number() });

/** Shortens a list on its way to the page: it says that it ends after so many records, and is then read no further. */
export async function shortenList(page: Page, address: RegExp, count: number): Promise<void> {
  await page.route(address, async (route) => {
    const response = await route.fetch();
    const body = listSchema.parse(await response.json());
    await route.fulfill({ response, json: { ...body, total: Math.min(count, body.total) } });
  });
}

/** One page on which something is done. */
export interface Side {
  /** Opens the page and waits until all is there. */
  readonly open: (page: Page, origin: string) => Promise<void>;
  readonly actions: readonly Action[];
}

/** So much of a thing. */
export interface Amount {
  /** For example "5,000 signals". */
  readonly title: string;
  /** What lies between the server and the simulator, if anything. */
  readonly around?: AroundSimulator;
  readonly product: Side;
  /** The same actions in the same order; `null` where the product's libraries have no counterpart. */
  readonly floor: Side | null;
}

/** Five hundred students take some minutes to come in. */
const patienceMs = 10 * 60_000;

const noTime = { nextPaintMs: null, shownMs: null };

/** The times of all actions of a round. */
type MeasureRound = (round: number) => Promise<readonly Measured<InputMeasure>[]>;

async function onOpenPage<T>(
  browser: Browser,
  folder: string,
  around: AroundSimulator | undefined,
  { open, actions }: Side,
  work: (measure: MeasureRound) => Promise<T>,
): Promise<T> {
  const { origin, close } = await serveBuild(folder, around);
  try {
    return await onSlowPage(
      browser,
      async (page) => {
        page.setDefaultTimeout(patienceMs);
        await open(page, origin);
      },
      (page) => work((round) => timeActions(page, actions, round)),
    );
  } finally {
    await close();
  }
}

/** Both in turns; those of a first round, in which code runs for the first time, are not among them. */
async function measureWarm(rounds: number, measureProduct: MeasureRound, measureFloor: MeasureRound) {
  const [, ...warm] = await measureInTurns(1 + rounds, measureProduct, measureFloor);
  return warm;
}

async function measureAmount(
  { browser, rounds }: Bench,
  { around, product, floor }: Amount,
  floorFolder: string,
): Promise<readonly Round<readonly Measured<InputMeasure>[]>[]> {
  return onOpenPage(browser, buildFolder, around, product, (measureProduct) =>
    floor === null
      ? measureWarm(rounds, measureProduct, () => Promise.resolve(product.actions.map(() => noTime)))
      : onOpenPage(browser, floorFolder, around, floor, (measureFloor) =>
          measureWarm(rounds, measureProduct, measureFloor),
        ),
  );
}

/** Turned about: of each action the rounds. */
function toMeasuredAmount(
  { title, product: { actions } }: Amount,
  rounds: readonly Round<readonly Measured<InputMeasure>[]>[],
): MeasuredAmount {
  return {
    title,
    actions: actions.map((action, index) => ({
      title: action.title,
      rows: compareRounds(
        inputMeasures,
        rounds.map(({ product, floor }) => ({
          product: product[index] ?? noTime,
          floor: floor[index] ?? noTime,
        })),
      ),
    })),
  };
}

/** @param amounts the same actions for each, in the same order */
export async function benchGrowth(bench: Bench, what: string, amounts: readonly Amount[]): Promise<Report> {
  const floorFolder = await buildFloor('inputs');
  const all: Record<string, unknown> = {};
  const measured: MeasuredAmount[] = [];
  for (const amount of amounts) {
    const rounds = await measureAmount(bench, amount, floorFolder);
    all[amount.title] = rounds;
    measured.push(toMeasuredAmount(amount, rounds));
    console.log(`${amount.title}: ${bench.rounds} rounds`);
  }
  return {
    conditions: `${what} Medians and 95th percentiles of ${bench.rounds} rounds, after one that is not counted. ${conditionsText}`,
    tables: toInputTables(measured),
    aims: measured.map(toInputAim),
    measured: all,
  };
}
