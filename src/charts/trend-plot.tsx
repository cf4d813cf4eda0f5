import { Bar, BarChart, CartesianGrid, ReferenceLine, XAxis, YAxis } from 'recharts';
import { printedWidth, usePrinting } from '#src/ui/use-printing.ts';
import { plotRoom, type PartLook } from './trend-look.ts';
import { TrendMarks } from './trend-marks.tsx';
import type { TrendPart } from './trend-parts.ts';
import { TrendPatterns } from './trend-patterns.tsx';
import { areWeeks, toDayTicks, type TrendPoint } from './trend-points.ts';
import type { TrendScale } from './trend-scale.ts';
import { BarPart, DayTick } from './trend-shapes.tsx';

interface TrendPlotProps {
  readonly points: readonly TrendPoint[];
  readonly parts: readonly (TrendPart & { readonly look: PartLook })[];
  /** The height of each bar. */
  readonly tops: readonly number[];
  /** The height of each day before; `null` where there is none. */
  readonly earlier: readonly (number | null)[];
  readonly comparison: string | null;
  readonly scale: TrendScale;
  /** ISO 8601: Monday 1 to Sunday 7. */
  readonly firstDayOfWeek: number;
  /** The beginning of the ids of the patterns. */
  readonly patternId: string;
}

/** Its size on paper, in CSS pixels; on a screen it is as wide as its place. */
const printedSize = { width: printedWidth, height: 232 };

/** The drawing itself: axes, bars and marks. Everything in it is said elsewhere in words. */
export function TrendPlot({ points, parts, scale, patternId, ...props }: TrendPlotProps) {
  const dayTicks = toDayTicks(points, props.firstDayOfWeek);
  const isEveryDayLabelled = dayTicks.labelled.length === points.length;
  const size = usePrinting() ? printedSize : ({ responsive: true, className: 'h-64 w-full' } as const);
  const indexOf = (date: unknown) => points.findIndex((point) => point.date === date);
  return (
    <BarChart
      {...size}
      accessibilityLayer={false}
      data={points.map(({ date }) => ({ date }))}
      margin={{ top: plotRoom.above, right: 0, bottom: 0, left: 0 }}
      barCategoryGap="22%"
    >
      <TrendPatterns id={patternId} />
      <CartesianGrid vertical={false} stroke="var(--line)" />
      <XAxis
        dataKey="date"
        height={plotRoom.below}
        axisLine={{ stroke: 'var(--edge)' }}
        tickLine={false}
        ticks={dayTicks.labelled}
        interval={0}
        tick={({ x, y, payload }) => (
          <DayTick
            x={x}
            y={y}
            point={points[indexOf(payload.value)]}
            isWeek={areWeeks(points) || !isEveryDayLabelled}
          />
        )}
      />
      {dayTicks.weekStarts.map((date) => (
        <ReferenceLine key={date} x={date} position="start" stroke="var(--line)" />
      ))}
      <YAxis
        width={scale.axisWidth}
        axisLine={false}
        tickLine={false}
        domain={[0, scale.highest]}
        ticks={scale.ticks}
        tickFormatter={scale.toText}
        tick={{ fill: 'var(--quiet)', fontSize: 13 }}
      />
      {parts.map(({ name, heights, look }, place) => (
        <Bar
          key={name}
          dataKey={({ date }: { date: string }) => heights[indexOf(date)]}
          stackId="day"
          maxBarSize={64}
          isAnimationActive={false}
          shape={(bar) => (
            <BarPart
              {...bar}
              fill={points[bar.index]?.isPartial ? look.partialFill : look.fill}
              stroke={look.stroke}
              isOnAnother={parts.slice(0, place).some((below) => (below.heights[bar.index] ?? 0) > 0)}
            />
          )}
        />
      ))}
      <TrendMarks
        points={points}
        tops={props.tops}
        earlier={props.earlier}
        comparison={props.comparison}
        highest={scale.highest}
        hasLabels={isEveryDayLabelled}
      />
    </BarChart>
  );
}
