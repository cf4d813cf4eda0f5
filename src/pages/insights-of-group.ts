import type { Insight } from '#src/contract/insights.ts';
import type { InsightGroup } from '#src/routing/insight-list-view.ts';
import { insightTypeGroup } from '#src/words/insight-types.ts';

/** The insights of a group, in the order given. */
export function toGroup(insights: readonly Insight[], group: InsightGroup): readonly Insight[] {
  return group === 'all'
    ? insights
    : insights.filter(({ insightType }) => insightTypeGroup(insightType) === group);
}
