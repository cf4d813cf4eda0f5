/** Sessions in the order of a column. The platform's own order means nothing (docs/contract.md, "Paging"). */
import type { ListedSession } from './listed-sessions.ts';

/** What sessions can be ordered by. */
export type SessionColumn = 'start' | 'application' | 'duration' | 'off-task' | 'share';

/** In the words of `aria-sort`. */
type Direction = 'ascending' | 'descending';

export interface SessionOrder {
  readonly column: SessionColumn;
  readonly direction: Direction;
}

/**
 * A copy in this order. Of sessions that are equal in the column the one that started last comes first, in either
 * direction, then by id, so that the order is the same on every visit. Off-task time that nobody measured or saw is no
 * number: such sessions come last in either direction (docs/decisions/0013).
 */
export function toOrderedSessions(
  sessions: readonly ListedSession[],
  { column, direction }: SessionOrder,
): readonly ListedSession[] {
  const toValue = createValue(sessions, column);
  const sign = direction === 'ascending' ? 1 : -1;
  return sessions
    .map((listed) => ({ listed, value: toValue(listed) }))
    .sort((a, b) => compareValues(a.value, b.value, sign) || compareTies(a.listed, b.listed))
    .map(({ listed }) => listed);
}

function compareValues(a: number | null, b: number | null, sign: number): number {
  if (a === null || b === null) return Number(a === null) - Number(b === null);
  return sign * (a - b);
}

function compareTies(a: ListedSession, b: ListedSession): number {
  return b.startedAtMilliseconds - a.startedAtMilliseconds || (a.session.id < b.session.id ? -1 : 1);
}

/** Gives the number to compare by; `null` where there is none. */
function createValue(
  sessions: readonly ListedSession[],
  column: SessionColumn,
): (listed: ListedSession) => number | null {
  switch (column) {
    case 'start':
      return ({ startedAtMilliseconds }) => startedAtMilliseconds;
    case 'application': {
      // Names are few and comparing them is dear, so each gets its place once.
      const names = [...new Set(sessions.map(({ applicationName }) => applicationName))];
      const places = new Map(names.sort((a, b) => a.localeCompare(b)).map((name, place) => [name, place]));
      return ({ applicationName }) => places.get(applicationName) ?? null;
    }
    case 'duration':
      return ({ session }) => session.durationInSeconds;
    case 'off-task':
      return ({ session, reading }) => (reading === 'known' ? session.wasteDurationInSeconds : null);
    case 'share':
      return ({ session, reading }) => (reading === 'known' ? session.wastePercentage : null);
  }
}
