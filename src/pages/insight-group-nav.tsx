import { memo } from 'react';
import { Link } from 'react-router';
import { useSchool } from '#src/api/boot.ts';
import type { Insight } from '#src/contract/insights.ts';
import { formatCount } from '#src/format/counts.ts';
import { insightGroups, type InsightGroup } from '#src/routing/insight-list-view.ts';
import { choiceLook } from '#src/ui/looks.ts';
import { insightGroupName } from '#src/words/insight-groups.ts';
import { toGroup } from '#src/measures/insight-groups.ts';

interface InsightGroupNavProps {
  readonly insights: readonly Insight[];
  readonly current: InsightGroup;
  readonly toHref: (group: InsightGroup) => string;
}

/** The groups of insights as links, each with how many there are. Memorised: it counts thousands. */
export const InsightGroupNav = memo(function InsightGroupNav(props: InsightGroupNavProps) {
  const { insights, current, toHref } = props;
  const { locale } = useSchool().school;
  return (
    <nav aria-label="Kinds of signals" className="-ml-2.5 flex flex-wrap gap-1 print:hidden">
      {insightGroups.map((group) => (
        <Link
          key={group}
          preventScrollReset
          to={toHref(group)}
          aria-current={group === current ? 'true' : undefined}
          className={choiceLook}
        >
          {insightGroupName(group)} {formatCount(toGroup(insights, group).length, locale)}
        </Link>
      ))}
    </nav>
  );
});
