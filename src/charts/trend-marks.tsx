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

/** A part of the width of a day's place that the mark of the day before takes. */
const markWidth = 0.84;
/** Above the bars (300 in Recharts), so that a mark is whole on a tall bar too. */
const aboveBars = 400;
const halo = { paintOrder: 'stroke', stroke: 'var(--surface)', strokeWidth: 3, fontSize: 13 } as const;

/** Over the bars: the share of each day, and a thin mark where the day before stood. */
export function TrendMarks({ points, tops, earlier, comparison, highest, hasLabels }: TrendMarksProps) {
  const plot = usePlotArea();
  if (plot === undefined) return null;
  const width = plot.width / points.length;
  const toX = (index: number) => plot.x + width * (index + 0.5);
  const toY = (height: number) => plot.y + plot.height * (1 - height / highest);
  const named = toNamed(tops, earlier);
  return (
    <ZIndexLayer zIndex={aboveBars}>
      {earlier.map((height, index) =>
        height === null ? null : (
          <EarlierMark key={points[index]?.date} x={toX(index)} y={toY(height)} width={width * markWidth} />
        ),
      )}
      {hasLabels
        ? points.map((point, index) =>
            point.shareText === null ? null : (
              <ShareLabel key={point.date} point={point} x={toX(index)} y={toY(tops[index] ?? 0) - 6} />
            ),
          )
        : null}
      {comparison !== null && named !== undefined ? (
        <text
          {...halo}
          x={toX(named.index)}
          y={toY(named.height) - 5}
          textAnchor="middle"
          fill="var(--quiet)"
          className="max-sm:hidden"
        >
          {comparison}
        </text>
      ) : null}
    </ZIndexLayer>
  );
}

/** A thin line as wide as a day, set off from the bar behind it. */
function EarlierMark({ x, y, width }: { x: number; y: number; width: number }) {
  const line = { x1: x - width / 2, x2: x + width / 2, y1: y, y2: y };
  return (
    <>
      <line {...line} stroke="var(--surface)" strokeWidth={5} />
      <line {...line} stroke="var(--earlier)" strokeWidth={2} />
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

/** The mark that stands highest over its bar: there its name has room. */
function toNamed(tops: readonly number[], earlier: readonly (number | null)[]) {
  return earlier
    .flatMap((height, index) => (height === null ? [] : [{ index, height }]))
    .toSorted((a, b) => b.height - (tops[b.index] ?? 0) - (a.height - (tops[a.index] ?? 0)))[0];
}
