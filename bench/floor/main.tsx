/**
 * The floor of the benchmark: what a first visit costs with the product's libraries, one fetch, its figures and one
 * chart. It is built as a competent small app would be: the fetch and the chart's chunk start with the first script,
 * beside each other, and the figures do not wait for the chart.
 *
 * Its address is the product's, `/students/:userId`, with the overview's own query string.
 */
import { QueryClient, QueryClientProvider, queryOptions, useQuery } from '@tanstack/react-query';
import { lazy, Suspense } from 'react';
import { createRoot } from 'react-dom/client';
import { createBrowserRouter, RouterProvider, useLocation, useParams } from 'react-router';
import { getOverview } from './overview.ts';

const chart = import('./chart.tsx');
const Chart = lazy(() => chart.then((module) => ({ default: module.Chart })));

const queryClient = new QueryClient();

const overviewQuery = (userId: string, search: string) =>
  queryOptions({
    queryKey: ['overview', userId, search],
    queryFn: () => getOverview(userId, search),
    staleTime: Infinity,
  });

function toMinutes(seconds: number): string {
  return `${Math.round(seconds / 60)} min`;
}

function Page() {
  const { userId = '' } = useParams();
  const { search } = useLocation();
  const { data } = useQuery(overviewQuery(userId, search));
  if (data === undefined) return <p>Loading</p>;
  const { totalDurationInSeconds, totalWasteDurationInSeconds, wastePercentage } = data.summary;
  return (
    <main>
      <dl>
        <dt>focused</dt>
        <dd>{toMinutes(totalDurationInSeconds - totalWasteDurationInSeconds)}</dd>
        <dt>off-task</dt>
        <dd>{wastePercentage} %</dd>
        <dt>off-task time</dt>
        <dd>{toMinutes(totalWasteDurationInSeconds)}</dd>
      </dl>
      <Suspense fallback={<p>Loading</p>}>
        <Chart buckets={data.trend.buckets} />
      </Suspense>
    </main>
  );
}

const router = createBrowserRouter([
  {
    path: '/students/:userId',
    loader: ({ params: { userId = '' }, request }) => {
      void queryClient.query(overviewQuery(userId, new URL(request.url).search));
      return null;
    },
    // The query is on its way; nothing is there to wait for before the first drawing.
    HydrateFallback: () => <p>Loading</p>,
    Component: Page,
  },
]);

const root = document.getElementById('root');
if (root === null) throw new Error('index.html has no #root');
createRoot(root).render(
  <QueryClientProvider client={queryClient}>
    <RouterProvider router={router} />
  </QueryClientProvider>,
);
