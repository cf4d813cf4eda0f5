import { memo } from 'react';
import type { TrendFocus } from './trend-day-cell.tsx';
import { toReach, toSpokenPart, type PartRow, type Reach } from './trend-grid.ts';
import { moveInGrid } from './trend-keys.ts';
import { plotRoom } from './trend-look.ts';
import type { TrendPart } from './trend-parts.ts';
import type { TrendPoint } from './trend-points.ts';

interface TrendPartRowProps {
  readonly row: PartRow;
  readonly points: readonly TrendPoint[];
  readonly parts: readonly TrendPart[];
  /** The upper end of the axis. */
  readonly highest: number;
  readonly locale: string;
  readonly onFocus: (focus: TrendFocus) => void;
  readonly onBlur: () => void;
}

/** One part on all days that have it: a cell over each drawing of it, to be walked along and heard, not pointed at. */
export const TrendPartRow = memo(function TrendPartRow(props: TrendPartRowProps) {
  const { row, points, parts, highest, locale, onFocus, onBlur } = props;
  const cells = points.flatMap((point, index) => {
    const text = toSpokenPart(point, row, locale);
    return text === null ? [] : [{ date: point.date, index, text }];
  });
  if (cells.length === 0) return null;
  return (
    <div role="row" className="contents">
      {cells.map(({ date, index, text }) => (
        <div
          key={date}
          role="gridcell"
          aria-colindex={index + 1}
          tabIndex={-1}
          style={{
            // Both ends: what is positioned in a grid would reach to the grid's own end.
            gridColumn: `${index + 1} / ${index + 2}`,
            gridRow: '1 / 2',
            ...toBox(toReach(parts, index, row.part, highest)),
          }}
          className="pointer-events-none absolute inset-x-[11%] rounded"
          onKeyDown={moveInGrid}
          onFocus={() => {
            onFocus({ date, partName: row.name });
          }}
          onBlur={onBlur}
        >
          <span className="sr-only">{text}</span>
        </div>
      ))}
    </div>
  );
});

/** The box of a part within its day's place, which is as high as the whole drawing. */
function toBox({ from, to }: Reach) {
  const plot = `(100% - ${plotRoom.above + plotRoom.below}px)`;
  return {
    top: `calc(${plotRoom.above}px + ${plot} * ${1 - to})`,
    height: `calc(${plot} * ${to - from})`,
  };
}
