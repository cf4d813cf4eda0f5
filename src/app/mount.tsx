import type { QueryClient } from '@tanstack/react-query';
import { startTransition } from 'react';
import { createRoot } from 'react-dom/client';
import { createBrowserRouter } from 'react-router';
import type { School } from '#src/api/boot.ts';
import { leaveFirstPage } from '#src/ui/first-page.ts';
import { App } from './app.tsx';
import { nextTask } from './next-task.ts';
import { createRoutes, type RouteContext } from './routes.tsx';

interface Mounted extends RouteContext {
  readonly queryClient: QueryClient;
  readonly school: School;
}

type Router = ReturnType<typeof createBrowserRouter>;

/** The router has the code of the page, or the reason why it has not; its files came beside this one. */
async function toReady(router: Router): Promise<void> {
  if (router.state.initialized) return;
  const { promise, resolve } = Promise.withResolvers<undefined>();
  const stop = router.subscribe(({ initialized }) => {
    if (initialized) resolve(undefined);
  });
  await promise;
  stop();
}

/** Draws the page of the present address, and no frame of an empty one before: that would be drawn for nothing. */
export async function mount({ queryClient, school, ...routeContext }: Mounted): Promise<void> {
  await nextTask();
  const router = createBrowserRouter(createRoutes(routeContext));
  await toReady(router);
  const first = router.state.location;
  const stop = router.subscribe(({ location }) => {
    if (location === first) return;
    leaveFirstPage();
    stop();
  });
  await nextTask();
  const place = document.getElementById('root');
  if (place === null) throw new Error('index.html has no #root');
  const root = createRoot(place);
  // As a transition the page is drawn in pieces, between which the browser does what else there is to do.
  startTransition(() => {
    root.render(<App router={router} queryClient={queryClient} school={school} />);
  });
}
