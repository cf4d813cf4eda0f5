/** Whether a list of the platform goes on although it has as many records as it says. */
import { largestPage } from './paging.ts';

interface ReadList {
  /** How many records have come, and how many the list has by its own words. */
  readonly loaded: number;
  readonly total: number;
  /** How many records the last page brought. */
  readonly received: number;
  /** What the last page brought, and the first one and the last but one: compared as JSON. */
  readonly last: unknown;
  readonly before: readonly unknown[];
}

/**
 * True where more has come than the list has by its own words, and its last page was full: then the words are wrong. A
 * platform that gives its first page for ever, or its last, would be asked for ever: a page that is there already ends the list.
 */
export function hasMoreThanClaimed({ loaded, total, received, last, before }: ReadList): boolean {
  if (loaded <= total || received < largestPage) return false;
  const records = JSON.stringify(last);
  return before.every((page) => JSON.stringify(page) !== records);
}
