/** The floor of the pages of a student without a chart: one page of a list, a row for each item. */
import { queryOptions, useQuery } from '@tanstack/react-query';
import { useLocation, type RouteObject } from 'react-router';
import * as z from 'zod/mini';
import { getJson } from './get-json.ts';
import { queryClient } from './query-client.ts';

const instant = z.iso.datetime({ offset: true });

const sessions = z.pipe(
  z.object({
    sessions: z.array(
      z.object({ startedAtTime: instant, durationInSeconds: z.int(), wastePercentage: z.int() }),
    ),
  }),
  z.transform((body) =>
    body.sessions.map((session) => [
      session.startedAtTime,
      `${session.durationInSeconds} s`,
      `${session.wastePercentage} %`,
    ]),
  ),
);

const insights = z.pipe(
  z.object({ insights: z.array(z.object({ insightType: z.string(), startedAtTime: instant })) }),
  z.transform((body) => body.insights.map((insight) => [insight.startedAtTime, insight.insightType])),
);

type RowsSchema = z.ZodMiniType<string[][]>;

/** @param toAddress from the path of the page to the path of what it asks */
function toRoute(path: string, toAddress: (pathname: string) => string, schema: RowsSchema): RouteObject {
  const rowsQuery = (pathname: string, search: string) =>
    queryOptions({
      queryKey: [pathname, search],
      queryFn: () => getJson(`${toAddress(pathname)}${search}`, schema),
      staleTime: Infinity,
    });

  function ListPage() {
    const { pathname, search } = useLocation();
    const { data } = useQuery(rowsQuery(pathname, search));
    if (data === undefined) return <p>Loading</p>;
    return (
      <table>
        <tbody>
          {data.map((cells, row) => (
            <tr key={row}>
              {cells.map((cell, column) => (
                <td key={column}>{cell}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    );
  }

  return {
    path,
    loader: ({ request }) => {
      const { pathname, search } = new URL(request.url);
      void queryClient.query(rowsQuery(pathname, search));
      return null;
    },
    HydrateFallback: () => <p>Loading</p>,
    Component: ListPage,
  };
}

const ofStudent = (pathname: string) => `/insights/1.0${pathname.replace('/students/', '/users/')}`;

export const listRoutes: readonly RouteObject[] = [
  toRoute('/students/:userId/sessions', ofStudent, sessions),
  toRoute('/students/:userId/sessions/:sessionId', ofStudent, insights),
  toRoute(
    '/students/:userId/insights',
    (pathname) => ofStudent(pathname.replace(/\/insights$/, '')),
    insights,
  ),
];
