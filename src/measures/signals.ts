/** Ordinary insights of a student with what can be told of each beyond its own fields. Safety signals are another kind of value. */
import type { Insight } from '#src/contract/insights.ts';
import type { Session } from '#src/contract/sessions.ts';
import { toLocalTime } from '#src/time/local-times.ts';
import type { FacetValues } from './facets.ts';
import type { SessionFinder } from './session-of-insight.ts';

/** What signals are chosen and counted by. */
export const signalFacets = ['group', 'types', 'application', 'weekday'] as const;
export type SignalFacet = (typeof signalFacets)[number];

/** The guide's groups without safety; `waste` is its word for what readers know as off-task. */
export type SignalCategory = 'waste' | 'proctoring' | 'other';

export interface Signal {
  readonly insight: Insight;
  readonly category: SignalCategory;
  /** `null` where it cannot be told. */
  readonly session: Session | null;
  /** As the insight says, else as its session; `null` where neither tells. */
  readonly applicationId: string | null;
  /** The civil date in the school's zone on which it began. */
  readonly date: string;
  readonly values: FacetValues<SignalFacet>;
}

interface SignalSetting {
  readonly timeZone: string;
  readonly findSession: SessionFinder;
  readonly toCategory: (insightType: string) => SignalCategory;
  /** The value of the facet where the application cannot be told: nothing that could be an id. */
  readonly applicationNotTold: string;
}

/** Signals in the order of the insights. A weekday is its ISO 8601 number as text. */
export function toSignals(
  insights: readonly Insight[],
  { timeZone, findSession, toCategory, applicationNotTold }: SignalSetting,
): readonly Signal[] {
  return insights.map((insight) => {
    const { insightType } = insight;
    const category = toCategory(insightType);
    const session = findSession(insight);
    // An empty id is none.
    const applicationId = insight.applicationId || (session?.applicationId ?? null);
    const { date, weekday } = toLocalTime(insight.startedAtTime, timeZone);
    return {
      insight,
      category,
      session,
      applicationId,
      date,
      values: {
        group: category,
        types: insightType,
        application: applicationId ?? applicationNotTold,
        weekday: String(weekday),
      },
    };
  });
}
