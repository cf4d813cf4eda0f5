/**
 * Text formatting is dear the first time: making the formatters that every page begins with costs a school Chromebook a
 * sixth of a second (docs/performance.md). They are made while the line brings the program, and nobody waits for them.
 */
import type { School } from '#src/api/boot.ts';
import { putBehind } from '#src/api/put-behind.ts';
import { formatCount } from '#src/format/counts.ts';
import { formatDateRange, formatTime, formatTimeZone } from '#src/format/dates.ts';
import { formatDuration } from '#src/format/durations.ts';
import { formatPercent } from '#src/format/percent.ts';
import { toCivilDate } from '#src/time/civil-dates.ts';

/** Uses each of them once, each in a task of its own, so that whatever else comes is not kept waiting. */
export function warmFormats({ clock, timeZone, school: { locale } }: School): void {
  const now = clock();
  const today = toCivilDate(now, timeZone);
  const first = [
    () => formatDateRange(today, today, locale),
    () => formatTimeZone(timeZone, now, locale),
    () => formatTime(now, timeZone, locale),
    () => formatDuration(0, locale),
    () => formatPercent(0, locale),
    () => formatCount(0, locale),
    // The order of names: letters beyond ASCII need the browser's rules of sorting.
    () => 'é'.localeCompare('e'),
  ];
  for (const use of first) putBehind(use);
}
