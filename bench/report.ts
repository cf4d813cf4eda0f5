/** What a part of the benchmark found, and how it is told: in Markdown, as readable on a terminal as in docs/performance.md. */
import { formatCells } from './table.ts';

export interface Table {
  /** What the rows are of; `null` where there is one table alone. */
  readonly title: string | null;
  /** Rows of texts, the first one being the head. */
  readonly cells: readonly (readonly string[])[];
}

/** A figure to reach. The benchmark says what became of it and judges nothing: times are for people to read. */
export interface Aim {
  readonly aim: string;
  readonly here: string;
  readonly isReached: boolean;
}

export interface Report {
  /** What was done under which conditions, in a sentence or two. */
  readonly conditions: string;
  readonly tables: readonly Table[];
  readonly aims: readonly Aim[];
  /** Every single figure, for the file. */
  readonly measured: unknown;
}

/** @param limit the most that is allowed */
export function toAim(aim: string, value: number, limit: number, format: (value: number) => string): Aim {
  return { aim, here: format(value), isReached: value <= limit };
}

function formatAims(aims: readonly Aim[]): string {
  return formatCells([
    ['Aim', 'Here'],
    ...aims.map(({ aim, here, isReached }) => [aim, isReached ? `reached: ${here}` : `**missed**: ${here}`]),
  ]);
}

export function formatReport({ conditions, tables, aims }: Omit<Report, 'measured'>): string {
  return [
    conditions,
    ...tables
      .map(({ title, cells }) => [...(title === null ? [] : [`#### ${title}`]), formatCells(cells)])
      .flat(),
    ...(aims.length === 0 ? [] : [formatAims(aims)]),
  ].join('\n\n');
}
