/** Readable words for slugs this project does not know: levels, insight types and results are open sets on the wire. */

/** Runs of capitals not followed by a small letter (`VPN`), words, digits. Everything else separates. */
const wordPattern = /\p{Lu}{2,}(?!\p{Ll})|\p{Lu}?[\p{Ll}\p{Lo}\p{Lm}\p{M}]+|\p{Lu}|\p{N}+/gu;

/** A slug is shown in a table cell; more than this is no name. */
const longestName = 60;

/** A slug all in capitals is an abbreviation up to this length (`VPN`) and a shouted word beyond it (`PASSED`). */
const longestAbbreviation = 3;

/**
 * "Off task reason" for `OffTaskReason`, `off_task_reason`, `off-task reason` and `OFF_TASK_REASON`: words in small
 * letters with a capital in front; abbreviations stay as they are. Never empty: "Other" where nothing can be read.
 */
export function toReadableSlug(slug: string): string {
  const words = slug.match(wordPattern) ?? [];
  if (words.length === 0) return 'Other';
  const isShouted = slug.length > longestAbbreviation && !/\p{Ll}/u.test(slug);
  const text = words
    .map((word) => (isShouted || !isAbbreviation(word) ? word.toLowerCase() : word))
    .join(' ');
  return shorten(text.charAt(0).toUpperCase() + text.slice(1));
}

function isAbbreviation(word: string): boolean {
  return /^\p{Lu}{2,}$/u.test(word);
}

function shorten(text: string): string {
  const characters = Array.from(text);
  return characters.length > longestName ? `${characters.slice(0, longestName - 1).join('')}…` : text;
}

/** A name as it stands inside a sentence: "on-device distractions", but "VPN use". */
export function toInnerName(name: string): string {
  return /^\p{Lu}{2}/u.test(name) ? name : name.charAt(0).toLowerCase() + name.slice(1);
}
