/**
 * What each page asks our server for, as soon as its address is known: by main.tsx for the first page, before React is
 * there, and by the loaders of the route table for all others. Nothing here waits. Names of applications are left to the
 * loaders, so that the first figures have the line and the processor to themselves.
 */
import type { QueryClient } from '@tanstack/react-query';
import { applicationsQuery } from '#src/api/applications.ts';
import type { School } from '#src/api/boot.ts';
import { startQuery } from '#src/api/query-client.ts';
import { rosterQuery } from '#src/api/roster.ts';
import { sessionInsightsQuery } from '#src/api/session-insights.ts';
import { userInsightsQuery } from '#src/api/user-insights.ts';
import { userSessionQuery } from '#src/api/user-session.ts';
import { userSessionsQuery } from '#src/api/user-sessions.ts';
import { startClass } from '#src/pages/class/start-class.ts';
import { toProctoredFilter, toSessionFilters } from '#src/pages/session-list/session-filters.ts';
import { startOverview } from '#src/pages/student-overview/start-overview.ts';
import { classViewCodec } from '#src/routing/class-view.ts';
import { insightListViewCodec } from '#src/routing/insight-list-view.ts';
import { routePatterns } from '#src/routing/paths.ts';
import { sessionListViewCodec } from '#src/routing/session-list-view.ts';
import { sessionViewCodec } from '#src/routing/session-view.ts';
import { studentViewCodec } from '#src/routing/student-view.ts';
import { toWindowWith } from '#src/time/window-with.ts';
import { toWindow, type WindowChoice } from '#src/time/windows.ts';

const startedPages = ['class', 'student', 'sessions', 'session', 'insights'] as const;
/** A page of the route table that asks for something. */
export type StartedPage = (typeof startedPages)[number];

type PageParams = Readonly<Record<string, string | undefined>>;
type PageStart = (params: PageParams, search: URLSearchParams) => void;

export interface PageStarts {
  /** Asks for what a page shows first. */
  readonly pages: Readonly<Record<StartedPage, PageStart>>;
  /** Asks for the names of applications, which stand further down. */
  readonly applications: () => void;
}

export function createStarts(queryClient: QueryClient, school: School): PageStarts {
  const toSetting = () => ({ ...school.school, now: school.clock(), timeZone: school.timeZone });
  const toStudyWindow = (choice: WindowChoice) => toWindow(choice, toSetting());
  // Who it is about stands above every figure.
  const startRoster = () => {
    startQuery(queryClient, rosterQuery);
  };
  const pages: PageStarts['pages'] = {
    class: (_params, search) => {
      // Where the roster does not come, the page says so.
      startClass(queryClient, school, classViewCodec.parse(search)).catch(() => undefined);
    },
    student: ({ userId = '' }, search) => {
      startOverview(queryClient, school, userId, studentViewCodec.parse(search).window);
      startRoster();
    },
    sessions: ({ userId = '' }, search) => {
      const view = sessionListViewCodec.parse(search);
      const window = toStudyWindow(view.window);
      startQuery(queryClient, userSessionsQuery(userId, window, toSessionFilters(view)));
      startQuery(queryClient, userSessionsQuery(userId, window));
      startRoster();
    },
    session: ({ userId = '', sessionId = '' }, search) => {
      const view = sessionViewCodec.parse(search);
      startQuery(queryClient, userSessionQuery(userId, sessionId, view.at));
      startQuery(
        queryClient,
        sessionInsightsQuery({ userId, sessionId, at: view.at }, toProctoredFilter(view.proctored)),
      );
      const window = toWindowWith(view.at, view.list.window, toSetting());
      startQuery(queryClient, userSessionsQuery(userId, window, toSessionFilters(view.list)));
      startQuery(queryClient, userSessionsQuery(userId, window));
      startRoster();
    },
    insights: ({ userId = '' }, search) => {
      const window = toStudyWindow(insightListViewCodec.parse(search).window);
      startQuery(queryClient, userInsightsQuery(userId, window));
      startQuery(queryClient, userSessionsQuery(userId, window));
      startRoster();
    },
  };
  return {
    pages,
    applications() {
      startQuery(queryClient, applicationsQuery);
    },
  };
}

/** An id as it stands in an address; what cannot be decoded is left as it is, and found by nobody. */
function toId(segment: string | undefined): string {
  try {
    return decodeURIComponent(segment ?? '');
  } catch {
    return segment ?? '';
  }
}

/**
 * Starts the page at an address before the router is there.
 * @returns whether there was something to start: not for an address without a page, nor in a browser without URLPattern,
 *   where the loaders do it a little later
 */
export function startPageAt({ origin, pathname, search }: URL, { pages }: PageStarts): boolean {
  if (!('URLPattern' in globalThis)) return false;
  for (const page of startedPages) {
    const match = new URLPattern({ pathname: routePatterns[page] }).exec(pathname, origin);
    if (match === null) continue;
    const { userId, sessionId } = match.pathname.groups;
    pages[page]({ userId: toId(userId), sessionId: toId(sessionId) }, new URLSearchParams(search));
    return true;
  }
  return false;
}
