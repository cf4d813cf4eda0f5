import type { BarShapeProps, XAxisTickContentProps } from 'recharts';
import type { TrendPoint } from './trend-points.ts';

type BarPartProps = Pick<BarShapeProps, 'x' | 'y' | 'width' | 'height'> & {
  fill: string | undefined;
  stroke: string | undefined;
  /** True where it stands on another part. */
  isOnAnother: boolean;
};

/** Between the parts of a bar, in CSS pixels: each is seen against the ground, whatever its neighbour's colour. */
const gap = 2;

/** A part of a bar. On paper it is an edge and a tint over white: ink for the eye, and not for the area. */
export function BarPart({ x, y, width, height, fill, stroke, isOnAnother }: BarPartProps) {
  if (height <= 0) return null;
  const place = { x, y, width, height: isOnAnother ? Math.max(1, height - gap) : height };
  return (
    <>
      <rect {...place} className="hidden fill-surface print:inline" />
      <rect {...place} fill={fill} stroke={stroke} className="print:[fill-opacity:0.35]" />
    </>
  );
}

interface DayTickProps extends Pick<XAxisTickContentProps, 'x' | 'y'> {
  readonly point: TrendPoint | undefined;
  /** True where the label stands for the week that begins here. */
  readonly isWeek: boolean;
}

/** The label under a bar. */
export function DayTick({ x, y, point, isWeek }: DayTickProps) {
  if (point === undefined) return null;
  return (
    <text x={x} y={y} textAnchor="middle" fontSize={13} fill="var(--quiet)">
      <tspan x={x} dy="0.9em">
        {isWeek ? point.monthDay : point.weekday}
      </tspan>
      {(point.isPartial || point.dayOff !== null) && !isWeek ? (
        <tspan x={x} dy="1.2em">
          {point.isPartial ? 'so far' : 'day off'}
        </tspan>
      ) : null}
    </text>
  );
}
