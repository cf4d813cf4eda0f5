/**
 * The route table. Pages are lazy; a page's requests are started here, beside its code and not after it, so that the
 * first answer is on its way while the chunk still loads.
 */
import type { QueryClient } from '@tanstack/react-query';
import type { LoaderFunctionArgs, RouteObject } from 'react-router';
import { applicationsQuery } from '#src/api/applications.ts';
import type { School } from '#src/api/boot.ts';
import { startQuery } from '#src/api/query-client.ts';
import { rosterQuery } from '#src/api/roster.ts';
import { userOverviewQuery } from '#src/api/user-overview.ts';
import { userSessionsQuery } from '#src/api/user-sessions.ts';
import { routePatterns } from '#src/routing/paths.ts';
import { loadTrendChart } from '#src/pages/student-overview/load-trend-chart.ts';
import { studentViewCodec } from '#src/routing/student-view.ts';
import { toWindow } from '#src/time/windows.ts';
import { PageSkeleton } from '#src/ui/page-skeleton.tsx';
import { Layout } from './layout.tsx';
import { RouteError } from './route-error.tsx';

interface RouteContext {
  readonly queryClient: QueryClient;
  readonly school: School;
}

export function createRoutes({ queryClient, school }: RouteContext): RouteObject[] {
  const startStudentOverview = ({ params: { userId = '' }, request }: LoaderFunctionArgs) => {
    const view = studentViewCodec.parse(new URL(request.url).searchParams);
    const window = toWindow(view.window, { now: school.clock(), timeZone: school.timeZone });
    startQuery(queryClient, userOverviewQuery(userId, window));
    startQuery(queryClient, userSessionsQuery(userId, window));
    startQuery(queryClient, applicationsQuery);
    startQuery(queryClient, rosterQuery);
    if (view.trend === 'chart') void loadTrendChart();
    return null;
  };
  const startClass = () => {
    startQuery(queryClient, rosterQuery);
    return null;
  };
  return [
    {
      Component: Layout,
      ErrorBoundary: RouteError,
      children: [
        {
          path: routePatterns.class,
          loader: startClass,
          HydrateFallback: PageSkeleton,
          lazy: { Component: async () => (await import('#src/pages/class/class-page.tsx')).ClassPage },
        },
        {
          path: routePatterns.student,
          loader: startStudentOverview,
          HydrateFallback: PageSkeleton,
          lazy: {
            Component: async () =>
              (await import('#src/pages/student-overview/student-overview-page.tsx')).StudentOverviewPage,
          },
        },
        {
          path: '*',
          HydrateFallback: PageSkeleton,
          lazy: { Component: async () => (await import('#src/pages/not-found-page.tsx')).NotFoundPage },
        },
      ],
    },
  ];
}
