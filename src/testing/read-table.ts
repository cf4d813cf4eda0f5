function toTexts(row: HTMLTableRowElement): string[] {
  return [...row.cells].map((cell) => cell.textContent.replaceAll(/\s+/g, ' ').trim());
}

/** A table as a reader takes it in: each row's texts under the headings of their columns; blanks count as one. */
export function readTable(table: HTMLElement): Record<string, string | undefined>[] {
  if (!(table instanceof HTMLTableElement)) throw new TypeError('This element is no table.');
  const [head, ...rows] = [...table.rows].map(toTexts);
  return rows.map((texts) =>
    Object.fromEntries((head ?? []).map((heading, index) => [heading, texts[index]])),
  );
}
