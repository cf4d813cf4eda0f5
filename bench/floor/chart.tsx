/** The floor's one chart: the product's two stacked bars a day, with axes and a tooltip, and nothing else of it. */
import { Bar, BarChart, Tooltip, XAxis, YAxis } from 'recharts';
import type { Overview } from './overview.ts';

export function Chart({ buckets }: { readonly buckets: Overview['trend']['buckets'] }) {
  const points = buckets.map(({ startedAtTime, totalDurationInSeconds, wasteDurationInSeconds }) => ({
    date: startedAtTime.slice(0, 10),
    focused: totalDurationInSeconds - wasteDurationInSeconds,
    offTask: wasteDurationInSeconds,
  }));
  return (
    <BarChart data={points} width={800} height={256}>
      <XAxis dataKey="date" />
      <YAxis />
      <Tooltip isAnimationActive={false} />
      <Bar dataKey="focused" stackId="day" fill="#33658a" isAnimationActive={false} />
      <Bar dataKey="offTask" stackId="day" fill="#f6ae2d" isAnimationActive={false} />
    </BarChart>
  );
}
