/**
 * `npm run bench`: the cold first visit to a student's overview on a slow machine and line, in a real browser,
 * beside a floor that is built and measured in the same run. Prints a table, writes .cache/bench.json, and judges
 * nothing: times are for people to read (docs/performance.md).
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import { cpus, loadavg } from 'node:os';
import { parseArgs } from 'node:util';
import { chromium, type Browser } from 'playwright';
import { buildFolder, buildWhenNeeded } from '#scripts/build-when-needed.ts';
import { findBrowser } from '#scripts/find-browser.ts';
import { inProject } from '#scripts/project.ts';
import { serveBuild } from '#scripts/serve-build.ts';
import { buildFloor } from './build-floor.ts';
import { compareRounds, type Round } from './comparison.ts';
import { visitFirst } from './first-visit.ts';
import { benchClass } from './class.ts';
import { benchSessionList } from './session-list.ts';
import { conditions } from './slow-page.ts';
import { formatTable } from './table.ts';
import { benchTimeline } from './timeline.ts';

const defaultRounds = 7;

/** What can be measured alone, beside the first visit. */
const parts = new Map([
  ['timeline', benchTimeline],
  ['sessions', benchSessionList],
  ['class', benchClass],
]);

interface Options {
  readonly rounds: number;
  /** Measures one part alone; `null` for the first visit. */
  readonly benchPart: ((browserPath: string, rounds: number) => Promise<void>) | null;
}

/** What is asked for; `null` where that makes no sense. */
function readOptions(): Options | null {
  const { values } = parseArgs({ options: { rounds: { type: 'string' }, only: { type: 'string' } } });
  const { rounds = String(defaultRounds), only } = values;
  const benchPart = only === undefined ? null : parts.get(only);
  if (!/^[1-9]\d?$/.test(rounds) || benchPart === undefined) return null;
  return { rounds: Number(rounds), benchPart };
}

interface Pages {
  readonly product: URL;
  /** The floor at the product's own address, asking for what the product asked. */
  readonly floor: URL;
}

/** A first visit to each, which also warms up the servers; it is not counted. */
async function findPages(browser: Browser, productPage: string, floorOrigin: string): Promise<Pages> {
  const product = new URL(productPage);
  const { requests } = await visitFirst(browser, product);
  const overview = requests.find(({ url }) => url.pathname.endsWith('/overview'));
  if (overview === undefined) throw new Error('The product asked for no overview.');
  const floor = new URL(`${product.pathname}${overview.url.search}`, floorOrigin);
  await visitFirst(browser, floor);
  return { product, floor };
}

async function measureRound(browser: Browser, pages: Pages, isFloorFirst: boolean): Promise<Round> {
  if (!isFloorFirst) {
    const { visit: product } = await visitFirst(browser, pages.product);
    const { visit: floor } = await visitFirst(browser, pages.floor);
    return { product, floor };
  }
  const { visit: floor } = await visitFirst(browser, pages.floor);
  const { visit: product } = await visitFirst(browser, pages.product);
  return { product, floor };
}

function describeLoad(): string {
  return (loadavg()[0] ?? 0).toFixed(1);
}

async function bench(browserPath: string, roundCount: number): Promise<void> {
  buildWhenNeeded();
  const product = await serveBuild(buildFolder);
  const floor = await serveBuild(await buildFloor());
  const browser = await chromium.launch({ executablePath: browserPath });
  const machine = {
    processors: cpus().length,
    processor: cpus()[0]?.model ?? 'unknown',
    node: process.version,
    browser: `Chromium ${browser.version()}`,
    loadBefore: describeLoad(),
  };
  const rounds: Round[] = [];
  try {
    const path = `/students/${product.lifelikeUserId}?window=last-week`;
    const pages = await findPages(browser, `${product.origin}${path}`, floor.origin);
    for (let round = 0; round < roundCount; round += 1) {
      rounds.push(await measureRound(browser, pages, round % 2 === 1));
      console.log(`Round ${round + 1} of ${roundCount}`);
    }
  } finally {
    await browser.close();
    await Promise.all([product.close(), floor.close()]);
  }
  const rows = compareRounds(rounds);
  const loadAfter = describeLoad();
  mkdirSync(inProject('.cache'), { recursive: true });
  const results = { conditions, machine: { ...machine, loadAfter }, rows, rounds };
  writeFileSync(inProject('.cache', 'bench.json'), `${JSON.stringify(results, null, 2)}\n`);
  const { cpuSlowdown, downloadKbitPerSecond, uploadKbitPerSecond, roundTripMs } = conditions;
  console.log(`
First visit to a student's overview, last week: medians of ${roundCount} rounds (least to most)
Page: processor ${cpuSlowdown} times slower, ${downloadKbitPerSecond} kbit/s down, ${uploadKbitPerSecond} kbit/s up, ${roundTripMs} ms round trip, no cache
Machine: ${machine.processors} x ${machine.processor}, load ${machine.loadBefore} before and ${loadAfter} after, Node ${machine.node}, ${machine.browser}

${formatTable(rows)}

Written to .cache/bench.json. What the rows mean: docs/performance.md`);
}

const options = readOptions();
const browserPath = options === null ? null : findBrowser();
if (options === null)
  console.error(
    '--rounds takes a whole number from 1 to 99, and --only takes "timeline", "sessions" or "class", for example: npm run bench -- --only timeline --rounds 5',
  );
if (options === null || browserPath === null) process.exitCode = 1;
else await (options.benchPart ?? bench)(browserPath, options.rounds);
