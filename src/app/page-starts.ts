/** What each page asks for, started when its address is known: the loaders of the route table. None of them waits. */
import type { QueryClient } from '@tanstack/react-query';
import type { LoaderFunctionArgs } from 'react-router';
import { applicationsQuery } from '#src/api/applications.ts';
import type { School } from '#src/api/boot.ts';
import { startQuery } from '#src/api/query-client.ts';
import { rosterQuery } from '#src/api/roster.ts';
import { sessionInsightsQuery } from '#src/api/session-insights.ts';
import { userInsightsQuery } from '#src/api/user-insights.ts';
import { userSessionQuery } from '#src/api/user-session.ts';
import { userSessionsQuery } from '#src/api/user-sessions.ts';
import { loadClassBody } from '#src/pages/class/load-class-body.ts';
import { loadSessionParts } from '#src/pages/session-detail/load-session-parts.ts';
import { loadListParts } from '#src/pages/session-list/load-list-parts.ts';
import { toProctoredFilter, toSessionFilters } from '#src/pages/session-list/session-filters.ts';
import { loadSignalsContent } from '#src/pages/student-insights/load-signals-content.ts';
import { loadTrendChart, loadTrendPanel } from '#src/pages/student-overview/load-trend.ts';
import { startOverview } from '#src/pages/student-overview/start-overview.ts';
import { insightListViewCodec } from '#src/routing/insight-list-view.ts';
import { sessionListViewCodec } from '#src/routing/session-list-view.ts';
import { sessionViewCodec } from '#src/routing/session-view.ts';
import { studentViewCodec } from '#src/routing/student-view.ts';
import { toWindowWith } from '#src/time/window-with.ts';
import { toWindow, type WindowChoice } from '#src/time/windows.ts';

export interface RouteContext {
  readonly queryClient: QueryClient;
  readonly school: School;
}

/** Code that does not come is told by the panel that needs it. */
function startCode(load: () => Promise<unknown>): void {
  load().catch(() => undefined);
}

export function createStarts({ queryClient, school }: RouteContext) {
  const toSetting = () => ({ ...school.school, now: school.clock(), timeZone: school.timeZone });
  const toStudyWindow = (choice: WindowChoice) => toWindow(choice, toSetting());
  const toSearchParams = (request: Request) => new URL(request.url).searchParams;
  const startNames = () => {
    startQuery(queryClient, applicationsQuery);
    startQuery(queryClient, rosterQuery);
    return null;
  };
  return {
    classes: () => {
      startCode(loadClassBody);
      return startNames();
    },
    overview: ({ params: { userId = '' }, request }: LoaderFunctionArgs) => {
      const view = studentViewCodec.parse(toSearchParams(request));
      startOverview(queryClient, school, userId, view.window);
      startCode(loadTrendPanel);
      if (view.trend === 'chart') startCode(loadTrendChart);
      return startNames();
    },
    sessions: ({ params: { userId = '' }, request }: LoaderFunctionArgs) => {
      const view = sessionListViewCodec.parse(toSearchParams(request));
      startCode(loadListParts);
      const window = toStudyWindow(view.window);
      startQuery(queryClient, userSessionsQuery(userId, window, toSessionFilters(view)));
      startQuery(queryClient, userSessionsQuery(userId, window));
      return startNames();
    },
    session: ({ params: { userId = '', sessionId = '' }, request }: LoaderFunctionArgs) => {
      const view = sessionViewCodec.parse(toSearchParams(request));
      startCode(loadSessionParts);
      startQuery(queryClient, userSessionQuery(userId, sessionId, view.at));
      startQuery(
        queryClient,
        sessionInsightsQuery({ userId, sessionId, at: view.at }, toProctoredFilter(view.proctored)),
      );
      const window = toWindowWith(view.at, view.list.window, toSetting());
      startQuery(queryClient, userSessionsQuery(userId, window, toSessionFilters(view.list)));
      startQuery(queryClient, userSessionsQuery(userId, window));
      return startNames();
    },
    insights: ({ params: { userId = '' }, request }: LoaderFunctionArgs) => {
      const view = insightListViewCodec.parse(toSearchParams(request));
      startCode(loadSignalsContent);
      const window = toStudyWindow(view.window);
      startQuery(queryClient, userInsightsQuery(userId, window));
      startQuery(queryClient, userSessionsQuery(userId, window));
      return startNames();
    },
  };
}
