import type { ComponentProps, ReactNode } from 'react';
import { Link } from 'react-router';
import type { Insights } from '#src/api/insights.ts';
import type { InsightGroup } from '#src/routing/insight-list-view.ts';
import { Pager } from '#src/ui/pager.tsx';
import { IncompleteNote } from './incomplete-note.tsx';
import { InsightGroupNav } from './insight-group-nav.tsx';
import { toGroup } from './insights-of-group.ts';
import { InsightsTable } from './insights-table.tsx';
import { toPage } from './paging.ts';
import { UnreadableNote } from './unreadable-note.tsx';

interface InsightsListProps {
  readonly data: Insights;
  readonly view: { readonly group: InsightGroup; readonly page: number };
  readonly toHref: (view: { group: InsightGroup; page: number }) => string;
  readonly columns?: ComponentProps<typeof InsightsTable>['columns'];
  /** Drawn between the filter and the table, of the very insights that the table pages through. */
  readonly renderAbove?: (insights: readonly Insights['insights'][number][]) => ReactNode;
}

/** Insights by kind and page, as a table; what cannot be listed is said below it. */
export function InsightsList({ data, view, toHref, columns = [], renderAbove }: InsightsListProps) {
  const shown = toGroup(data.insights, view.group);
  const { rows, page, pageCount, text } = toPage(shown, view.page);
  return (
    <div className="space-y-4">
      <InsightGroupNav
        insights={data.insights}
        current={view.group}
        toHref={(group) => toHref({ group, page: 1 })}
      />
      {renderAbove?.(shown)}
      {rows.length === 0 ? (
        <p className="py-4 text-quiet">
          No signals of this kind. No signal does not mean that nothing happened.
        </p>
      ) : (
        <InsightsTable insights={rows} columns={columns} />
      )}
      <Pager
        label="Pages of signals"
        page={page}
        pageCount={pageCount}
        renderLink={(to, name) => (
          <Link key={name} to={toHref({ group: view.group, page: to })}>
            {name}
          </Link>
        )}
      >
        {text}
      </Pager>
      <UnreadableNote count={data.unreadable} what="signal" />
      <IncompleteNote isComplete={data.isComplete} what="signal" />
    </div>
  );
}
