import type { PartLook } from './trend-look.ts';

interface TrendLegendProps {
  readonly entries: readonly { readonly name: string; readonly look: PartLook }[];
  readonly comparison: string | null;
}

/** What the colours are, in words, in the order of the bar from the bottom up. */
export function TrendLegend({ entries, comparison }: TrendLegendProps) {
  return (
    <figcaption className="flex flex-wrap gap-x-5 gap-y-1 text-small text-quiet">
      {entries.map(({ name, look }) => (
        <span key={name} className="inline-flex items-center gap-2">
          <svg aria-hidden="true" width={16} height={16} className="print:opacity-60">
            <rect x={0.5} y={0.5} width={15} height={15} fill={look.fill} stroke={look.stroke} />
          </svg>
          {name}
        </span>
      ))}
      {comparison === null ? null : (
        <span className="inline-flex items-center gap-2">
          <span
            aria-hidden="true"
            className="h-3 w-4 border-t-2 print:[print-color-adjust:exact]"
            style={{ background: 'var(--earlier-soft)', borderColor: 'var(--earlier)' }}
          />
          {comparison}
        </span>
      )}
    </figcaption>
  );
}
