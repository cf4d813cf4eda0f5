import { Link } from 'react-router';
import { useApplications } from '#src/api/applications.ts';
import { useSchool } from '#src/api/boot.ts';
import { formatDayLong } from '#src/format/dates.ts';
import { toGroupedSignals, type GroupedSignal, type SignalGroup } from '#src/measures/signal-groups.ts';
import type { InsightListView } from '#src/routing/insight-list-view.ts';
import { Pager } from '#src/ui/pager.tsx';
import { usePrinting } from '#src/ui/use-printing.ts';
import { insightTypeName } from '#src/words/insight-types.ts';
import { signalTotalsText } from '#src/words/signals.ts';
import { InsightsTable } from '../insights-table.tsx';
import { toPage } from '../paging.ts';
import { SignalSession } from './signal-session.tsx';

interface SignalsTableProps {
  readonly groups: readonly SignalGroup[];
  readonly userId: string;
  readonly view: InsightListView;
  readonly toHref: (view: InsightListView) => string;
  readonly areSessionsKnown: boolean;
}

/** A page of signals under the headings of their groups; one that goes on from the page before says so. On paper all pages are one. */
export function SignalsTable({ groups, userId, view, toHref, areSessionsKnown }: SignalsTableProps) {
  const { data: applications } = useApplications();
  const isPrinting = usePrinting();
  const all = toGroupedSignals(groups);
  const { rows: paged, page, pageCount, text } = toPage(all, view.page);
  const rows = isPrinting ? all : paged;
  const headed = rows.filter(({ isFirst }, index) => isFirst || index === 0);
  const signals = new Map(rows.map(({ signal }) => [signal.insight.id, signal]));
  return (
    <>
      <InsightsTable
        insights={rows.map(({ signal }) => signal.insight)}
        headings={
          new Map(
            headed.map((row) => [
              row.signal.insight.id,
              <GroupHeading key="heading" row={row} by={view.by} />,
            ]),
          )
        }
        isUnderDay={view.by === 'day'}
        sessionOf={({ id }) => signals.get(id)?.session ?? null}
        columns={[
          {
            title: 'Session',
            render: ({ id }) => {
              const signal = signals.get(id);
              return signal ? (
                <SignalSession
                  signal={signal}
                  applications={applications}
                  userId={userId}
                  window={view.window}
                  areSessionsKnown={areSessionsKnown}
                />
              ) : null;
            },
          },
        ]}
      />
      <Pager
        label="Pages of signals"
        page={page}
        pageCount={pageCount}
        renderLink={(to, name) => (
          <Link key={name} to={toHref({ ...view, page: to })}>
            {name}
          </Link>
        )}
      >
        {text}
      </Pager>
    </>
  );
}

function GroupHeading({ row: { group, isFirst }, by }: { row: GroupedSignal; by: InsightListView['by'] }) {
  const { locale } = useSchool().school;
  return (
    <>
      <span className="font-semibold text-ink">
        {by === 'day' ? formatDayLong(group.key, locale) : insightTypeName(group.key)}
      </span>
      {isFirst ? null : ', continued'}{' '}
      <span className="ml-2 text-small text-quiet">{signalTotalsText(group.totals, locale)}</span>
    </>
  );
}
