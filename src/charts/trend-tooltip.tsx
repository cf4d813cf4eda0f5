import { floatLook } from '#src/ui/looks.ts';
import type { TrendColumn } from './trend-columns.ts';
import type { TrendPoint } from './trend-points.ts';

interface TrendTooltipProps {
  readonly point: TrendPoint;
  readonly columns: readonly TrendColumn[];
  /** The part at which the keys stand. */
  readonly markedName: string | null;
  /** What the keys do, for who came with them. */
  readonly keyHelp: string | null;
}

/** One day as a small table, with the texts of the table twin. The link it belongs to says the same to a screen reader. */
export function TrendTooltip({ point, columns, markedName, keyHelp }: TrendTooltipProps) {
  return (
    <div role="tooltip" className={`w-max max-w-72 px-3 py-2 max-sm:max-w-full ${floatLook} text-small`}>
      <p className="font-semibold">{point.day}</p>
      {point.dayOff === null ? null : <p className="text-quiet">{point.dayOff}</p>}
      {point.stateText === null ? null : <p className="text-quiet">{point.stateText}</p>}
      <dl className="mt-1 grid grid-cols-[1fr_auto] gap-x-4">
        {columns.map(({ name, toText }) => (
          <div key={name} className={`contents ${name === markedName ? 'font-semibold' : ''}`}>
            <dt className={name === markedName ? '' : 'text-quiet'}>{name}</dt>
            <dd className="text-right whitespace-nowrap">{toText(point)}</dd>
          </div>
        ))}
      </dl>
      {keyHelp === null ? null : (
        <div className="mt-1 border-t border-line pt-1 text-quiet pointer-coarse:hidden">{keyHelp}</div>
      )}
    </div>
  );
}
