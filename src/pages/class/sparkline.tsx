import { memo } from 'react';
import type { TrendDay } from '#src/measures/trend-days.ts';

interface SparklineProps {
  readonly days: readonly TrendDay[];
  /** The session time, in seconds, that fills the height; the same for all rows, so that they can be compared. */
  readonly fullSeconds: number;
  readonly isDayOff: (date: string) => boolean;
}

const height = 26;
const slot = 11;
const width = 8;

/**
 * A row's days: focused time below, off-task on top, grey where off-task time is not known. A school day without sessions
 * is a line at the foot, a day off and a day to come are nothing. Drawn for the eye; the cell says the same in words.
 */
export const Sparkline = memo(function Sparkline({ days, fullSeconds, isDayOff }: SparklineProps) {
  return (
    <svg
      aria-hidden="true"
      width={days.length * slot}
      height={height}
      className="inline-block print:[zoom:0.7] print:[fill-opacity:0.6]"
    >
      {days.map((day, index) => (
        <Bar key={day.date} day={day} x={index * slot} fullSeconds={fullSeconds} isDayOff={isDayOff} />
      ))}
    </svg>
  );
});

interface BarProps extends Pick<SparklineProps, 'fullSeconds' | 'isDayOff'> {
  readonly day: TrendDay;
  readonly x: number;
}

function Bar({ day, x, fullSeconds, isDayOff }: BarProps) {
  if (day.state === 'not-yet' || (day.state === 'none' && isDayOff(day.date))) return null;
  if (day.state === 'none')
    return <rect x={x} y={height - 1} width={width} height={1} className="fill-edge" />;
  const toHeight = (seconds: number) => Math.min(height, Math.max(1, (seconds / fullSeconds) * height));
  const total = toHeight(day.totalSeconds);
  if (day.reading !== 'known') {
    return <rect x={x} y={height - total} width={width} height={total} className="fill-level-other" />;
  }
  const focused = (day.focusedSeconds / day.totalSeconds) * total;
  // A pixel of the ground between the two: each is seen against it.
  const offTask = Math.max(0, total - focused - (focused > 0 ? 1 : 0));
  return (
    <>
      <rect x={x} y={height - total} width={width} height={offTask} className="fill-off-task" />
      <rect x={x} y={height - focused} width={width} height={focused} className="fill-focused" />
    </>
  );
}
