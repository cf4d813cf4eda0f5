import { toNumberFormat } from './formatters.ts';

/**
 * Whole seconds as "1 h 30 min", "40 min" or "45 s". Under a minute the seconds are said, because "0 min" would read as
 * nothing; from a minute on the time is rounded to minutes once, before it is split, so that 3599 s is "1 h" and never
 * "60 min". h, min and s are SI symbols and the same in every language; the locale writes the digits.
 */
export function formatDuration(seconds: number, locale: string): string {
  const withUnit = (count: number, unit: string) => `${toNumberFormat(locale, {}).format(count)} ${unit}`;
  if (seconds > 0 && seconds < 60) return withUnit(seconds, 's');
  const allMinutes = Math.round(seconds / 60);
  const hours = Math.floor(allMinutes / 60);
  const minutes = allMinutes % 60;
  if (hours === 0) return withUnit(minutes, 'min');
  if (minutes === 0) return withUnit(hours, 'h');
  return `${withUnit(hours, 'h')} ${withUnit(minutes, 'min')}`;
}
