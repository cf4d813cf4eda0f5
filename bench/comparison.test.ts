import { describe, expect, it } from 'vitest';
import { compareRounds, measureInTurns } from './comparison.ts';
import { formatCells, formatSeconds, toComparisonCells } from './table.ts';

const measures = ['figuresMs', 'chartMs', 'layoutShift', 'requests'] as const;
type Name = (typeof measures)[number];

function visit(figuresMs: number, layoutShift = 0, chartMs: number | null = null) {
  return { figuresMs, chartMs, layoutShift, requests: 5 };
}

const rows = compareRounds<Name>(measures, [
  { product: visit(2000), floor: visit(1000, 0, 2000) },
  { product: visit(9000, 0.01), floor: visit(6000, 0, 2000) },
  { product: visit(3000), floor: visit(2000, 0, 2000) },
]);

describe('compareRounds', () => {
  it('gives the median and the ends for both sides', () => {
    expect(rows[0]).toMatchObject({
      measure: 'figuresMs',
      product: { median: 3000, min: 2000, max: 9000 },
      floor: { median: 2000, min: 1000, max: 6000 },
    });
  });

  it('takes ratios within a round, so that a slow spell of the machine does not count for one side', () => {
    expect(rows[0]?.ratio).toEqual({ median: 1.5, p95: 2, min: 1.5, max: 2 });
  });

  it('has no ratio to a floor of nothing', () => {
    expect(rows.find(({ measure }) => measure === 'layoutShift')?.ratio).toBeNull();
  });

  it('has neither figure nor ratio where one side has nothing of the kind', () => {
    expect(rows.find(({ measure }) => measure === 'chartMs')).toMatchObject({
      product: null,
      floor: { median: 2000 },
      ratio: null,
    });
  });
});

describe('measureInTurns', () => {
  it('measures product and floor in turns first, and tells each which round it is', async () => {
    const order: string[] = [];
    const measure = (side: string) => (round: number) => {
      order.push(`${side} ${round}`);
      return Promise.resolve(order.length);
    };
    const rounds = await measureInTurns(3, measure('product'), measure('floor'));
    expect(order).toEqual(['product 0', 'floor 0', 'floor 1', 'product 1', 'product 2', 'floor 2']);
    expect(rounds[1]).toEqual({ product: 4, floor: 3 });
  });
});

describe('A comparison as a table', () => {
  const wordings = {
    figuresMs: { title: 'Main figures painted', format: formatSeconds },
    chartMs: { title: 'Chart painted', format: formatSeconds },
    layoutShift: { title: 'Cumulative layout shift', format: (value: number) => value.toFixed(3) },
    requests: { title: 'Requests', format: String },
  };
  const lines = formatCells(toComparisonCells(wordings, rows)).split('\n');

  it('shows medians with their spread, and the ratio', () => {
    expect(lines[2]).toMatch(
      /^\| Main figures painted +\| 3\.00 s \(2\.00 s to 9\.00 s\) +\| 2\.00 s \(1\.00 s to 6\.00 s\) +\| 1\.50 \(1\.50 to 2\.00\) +\|$/,
    );
  });

  it('shows one number where all rounds gave the same', () => {
    expect(lines.find((line) => line.includes('Requests'))).toMatch(
      /^\| Requests +\| 5 +\| 5 +\| 1\.00 +\|$/,
    );
  });

  it.each(['Chart painted', 'layout shift'])('shows a dash where there is no ratio: %s', (title) => {
    expect(lines.find((line) => line.includes(title))).toMatch(/\| – +\|$/);
  });

  it('is a table in Markdown: all lines are equally long', () => {
    expect(new Set(lines.map(({ length }) => length)).size).toBe(1);
    expect(lines[1]).toMatch(/^\|(?: -+ \|){4}$/);
  });
});
