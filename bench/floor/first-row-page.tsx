/**
 * The floor of a visit to a class: the names of one page of the roster, and the figures of the first student, who is known
 * when that has come. It asks for no other student, and for no class.
 */
import { queryOptions, useQuery } from '@tanstack/react-query';
import { useLocation, type RouteObject } from 'react-router';
import * as z from 'zod/mini';
import { getJson } from './get-json.ts';
import { getOverview, type Overview } from './overview.ts';
import { queryClient } from './query-client.ts';

const usersSchema = z.object({
  users: z.array(z.object({ sourcedId: z.string(), givenName: z.string(), familyName: z.string() })),
});

const usersQuery = queryOptions({
  queryKey: ['users'],
  queryFn: async () => (await getJson('/rostering/1.0/users?limit=100&offset=0', usersSchema)).users,
  staleTime: Infinity,
});

/** @param search the overview's own query string, with its question mark */
const firstOverviewQuery = (search: string) =>
  queryOptions({
    queryKey: ['first overview', search],
    queryFn: async () => {
      const [first] = await queryClient.query(usersQuery);
      return first === undefined ? null : getOverview(first.sourcedId, search);
    },
    staleTime: Infinity,
  });

function FigureCells({ summary }: { readonly summary: Overview['summary'] }) {
  return (
    <>
      <td>{Math.round(summary.totalDurationInSeconds / 60)} min</td>
      <td>{summary.wastePercentage} %</td>
    </>
  );
}

function FirstRowPage() {
  const { search } = useLocation();
  const { data: users } = useQuery(usersQuery);
  const { data: overview } = useQuery(firstOverviewQuery(search));
  if (users === undefined) return <p>Loading</p>;
  return (
    <table>
      <tbody>
        {users.map(({ sourcedId, givenName, familyName }, row) => (
          <tr key={sourcedId}>
            <th scope="row">
              {familyName}, {givenName}
            </th>
            {row === 0 && overview !== null && overview !== undefined && (
              <FigureCells summary={overview.summary} />
            )}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

export const firstRowRoute: RouteObject = {
  path: '/',
  loader: ({ request }) => {
    void queryClient.query(firstOverviewQuery(new URL(request.url).search));
    return null;
  },
  HydrateFallback: () => <p>Loading</p>,
  Component: FirstRowPage,
};
