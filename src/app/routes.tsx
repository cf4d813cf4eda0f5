/**
 * The route table. Pages are lazy; a page's requests are started here, beside its code and not after it, so that the
 * first answer is on its way while the chunk still loads.
 */
import type { LoaderFunctionArgs, RouteObject } from 'react-router';
import { signedOutPath, signInFailedPath } from '#src/contract/sign-in.ts';
import { routePatterns } from '#src/routing/paths.ts';
import { PageSkeleton } from '#src/ui/page-skeleton.tsx';
import { Layout } from './layout.tsx';
import { startLaterCode, startRowCode } from './later-code.ts';
import type { PageStarts, StartedPage } from './page-starts.ts';
import { RouteError } from './route-error.tsx';

export interface RouteContext {
  readonly starts: PageStarts;
  /** The address whose page main.tsx has started already; `null` where it has not. */
  readonly started: URL | null;
}

export function createRoutes({ starts, started }: RouteContext): RouteObject[] {
  let alreadyStarted = started?.href.replace(/#.*/, '');
  const toLoader =
    (page: StartedPage) =>
    ({ params, request }: LoaderFunctionArgs) => {
      const isStarted = request.url === alreadyStarted;
      // It is the first address once: who comes back to it later comes for newer data.
      alreadyStarted = undefined;
      starts.applications();
      const search = new URL(request.url).searchParams;
      if (isStarted) {
        startRowCode(page, search);
        return null;
      }
      starts.pages[page](params, search);
      startLaterCode(page, search);
      return null;
    };
  return [
    {
      Component: Layout,
      ErrorBoundary: RouteError,
      children: [
        {
          path: routePatterns.class,
          loader: toLoader('class'),
          HydrateFallback: PageSkeleton,
          lazy: { Component: async () => (await import('#src/pages/class/class-page.tsx')).ClassPage },
        },
        {
          path: routePatterns.student,
          loader: toLoader('student'),
          HydrateFallback: PageSkeleton,
          lazy: {
            Component: async () =>
              (await import('#src/pages/student-overview/student-overview-page.tsx')).StudentOverviewPage,
          },
        },
        {
          path: routePatterns.sessions,
          loader: toLoader('sessions'),
          HydrateFallback: PageSkeleton,
          lazy: {
            Component: async () =>
              (await import('#src/pages/session-list/session-list-page.tsx')).SessionListPage,
          },
        },
        {
          path: routePatterns.session,
          loader: toLoader('session'),
          HydrateFallback: PageSkeleton,
          lazy: {
            Component: async () => (await import('#src/pages/session-detail/session-page.tsx')).SessionPage,
          },
        },
        {
          path: routePatterns.insights,
          loader: toLoader('insights'),
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
