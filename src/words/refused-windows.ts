/** What a teacher is told where TimeBack refuses a window of a student whom it knows. */
import { formatCount } from '#src/format/counts.ts';

function days(count: number, locale: string): string {
  return count === 1 ? '1 day' : `${formatCount(count, locale)} days`;
}

/** @param count how many days were asked for */
export function refusedTitle(count: number, locale: string): string {
  return `TimeBack gives no figures for ${days(count, locale)} at once`;
}

/** @param count the days of the longest window, of those tried, that was answered */
export function acceptedText(count: number, locale: string): string {
  return `It does for ${days(count, locale)}, the longest of the lengths tried just now.`;
}
