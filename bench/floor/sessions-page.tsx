/** A student's sessions as a plain table, all of them at once; the choice of an application leaves out the others. */
import { queryOptions, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useParams, type RouteObject } from 'react-router';
import * as z from 'zod/mini';
import { timeZone, toSessionsSearch, useDates, type Dates } from './dates.ts';
import { FindableTable, type Column } from './findable-table.tsx';
import { getList } from './get-list.ts';

const applicationsPage = z.pipe(
  z.object({ applications: z.array(z.object({ sourcedId: z.string(), name: z.string() })), total: z.int() }),
  z.transform(({ applications, total }) => ({ items: applications, total })),
);

const sessionsPage = z.pipe(
  z.object({
    sessions: z.array(
      z.object({
        id: z.string(),
        applicationId: z.string(),
        startedAtTime: z.iso.datetime({ offset: true }),
        durationInSeconds: z.int(),
        wastePercentage: z.int(),
      }),
    ),
    total: z.int(),
  }),
  z.transform(({ sessions, total }) => ({ items: sessions, total })),
);

/** A session with what is written of it. */
interface NamedSession {
  readonly id: string;
  /** Of its application. */
  readonly name: string;
  /** Day and time. */
  readonly start: string;
  readonly startedAtTime: string;
  readonly durationInSeconds: number;
  readonly wastePercentage: number;
}

/** Without AM and PM, in whose M a search would find every session. */
const startFormat = new Intl.DateTimeFormat('en-US', {
  timeZone,
  weekday: 'long',
  month: 'long',
  day: 'numeric',
  hour: '2-digit',
  minute: '2-digit',
  hourCycle: 'h23',
});

const sessionsQuery = (userId: string, dates: Dates) =>
  queryOptions({
    queryKey: ['sessions', userId, dates],
    queryFn: async (): Promise<readonly NamedSession[]> => {
      const [applications, sessions] = await Promise.all([
        getList('/applications/1.0', '', applicationsPage),
        getList(`/insights/1.0/users/${userId}/sessions`, toSessionsSearch(dates), sessionsPage),
      ]);
      const names = new Map(applications.map(({ sourcedId, name }) => [sourcedId, name]));
      return sessions.map(({ applicationId, ...session }) => ({
        ...session,
        name: names.get(applicationId) ?? applicationId,
        start: startFormat.format(new Date(session.startedAtTime)),
      }));
    },
    staleTime: Infinity,
  });

const columns: readonly [Column<NamedSession>, ...Column<NamedSession>[]] = [
  {
    heading: 'Day and time',
    toText: ({ start }) => start,
    compare: (a, b) => (a.startedAtTime < b.startedAtTime ? 1 : -1),
  },
  { heading: 'Application', toText: ({ name }) => name, compare: (a, b) => (a.name < b.name ? -1 : 1) },
  {
    heading: 'Duration',
    toText: ({ durationInSeconds }) => `${Math.round(durationInSeconds / 60)} min`,
    compare: (a, b) => b.durationInSeconds - a.durationInSeconds,
  },
  {
    heading: 'Off-task',
    toText: ({ wastePercentage }) => `${wastePercentage} %`,
    compare: (a, b) => b.wastePercentage - a.wastePercentage,
  },
];

function SessionsPage() {
  const { userId = '' } = useParams();
  const { data } = useQuery(sessionsQuery(userId, useDates()));
  const [chosen, setChosen] = useState('');
  if (data === undefined) return <p>Loading</p>;
  const shown = chosen === '' ? data : data.filter(({ name }) => name === chosen);
  return (
    <main>
      <h2>{shown.length.toLocaleString('en-US')} sessions</h2>
      <label>
        Application{' '}
        <select
          value={chosen}
          onChange={({ target }) => {
            setChosen(target.value);
          }}
        >
          <option value="">All</option>
          {[...new Set(data.map(({ name }) => name))].sort().map((name) => (
            <option key={name}>{name}</option>
          ))}
        </select>
      </label>
      <FindableTable
        label="Find in this list"
        toFindable={({ name, start }) => `${name} ${start}`}
        items={shown}
        columns={columns}
      />
    </main>
  );
}

export const sessionsRoute: RouteObject = { path: '/students/:userId/sessions', Component: SessionsPage };
