import { toNumberFormat } from './formatters.ts';

/** A whole count in the locale's notation: "1,212" in American English. */
export function formatCount(count: number, locale: string): string {
  return toNumberFormat(locale, { maximumFractionDigits: 0 }).format(count);
}
