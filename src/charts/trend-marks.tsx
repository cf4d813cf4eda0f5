import { usePlotArea, ZIndexLayer } from 'recharts';
import type { TrendPoint } from './trend-points.ts';

interface TrendMarksProps {
  readonly points: readonly TrendPoint[];
  /** The height of each bar, in the axis' unit. */
  readonly tops: readonly number[];
  /** The height of each day before; `null` where there is none. */
  readonly earlier: readonly (number | null)[];
  /** What the days are compared with. */
  readonly comparison: string | null;
  /** The upper end of the axis. */
  readonly highest: number;
  readonly hasLabels: boolean;
}

/** The part of a day's place that the day before takes, and the most in CSS pixels: more than its bar (trend-plot.tsx). */
const earlierWidth = { part: 0.92, most: 96 };
/** Between a bar and the line of the day before that has its name over it: the bar's own label, in CSS pixels. */
const labelRoom = 24;
/** Above the bars (300 in Recharts). */
const aboveBars = 400;
const halo = { paintOrder: 'stroke', stroke: 'var(--surface)', strokeWidth: 3, fontSize: 13 } as const;

/** Behind each bar, wider than it, where the day before stood; over the bars, the share of each day. */
export function TrendMarks({ points, tops, earlier, comparison, highest, hasLabels }: TrendMarksProps) {
  const plot = usePlotArea();
  if (plot === undefined) return null;
  const width = plot.width / points.length;
  const toX = (index: number) => plot.x + width * (index + 0.5);
  const toY = (height: number) => plot.y + plot.height * (1 - height / highest);
  const named = toNamed(tops, earlier);
  const hasRoom = ({ index, height }: { index: number; height: number }) =>
    toY(tops[index] ?? 0) - toY(height) > labelRoom;
  return (
    <>
      {earlier.map((height, index) =>
        height === null ? null : (
          <EarlierDay
            key={points[index]?.date}
            x={toX(index)}
            y={toY(height)}
            width={Math.min(width * earlierWidth.part, earlierWidth.most)}
            bottom={toY(0)}
          />
        ),
      )}
      {hasLabels ? (
        <ZIndexLayer zIndex={aboveBars}>
          {points.map((point, index) =>
            point.shareText === null ? null : (
              <ShareLabel key={point.date} point={point} x={toX(index)} y={toY(tops[index] ?? 0) - 6} />
            ),
          )}
          {comparison !== null && named !== undefined && hasRoom(named) ? (
            <text
              {...halo}
              x={toX(named.index)}
              y={toY(named.height) - 5}
              textAnchor="middle"
              fill="var(--quiet)"
              className="max-sm:hidden print:hidden"
            >
              {comparison}
            </text>
          ) : null}
        </ZIndexLayer>
      ) : null}
    </>
  );
}

interface EarlierDayProps {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly bottom: number;
}

/** A pale shape under a thin grey line, so that the bar in front of it hides neither. */
function EarlierDay({ x, y, width, bottom }: EarlierDayProps) {
  const left = x - width / 2;
  return (
    <>
      <rect x={left} y={y} width={width} height={Math.max(0, bottom - y)} fill="var(--earlier-soft)" />
      <line x1={left} x2={left + width} y1={y} y2={y} stroke="var(--earlier)" strokeWidth={2} />
    </>
  );
}

/** A share is one word; a reading ("not observed") has a line for each, and no room on a narrow screen. */
function ShareLabel({ point, x, y }: { point: TrendPoint; x: number; y: number }) {
  const lines = point.isKnown ? [point.shareText ?? ''] : (point.shareText ?? '').split(' ');
  return (
    <text
      {...halo}
      textAnchor="middle"
      fill={point.isKnown ? 'var(--ink)' : 'var(--quiet)'}
      className={point.isKnown ? '' : 'max-sm:hidden'}
    >
      {lines.map((line, index) => (
        <tspan key={line} x={x} y={y - 14 * (lines.length - 1 - index)}>
          {line}
        </tspan>
      ))}
    </text>
  );
}

/** The day before that stands highest over its bar: there its name has most room. */
function toNamed(tops: readonly number[], earlier: readonly (number | null)[]) {
  return earlier
    .flatMap((height, index) => (height === null ? [] : [{ index, height }]))
    .toSorted((a, b) => b.height - (tops[b.index] ?? 0) - (a.height - (tops[a.index] ?? 0)))[0];
}
