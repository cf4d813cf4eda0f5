/** Intl formatters, kept: making one costs far more than using it, and a table of sessions needs thousands of texts. */

const numberFormats = new Map<string, Intl.NumberFormat>();
const dateTimeFormats = new Map<string, Intl.DateTimeFormat>();

/** A number formatter. @throws RangeError for a locale that is no BCP 47 tag. */
export function toNumberFormat(locale: string, options: Intl.NumberFormatOptions): Intl.NumberFormat {
  const key = JSON.stringify([locale, options]);
  const kept = numberFormats.get(key) ?? new Intl.NumberFormat(locale, options);
  numberFormats.set(key, kept);
  return kept;
}

/** A date formatter; `timeZone` is demanded, so that no text depends on the machine. @throws RangeError as above, or for an unknown zone. */
export function toDateTimeFormat(
  locale: string,
  options: Intl.DateTimeFormatOptions & { readonly timeZone: string },
): Intl.DateTimeFormat {
  const key = JSON.stringify([locale, options]);
  const kept = dateTimeFormats.get(key) ?? new Intl.DateTimeFormat(locale, options);
  dateTimeFormats.set(key, kept);
  return kept;
}

const rangeTexts = new Map<string, string>();
const mostRangeTexts = 500;

/** Texts of ranges are kept themselves: Intl takes ten times as long for one as for a date, and a page says the same again and again. */
export function keepRange(key: string, toText: () => string): string {
  const kept = rangeTexts.get(key);
  if (kept !== undefined) return kept;
  if (rangeTexts.size === mostRangeTexts) rangeTexts.clear();
  const text = toText();
  rangeTexts.set(key, text);
  return text;
}
