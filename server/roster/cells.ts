/** Cells of OneRoster files as values; a cell that is none makes its row unusable. */
import { z } from 'zod';
import { civilDateSchema } from '#src/contract/primitives.ts';
import type { Row } from './csv-rows.ts';

/** From the first day to the one before the last; `null` is open. Civil dates (OneRoster: begin inclusive, end exclusive). */
export interface Period {
  readonly beginDate: string | null;
  readonly endDate: string | null;
}

/** What a cell of a text file in another encoding than UTF-8 becomes. */
export const replacementCharacter = '\uFFFD';

export const notUtf8 = 'Some characters are not UTF-8. Save the file as UTF-8.';

/** A row that cannot be used; the message is the reason. */
export class RowError extends Error {}

export function readId<Column extends string>(row: Row<Column>, column: Column): string {
  const id = row(column);
  if (id === '') throw new RowError(`"${column}" is empty. The row is left out.`);
  if (id.includes(replacementCharacter)) throw new RowError(`${notUtf8} The row is left out.`);
  return id;
}

/** OneRoster 1.1 writes a status in every file; in 1.2 a complete ("bulk") set leaves it empty. */
export function readIsActive(row: Row<'status'>): boolean {
  const status = row('status').toLowerCase();
  if (status === '' || status === 'active') return true;
  if (status === 'inactive' || status === 'tobedeleted') return false;
  throw new RowError('"status" is none of "active", "inactive", "tobedeleted". The row is left out.');
}

export function readIsEnabled(row: Row<'enabledUser'>): boolean {
  const text = row('enabledUser').toLowerCase();
  if (text === '' || text === 'true') return true;
  if (text === 'false') return false;
  throw new RowError('"enabledUser" is neither "true" nor "false". The row is left out.');
}

/** A date, or a time whose date it is; school systems write both. */
function readDate<Column extends string>(row: Row<Column>, column: Column): string | null {
  const text = row(column);
  if (text === '') return null;
  const [, date] = /^(\d{4}-\d{2}-\d{2})(?:T.*)?$/.exec(text) ?? [];
  if (!z.safeParse(civilDateSchema, date).success || date === undefined) {
    throw new RowError(`"${column}" is not a date such as "2026-08-31". The row is left out.`);
  }
  return date;
}

export function readPeriod(row: Row<'beginDate' | 'endDate'>): Period {
  return { beginDate: readDate(row, 'beginDate'), endDate: readDate(row, 'endDate') };
}
