/** The floor's overview. */
import { queryOptions } from '@tanstack/react-query';
import * as z from 'zod/mini';
import { getJson } from './get-json.ts';

const seconds = z.int().check(z.nonnegative());
const percentage = z.int().check(z.minimum(0), z.maximum(100));

const overviewSchema = z.object({
  summary: z.object({
    totalDurationInSeconds: seconds,
    totalWasteDurationInSeconds: seconds,
    wastePercentage: percentage,
  }),
  trend: z.object({
    buckets: z.array(
      z.object({
        startedAtTime: z.iso.datetime({ offset: true }),
        totalDurationInSeconds: seconds,
        wasteDurationInSeconds: seconds,
      }),
    ),
  }),
});

export type Overview = z.infer<typeof overviewSchema>;

/** @param search the overview's own query string, with its question mark */
export function getOverview(userId: string, search: string): Promise<Overview> {
  return getJson(`/insights/1.0/users/${userId}/overview${search}`, overviewSchema);
}

export const overviewQuery = (userId: string, search: string) =>
  queryOptions({
    queryKey: ['overview', userId, search],
    queryFn: () => getOverview(userId, search),
    staleTime: Infinity,
  });
