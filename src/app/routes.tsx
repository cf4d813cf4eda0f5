/**
 * The route table. Pages are lazy; a page's requests are started here, beside its code and not after it, so that the
 * first answer is on its way while the chunk still loads.
 */
import type { RouteObject } from 'react-router';
import { signedOutPath, signInFailedPath } from '#src/contract/sign-in.ts';
import { routePatterns } from '#src/routing/paths.ts';
import { PageSkeleton } from '#src/ui/page-skeleton.tsx';
import { Layout } from './layout.tsx';
import { createStarts, type RouteContext } from './page-starts.ts';
import { RouteError } from './route-error.tsx';

export function createRoutes(context: RouteContext): RouteObject[] {
  const start = createStarts(context);
  return [
    {
      Component: Layout,
      ErrorBoundary: RouteError,
      children: [
        {
          path: routePatterns.class,
          loader: start.classes,
          HydrateFallback: PageSkeleton,
          lazy: { Component: async () => (await import('#src/pages/class/class-page.tsx')).ClassPage },
        },
        {
          path: routePatterns.student,
          loader: start.overview,
          HydrateFallback: PageSkeleton,
          lazy: {
            Component: async () =>
              (await import('#src/pages/student-overview/student-overview-page.tsx')).StudentOverviewPage,
          },
        },
        {
          path: routePatterns.sessions,
          loader: start.sessions,
          HydrateFallback: PageSkeleton,
          lazy: {
            Component: async () =>
              (await import('#src/pages/session-list/session-list-page.tsx')).SessionListPage,
          },
        },
        {
          path: routePatterns.session,
          loader: start.session,
          HydrateFallback: PageSkeleton,
          lazy: {
            Component: async () => (await import('#src/pages/session-detail/session-page.tsx')).SessionPage,
          },
        },
        {
          path: routePatterns.insights,
          loader: start.insights,
          HydrateFallback: PageSkeleton,
          lazy: {
            Component: async () =>
              (await import('#src/pages/student-insights/student-insights-page.tsx')).StudentInsightsPage,
          },
        },
        {
          path: routePatterns.studentAccess,
          HydrateFallback: PageSkeleton,
          lazy: {
            Component: async () => (await import('#src/pages/administration-pages.ts')).StudentAccessPage,
          },
        },
        {
          path: routePatterns.accessRecord,
          HydrateFallback: PageSkeleton,
          lazy: {
            Component: async () => (await import('#src/pages/administration-pages.ts')).AccessRecordPage,
          },
        },
        {
          path: routePatterns.diagnostics,
          HydrateFallback: PageSkeleton,
          lazy: {
            Component: async () => (await import('#src/pages/administration-pages.ts')).DiagnosticsPage,
          },
        },
        {
          path: routePatterns.about,
          HydrateFallback: PageSkeleton,
          lazy: { Component: async () => (await import('#src/pages/about-page.tsx')).AboutPage },
        },
        {
          path: signedOutPath,
          HydrateFallback: PageSkeleton,
          lazy: { Component: async () => (await import('#src/pages/signed-out-page.tsx')).SignedOutPage },
        },
        {
          path: signInFailedPath,
          HydrateFallback: PageSkeleton,
          lazy: {
            Component: async () => (await import('#src/pages/sign-in-failed-page.tsx')).SignInFailedPage,
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
