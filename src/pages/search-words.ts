/** Finding by words, in names and in lists. */

/** A text without case and accents, so that “jose” finds “José”. */
export function toSearchable(text: string): string {
  return text
    .normalize('NFD')
    .replaceAll(/\p{Mn}/gu, '')
    .toLowerCase();
}

/** The words of a search, as they are looked for in a searchable text; none where nothing was typed. */
export function toSearchWords(search: string): readonly string[] {
  return toSearchable(search).split(/\s+/).filter(Boolean);
}
