import { memo } from 'react';
import { formatTime, formatTimeToSecond } from '#src/format/dates.ts';
import { toInstant } from '#src/time/civil-dates.ts';
import type { TimeSpan } from './timeline-geometry.ts';
import { toClockTicks, type ClockEvent } from './timeline-ticks.ts';

interface TimelineClockProps {
  readonly axis: TimeSpan;
  readonly pixelsPerMs: number;
  /** The part of the axis that is or soon may be seen. */
  readonly start: number;
  readonly end: number;
  /** Lines of text over the times: days, changes of the clocks; empty ones take no room. */
  readonly eventLines: readonly (readonly ClockEvent[])[];
  /** The lower end of the lines, in CSS pixels. */
  readonly bottom: number;
  readonly timeZone: string;
  readonly locale: string;
}

const lineHeight = 20;

/** How high the clock is, in CSS pixels. */
export function toClockHeight(eventLines: TimelineClockProps['eventLines']): number {
  return lineHeight * (1 + eventLines.filter((events) => events.length > 0).length) + 4;
}

/** The clock over the lanes, in the school's zone: round times, and a line of its own where a day begins or the clocks change. */
export const TimelineClock = memo(function TimelineClock(props: TimelineClockProps) {
  const { axis, pixelsPerMs, start, end, eventLines, bottom, timeZone, locale } = props;
  const { instants, hasSeconds } = toClockTicks({ start, end }, pixelsPerMs, timeZone);
  const format = hasSeconds ? formatTimeToSecond : formatTime;
  const toX = (instant: number) => (instant - axis.start) * pixelsPerMs;
  const total = toX(axis.end);
  const top = toClockHeight(eventLines);
  return (
    <g fontSize={13} className="fill-quiet">
      {instants.map((instant) => (
        <g key={instant}>
          <line x1={toX(instant)} x2={toX(instant)} y1={top - 5} y2={bottom} stroke="var(--line)" />
          <text x={toX(instant)} y={top - 9} textAnchor={toAnchor(toX(instant), total)}>
            {format(toInstant(instant), timeZone, locale)}
          </text>
        </g>
      ))}
      {eventLines
        .filter((events) => events.length > 0)
        .map((events, line) =>
          events.map(({ at, text }) => (
            <g key={at}>
              {/* Beside its text and along the lanes, but not through the times. */}
              <path
                d={`M${toX(at)} ${line * lineHeight}v${lineHeight - 2}M${toX(at)} ${top - 5}V${bottom}`}
                stroke="var(--edge)"
              />
              <text x={toX(at) + 5} y={(line + 1) * lineHeight - 6} className="fill-ink">
                {text}
              </text>
            </g>
          )),
        )}
    </g>
  );
});

/** Times stand centred over their line, but never beyond the ends of the axis. */
function toAnchor(x: number, total: number): 'start' | 'middle' | 'end' {
  if (x < 32) return 'start';
  return x > total - 32 ? 'end' : 'middle';
}
