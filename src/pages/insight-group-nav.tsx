import { Link } from 'react-router';
import { useSchool } from '#src/api/boot.ts';
import type { Insight } from '#src/contract/insights.ts';
import { formatCount } from '#src/format/counts.ts';
import { insightGroups, type InsightGroup } from '#src/routing/insight-list-view.ts';
import { insightGroupName } from '#src/words/insight-groups.ts';
import { toGroup } from './insights-of-group.ts';

interface InsightGroupNavProps {
  readonly insights: readonly Insight[];
  readonly current: InsightGroup;
  readonly toHref: (group: InsightGroup) => string;
}

/** The groups of insights as links, each with how many there are. */
export function InsightGroupNav({ insights, current, toHref }: InsightGroupNavProps) {
  const { locale } = useSchool().school;
  return (
    <nav aria-label="Kinds of signals" className="-ml-3 flex flex-wrap gap-1 print:hidden">
      {insightGroups.map((group) => (
        <Link
          key={group}
          preventScrollReset
          to={toHref(group)}
          aria-current={group === current ? 'true' : undefined}
          className="inline-flex min-h-9 items-center gap-1.5 rounded px-3 text-ink no-underline hover:bg-sunken aria-[current]:bg-ink aria-[current]:text-surface"
        >
          {insightGroupName(group)} {formatCount(toGroup(insights, group).length, locale)}
        </Link>
      ))}
    </nav>
  );
}
