/** All students of the roster as a plain table, each with the overview of the same dates. */
import { queryOptions, useQuery } from '@tanstack/react-query';
import type { RouteObject } from 'react-router';
import * as z from 'zod/mini';
import { toOverviewSearch, useDates, type Dates } from './dates.ts';
import { FindableTable, type Column } from './findable-table.tsx';
import { getList } from './get-list.ts';
import { getOverview, type Overview } from './overview.ts';

const usersPage = z.pipe(
  z.object({
    users: z.array(z.object({ sourcedId: z.string(), givenName: z.string(), familyName: z.string() })),
    total: z.int(),
  }),
  z.transform(({ users, total }) => ({ items: users, total })),
);

interface Student {
  readonly id: string;
  readonly name: string;
  readonly summary: Overview['summary'];
}

const studentsQuery = (dates: Dates) =>
  queryOptions({
    queryKey: ['students', dates],
    queryFn: async (): Promise<readonly Student[]> => {
      const users = await getList('/rostering/1.0/users', '', usersPage);
      return Promise.all(
        users.map(async ({ sourcedId, givenName, familyName }) => ({
          id: sourcedId,
          name: `${familyName}, ${givenName}`,
          summary: (await getOverview(sourcedId, toOverviewSearch(dates))).summary,
        })),
      );
    },
    staleTime: Infinity,
  });

const columns: readonly [Column<Student>, ...Column<Student>[]] = [
  { heading: 'Student', toText: ({ name }) => name, compare: (a, b) => (a.name < b.name ? -1 : 1) },
  {
    heading: 'Session time',
    toText: ({ summary }) => `${Math.round(summary.totalDurationInSeconds / 60)} min`,
    compare: (a, b) => b.summary.totalDurationInSeconds - a.summary.totalDurationInSeconds,
  },
  {
    heading: 'Off-task',
    toText: ({ summary }) => `${summary.wastePercentage} %`,
    compare: (a, b) => b.summary.wastePercentage - a.summary.wastePercentage,
  },
];

function ClassPage() {
  const { data } = useQuery(studentsQuery(useDates()));
  if (data === undefined) return <p>Loading</p>;
  return (
    <main>
      <h2>{data.length} students</h2>
      <FindableTable label="Find a student" toFindable={({ name }) => name} items={data} columns={columns} />
    </main>
  );
}

export const classRoute: RouteObject = { path: '/', Component: ClassPage };
