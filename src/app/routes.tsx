/**
 * The route table. Pages are lazy; a page's requests are started here, beside its code and not after it, so that the
 * first answer is on its way while the chunk still loads.
 */
import type { ComponentType } from 'react';
import type { LoaderFunctionArgs, RouteObject } from 'react-router';
import { signedOutPath, signInFailedPath } from '#src/contract/sign-in.ts';
import { routePatterns } from '#src/routing/paths.ts';
import { PageSkeleton } from '#src/ui/page-skeleton.tsx';
import { Layout } from './layout.tsx';
import { startLaterCode, startRowCode } from './later-code.ts';
import { nextTask } from './next-task.ts';
import type { PageStarts, StartedPage } from './page-starts.ts';
import { RouteError } from './route-error.tsx';

export interface RouteContext {
  readonly starts: PageStarts;
  /** The address whose page main.tsx has started already; `null` where it has not. */
  readonly started: URL | null;
}

export function createRoutes({ starts, started }: RouteContext): RouteObject[] {
  let alreadyStarted = started?.href.replace(/#.*/, '');
  let isFirst = true;
  const toLoader =
    (page: StartedPage) =>
    ({ params, request }: LoaderFunctionArgs) => {
      const isStarted = request.url === alreadyStarted;
      const isPressed = !isFirst;
      // It is the first address once: who comes back to it later comes for newer data.
      alreadyStarted = undefined;
      isFirst = false;
      const search = new URL(request.url).searchParams;
      if (isStarted) {
        starts.applications();
        startRowCode(page, search);
        return null;
      }
      const start = () => {
        starts.applications();
        starts.pages[page](params, search);
        startLaterCode(page, search);
        return null;
      };
      // What was pressed shows it first: asking takes a slow machine longer than a frame (docs/performance.md). Nobody waits any
      // more where something else has been pressed meanwhile.
      return isPressed ? nextTask().then(() => (request.signal.aborted ? null : start())) : start();
    };
  const toRoute = (path: string, Component: () => Promise<ComponentType>): RouteObject => ({
    path,
    HydrateFallback: PageSkeleton,
    lazy: { Component },
  });
  const toStartedRoute = (page: StartedPage, Component: () => Promise<ComponentType>): RouteObject => ({
    ...toRoute(routePatterns[page], Component),
    loader: toLoader(page),
  });
  return [
    {
      Component: Layout,
      ErrorBoundary: RouteError,
      children: [
        toStartedRoute('class', async () => (await import('#src/pages/class/class-page.tsx')).ClassPage),
        toStartedRoute(
          'student',
          async () =>
            (await import('#src/pages/student-overview/student-overview-page.tsx')).StudentOverviewPage,
        ),
        toStartedRoute(
          'sessions',
          async () => (await import('#src/pages/session-list/session-list-page.tsx')).SessionListPage,
        ),
        toStartedRoute(
          'session',
          async () => (await import('#src/pages/session-detail/session-page.tsx')).SessionPage,
        ),
        toStartedRoute(
          'insights',
          async () =>
            (await import('#src/pages/student-insights/student-insights-page.tsx')).StudentInsightsPage,
        ),
        toRoute(
          routePatterns.studentAccess,
          async () => (await import('#src/pages/administration-pages.ts')).StudentAccessPage,
        ),
        toRoute(
          routePatterns.accessRecord,
          async () => (await import('#src/pages/administration-pages.ts')).AccessRecordPage,
        ),
        toRoute(
          routePatterns.diagnostics,
          async () => (await import('#src/pages/administration-pages.ts')).DiagnosticsPage,
        ),
        toRoute(routePatterns.about, async () => (await import('#src/pages/about-page.tsx')).AboutPage),
        toRoute(signedOutPath, async () => (await import('#src/pages/signed-out-page.tsx')).SignedOutPage),
        toRoute(
          signInFailedPath,
          async () => (await import('#src/pages/sign-in-failed-page.tsx')).SignInFailedPage,
        ),
        toRoute('*', async () => (await import('#src/pages/not-found-page.tsx')).NotFoundPage),
      ],
    },
  ];
}
