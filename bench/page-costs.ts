/** Blocking time and layout shift of a page, from the notes of the browser. */
import type { PageEntry } from './page-entries.ts';

/** A task longer than this keeps a reader waiting who wants to do something (web.dev, "Total Blocking Time"). */
const longestHarmlessTaskMs = 50;

/** Milliseconds beyond the harmless 50 of every long task, over the whole visit. */
export function toBlockingTimeMs(entries: readonly PageEntry[]): number {
  return entries
    .filter(({ entryType }) => entryType === 'longtask')
    .reduce((sum, { duration }) => sum + Math.max(0, duration - longestHarmlessTaskMs), 0);
}

const longestPauseMs = 1000;
const longestBurstMs = 5000;

/**
 * Cumulative layout shift: the largest sum over a burst of shifts with pauses under a second and at most five seconds
 * in all (web.dev, "Cumulative Layout Shift"). Shifts right after an input are the reader's own.
 */
export function toLayoutShift(entries: readonly PageEntry[]): number {
  const shifts = entries
    .filter((entry) => entry.entryType === 'layout-shift')
    .filter(({ hadRecentInput }) => !hadRecentInput)
    .sort((a, b) => a.startTime - b.startTime);
  let largest = 0;
  let burst = { startedAt: -Infinity, lastAt: -Infinity, sum: 0 };
  for (const { startTime, value } of shifts) {
    const goesOn = startTime - burst.lastAt < longestPauseMs && startTime - burst.startedAt < longestBurstMs;
    burst = goesOn
      ? { ...burst, lastAt: startTime, sum: burst.sum + value }
      : { startedAt: startTime, lastAt: startTime, sum: value };
    largest = Math.max(largest, burst.sum);
  }
  return largest;
}
