/**
 * The floor of the benchmark: what a visit costs with the product's libraries, one fetch, its figures, and one chart where the
 * product's page has one. It is built as a competent small app would be: fetch and chart chunk start with the first
 * script, beside each other, and the figures do not wait for the chart.
 *
 * Its addresses are the product's, with the query string of the one question that is asked.
 */
import { QueryClientProvider } from '@tanstack/react-query';
import { createRoot } from 'react-dom/client';
import { createBrowserRouter, RouterProvider } from 'react-router';
import { listRoutes } from './list-page.tsx';
import { overviewRoute } from './overview-page.tsx';
import { queryClient } from './query-client.ts';

const router = createBrowserRouter([overviewRoute, ...listRoutes]);

const root = document.getElementById('root');
if (root === null) throw new Error('index.html has no #root');
createRoot(root).render(
  <QueryClientProvider client={queryClient}>
    <RouterProvider router={router} />
  </QueryClientProvider>,
);
