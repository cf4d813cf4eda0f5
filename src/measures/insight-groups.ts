/** The groups of insights (guide, "Insight Types"). Safety types have none: they are another kind of value (src/contract). */
import { proctoringTypes, unlistedWasteTypes, wasteTypes } from '#src/contract/insight-types.ts';
import type { Insight } from '#src/contract/insights.ts';

const wasteSlugs: ReadonlySet<string> = new Set([...wasteTypes, ...unlistedWasteTypes]);
const proctoringSlugs: ReadonlySet<string> = new Set(proctoringTypes);

/** The guide's group of a type; "other" for one that is not known. */
export function insightTypeGroup(slug: string): 'waste' | 'proctoring' | 'other' {
  if (wasteSlugs.has(slug)) return 'waste';
  return proctoringSlugs.has(slug) ? 'proctoring' : 'other';
}

/** The insights of a group, in the order given. */
export function toGroup(
  insights: readonly Insight[],
  group: ReturnType<typeof insightTypeGroup> | 'all',
): readonly Insight[] {
  return group === 'all'
    ? insights
    : insights.filter(({ insightType }) => insightTypeGroup(insightType) === group);
}
