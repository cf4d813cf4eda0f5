/**
 * `GET /insights/1.0/users/{userId}/overview`: summary, daily trend and breakdown of one student over a window
 * (guide, "Get User Insights Overview"). Durations are whole seconds, percentages whole and of total session time.
 */
import { isOrdinarySlug } from './insight-types.ts';
import { instantSchema, percentageSchema, readableItemsSchema, secondsSchema } from './primitives.ts';
import { z } from './zod.ts';

const levelShareSchema = z.object({
  level: z.string(),
  durationInSeconds: secondsSchema,
  wastePercentage: percentageSchema,
});

const levelTimeSchema = z.object({ level: z.string(), durationInSeconds: secondsSchema });

const subtypeSchema = z.object({ insightType: z.string(), durationInSeconds: secondsSchema });

function withoutSafetyLevels<T extends { level: string }>(values: readonly T[]): T[] {
  return values.filter(({ level }) => isOrdinarySlug(level));
}

export const bucketSchema = z.object({
  startedAtTime: instantSchema,
  endedAtTime: instantSchema,
  totalDurationInSeconds: secondsSchema,
  wasteDurationInSeconds: secondsSchema,
  wastePercentage: percentageSchema,
  levels: z.pipe(z.array(levelTimeSchema), z.transform(withoutSafetyLevels)),
});

export const levelBreakdownSchema = z.object({
  ...levelShareSchema.shape,
  subtypes: z.pipe(
    z.array(subtypeSchema),
    z.transform((subtypes) => subtypes.filter(({ insightType }) => isOrdinarySlug(insightType))),
  ),
});

export const overviewSchema = z.object({
  summary: z.object({
    totalDurationInSeconds: secondsSchema,
    totalWasteDurationInSeconds: secondsSchema,
    wastePercentage: percentageSchema,
    // Whether it can be null or missing is undocumented; a week without off-task time has nothing to name.
    biggestInsight: z.pipe(
      z.nullish(levelShareSchema),
      z.transform((share) => (share && isOrdinarySlug(share.level) ? share : null)),
    ),
  }),
  trend: z.pipe(
    z.object({ buckets: readableItemsSchema(bucketSchema) }),
    z.transform(({ buckets }) => ({ buckets: buckets.items, unreadable: buckets.unreadable })),
  ),
  breakdown: z.pipe(
    z.object({ levels: readableItemsSchema(levelBreakdownSchema) }),
    z.transform(({ levels }) => ({
      levels: withoutSafetyLevels(levels.items),
      unreadable: levels.unreadable,
    })),
  ),
});

export type Overview = z.infer<typeof overviewSchema>;
export type OverviewSummary = Overview['summary'];
export type TrendBucket = z.infer<typeof bucketSchema>;
export type LevelShare = z.infer<typeof levelShareSchema>;
export type LevelBreakdown = z.infer<typeof levelBreakdownSchema>;
