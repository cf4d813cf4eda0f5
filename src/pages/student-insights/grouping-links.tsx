import { Link } from 'react-router';
import { insightGroupings, type InsightListView } from '#src/routing/insight-list-view.ts';

const names = { day: 'By day', type: 'By kind' } as const;

interface GroupingLinksProps {
  readonly view: InsightListView;
  readonly toHref: (view: InsightListView) => string;
}

/** How the list is grouped, as links. */
export function GroupingLinks({ view, toHref }: GroupingLinksProps) {
  return (
    <div role="group" aria-label="Grouping" className="-mx-2 flex gap-1 text-small print:hidden">
      {insightGroupings.map((by) => (
        <Link
          key={by}
          preventScrollReset
          to={toHref({ ...view, by, page: 1 })}
          aria-current={by === view.by ? 'true' : undefined}
          className="inline-flex min-h-9 items-center rounded px-2 text-quiet no-underline hover:bg-sunken aria-[current]:font-semibold aria-[current]:text-ink aria-[current]:underline"
        >
          {names[by]}
        </Link>
      ))}
    </div>
  );
}
