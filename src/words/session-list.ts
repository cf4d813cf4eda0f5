/** What is said of a list of sessions: how many, in which order, within what, and what a search found. */
import { formatCount } from '#src/format/counts.ts';
import { formatDuration } from '#src/format/durations.ts';
import type { SessionColumn, SessionOrder } from '#src/measures/session-order.ts';
import { partText, sessionCount, type Part } from './sessions.ts';

const orderTexts: Readonly<Record<SessionColumn, Readonly<Record<SessionOrder['direction'], string>>>> = {
  start: { descending: 'The latest first', ascending: 'The earliest first' },
  application: { descending: 'By application from Z to A', ascending: 'By application from A to Z' },
  duration: { descending: 'The longest first', ascending: 'The shortest first' },
  'off-task': { descending: 'The most off-task time first', ascending: 'The least off-task time first' },
  share: { descending: 'The highest off-task share first', ascending: 'The lowest off-task share first' },
};

const unknownLast = new Set<SessionColumn>(['off-task', 'share']);

/**
 * "46 sessions, 28 h 26 min in all"
 * @param part how much has come, `null` for all
 */
export function sessionListTitle(
  totals: { readonly sessions: number; readonly totalSeconds: number },
  part: Part | null,
  locale: string,
): string {
  const time = formatDuration(totals.totalSeconds, locale);
  if (part !== null) return `${partText(part, locale)} sessions loaded, ${time} in these`;
  return totals.sessions === 0 ? 'No sessions' : `${sessionCount(totals.sessions, locale)}, ${time} in all`;
}

/** How the list is ordered, within what, and how its sums are to be read. */
export function sessionListNote(
  { column, direction }: SessionOrder,
  part: Part | null,
  locale: string,
): string {
  const order = orderTexts[column][direction];
  return [
    part === null ? `${order}.` : `${order}, sorted within the ${partText(part, locale)} loaded.`,
    ...(unknownLast.has(column) ? ['Sessions in which nobody could see or measure it come last.'] : []),
    ...(column === 'start' ? ['A session over midnight counts on the day it began.'] : []),
    'Off-task shares are of session time.',
  ].join(' ');
}

/** "12 of 312 sessions match", of those that are loaded. */
export function foundText(found: number, all: number, locale: string): string {
  if (found === 0) return 'No session matches';
  return `${formatCount(found, locale)} of ${sessionCount(all, locale)} ${found === 1 ? 'matches' : 'match'}`;
}

/** What a file of the list holds, as its button says it: "these 12 sessions", or of how many where not all have come. */
export function savedSessionsText(count: number, part: Part | null, locale: string): string {
  if (part !== null) return `these ${partText({ loaded: count, total: part.total }, locale)} sessions`;
  return count === 1 ? 'this session' : `these ${sessionCount(count, locale)}`;
}

/** Says in the list's own place that a part of it has not come. */
export function missingText({ loaded, total }: Part, locale: string): string {
  return `Loading was stopped. Of ${sessionCount(total, locale)}, ${formatCount(total - loaded, locale)} are not in the list.`;
}
