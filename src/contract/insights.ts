/**
 * `GET /insights/1.0/users/{userId}` and `GET /insights/1.0/sessions/{sessionId}`: insights, paged. The guide shows
 * a body for the user form only; the session form is read alike. `total` counts safety signals too, so it is used
 * for paging and never shown.
 */
import { toSafetyType } from './insight-types.ts';
import { pagingFields } from './paging.ts';
import { instantSchema, percentageSchema, readableItemsSchema, secondsSchema } from './primitives.ts';
import { z } from './zod.ts';

export const insightSchema = z.object({
  id: z.string().check(z.minLength(1)),
  insightType: z.string().check(z.minLength(1)),
  reason: z.nullish(z.string()),
  startedAtTime: instantSchema,
  endedAtTime: instantSchema,
  durationInSeconds: secondsSchema,
  version: z.nullish(z.string()),
  applicationId: z.nullish(z.string()),
  sessionId: z.nullish(z.string()),
});

/** A signal about learning behaviour or proctoring: may be counted, filtered and summed. */
export type Insight = z.infer<typeof insightSchema>;

/** A signal about a student's safety. It has no `insightType` and no duration: nothing that sums can take it. */
export interface SafetySignal {
  readonly id: string;
  readonly safetyType: NonNullable<ReturnType<typeof toSafetyType>>;
  readonly reason: string | null;
  readonly startedAtTime: string;
  readonly endedAtTime: string;
}

function partBySafety(all: readonly Insight[]): { insights: Insight[]; safetySignals: SafetySignal[] } {
  const insights: Insight[] = [];
  const safetySignals: SafetySignal[] = [];
  for (const insight of all) {
    const safetyType = toSafetyType(insight.insightType);
    if (safetyType === undefined) {
      insights.push(insight);
      continue;
    }
    const { id, reason, startedAtTime, endedAtTime } = insight;
    safetySignals.push({ id, safetyType, reason: reason ?? null, startedAtTime, endedAtTime });
  }
  return { insights, safetySignals };
}

/**
 * The `session` object of the body has no id, and for the user form nobody knows which session it stands for. It is
 * read where it is whole and is otherwise absent; it never decides whether a page can be shown.
 */
const sessionSummarySchema = z.catch(
  z.nullish(
    z.object({
      startedAtTime: instantSchema,
      endedAtTime: instantSchema,
      durationInSeconds: secondsSchema,
      wasteDurationInSeconds: secondsSchema,
      wastePercentage: percentageSchema,
    }),
  ),
  null,
);

export const insightsPageSchema = z.pipe(
  z.object({
    ...pagingFields,
    session: sessionSummarySchema,
    insights: readableItemsSchema(insightSchema),
  }),
  z.transform(({ insights, session, ...paging }) => ({
    ...partBySafety(insights.items),
    unreadable: insights.unreadable,
    session: session ?? null,
    paging,
  })),
);

export type InsightsPage = z.infer<typeof insightsPageSchema>;
