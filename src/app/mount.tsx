import type { QueryClient } from '@tanstack/react-query';
import { createRoot } from 'react-dom/client';
import { createBrowserRouter } from 'react-router';
import type { School } from '#src/api/boot.ts';
import { App } from './app.tsx';
import { createRoutes, type RouteContext } from './routes.tsx';

interface Mounted extends RouteContext {
  readonly queryClient: QueryClient;
  readonly school: School;
}

/** Draws the page of the present address. */
export function mount({ queryClient, school, ...routeContext }: Mounted): void {
  const router = createBrowserRouter(createRoutes(routeContext));
  const root = document.getElementById('root');
  if (root === null) throw new Error('index.html has no #root');
  createRoot(root).render(<App router={router} queryClient={queryClient} school={school} />);
}
