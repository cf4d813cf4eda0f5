/** The floor of a student's overview: three figures and the chart. */
import { useQuery } from '@tanstack/react-query';
import { lazy, Suspense } from 'react';
import { useLocation, useParams, type RouteObject } from 'react-router';
import { overviewQuery } from './overview.ts';
import { queryClient } from './query-client.ts';

const loadChart = () => import('./chart.tsx');
const Chart = lazy(async () => ({ default: (await loadChart()).Chart }));

function toMinutes(seconds: number): string {
  return `${Math.round(seconds / 60)} min`;
}

function OverviewPage() {
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

export const overviewRoute: RouteObject = {
  path: '/students/:userId',
  loader: ({ params: { userId = '' }, request }) => {
    void queryClient.query(overviewQuery(userId, new URL(request.url).search));
    void loadChart();
    return null;
  },
  // The query is on its way; nothing is there to wait for before the first drawing.
  HydrateFallback: () => <p>Loading</p>,
  Component: OverviewPage,
};
