import { memo } from 'react';
import { toPixels, type Mark, type TimeSpan } from './timeline-geometry.ts';
import { groupLooks, toPatternId } from './timeline-look.tsx';
import type { Recording } from './timeline-recording.ts';
import { toMarkY, type PlacedLane } from './timeline-rows.ts';

interface LaneMarksProps {
  readonly lane: PlacedLane;
  readonly axis: TimeSpan;
  readonly patternId: string;
  /** The part of the drawing that is or soon may be seen, in CSS pixels: nothing is drawn elsewhere. */
  readonly from: number;
  readonly to: number;
  /** Whether clusters say how many signals they hold. */
  readonly isCounted: boolean;
}

/** From this width on, in CSS pixels, lines in a mark can be seen as lines. */
const hatched = 9;

/** The marks of a lane as three outlines, narrow, wide and clustered: thousands of marks are no more elements than these. */
export const LaneMarks = memo(function LaneMarks(props: LaneMarksProps) {
  const { lane, axis, patternId, from, to, isCounted } = props;
  const { colour, soft } = groupLooks[lane.group];
  const near = lane.marks.filter(({ x, width }) => x + width >= from && x <= to);
  const alone = near.filter(({ signals }) => signals.length === 1);
  const narrow = alone.filter(({ width }) => width < hatched);
  const wide = alone.filter(({ width }) => width >= hatched);
  const clusters = near.filter(({ signals }) => signals.length > 1);
  return (
    <>
      <path d={toOutline(narrow, lane, axis)} fill={colour} stroke={colour} />
      <path
        d={toOutline(wide, lane, axis)}
        fill={`url(#${toPatternId(patternId, lane.group)})`}
        stroke={colour}
      />
      <path d={toOutline(clusters, lane, axis)} fill={soft} stroke={colour} />
      {isCounted ? (
        <text textAnchor="middle" fontSize={12} className="fill-ink">
          {clusters.map((mark, index) => (
            <tspan key={index} x={mark.x + mark.width / 2} y={toMarkY(lane, mark) + lane.markHeight / 2 + 4}>
              {mark.signals.length}
            </tspan>
          ))}
        </text>
      ) : null}
    </>
  );
});

/** Rectangles, half a pixel in, so that their edges are sharp. */
function toOutline(marks: readonly Mark[], lane: PlacedLane, axis: TimeSpan): string {
  const height = lane.markHeight - 1;
  return marks
    .map((mark) => {
      const left = mark.x + 0.5;
      const top = toMarkY(lane, mark) + 0.5;
      const width = mark.width - 1;
      const isCut = mark.span.start < axis.start || mark.span.end > axis.end;
      return isCut
        ? toArrow(mark, axis, { left, top, width, height })
        : `M${left} ${top}h${width}v${height}h${-width}z`;
    })
    .join('');
}

/** What goes on beyond the axis ends in a point. */
function toArrow(
  { span }: Mark,
  axis: TimeSpan,
  { left, top, width, height }: Readonly<Record<'left' | 'top' | 'width' | 'height', number>>,
): string {
  const point = Math.min(6, width / 2);
  const before = span.start < axis.start ? point : 0;
  const after = span.end > axis.end ? point : 0;
  const [middle, right, bottom] = [top + height / 2, left + width, top + height];
  return `M${left} ${middle}L${left + before} ${top}H${right - after}L${right} ${middle}L${right - after} ${bottom}H${left + before}z`;
}

interface RecordingBarProps {
  readonly recording: Recording;
  readonly axis: TimeSpan;
  readonly pixelsPerMs: number;
  /** The middle of its lane. */
  readonly y: number;
}

/** From where to where a recording exists: a thin bar between two ends; without the second where it is not known. */
export function RecordingBar({ recording, axis, pixelsPerMs, y }: RecordingBarProps) {
  const { isEndKnown } = recording;
  const { x, width } = toPixels(recording, { axis, pixelsPerMs });
  return (
    <path
      d={`M${x} ${y - 5}v10M${x} ${y}h${width}${isEndKnown ? 'm0 -5v10' : ''}`}
      fill="none"
      stroke="var(--edge)"
      strokeWidth={2}
      strokeDasharray={isEndKnown ? undefined : '10 4'}
    />
  );
}
