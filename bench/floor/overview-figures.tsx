/** Three figures of an overview and its chart. */
import { lazy, Suspense } from 'react';
import type { Overview } from './overview.ts';

export const loadChart = () => import('./chart.tsx');
const Chart = lazy(async () => ({ default: (await loadChart()).Chart }));

function toMinutes(seconds: number): string {
  return `${Math.round(seconds / 60)} min`;
}

export function OverviewFigures({ overview }: { readonly overview: Overview }) {
  const { totalDurationInSeconds, totalWasteDurationInSeconds, wastePercentage } = overview.summary;
  return (
    <>
      <dl>
        <dt>focused</dt>
        <dd>{toMinutes(totalDurationInSeconds - totalWasteDurationInSeconds)}</dd>
        <dt>off-task</dt>
        <dd>{wastePercentage} %</dd>
        <dt>off-task time</dt>
        <dd>{toMinutes(totalWasteDurationInSeconds)}</dd>
      </dl>
      <Suspense fallback={<p>Loading</p>}>
        <Chart buckets={overview.trend.buckets} />
      </Suspense>
    </>
  );
}
