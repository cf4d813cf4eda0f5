import type { ListedSession } from '#src/measures/listed-sessions.ts';
import type { SessionDay } from '#src/measures/session-days.ts';

/** A row of the list: a day with its sums, or a session. */
export type ListRow =
  | { readonly kind: 'day'; readonly key: string; readonly day: SessionDay }
  | {
      readonly kind: 'session';
      readonly key: string;
      readonly listed: ListedSession;
      readonly isUnderDay: boolean;
    };

function toSessionRow(listed: ListedSession, isUnderDay: boolean): ListRow {
  return { kind: 'session', key: listed.session.id, listed, isUnderDay };
}

/** The rows of sessions under their days, where there are days, and otherwise one after the other. */
export function toListRows(
  sessions: readonly ListedSession[],
  days: readonly SessionDay[] | null,
): readonly ListRow[] {
  if (days === null) return sessions.map((listed) => toSessionRow(listed, false));
  return days.flatMap((day): ListRow[] => [
    { kind: 'day', key: day.date, day },
    ...day.sessions.map((listed) => toSessionRow(listed, true)),
  ]);
}
