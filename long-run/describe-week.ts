/** The report on a long run, and whether it was good. */
import type { Sample } from './dashboard-messages.ts';
import { toGrowth, type GrowthBound } from './memory-trend.ts';
import type { WeekReport } from './school-week.ts';

interface Measured {
  readonly name: string;
  readonly unit: string;
  readonly toValue: (sample: Sample) => number;
  readonly bound: GrowthBound;
}

const noSample: Sample = { heapBytes: 0, residentBytes: 0, sockets: 0, timers: 0, ownMistakes: 0 };

const megabyte = 1_000_000;

/**
 * What has to be flat, and how much it may gain all the same. The resident set is the operating system's: what was once
 * needed for a large answer may stay with the process.
 */
const measured: readonly Measured[] = [
  {
    name: 'heap of the server after collection',
    unit: 'MB',
    toValue: ({ heapBytes }) => heapBytes / megabyte,
    bound: { share: 0.1, least: 2 },
  },
  {
    name: 'resident set of the server',
    unit: 'MB',
    toValue: ({ residentBytes }) => residentBytes / megabyte,
    bound: { share: 0.25, least: 20 },
  },
  {
    name: 'open sockets of the server',
    unit: 'sockets',
    toValue: ({ sockets }) => sockets,
    bound: { share: 0.25, least: 20 },
  },
];

function sum(counts: ReadonlyMap<string, number>): number {
  return [...counts.values()].reduce((total, count) => total + count, 0);
}

function describeCounts(counts: ReadonlyMap<string, number>): string[] {
  return [...counts].sort(([a], [b]) => (a < b ? -1 : 1)).map(([name, count]) => `  ${name}: ${count}`);
}

function cut(text: string): string {
  return text.length > 600 ? `${text.slice(0, 600)} …` : text;
}

export interface WeekVerdict {
  readonly lines: readonly string[];
  readonly isGood: boolean;
}

export function describeWeek(report: WeekReport): WeekVerdict {
  const { visits, requests, figures, failures, parts, faults, samples, mistakes, mistakeCount } = report;
  const growths = measured.map(({ name, unit, toValue, bound }) => ({
    name,
    unit,
    growth: toGrowth(samples.map(toValue), bound),
    first: toValue(samples[0] ?? noSample),
  }));
  const ownMistakes = samples.at(-1)?.ownMistakes ?? 0;
  const lines = [
    `${visits} visits, ${requests} requests, ${sum(figures)} comparisons with the simulator’s own sessions:`,
    ...describeCounts(figures),
    `${faults.length} faults met, ${new Set(faults).size} of them different. Answers that failed:`,
    ...describeCounts(failures),
    `${parts} lists came as parts and said so.`,
    ...growths.map(({ name, unit, growth, first }) =>
      growth === null
        ? `${name}: too few samples for a slope`
        : `${name}: ${growth.first.toFixed(1)} ${unit} after the warm-up, ${growth.last.toFixed(1)} at the end; ` +
          `before it ${first.toFixed(1)}; slope over that time ${growth.gained.toFixed(1)}, at most ${growth.allowed.toFixed(1)}` +
          (growth.isFlat ? '' : ': IT GROWS'),
    ),
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
  const isGood =
    mistakeCount === 0 && ownMistakes === 0 && growths.every(({ growth }) => growth?.isFlat !== false);
  return { lines: [...lines, isGood ? 'Good.' : 'NOT GOOD.'], isGood };
}
