/** Rows on one page of a table: enough to scan, few enough to draw at once on a slow machine. */
const rowsPerPage = 50;

export interface PageOf<Row> {
  readonly rows: readonly Row[];
  /** From 1; the last one where a higher one was asked for. */
  readonly page: number;
  readonly pageCount: number;
  /** For example "51–100 of 312". */
  readonly text: string;
}

/** The page, from 1, that holds the row at an index from 0. */
export function toPageOf(index: number): number {
  return Math.floor(index / rowsPerPage) + 1;
}

export function toPage<Row>(all: readonly Row[], asked: number): PageOf<Row> {
  const pageCount = Math.max(1, Math.ceil(all.length / rowsPerPage));
  const page = Math.min(asked, pageCount);
  const start = (page - 1) * rowsPerPage;
  const rows = all.slice(start, start + rowsPerPage);
  return { rows, page, pageCount, text: `${start + 1}–${start + rows.length} of ${all.length}` };
}
