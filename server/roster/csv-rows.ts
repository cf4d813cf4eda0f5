/**
 * The rows of a CSV file as school systems write it (RFC 4180, and what lies beside it): byte order marks, any line
 * ends, quoted line breaks, columns in any order and case, blank lines. What cannot be read is named by its line, and
 * all the rest is read.
 */
import { CsvError, parse } from 'csv-parse/sync';

/** The cell of a column in one row, trimmed; the empty text where the file has no such column. */
export type Row<Column extends string> = (column: Column) => string;

export interface Columns<Column extends string> {
  readonly required: readonly Column[];
  readonly optional: readonly Column[];
}

/** What is wrong, and where; lines are counted from 1. */
export interface Fault {
  readonly line: number;
  readonly reason: string;
}

interface RowReader<Column extends string> {
  /** @param line on which the row begins */
  readonly takeRow: (row: Row<Column>, line: number) => void;
  readonly takeFault: (fault: Fault) => void;
}

const lineFeed = 0x0a;
const carriageReturn = 0x0d;

/** After so many broken rows the rest of a file is left alone: it is something else than CSV. */
const mostBrokenRows = 1000;

const tooManyBroken = 'Too many rows are broken. The rest of the file is not read.';

const brokenQuotes =
  'A quotation mark is not closed, or stands inside a cell without being doubled. The row is left out.';

/** UTF-16, by its byte order mark or by the zero bytes that Latin letters have in it. */
function isUtf16(bytes: Uint8Array): boolean {
  const [first, second] = bytes;
  return (
    (first === 0xff && second === 0xfe) ||
    (first === 0xfe && second === 0xff) ||
    bytes.subarray(0, 512).includes(0)
  );
}

function withoutByteOrderMark(bytes: Uint8Array): Uint8Array {
  return bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf ? bytes.subarray(3) : bytes;
}

/** How many lines end between two places; a carriage return followed by a line feed ends one. */
function countLineEnds(bytes: Uint8Array, from: number, to: number): number {
  let count = 0;
  for (let at = from; at < to; at++) {
    const byte = bytes[at];
    if (byte === lineFeed || (byte === carriageReturn && bytes[at + 1] !== lineFeed)) count++;
  }
  return count;
}

/** The place after the line that a place lies in. */
function findNextLine(bytes: Uint8Array, from: number): number {
  let at = from;
  while (at < bytes.length && countLineEnds(bytes, at, at + 1) === 0) at++;
  return at + 1;
}

/**
 * Hands over every record with the line on which it begins. After a broken record it goes on with the next line: the
 * parser itself would swallow sound rows until the quotation marks happen to fit again.
 */
function readRecords(
  bytes: Uint8Array,
  takeRecord: (record: readonly string[], line: number) => void,
  takeFault: (fault: Fault) => void,
): void {
  let start = 0;
  let line = 1;
  const moveTo = (end: number) => {
    line += countLineEnds(bytes, start, end);
    start = end;
  };
  for (let broken = 1; start < bytes.length; broken++) {
    const base = start;
    try {
      parse(bytes.subarray(base), {
        // Named, as the parser would else take the first line's end for that of all.
        record_delimiter: ['\r\n', '\n', '\r'],
        relax_column_count: true,
        on_record: (record, { bytes: length }) => {
          takeRecord(record, line);
          moveTo(base + length);
          return null;
        },
      });
      return;
    } catch (error) {
      if (!(error instanceof CsvError)) throw error;
      takeFault({ line, reason: broken < mostBrokenRows ? brokenQuotes : tooManyBroken });
      if (broken === mostBrokenRows) return;
      moveTo(findNextLine(bytes, start));
    }
  }
}

function isBlank(record: readonly string[]): boolean {
  return record.every((cell) => cell.trim() === '');
}

/** @returns the place of each column, or why the file cannot be used */
function findColumns<Column extends string>(
  header: readonly string[],
  { required, optional }: Columns<Column>,
): ReadonlyMap<Column, number> | string {
  const names = header.map((name) => name.trim().toLowerCase());
  const missing = required.filter((column) => !names.includes(column.toLowerCase()));
  if (missing.length > 0 && names.length === 1) {
    return 'The first line is one single column. Separate the columns by commas.';
  }
  if (missing.length > 0) {
    return `The first line lacks ${missing.map((column) => `"${column}"`).join(', ')}.`;
  }
  return new Map([...required, ...optional].map((column) => [column, names.indexOf(column.toLowerCase())]));
}

function describeWidth(record: readonly string[], width: number): string | null {
  if (record.length < width) return 'The row has fewer cells than the first line. It is left out.';
  // A comma too many at a row's end means nothing; text there means that cells are in wrong columns.
  if (!isBlank(record.slice(width))) return 'The row has more cells than the first line. It is left out.';
  return null;
}

/**
 * Reads a file. Of each row only the named columns can be asked for; everything else in it goes no further than this.
 * @returns null, or why nothing of the file can be used
 */
export function readCsvRows<Column extends string>(
  file: Uint8Array,
  columns: Columns<Column>,
  { takeRow, takeFault }: RowReader<Column>,
): Fault | null {
  if (isUtf16(file)) return { line: 1, reason: 'The file is not UTF-8 but UTF-16. Save it as UTF-8.' };
  const head: { width: number; columns?: ReadonlyMap<Column, number>; fault?: Fault } = { width: 0 };

  const takeHeader = (record: readonly string[], line: number) => {
    const found = findColumns(record, columns);
    if (typeof found === 'string') head.fault = { line, reason: found };
    else head.columns = found;
    head.width = record.length;
  };
  const takeRecord = (record: readonly string[], line: number) => {
    if (head.fault !== undefined || isBlank(record)) return;
    if (head.columns === undefined) {
      takeHeader(record, line);
      return;
    }
    const places = head.columns;
    const reason = describeWidth(record, head.width);
    if (reason !== null) takeFault({ line, reason });
    else takeRow((column) => record[places.get(column) ?? -1]?.trim() ?? '', line);
  };
  readRecords(withoutByteOrderMark(file), takeRecord, (fault) => {
    if (head.columns === undefined) head.fault ??= fault;
    else takeFault(fault);
  });
  if (head.fault !== undefined) return head.fault;
  return head.columns === undefined ? { line: 1, reason: 'The file is empty.' } : null;
}
