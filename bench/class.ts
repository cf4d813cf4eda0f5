/**
 * `npm run bench -- --only class`: how long a class of 30, 120 and 500 takes to come in where the platform needs 300 ms for
 * each answer. The page is as fast as the machine: what is measured is waiting in turns, and not the drawing.
 */
import type { Browser, Page } from 'playwright';
import { buildFolder } from '#scripts/build-when-needed.ts';
import { serveBuild } from '#scripts/serve-build.ts';
import { createFarClass } from './far-class.ts';
import { markPaints, paintedMessage, type Sign } from './page-entries.ts';
import type { Part } from './part.ts';
import { toAim } from './report.ts';
import { pageSize } from './slow-page.ts';
import { toSpread } from './statistics.ts';
import { formatRatio, formatSeconds, formatSpread } from './table.ts';

const sizes = [30, 120, 500] as const;

/** What the platform takes for each answer. */
const upstreamMs = 300;

/** What the page asks for at once (src/api/class/turns.ts). */
const questionsAtOnce = 6;

/**
 * The floor: how many answers of the platform have to follow one another until a row of the table is reached, with so many
 * questions at once. A row needs two of them, the week and the one before; all that is asked for each student are five.
 */
const answersInARow: readonly ((students: number) => number)[] = [
  // The token, the roster's lists at once, the figures.
  () => 3,
  () => 1,
  (students) => Math.ceil((2 * students) / questionsAtOnce),
  (students) => Math.ceil((5 * students) / questionsAtOnce),
];

/** A class of five hundred asks for more than two thousand answers. */
const patienceMs = 10 * 60_000;

/** What a reader waits for, by what then stands on the page. */
const firstRow: Sign = { name: 'First row', selector: 'tbody tr svg' };
const signs: readonly Sign[] = [
  firstRow,
  { name: 'All rows', selector: 'p', text: 'Middle half: without' },
  { name: 'All compared with their usual', selector: 'h2', text: '^Going well \\d' },
];

/** @returns milliseconds from the navigation until each sign was painted */
async function visit(page: Page, origin: string, awaited: readonly Sign[]): Promise<readonly number[]> {
  await page.addInitScript(markPaints, { signs: awaited, done: paintedMessage });
  const painted = page.waitForEvent('console', {
    predicate: (message) => message.text() === paintedMessage,
    timeout: patienceMs,
  });
  await Promise.all([painted, page.goto(`${origin}/?window=last-week`)]);
  return page.evaluate(
    (names) => names.map((name) => performance.getEntriesByName(name)[0]?.startTime ?? NaN),
    awaited.map(({ name }) => name),
  );
}

async function onServer<Result>(
  browser: Browser,
  students: number,
  work: (openPage: () => Promise<Page>, origin: string) => Promise<Result>,
): Promise<Result> {
  const { origin, close } = await serveBuild(buildFolder, createFarClass(students, upstreamMs));
  const context = await browser.newContext({ viewport: pageSize });
  context.setDefaultTimeout(patienceMs);
  try {
    return await work(() => context.newPage(), origin);
  } finally {
    await context.close();
    await close();
  }
}

/** Of a server that has just started: it gets its token and the roster first. */
async function visitCold(browser: Browser, students: number): Promise<number> {
  return onServer(browser, students, async (openPage, origin) => {
    const [time = NaN] = await visit(await openPage(), origin, [firstRow]);
    return time;
  });
}

/** Of a server that has its token and the roster, and has been asked about no student. */
async function visitWarm(browser: Browser, students: number): Promise<readonly number[]> {
  return onServer(browser, students, async (openPage, origin) => {
    const before = await openPage();
    await before.route(/\/api\/insights\//, (route) => route.abort());
    await before.goto(`${origin}/?window=last-week`);
    await before.getByRole('rowheader').first().waitFor();
    await before.close();
    return visit(await openPage(), origin, signs);
  });
}

/** Rounds of five hundred take many minutes, and tell nothing that the first does not. */
function toRounds(rounds: number, students: number): number {
  return students > 30 ? 1 : rounds;
}

/** The times, and how many times their floor the middle one is. */
function toCell(times: readonly number[], row: number, students: number): string {
  const spread = toSpread(times);
  const floorMs = (answersInARow[row]?.(students) ?? NaN) * upstreamMs;
  return `${formatSpread(spread, formatSeconds)}: ${formatRatio(spread.median / floorMs)} × ${formatSeconds(floorMs)}`;
}

export const classGrowth: Part = {
  title: 'A class comes in',
  rounds: 3,
  async measure({ browser, rounds }) {
    const columns: (readonly number[])[][] = [];
    for (const students of sizes) {
      const cold: number[] = [];
      const warm: (readonly number[])[] = [];
      for (let round = 0; round < toRounds(rounds, students); round += 1) {
        cold.push(await visitCold(browser, students));
        warm.push(await visitWarm(browser, students));
      }
      columns.push([cold, ...signs.map((_, row) => warm.map((visit) => visit[row] ?? NaN))]);
      console.log(`${students} students: done`);
    }
    const titles = ['First row, of a server that has just started', ...signs.map(({ name }) => name)];
    const medianOf = (row: number) => toSpread(columns[0]?.[row] ?? []).median;
    return {
      conditions: `Each answer of the platform takes ${upstreamMs} ms more than its own work; the page is as fast as the machine. Medians of ${rounds} rounds of 30 students (least to most), one of the others; each beside its floor, which is ${questionsAtOnce} questions at once and nothing else.`,
      tables: [
        {
          title: null,
          cells: [
            ['Until', ...sizes.map((students) => `${students} students`)],
            ...titles.map((title, row) => [
              title,
              ...columns.map((column, place) => toCell(column[row] ?? [], row, sizes[place] ?? NaN)),
            ]),
          ],
        },
      ],
      aims: [
        toAim('30 students: first row within 1 s', medianOf(1), 1000, formatSeconds),
        toAim('30 students: all rows within 4 s', medianOf(2), 4000, formatSeconds),
      ],
      measured: titles.map((title, row) => ({ title, times: columns.map((column) => column[row]) })),
    };
  },
};
