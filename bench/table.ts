/** The comparison as a table in Markdown, which is as readable on a terminal as in docs/performance.md. */
import type { Row } from './comparison.ts';
import type { Visit } from './first-visit.ts';
import type { Spread } from './statistics.ts';

interface Wording {
  readonly title: string;
  readonly format: (value: number) => string;
}

const seconds = (ms: number) => `${(ms / 1000).toFixed(2)} s`;
const kilobytes = (value: number) => `${value.toFixed(1)} kB`;
const count = (value: number) => String(value);

const wordings: Readonly<Record<keyof Visit, Wording>> = {
  figuresMs: { title: 'Main figures painted', format: seconds },
  chartMs: { title: 'Chart painted', format: seconds },
  firstPaintMs: { title: 'First contentful paint', format: seconds },
  blockingMs: { title: 'Total blocking time', format: seconds },
  layoutShift: { title: 'Cumulative layout shift', format: (value) => value.toFixed(3) },
  scriptKilobytes: { title: 'Script over the line', format: kilobytes },
  totalKilobytes: { title: 'All over the line', format: kilobytes },
  requests: { title: 'Requests', format: count },
  dataDepth: { title: 'Data requests in a chain', format: count },
  scriptDepth: { title: 'Script requests in a chain', format: count },
};

function formatSpread({ median, min, max }: Spread, format: Wording['format']): string {
  const [middle, low, high] = [median, min, max].map(format);
  return low === high ? (middle ?? '') : `${middle ?? ''} (${low ?? ''} to ${high ?? ''})`;
}

function toLine(cells: readonly string[], widths: readonly number[]): string {
  return `| ${cells.map((cell, index) => cell.padEnd(widths[index] ?? 0)).join(' | ')} |`;
}

/** Medians with the least and the most in brackets; the brackets are left out where all rounds gave the same. */
export function formatTable(rows: readonly Row[]): string {
  const cells = [
    ['Measure', 'Product', 'Floor', 'Product / floor'],
    ...rows.map(({ measure, product, floor, ratio }) => {
      const { title, format } = wordings[measure];
      const ratioText = ratio === null ? '–' : formatSpread(ratio, (value) => value.toFixed(2));
      return [title, formatSpread(product, format), formatSpread(floor, format), ratioText];
    }),
  ];
  return formatCells(cells);
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
