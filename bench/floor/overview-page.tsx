/** The floor of a visit to a student's overview. */
import { useQuery } from '@tanstack/react-query';
import { useLocation, useParams, type RouteObject } from 'react-router';
import { loadChart, OverviewFigures } from './overview-figures.tsx';
import { overviewQuery } from './overview.ts';
import { queryClient } from './query-client.ts';

function OverviewPage() {
  const { userId = '' } = useParams();
  const { search } = useLocation();
  const { data } = useQuery(overviewQuery(userId, search));
  if (data === undefined) return <p>Loading</p>;
  return (
    <main>
      <OverviewFigures overview={data} />
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
