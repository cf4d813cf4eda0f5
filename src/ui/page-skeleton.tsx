import { Skeleton } from './skeleton.tsx';

/** The page while its code is on the way: the heights of a heading, figures and a chart. */
export function PageSkeleton() {
  return (
    <div className="space-y-6">
      <Skeleton size="line" />
      <Skeleton size="summary" />
      <Skeleton size="chart" />
    </div>
  );
}
