import type { UseQueryResult } from '@tanstack/react-query';
import { lazy, Suspense } from 'react';
import { Link } from 'react-router';
import { useSchool } from '#src/api/boot.ts';
import type { Answer } from '#src/api/get-json.ts';
import { TrendTable } from '#src/charts/trend-table.tsx';
import type { Overview } from '#src/contract/overview.ts';
import { toTrendFinding } from '#src/measures/findings.ts';
import { toTrendDays } from '#src/measures/trend-days.ts';
import { studentViewCodec, type StudentView } from '#src/routing/student-view.ts';
import { toSearch } from '#src/routing/view-codec.ts';
import type { StudyWindow } from '#src/time/windows.ts';
import { Panel } from '#src/ui/panel.tsx';
import { Skeleton } from '#src/ui/skeleton.tsx';
import { trendTitle } from '#src/words/findings.ts';
import { QueryContent } from '../query-content.tsx';
import { UnreadableNote } from '../unreadable-note.tsx';
import { loadTrendChart } from './load-trend-chart.ts';
import { NoBars } from './no-bars.tsx';

const TrendChart = lazy(() => loadTrendChart().then(({ TrendChart }) => ({ default: TrendChart })));

interface TrendPanelProps {
  readonly overview: UseQueryResult<Answer<Overview>>;
  readonly window: StudyWindow;
  readonly view: StudentView;
}

/** Focused and off-task time per local day, as bars or as a table; the title states what the days show. */
export function TrendPanel({ overview, window, view }: TrendPanelProps) {
  const { locale } = useSchool().school;
  const trend = overview.data?.data.trend;
  const days = toTrendDays(trend?.buckets ?? [], window);
  const hasTime = days.some(({ state }) => state === 'time');
  const isTable = view.trend === 'table';
  return (
    <Panel
      title={trend ? trendTitle(toTrendFinding(days), locale) : 'Day by day'}
      note="Each bar is one day’s session time: focused below, off-task on top. The percentage is the off-task share of that day."
      actions={
        trend !== undefined && !hasTime ? null : (
          <Link
            replace
            preventScrollReset
            to={{ search: toSearch(studentViewCodec, { ...view, trend: isTable ? 'chart' : 'table' }) }}
            className="text-small print:hidden"
          >
            {isTable ? 'Show as chart' : 'Show as table'}
          </Link>
        )
      }
    >
      <QueryContent query={overview} skeleton="chart">
        {({ data }) => (
          <>
            {hasTime ? (
              <Suspense fallback={<Skeleton size="chart" />}>
                {isTable ? (
                  <TrendTable days={days} locale={locale} />
                ) : (
                  <TrendChart days={days} locale={locale} />
                )}
              </Suspense>
            ) : (
              <NoBars view={view} />
            )}
            <UnreadableNote count={data.trend.unreadable} what="day" />
          </>
        )}
      </QueryContent>
    </Panel>
  );
}
