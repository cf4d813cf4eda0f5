import type { UseQueryResult } from '@tanstack/react-query';
import { useMemo } from 'react';
import { useNow, useSchool } from '#src/api/boot.ts';
import { useUserSessions, type UserSessions } from '#src/api/user-sessions.ts';
import type { Session } from '#src/contract/sessions.ts';
import { sessionPath } from '#src/routing/paths.ts';
import type { SessionListView } from '#src/routing/session-list-view.ts';
import type { SessionView } from '#src/routing/session-view.ts';
import { countDays } from '#src/time/civil-dates.ts';
import type { StudyWindow } from '#src/time/windows.ts';
import { toWeeksUpTo, toWindowWith } from '#src/time/window-with.ts';
import { toSessionFilters } from '../session-list/session-filters.ts';

/** The sessions that one session stands among. */
export interface Surroundings {
  readonly window: StudyWindow;
  /** The list's view with that window. */
  readonly list: SessionListView;
  /** The window's sessions that the list's filters let through. */
  readonly listed: UseQueryResult<UserSessions>;
  /** All of them; without a filter the very same query. */
  readonly all: UseQueryResult<UserSessions>;
  /** The one or two of them that are asked. */
  readonly queries: readonly UseQueryResult<UserSessions>[];
  /** The address of the session among four weeks; `null` where it stands among as many already. */
  readonly widerHref: string | null;
  /** The address of one of them, seen in the same way. */
  readonly toHref: (session: Session) => string;
}

/** @param session `null` where it is not known, or not yet; then the link has to say when it was */
export function useSurroundings(userId: string, view: SessionView, session: Session | null): Surroundings {
  const { timeZone, school } = useSchool();
  const now = useNow();
  const { list, group, proctored } = view;
  const at = session?.startedAtTime ?? view.at;
  const setting = useMemo(() => ({ ...school, now, timeZone }), [school, now, timeZone]);
  const window = useMemo(() => toWindowWith(at, list.window, setting), [at, list.window, setting]);
  const shownList = { ...list, window: window.choice };
  const listed = useUserSessions(userId, window, toSessionFilters(list));
  const all = useUserSessions(userId, window);
  const isFiltered = list.application !== null || list.proctored !== 'any';
  return {
    window,
    list: shownList,
    listed,
    all,
    queries: isFiltered ? [listed, all] : [listed],
    widerHref:
      session === null || countDays(window.firstDate, window.lastDate) >= 28
        ? null
        : sessionPath(userId, session.id, {
            ...view,
            at: session.startedAtTime,
            list: { ...list, window: toWeeksUpTo(session.startedAtTime, setting) },
          }),
    toHref: ({ id, startedAtTime }) =>
      sessionPath(userId, id, { at: startedAtTime, group, proctored, list: shownList }),
  };
}
