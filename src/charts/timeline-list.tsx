import { useEffect, useEffectEvent, useId, useState, type MouseEvent, type ReactNode, type Ref } from 'react';
import type { Marking } from './marking.ts';
import type { Mark, TimeSpan } from './timeline-geometry.ts';
import { toCommand, type Command } from './timeline-keys.ts';
import { holdsAny, TimelineRings } from './timeline-rings.tsx';
import { findMarkAt, takeStep, type PlacedMark, type TimelineRows } from './timeline-rows.ts';
import type { TimelineView } from './use-timeline-view.ts';

interface TimelineListProps {
  readonly axis: TimeSpan;
  readonly rows: TimelineRows;
  /** All marks in order of time, at least one. */
  readonly walk: readonly [PlacedMark, ...PlacedMark[]];
  readonly marking: Marking;
  readonly timeline: TimelineView;
  /** The element that scrolls the drawing. */
  readonly scroller: Ref<HTMLDivElement>;
  /** How many times wider the drawing is than what can be seen of it. */
  readonly zoom: number;
  /** The width of the drawing, in CSS pixels. */
  readonly width: number;
  /** The upper edge of the lanes. */
  readonly top: number;
  readonly timeZone: string;
  readonly locale: string;
  /** The drawing. */
  readonly children: ReactNode;
}

/** The picture as a list of which one can be chosen: one stop of the Tab key, along which the arrow keys move. */
export function TimelineList(props: TimelineListProps) {
  const { axis, rows, walk, marking, timeline, scroller, zoom, width, top, timeZone, locale, children } =
    props;
  const cursorId = useId();
  const [cursor, setCursor] = useState(marking.selected);
  const [lastSelected, setLastSelected] = useState(marking.selected);
  if (marking.selected !== lastSelected) {
    // Chosen in the table or by a step in the history: the keys go on from there.
    setLastSelected(marking.selected);
    setCursor(marking.selected);
  }
  const find = (id: string | null) => {
    const ids = new Set(id === null ? [] : [id]);
    return walk.find(({ mark }) => holdsAny(mark, ids));
  };
  const stop = find(cursor) ?? walk[0];

  const activate = (mark: Mark | null) => {
    const ids = mark?.signals.map(({ insight }) => insight.id) ?? [];
    const isSame = ids.length === marking.active.size && ids.every((id) => marking.active.has(id));
    if (!isSame) marking.activate(ids);
  };
  const goTo = ({ mark }: PlacedMark) => {
    setCursor(mark.id);
    activate(mark);
    timeline.reveal(mark.x + mark.width / 2);
  };
  const open = (mark: Mark) => {
    setCursor(mark.id);
    if (mark.signals.length === 1 || timeline.isClosest) marking.select(mark.id);
    else {
      const toShare = (instant: number) => (instant - axis.start) / (axis.end - axis.start);
      timeline.showPart({ from: toShare(mark.span.start), to: toShare(mark.span.end) });
    }
  };

  const run = (command: Command) => {
    switch (command) {
      case 'open':
        open(stop.mark);
        break;
      case 'clear':
        marking.select(null);
        break;
      case 'zoom-in':
        timeline.zoomIn(stop.mark.x - timeline.view.offset);
        break;
      case 'zoom-out':
        timeline.zoomOut(stop.mark.x - timeline.view.offset);
        break;
      case 'whole':
        timeline.showWhole();
        break;
      case 'screen-earlier':
        timeline.scrollBy(-0.8);
        break;
      case 'screen-later':
        timeline.scrollBy(0.8);
        break;
      case 'earlier':
      case 'later':
      case 'up':
      case 'down':
      case 'first':
      case 'last':
        goTo(takeStep(walk, stop, command));
    }
  };
  const findAt = ({ clientX, clientY, currentTarget }: MouseEvent<HTMLElement>) => {
    const { left, top: edge } = currentTarget.getBoundingClientRect();
    return findMarkAt(rows, clientX - left + currentTarget.scrollLeft, clientY - edge - top);
  };

  const revealSelected = useEffectEvent(() => {
    const selected = find(marking.selected);
    if (selected !== undefined) timeline.reveal(selected.mark.x);
  });
  useEffect(() => {
    revealSelected();
  }, [marking.selected]);

  return (
    <div
      ref={scroller}
      role="listbox"
      tabIndex={0}
      aria-label="Signals along the session"
      aria-orientation="horizontal"
      aria-activedescendant={cursorId}
      className={`relative overflow-x-auto overscroll-x-contain ${marking.active.size > 0 ? 'cursor-pointer' : ''}`}
      onScroll={() => {
        timeline.onScroll();
      }}
      onFocus={() => {
        activate(stop.mark);
      }}
      onBlur={() => {
        activate(null);
      }}
      onKeyDown={(event) => {
        const command = toCommand(event);
        if (command === undefined) return;
        event.preventDefault();
        run(command);
      }}
      onPointerMove={(event) => {
        if (event.pointerType !== 'touch') activate(findAt(event));
      }}
      onPointerLeave={({ currentTarget }) => {
        activate(currentTarget === document.activeElement ? stop.mark : null);
      }}
      onClick={(event) => {
        const mark = findAt(event);
        if (mark !== null) open(mark);
      }}
    >
      <div className="relative" style={{ width: `${100 * zoom}%` }}>
        {children}
        <TimelineRings
          walk={walk}
          cursor={stop}
          cursorId={cursorId}
          marking={marking}
          width={width}
          top={top}
          timeZone={timeZone}
          locale={locale}
        />
      </div>
    </div>
  );
}
