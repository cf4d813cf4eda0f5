import type { TrendPoint } from './trend-points.ts';

/** One day as a small table, with the texts of the table twin; spoken when the arrow keys move along the days. */
export function TrendTooltip({ point }: { point: TrendPoint | undefined }) {
  if (point === undefined) return null;
  const rows = [
    ['Focused', point.focusedText],
    ['Off-task', point.offTaskText],
    ['Off-task share', point.shareText ?? '–'],
  ] as const;
  return (
    <div role="status" className="rounded border border-edge bg-raised px-3 py-2 text-small text-ink">
      <p className="font-semibold">{point.day}</p>
      {point.stateText === null ? null : <p className="text-quiet">{point.stateText}</p>}
      {point.shareText === null ? null : (
        <dl className="mt-1 grid grid-cols-2 gap-x-4">
          {rows.map(([name, value]) => (
            <div key={name} className="contents">
              <dt className="text-quiet">{name}</dt>
              <dd className="text-right">{value}</dd>
            </div>
          ))}
        </dl>
      )}
    </div>
  );
}
