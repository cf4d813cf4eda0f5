import { describe, expect, it } from 'vitest';
import { compareRounds } from './comparison.ts';
import type { Visit } from './first-visit.ts';
import { formatTable } from './table.ts';

function visit(figuresMs: number, layoutShift = 0): Visit {
  return {
    figuresMs,
    chartMs: 2000,
    firstPaintMs: 900,
    blockingMs: 400,
    layoutShift,
    scriptKilobytes: 200,
    totalKilobytes: 210,
    requests: 5,
    dataDepth: 1,
    scriptDepth: 2,
  };
}

const rows = compareRounds([
  { product: visit(2000), floor: visit(1000) },
  { product: visit(9000, 0.01), floor: visit(6000) },
  { product: visit(3000), floor: visit(2000) },
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

  it('has a row for every measure of a visit', () => {
    expect(rows.map(({ measure }) => measure).sort()).toEqual(Object.keys(visit(1)).sort());
  });
});

describe('formatTable', () => {
  const lines = formatTable(rows).split('\n');

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

  it('shows a dash where there is no ratio', () => {
    expect(lines.find((line) => line.includes('layout shift'))).toMatch(/\| – +\|$/);
  });

  it('is a table in Markdown: all lines are equally long', () => {
    expect(new Set(lines.map(({ length }) => length)).size).toBe(1);
    expect(lines[1]).toMatch(/^\|(?: -+ \|){4}$/);
  });
});
