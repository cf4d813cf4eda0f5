/** The floor's one fetch, parsed with the small build of zod, as the product parses its own. */
import * as z from 'zod/mini';

z.config({ jitless: true });

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
export async function getOverview(userId: string, search: string): Promise<Overview> {
  const response = await fetch(`/api/insights/1.0/users/${userId}/overview${search}`);
  if (!response.ok) throw new Error(`The overview answered ${response.status}.`);
  return overviewSchema.parse(await response.json());
}
