import { useMemo } from 'react';
import { useApplications } from '#src/api/applications.ts';
import { useSchool } from '#src/api/boot.ts';
import type { UserSessions } from '#src/api/user-sessions.ts';
import type { Session } from '#src/contract/sessions.ts';
import type { ListedSession } from '#src/measures/listed-sessions.ts';
import { toSessionDays } from '#src/measures/session-days.ts';
import { toOrderedSessions } from '#src/measures/session-order.ts';
import type { ListOrder } from '#src/routing/session-list-view.ts';
import { toIsMeasured } from '../is-measured.ts';
import { useListedSessions } from '../use-listed-sessions.ts';
import { toListRows, type ListRow } from './list-rows.ts';
import { findSessions, toFindable } from './session-search.ts';

interface SessionList {
  /** What is shown: found and in order. */
  readonly shown: readonly ListedSession[];
  /** The same as rows, under their days where the list is ordered by time. */
  readonly rows: readonly ListRow[];
}

const none: readonly Session[] = [];

/** The list that came, searched and ordered; each step is done again only when what it needs has changed. */
export function useSessionList(
  data: UserSessions | undefined,
  order: ListOrder,
  search: string,
): SessionList {
  const { locale } = useSchool().school;
  const { data: applications } = useApplications();
  const listed = useListedSessions(data?.sessions ?? none);
  const { column, direction } = order;
  const ordered = useMemo(
    () => toOrderedSessions(listed, { column, direction }),
    [listed, column, direction],
  );
  const findable = useMemo(() => toFindable(ordered, locale), [ordered, locale]);
  const shown = useMemo(() => findSessions(findable, search), [findable, search]);
  const rows = useMemo(
    () => toListRows(shown, column === 'start' ? toSessionDays(shown, toIsMeasured(applications)) : null),
    [shown, column, applications],
  );
  return { shown, rows };
}
