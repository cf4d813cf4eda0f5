import { memo } from 'react';
import { TimelineClock } from './timeline-clock.tsx';
import { toPixels, type TimeSpan } from './timeline-geometry.ts';
import { LaneMarks, RecordingBar } from './timeline-lanes.tsx';
import { TimelinePatterns } from './timeline-look.tsx';
import type { Recording } from './timeline-recording.ts';
import { headingHeight, laneHeight, type TimelineRows } from './timeline-rows.ts';
import type { ClockEvent } from './timeline-ticks.ts';

interface TimelineDrawingProps {
  readonly axis: TimeSpan;
  /** The session itself, where it is known: what lies outside of it is shaded. */
  readonly session: TimeSpan | null;
  readonly rows: TimelineRows;
  readonly recording: Recording | null;
  readonly eventLines: readonly (readonly ClockEvent[])[];
  /** In CSS pixels: the whole drawing, and the part of it that is or soon may be seen. */
  readonly width: number;
  readonly from: number;
  readonly to: number;
  readonly isCounted: boolean;
  /** The upper edge of the lanes. */
  readonly top: number;
  readonly nameHeight: number;
  readonly patternId: string;
  readonly timeZone: string;
  readonly locale: string;
}

/** Clock, lanes and recording as one picture; the table has the same in words. */
export const TimelineDrawing = memo(function TimelineDrawing(props: TimelineDrawingProps) {
  const { axis, session, rows, recording, eventLines, width, from, to, top, nameHeight, patternId } = props;
  const { isCounted, timeZone, locale } = props;
  const pixelsPerMs = width / (axis.end - axis.start);
  const bottom = top + rows.height;
  const toInstantAt = (x: number) => Math.min(axis.end, Math.max(axis.start, axis.start + x / pixelsPerMs));
  const hairline = (y: number) => <line key={y} x1={0} x2={width} y1={y} y2={y} stroke="var(--line)" />;
  return (
    <svg
      aria-hidden="true"
      viewBox={`0 0 ${width} ${bottom}`}
      preserveAspectRatio="none"
      className="block w-full"
      height={bottom}
    >
      <TimelinePatterns id={patternId} />
      {session === null
        ? null
        : toOutside(axis, session).map((span) => (
            <rect
              key={span.start}
              {...toPixels(span, { axis, pixelsPerMs })}
              y={top}
              height={rows.height}
              fill="var(--sunken)"
            />
          ))}
      <TimelineClock
        axis={axis}
        pixelsPerMs={pixelsPerMs}
        start={toInstantAt(from)}
        end={toInstantAt(to)}
        eventLines={eventLines}
        bottom={bottom}
        timeZone={timeZone}
        locale={locale}
      />
      <g transform={`translate(0 ${top})`}>
        {rows.headings.map(({ y }) => hairline(y + headingHeight - 0.5))}
        {rows.lanes.map(({ y, height }) => hairline(y + height - 0.5))}
        {rows.lanes.map((lane) => (
          <LaneMarks
            key={lane.insightType}
            lane={lane}
            axis={axis}
            patternId={patternId}
            from={from}
            to={to}
            isCounted={isCounted}
          />
        ))}
        {recording === null || rows.recordingY === null ? null : (
          <RecordingBar
            recording={recording}
            axis={axis}
            pixelsPerMs={pixelsPerMs}
            y={rows.recordingY + nameHeight + laneHeight / 2}
          />
        )}
      </g>
    </svg>
  );
});

/** The parts of the axis before and after the session. */
function toOutside(axis: TimeSpan, session: TimeSpan): readonly TimeSpan[] {
  return [
    { start: axis.start, end: session.start },
    { start: session.end, end: axis.end },
  ].filter(({ start, end }) => start < end);
}
