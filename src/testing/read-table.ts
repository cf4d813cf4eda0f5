/** A table as a reader takes it in: rows of texts, the head first; blanks of any kind and number count as one. */
export function readTable(table: HTMLElement): string[][] {
  if (!(table instanceof HTMLTableElement)) throw new TypeError('This element is no table.');
  return [...table.rows].map((row) =>
    [...row.cells].map((cell) => cell.textContent.replaceAll(/\s+/g, ' ').trim()),
  );
}
