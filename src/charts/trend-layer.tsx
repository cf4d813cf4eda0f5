import { useCallback, useEffect, useId, useMemo, useState } from 'react';
import type { TrendColumn } from './trend-columns.ts';
import { TrendDayCell, type TrendFocus } from './trend-day-cell.tsx';
import type { RenderDayLink } from './trend-day-link.ts';
import { toPartRows } from './trend-grid.ts';
import { trendKeyHelp } from './trend-keys.ts';
import { TrendPartRow } from './trend-part-row.tsx';
import type { TrendPart } from './trend-parts.ts';
import type { TrendPoint } from './trend-points.ts';
import { TrendTooltip } from './trend-tooltip.tsx';

interface TrendLayerProps {
  readonly points: readonly TrendPoint[];
  /** The texts of a day as the table has them, and with the levels in any case. */
  readonly columns: readonly TrendColumn[];
  readonly allColumns: readonly TrendColumn[];
  /** What is drawn of the days, and the upper end of the axis. */
  readonly parts: readonly TrendPart[];
  readonly highest: number;
  readonly comparison: string | null;
  /** The width of the axis, in CSS pixels: the plot begins beside it. */
  readonly left: number;
  readonly renderDayLink: RenderDayLink;
  readonly locale: string;
}

/**
 * The days over the drawing, as a grid: links to their sessions, and below each day its parts. One stop of the Tab key, from
 * which the arrow keys go by day and by part. Pointing at a day or focusing it shows its figures; Escape hides them (WCAG
 * 1.4.13). A first tap shows, a second follows.
 */
export function TrendLayer(props: TrendLayerProps) {
  const { points, columns, allColumns, comparison, left, renderDayLink } = props;
  const [stop, setStop] = useState<string | null>(null);
  const [focused, setFocused] = useState<TrendFocus | null>(null);
  const [hovered, setHovered] = useState<string | null>(null);
  const [dismissed, setDismissed] = useState<string | null>(null);
  const helpId = useId();
  const partRows = useMemo(() => toPartRows(allColumns), [allColumns]);

  const timed = points.filter(({ time }) => time !== null);
  const tabStop = (timed.find(({ date }) => date === stop) ?? timed[0])?.date;
  const active = hovered ?? focused?.date ?? null;
  const shown = active === dismissed ? null : active;
  const shownIndex = points.findIndex(({ date }) => date === shown);
  const shownPoint = points[shownIndex];
  const markedName = shown === focused?.date ? focused.partName : null;

  useEffect(() => {
    if (shown === null) return undefined;
    const dismiss = (event: KeyboardEvent) => {
      if (event.key === 'Escape') setDismissed(shown);
    };
    document.addEventListener('keydown', dismiss);
    return () => {
      document.removeEventListener('keydown', dismiss);
    };
  }, [shown]);

  // A day that goes away never hears that pointer or focus have left it.
  const isGone = (date: string | undefined) =>
    date !== undefined && !timed.some((point) => point.date === date);
  if (isGone(hovered ?? undefined)) setHovered(null);
  if (isGone(focused?.date)) setFocused(null);

  // The same functions at every drawing: cells that stay as they are need not be drawn again.
  const hover = useCallback((date: string | null) => {
    setHovered(date);
    setDismissed(null);
  }, []);
  const focus = useCallback((next: TrendFocus) => {
    setStop(next.date);
    setFocused(next);
    // Wherever the pointer rests: the keys are where somebody reads now.
    setHovered(null);
    setDismissed(null);
  }, []);
  const blur = useCallback(() => {
    setFocused(null);
  }, []);

  return (
    <div
      className="absolute inset-y-0 right-0 print:hidden"
      style={{ left }}
      onPointerLeave={() => {
        hover(null);
      }}
    >
      <p id={helpId} className="sr-only">
        {trendKeyHelp.spoken}
      </p>
      <div
        role="grid"
        aria-label="Days with session time"
        aria-describedby={helpId}
        aria-colcount={points.length}
        className="relative grid h-full"
        style={{ gridTemplateColumns: `repeat(${points.length}, minmax(0, 1fr))` }}
      >
        <div role="row" className="contents">
          {points.map((point, index) =>
            point.time === null ? null : (
              <TrendDayCell
                key={point.date}
                point={point}
                column={index + 1}
                columns={columns}
                comparison={comparison}
                isShown={point.date === shown}
                isTabStop={point.date === tabStop}
                renderDayLink={renderDayLink}
                onHover={hover}
                onFocus={focus}
                onBlur={blur}
              />
            ),
          )}
        </div>
        {partRows.map((row) => (
          <TrendPartRow
            key={row.name}
            row={row}
            points={points}
            parts={props.parts}
            highest={props.highest}
            locale={props.locale}
            onFocus={focus}
            onBlur={blur}
          />
        ))}
      </div>
      {shownPoint === undefined ? null : (
        <div
          className="absolute top-0 z-over-page max-sm:inset-x-0! max-sm:top-full print:hidden"
          style={toPlace(shownIndex, points.length)}
        >
          <TrendTooltip
            point={shownPoint}
            columns={markedName === null ? columns : allColumns}
            markedName={markedName}
            keyHelp={shown === focused?.date ? trendKeyHelp.shown : null}
          />
        </div>
      )}
    </div>
  );
}

/** Beside the column, on the side with more room. */
function toPlace(index: number, count: number) {
  return index < count / 2
    ? { left: `${(100 * (index + 1)) / count}%` }
    : { right: `${(100 * (count - index)) / count}%` };
}
