import { useEffect, useState } from 'react';
import { toSpokenText, type TrendColumn } from './trend-columns.ts';
import type { RenderDayLink } from './trend-day-link.ts';
import { moveAlongLinks } from './trend-keys.ts';
import type { TrendPoint } from './trend-points.ts';
import { TrendTooltip } from './trend-tooltip.tsx';

interface TrendLayerProps {
  readonly points: readonly TrendPoint[];
  readonly columns: readonly TrendColumn[];
  readonly comparison: string | null;
  /** The width of the axis, in CSS pixels: the plot begins beside it. */
  readonly left: number;
  readonly renderDayLink: RenderDayLink;
}

/**
 * The days over the drawing, as links: one stop of the Tab key, along which the arrow keys move. Pointing at a day or
 * focusing it shows its figures; Escape hides them (WCAG 1.4.13). A first tap shows, a second follows.
 */
export function TrendLayer({ points, columns, comparison, left, renderDayLink }: TrendLayerProps) {
  const [stop, setStop] = useState<string | null>(null);
  const [focused, setFocused] = useState<string | null>(null);
  const [hovered, setHovered] = useState<string | null>(null);
  const [dismissed, setDismissed] = useState<string | null>(null);
  const [isFirstTap, setFirstTap] = useState(false);

  const timed = points.filter(({ time }) => time !== null);
  const tabStop = (timed.find(({ date }) => date === stop) ?? timed[0])?.date;
  const active = hovered ?? focused;
  const shown = active === dismissed ? null : active;
  const shownIndex = points.findIndex(({ date }) => date === shown);
  const shownPoint = points[shownIndex];

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

  const hover = (date: string | null) => {
    setHovered(date);
    setDismissed(null);
  };

  return (
    <div
      className="absolute inset-y-0 right-0 print:hidden"
      style={{ left }}
      onPointerLeave={() => {
        hover(null);
      }}
    >
      <ol
        aria-label="Days with session time"
        className="grid h-full"
        style={{ gridTemplateColumns: `repeat(${points.length}, minmax(0, 1fr))` }}
      >
        {points.map((point, index) =>
          point.time === null ? null : (
            <li
              key={point.date}
              style={{ gridColumn: index + 1, gridRow: 1 }}
              className={point.date === shown ? 'rounded bg-ink/5' : ''}
              onPointerEnter={({ pointerType }) => {
                if (pointerType !== 'touch') hover(point.date);
              }}
            >
              {renderDayLink(point, {
                className: 'block h-full',
                tabIndex: point.date === tabStop ? 0 : -1,
                'aria-label': toSpokenText(point, columns, comparison),
                onKeyDown: moveAlongLinks,
                onFocus() {
                  setStop(point.date);
                  setFocused(point.date);
                  setDismissed(null);
                },
                onBlur() {
                  setFocused(null);
                },
                onPointerDown({ pointerType }) {
                  setFirstTap(pointerType === 'touch' && point.date !== shown);
                },
                onClick(event) {
                  if (isFirstTap) event.preventDefault();
                  setFirstTap(false);
                },
              })}
            </li>
          ),
        )}
      </ol>
      {shownPoint === undefined ? null : (
        <div
          className="absolute top-0 z-10 max-sm:inset-x-0! max-sm:top-full print:hidden"
          style={toPlace(shownIndex, points.length)}
        >
          <TrendTooltip point={shownPoint} columns={columns} />
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
