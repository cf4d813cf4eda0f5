/** A student's overview in dates that are chosen by link or form; until the new figures are there, the old ones stand. */
import { keepPreviousData, queryOptions, useQuery } from '@tanstack/react-query';
import { Form, Link, useParams, type RouteObject } from 'react-router';
import { toOverviewSearch, toSearch, useDates, type Dates } from './dates.ts';
import { OverviewFigures } from './overview-figures.tsx';
import { getOverview } from './overview.ts';

const lastWeek: Dates = { from: '2026-03-02', to: '2026-03-08' };

const windowQuery = (userId: string, dates: Dates) =>
  queryOptions({
    queryKey: ['window', userId, dates],
    queryFn: async () => ({ dates, overview: await getOverview(userId, toOverviewSearch(dates)) }),
    staleTime: Infinity,
  });

function WindowPage() {
  const { userId = '' } = useParams();
  const { data } = useQuery({ ...windowQuery(userId, useDates()), placeholderData: keepPreviousData });
  return (
    <main>
      <nav>
        <Link to={toSearch(lastWeek)}>Last week</Link>
      </nav>
      <Form>
        <label>
          From <input type="date" name="from" />
        </label>
        <label>
          to <input type="date" name="to" />
        </label>
        <button type="submit">Show</button>
      </Form>
      {data === undefined ? (
        <p>Loading</p>
      ) : (
        <>
          <h1>
            {data.dates.from} – {data.dates.to}
          </h1>
          <OverviewFigures overview={data.overview} />
        </>
      )}
    </main>
  );
}

export const windowRoute: RouteObject = { path: '/students/:userId', Component: WindowPage };
