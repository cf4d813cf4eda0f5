import type { Session } from '#src/contract/sessions.ts';
import { toCivilDate } from '#src/time/civil-dates.ts';

/** A session's day: all sessions that started on its civil date in the zone, in the order of time, itself among them. */
export function toDaySessions(
  session: Session,
  listed: readonly Session[],
  timeZone: string,
): readonly Session[] {
  const date = toCivilDate(session.startedAtTime, timeZone);
  return listed.filter(({ startedAtTime }) => toCivilDate(startedAtTime, timeZone) === date).toReversed();
}

/** At most so many items, the one at an index among them and as near the middle as the ends allow. */
export function toItemsAround<Item>(items: readonly Item[], index: number, most: number): readonly Item[] {
  const lastStart = Math.max(0, items.length - most);
  const start = Math.min(lastStart, Math.max(0, index - Math.floor(most / 2)));
  return items.slice(start, start + most);
}
