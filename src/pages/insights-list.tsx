import { useCallback, useMemo, type ComponentProps, type ReactNode } from 'react';
import { Link } from 'react-router';
import type { Insights } from '#src/api/insights.ts';
import type { InsightGroup } from '#src/routing/insight-list-view.ts';
import { Pager } from '#src/ui/pager.tsx';
import { usePrinting } from '#src/ui/use-printing.ts';
import { IncompleteNote } from './incomplete-note.tsx';
import { InsightGroupNav } from './insight-group-nav.tsx';
import { toGroup } from '#src/measures/insight-groups.ts';
import { InsightsTable } from './insights-table.tsx';
import { toPage, toPageOf } from './paging.ts';
import { UnreadableNote } from './unreadable-note.tsx';

interface InsightsListProps extends Omit<ComponentProps<typeof InsightsTable>, 'insights'> {
  readonly data: Insights;
  readonly view: { readonly group: InsightGroup; readonly page: number };
  readonly toHref: (view: { group: InsightGroup; page: number }) => string;
  /** Drawn between the filter and the table, of the very insights that the table pages through. */
  readonly renderAbove?: (insights: readonly Insights['insights'][number][]) => ReactNode;
}

/** Insights by kind and page, as a table; what cannot be listed is said below it. On paper all pages are one. */
export function InsightsList({ data, view, toHref, renderAbove, ...table }: InsightsListProps) {
  const isPrinting = usePrinting();
  const shown = useMemo(() => toGroup(data.insights, view.group), [data.insights, view.group]);
  const selectedIndex = shown.findIndex(({ id }) => id === table.marking?.selected);
  const asked = selectedIndex === -1 ? view.page : toPageOf(selectedIndex);
  const { rows, page, pageCount, text } = useMemo(() => toPage(shown, asked), [shown, asked]);
  const toGroupHref = useCallback((group: InsightGroup) => toHref({ group, page: 1 }), [toHref]);
  return (
    <div className="space-y-4">
      <InsightGroupNav insights={data.insights} current={view.group} toHref={toGroupHref} />
      {renderAbove?.(shown)}
      {rows.length === 0 ? (
        <p className="py-4 text-quiet">
          No signals of this kind. No signal does not mean that nothing happened.
        </p>
      ) : (
        <InsightsTable insights={isPrinting ? shown : rows} {...table} />
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
