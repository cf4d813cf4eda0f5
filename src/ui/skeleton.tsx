/** Heights of what a skeleton stands in for; the same classes size the real thing, so that nothing jumps. */
export type SkeletonSize = 'line' | 'summary' | 'figures' | 'chart' | 'rows' | 'list';

const heights: Record<SkeletonSize, string> = {
  line: 'h-6 max-w-xl',
  summary: 'h-40',
  figures: 'h-16',
  chart: 'h-72',
  rows: 'h-60',
  // Of a whole page: what stands below is out of sight from the start, and is not pushed there.
  list: 'h-[70vh]',
};

/** A place held for what is being loaded; screen readers hear one quiet word. */
export function Skeleton({ size }: { size: SkeletonSize }) {
  return (
    <div
      role="status"
      className={`animate-breath rounded bg-sunken print:h-auto print:animate-none ${heights[size]}`}
    >
      <span className="sr-only">Loading</span>
      <span aria-hidden="true" className="hidden print:inline">
        This part was still loading when it was printed.
      </span>
    </div>
  );
}
