/** Comparisons as tables in Markdown. */
import type { Row } from './comparison.ts';
import type { Spread } from './statistics.ts';

export interface Wording {
  readonly title: string;
  readonly format: (value: number) => string;
}

export const formatSeconds = (ms: number) => `${(ms / 1000).toFixed(2)} s`;
export const formatKilobytes = (value: number) => `${value.toFixed(1)} kB`;
export const formatRatio = (value: number) => value.toFixed(2);

/** The middle, and the ends in brackets where they are not the same; a dash for nothing. */
export function formatSpread(spread: Spread | null, format: Wording['format']): string {
  if (spread === null) return '–';
  const [middle = '', low, high = ''] = [spread.median, spread.min, spread.max].map(format);
  return low === high ? middle : `${middle} (${low ?? ''} to ${high})`;
}

function toLine(cells: readonly string[], widths: readonly number[]): string {
  return `| ${cells.map((cell, index) => cell.padEnd(widths[index] ?? 0)).join(' | ')} |`;
}

/**
 * Medians with the least and the most in brackets, which are left out where all rounds gave the same; a dash where there is
 * nothing of the kind.
 */
export function toComparisonCells<Name extends string>(
  wordings: Readonly<Record<Name, Wording>>,
  rows: readonly Row<Name>[],
): readonly string[][] {
  return [
    ['Measure', 'Product', 'Floor', 'Product / floor'],
    ...rows.map(({ measure, product, floor, ratio }) => {
      const { title, format } = wordings[measure];
      return [
        title,
        formatSpread(product, format),
        formatSpread(floor, format),
        formatSpread(ratio, formatRatio),
      ];
    }),
  ];
}

/** Rows of texts as a table in Markdown, the first one as its head. */
export function formatCells(cells: readonly (readonly string[])[]): string {
  const widths = (cells[0] ?? []).map((_, column) =>
    Math.max(...cells.map((row) => row[column]?.length ?? 0)),
  );
  const [head = '', ...body] = cells.map((row) => toLine(row, widths));
  return [
    head,
    toLine(
      widths.map((width) => '-'.repeat(width)),
      widths,
    ),
    ...body,
  ].join('\n');
}
