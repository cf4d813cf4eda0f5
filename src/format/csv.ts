/** Comma-separated values (RFC 4180) that a spreadsheet opens as text and numbers, and never as formulas. */

/** A number stays a number; `null` is an empty cell. */
export type CsvCell = string | number | null;

/** Signs that make a spreadsheet read a cell as a formula (OWASP, "CSV Injection"). */
const formulaStart = /^[=+\-@\t\r\n＝＋－＠]/;

/**
 * A file of a header and its rows. It begins with a byte order mark, without which Excel reads UTF-8 as something else; text
 * that could be read as a formula gets an apostrophe in front, which spreadsheets take as "this is text".
 */
export function toCsv(header: readonly string[], rows: readonly (readonly CsvCell[])[]): string {
  const lines = [header, ...rows].map((cells) => cells.map(toCell).join(','));
  return `\uFEFF${lines.join('\r\n')}\r\n`;
}

function toCell(cell: CsvCell): string {
  if (typeof cell !== 'string') return String(cell ?? '');
  const text = formulaStart.test(cell) ? `'${cell}` : cell;
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
