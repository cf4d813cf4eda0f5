/** The report on a long run, and whether it was good. */
import type { Held } from '#scripts/testing/held-by-page.ts';
import type { Sample } from './dashboard-messages.ts';
import { toGrowth, type GrowthBound } from './memory-trend.ts';
import type { WeekReport } from './school-week.ts';

interface Measured<Each> {
  readonly name: string;
  readonly unit: string;
  readonly toValue: (each: Each) => number;
  readonly bound: GrowthBound;
}

const megabyte = 1_000_000;

/**
 * What has to be flat, and how much it may gain all the same. The resident set is the operating system's: what was once
 * needed for a large answer may stay with the process.
 */
const ofServer: readonly Measured<Sample>[] = [
  {
    name: 'heap after collection',
    unit: 'MB',
    toValue: ({ heapBytes }) => heapBytes / megabyte,
    bound: { share: 0.1, least: 2 },
  },
  {
    name: 'resident set',
    unit: 'MB',
    toValue: ({ residentBytes }) => residentBytes / megabyte,
    bound: { share: 0.25, least: 20 },
  },
  {
    name: 'open sockets',
    unit: 'sockets',
    toValue: ({ sockets }) => sockets,
    bound: { share: 0.25, least: 20 },
  },
];

/**
 * What has to be flat of each page that stays open. What is on it is not the same after each round: a page that keeps what it
 * has left behind gains a thousand nodes with each of them.
 */
const ofPage: readonly Measured<Held>[] = [
  {
    name: 'heap after collection',
    unit: 'MB',
    toValue: ({ JSHeapUsedSize }) => JSHeapUsedSize / megabyte,
    bound: { share: 0.15, least: 3 },
  },
  { name: 'DOM nodes', unit: 'nodes', toValue: ({ Nodes }) => Nodes, bound: { share: 0.25, least: 1_000 } },
  {
    name: 'event listeners',
    unit: 'listeners',
    toValue: ({ JSEventListeners }) => JSEventListeners,
    bound: { share: 0.25, least: 200 },
  },
];

/** How a thing grew, and the line that tells it. */
function describeGrowth<Each>(
  whose: string,
  { name, unit, toValue, bound }: Measured<Each>,
  all: readonly Each[],
) {
  const values = all.map(toValue);
  const growth = toGrowth(values, bound);
  if (growth === null) return { isFlat: true, line: `${name} of ${whose}: too few samples for a slope` };
  const { first, last, gained, allowed, isFlat } = growth;
  return {
    isFlat,
    line:
      `${name} of ${whose}: ${first.toFixed(1)} ${unit} after the warm-up, ${last.toFixed(1)} at the end; ` +
      `before it ${(values[0] ?? 0).toFixed(1)}; slope over that time ${gained.toFixed(1)}, at most ${allowed.toFixed(1)}` +
      (isFlat ? '' : ': IT GROWS'),
  };
}

function sum(counts: ReadonlyMap<string, number>): number {
  return [...counts.values()].reduce((total, count) => total + count, 0);
}

function describeCounts(counts: ReadonlyMap<string, number>): string[] {
  return [...counts].sort(([a], [b]) => (a < b ? -1 : 1)).map(([name, count]) => `  ${name}: ${count}`);
}

function cut(text: string): string {
  return text.length > 600 ? `${text.slice(0, 600)} …` : text;
}

/** How many of all faults were met, and which were not. */
function describeFaults({ met, missed, isTimeForAll }: WeekReport['faults']): string[] {
  const different = new Set(met).size;
  const whole = `${different} of ${different + missed.length} faults met`;
  if (missed.length === 0) return [`${whole}.`];
  if (!isTimeForAll) return [`${whole}: so short a run cannot meet all.`];
  return [`${whole}. NOT MET:`, ...missed.map((does) => `  ${does}`)];
}

export interface WeekVerdict {
  readonly lines: readonly string[];
  readonly isGood: boolean;
}

export function describeWeek(report: WeekReport): WeekVerdict {
  const { visits, requests, figures, failures, parts, faults, samples, pages, mistakes, mistakeCount } =
    report;
  const growths = [
    ...ofServer.map((measured) => describeGrowth('the server', measured, samples)),
    ...pages.flatMap(({ name, held }) =>
      ofPage.map((measured) => describeGrowth(`the ${name}`, measured, held)),
    ),
  ];
  const ownMistakes = samples.at(-1)?.ownMistakes ?? 0;
  const lines = [
    `${visits} visits, ${requests} requests, ${sum(figures)} comparisons with the simulator’s own sessions:`,
    ...describeCounts(figures),
    ...describeFaults(faults),
    'Answers that failed:',
    ...describeCounts(failures),
    `${parts} lists came as parts and said so.`,
    pages.length === 0
      ? 'No page stayed open in a browser.'
      : `${pages.length} pages stayed open in a browser.`,
    ...growths.map(({ line }) => line),
    `${ownMistakes} mistakes of the server itself.`,
    ...mistakes.flatMap(({ what, where, shown, truth }) => [
      `WRONG: ${what} (${where})`,
      `  shown ${cut(JSON.stringify(shown))}`,
      `  truth ${cut(JSON.stringify(truth))}`,
    ]),
    ...(mistakeCount > mistakes.length
      ? [`… and ${mistakeCount - mistakes.length} more that are wrong`]
      : []),
  ];
  const isMissed = faults.isTimeForAll && faults.missed.length > 0;
  const isGood =
    mistakeCount === 0 && ownMistakes === 0 && !isMissed && growths.every(({ isFlat }) => isFlat);
  return { lines: [...lines, isGood ? 'Good.' : 'NOT GOOD.'], isGood };
}
