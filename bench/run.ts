/**
 * `npm run bench`: everything of docs/performance.md, or one part of it. Prints tables, keeps them with every single figure in
 * .cache/bench.json and .cache/bench.md, and judges nothing: times are for people to read.
 */
import { cpus, loadavg } from 'node:os';
import { parseArgs } from 'node:util';
import { chromium, type Browser } from 'playwright';
import { buildWhenNeeded } from '#scripts/build-when-needed.ts';
import { findBrowser } from '#scripts/find-browser.ts';
import { classGrowth } from './class.ts';
import { classInteractions } from './class-interactions.ts';
import { memory } from './memory.ts';
import { overviewInteractions } from './overview-interactions.ts';
import type { Part } from './part.ts';
import { formatResult, keepResult, type Result } from './results.ts';
import { proxy } from './proxy/proxy.ts';
import { sessionListInteractions } from './session-list.ts';
import { timelineInteractions } from './timeline.ts';
import { firstVisits, returnVisits } from './visits.ts';

/** In the order in which they are measured and told. */
const parts: ReadonlyMap<string, Part> = new Map([
  ['first', firstVisits],
  ['return', returnVisits],
  ['overview', overviewInteractions],
  ['sessions', sessionListInteractions],
  ['timeline', timelineInteractions],
  ['students', classInteractions],
  ['class', classGrowth],
  ['memory', memory],
  ['server', proxy],
]);
const names = [...parts.keys()];

interface Options {
  readonly chosen: readonly (readonly [name: string, part: Part])[];
  /** `null`: each part's own. */
  readonly rounds: number | null;
}

/** What is asked for; `null` where that makes no sense. */
function readOptions(): Options | null {
  const { values } = parseArgs({ options: { rounds: { type: 'string' }, only: { type: 'string' } } });
  const { rounds, only } = values;
  const chosen = [...parts].filter(([name]) => only === undefined || only === name);
  if (chosen.length === 0 || !/^[1-9]\d?$/.test(rounds ?? '1')) return null;
  return { chosen, rounds: rounds === undefined ? null : Number(rounds) };
}

function readLoad(): string {
  return (loadavg()[0] ?? 0).toFixed(1);
}

async function measurePart(part: Part, browser: Browser, rounds: number): Promise<Result> {
  const loadBefore = readLoad();
  const report = await part.measure({ browser, rounds });
  const [processor] = cpus();
  const machine = `Machine: ${cpus().length} x ${processor?.model ?? 'unknown'}, load ${loadBefore} before and ${readLoad()} after, Node ${process.version}, Chromium ${browser.version()}.`;
  return { title: part.title, rounds, machine, ...report };
}

async function bench({ chosen, rounds }: Options, browserPath: string): Promise<void> {
  buildWhenNeeded();
  const browser = await chromium.launch({ executablePath: browserPath });
  try {
    for (const [name, part] of chosen) {
      console.log(`Measuring: ${part.title}`);
      const result = await measurePart(part, browser, rounds ?? part.rounds);
      keepResult(name, result, names);
      console.log(`\n${formatResult(result)}\n`);
    }
  } finally {
    await browser.close();
  }
  console.log('Kept in .cache/bench.json and .cache/bench.md. What the rows mean: docs/performance.md');
}

const options = readOptions();
const browserPath = options === null ? null : findBrowser();
if (options === null)
  console.error(
    `--rounds takes a whole number from 1 to 99, and --only takes ${names.map((name) => `"${name}"`).join(', ')}, for example: npm run bench -- --only timeline --rounds 5`,
  );
if (options === null || browserPath === null) process.exitCode = 1;
else await bench(options, browserPath);
