import { memo, useState } from 'react';
import { toSpokenText, type TrendColumn } from './trend-columns.ts';
import type { RenderDayLink } from './trend-day-link.ts';
import { moveInGrid } from './trend-keys.ts';
import type { TrendPoint } from './trend-points.ts';

/** Where the keys stand: on a day, or on a part of it. */
export interface TrendFocus {
  readonly date: string;
  readonly partName: string | null;
}

interface TrendDayCellProps {
  readonly point: TrendPoint;
  /** The place of the day, from 1. */
  readonly column: number;
  readonly columns: readonly TrendColumn[];
  readonly comparison: string | null;
  readonly isShown: boolean;
  /** True for the one day that the Tab key stops at. */
  readonly isTabStop: boolean;
  readonly renderDayLink: RenderDayLink;
  readonly onHover: (date: string) => void;
  readonly onFocus: (focus: TrendFocus) => void;
  readonly onBlur: () => void;
}

/** One day over the drawing, a link to its sessions; drawn anew where it changes itself, and not with every step along the days. */
export const TrendDayCell = memo(function TrendDayCell(props: TrendDayCellProps) {
  const { point, column, columns, comparison, isShown, onHover, onFocus } = props;
  const [isFirstTap, setFirstTap] = useState(false);
  return (
    <div
      role="gridcell"
      aria-colindex={column}
      style={{ gridColumn: column, gridRow: 1 }}
      className={isShown ? 'rounded bg-ink/5' : ''}
      onPointerEnter={({ pointerType }) => {
        if (pointerType !== 'touch') onHover(point.date);
      }}
    >
      {props.renderDayLink(point, {
        className: 'block h-full',
        tabIndex: props.isTabStop ? 0 : -1,
        'aria-label': toSpokenText(point, columns, comparison),
        onKeyDown: moveInGrid,
        onFocus() {
          onFocus({ date: point.date, partName: null });
        },
        onBlur: props.onBlur,
        onPointerDown({ pointerType }) {
          setFirstTap(pointerType === 'touch' && !isShown);
        },
        onClick(event) {
          if (isFirstTap) event.preventDefault();
          setFirstTap(false);
        },
      })}
    </div>
  );
});
