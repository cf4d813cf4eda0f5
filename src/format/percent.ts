import { toNumberFormat } from './formatters.ts';

/** A whole percentage as the API gives it (13 means 13 %), in the locale's notation: "13%" in American English. */
export function formatPercent(whole: number, locale: string): string {
  return toNumberFormat(locale, { style: 'percent', maximumFractionDigits: 0 }).format(whole / 100);
}
