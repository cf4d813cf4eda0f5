/** The arrow keys over the trend: from day to day, and through the parts of a day (ARIA Authoring Practices, "Grid"). */
import type { KeyboardEvent } from 'react';
import { toPlainKey } from '#src/ui/plain-key.ts';

/** The keys as they are shown, and as they are said. */
export const trendKeyHelp = {
  shown: '← → days · ↑ ↓ parts · Enter sessions',
  spoken:
    'Left and right arrows go from day to day, up and down through the parts of a day. Enter opens the day’s sessions.',
} as const;

interface Place {
  /** From 0: the days themselves, then their parts. */
  readonly row: number;
  /** From 1, as in `aria-colindex`. */
  readonly column: number;
}

/**
 * Where a key leads; a place at the edge stays where it is, and a day that has no such part is passed over.
 * @param rows the columns that each row has, in ascending order
 * @returns `undefined` for a key that stays the browser's
 */
export function toNextPlace(
  rows: readonly (readonly number[])[],
  { row, column }: Place,
  key: string,
): Place | undefined {
  const columns = rows[row] ?? [];
  const inRow = (next: number | undefined) => ({ row, column: next ?? column });
  const inColumn = (isWanted: (index: number) => boolean, first: 'find' | 'findLast') => {
    const indices = rows.flatMap((each, index) => (each.includes(column) ? [index] : []));
    return { row: indices[first](isWanted) ?? row, column };
  };
  switch (key) {
    case 'ArrowLeft':
      return inRow(columns.findLast((other) => other < column));
    case 'ArrowRight':
      return inRow(columns.find((other) => other > column));
    case 'Home':
      return inRow(columns[0]);
    case 'End':
      return inRow(columns.at(-1));
    case 'ArrowUp':
      return inColumn((index) => index < row, 'findLast');
    case 'ArrowDown':
      return inColumn((index) => index > row, 'find');
    default:
      return undefined;
  }
}

function toColumn(cell: Element): number {
  return Number(cell.getAttribute('aria-colindex'));
}

/** A cell takes the focus itself, or by the link that it holds. */
function focusCell(cell: HTMLElement | undefined): void {
  (cell?.querySelector('a') ?? cell)?.focus();
}

/** Moves the focus through the grid; keys with Alt, Ctrl, Meta or Shift stay the browser's and the screen reader's. */
export function moveInGrid(event: KeyboardEvent<HTMLElement>) {
  const key = toPlainKey(event);
  if (key === null) return;
  const here = event.currentTarget.closest<HTMLElement>('[role=gridcell]');
  const grid = here?.closest('[role=grid]');
  if (here === null || grid === null || grid === undefined) return;
  const cells = [...grid.querySelectorAll('[role=row]')].map((row) => [
    ...row.querySelectorAll<HTMLElement>('[role=gridcell]'),
  ]);
  const column = toColumn(here);
  if (key === 'Enter' && here === event.target) {
    // A part has no sessions of its own: Enter goes where its day leads.
    cells[0]
      ?.find((cell) => toColumn(cell) === column)
      ?.querySelector('a')
      ?.click();
    return;
  }
  const place = toNextPlace(
    cells.map((row) => row.map(toColumn)),
    { row: cells.findIndex((row) => row.includes(here)), column },
    key,
  );
  if (place === undefined) return;
  event.preventDefault();
  focusCell(cells[place.row]?.find((cell) => toColumn(cell) === place.column));
}
