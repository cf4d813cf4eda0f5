import { insightTypeGroup } from '#src/measures/insight-groups.ts';
import { insightGroupName } from '#src/words/insight-groups.ts';
import { insightTypeCaveat, insightTypeDescription, insightTypeName } from '#src/words/insight-types.ts';

/** What kind of signal it is, what that means, and what can mislead the software in it. */
export function InsightKind({ insightType }: { insightType: string }) {
  const caveat = insightTypeCaveat(insightType);
  return (
    <>
      {insightTypeName(insightType)}
      <p className="text-small text-quiet">
        {insightGroupName(insightTypeGroup(insightType))}. {insightTypeDescription(insightType)}
        {caveat === null ? null : ` ${caveat}`}
      </p>
    </>
  );
}
