import { useId } from 'react';
import {
  Bar,
  BarChart,
  CartesianGrid,
  LabelList,
  ReferenceLine,
  Tooltip,
  XAxis,
  YAxis,
  type BarShapeProps,
  type XAxisTickContentProps,
} from 'recharts';
import { formatDuration } from '#src/format/durations.ts';
import type { TrendDay } from '#src/measures/trend-days.ts';
import { toDayTicks, toTimeTicks, toTrendPoint, type TrendPoint } from './trend-points.ts';
import { TrendTooltip } from './trend-tooltip.tsx';

interface TrendChartProps {
  readonly days: readonly TrendDay[];
  readonly locale: string;
}

/** Focused time below, off-task time on top, one bar a day; a day without time leaves its place empty. */
export function TrendChart({ days, locale }: TrendChartProps) {
  const points = days.map((day) => toTrendPoint(day, locale));
  const patternId = useId();
  const ticks = toTimeTicks(points);
  const dayTicks = toDayTicks(points);
  const isEveryDayLabelled = dayTicks.labelled.length === points.length;
  return (
    <figure aria-label="Focused and off-task time per day">
      <Legend />
      <BarChart
        responsive
        accessibilityLayer
        data={points}
        margin={{ top: 22, right: 0, bottom: 0, left: 0 }}
        barCategoryGap="22%"
        className="h-64 w-full"
      >
        <defs>
          <HatchPattern
            id={`${patternId}-off-task`}
            background="var(--off-task-soft)"
            line="var(--off-task)"
          />
          <HatchPattern id={`${patternId}-focused`} background="var(--surface)" line="var(--focused)" />
        </defs>
        <CartesianGrid vertical={false} stroke="var(--line)" />
        <XAxis
          dataKey="date"
          height={36}
          axisLine={{ stroke: 'var(--edge)' }}
          tickLine={false}
          ticks={dayTicks.labelled}
          interval={0}
          tick={({ x, y, payload }) => (
            <DayTick
              x={x}
              y={y}
              point={points.find((point) => point.date === payload.value)}
              isWeek={!isEveryDayLabelled}
            />
          )}
        />
        {dayTicks.weekStarts.map((date) => (
          <ReferenceLine key={date} x={date} position="start" stroke="var(--line)" />
        ))}
        <YAxis
          width="auto"
          axisLine={false}
          tickLine={false}
          domain={[0, ticks.at(-1) ?? 0]}
          ticks={ticks}
          tickFormatter={(seconds: number) => formatDuration(seconds, locale)}
          tick={{ fill: 'var(--quiet)', fontSize: 13 }}
        />
        <Tooltip
          isAnimationActive={false}
          cursor={{ fill: 'var(--sunken)' }}
          content={({ active, label }) =>
            active ? <TrendTooltip point={points.find((point) => point.date === label)} /> : null
          }
        />
        <Bar
          dataKey="focusedSeconds"
          stackId="day"
          maxBarSize={64}
          isAnimationActive={false}
          shape={(bar) => (
            <BarPart
              {...bar}
              fill={points[bar.index]?.isPartial ? `url(#${patternId}-focused)` : 'var(--focused)'}
              stroke="var(--focused)"
            />
          )}
        />
        <Bar
          dataKey="offTaskSeconds"
          stackId="day"
          maxBarSize={64}
          isAnimationActive={false}
          shape={(bar) => <BarPart {...bar} fill={`url(#${patternId}-off-task)`} stroke="var(--off-task)" />}
        >
          {isEveryDayLabelled ? (
            <LabelList dataKey="shareText" position="top" fill="var(--ink)" fontSize={13} offset={6} />
          ) : null}
        </Bar>
      </BarChart>
    </figure>
  );
}

function Legend() {
  return (
    <figcaption className="flex gap-5 text-small text-quiet">
      <span className="inline-flex items-center gap-2">
        <span aria-hidden="true" className="size-3 bg-focused" /> Focused
      </span>
      <span className="inline-flex items-center gap-2">
        <span aria-hidden="true" className="size-3 border border-off-task bg-off-task-soft" /> Off-task
      </span>
    </figcaption>
  );
}

function HatchPattern({ id, background, line }: { id: string; background: string; line: string }) {
  return (
    <pattern id={id} width={6} height={6} patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
      <rect width={6} height={6} fill={background} />
      <line x1={1} y1={0} x2={1} y2={6} stroke={line} strokeWidth={2} />
    </pattern>
  );
}

type BarPartProps = Pick<BarShapeProps, 'x' | 'y' | 'width' | 'height'> & { fill: string; stroke: string };

function BarPart({ x, y, width, height, fill, stroke }: BarPartProps) {
  if (height <= 0) return null;
  return <rect x={x} y={y} width={width} height={height} fill={fill} stroke={stroke} />;
}

interface DayTickProps extends Pick<XAxisTickContentProps, 'x' | 'y'> {
  readonly point: TrendPoint | undefined;
  /** True where the label stands for the week that begins here. */
  readonly isWeek: boolean;
}

function DayTick({ x, y, point, isWeek }: DayTickProps) {
  if (point === undefined) return null;
  return (
    <text x={x} y={y} textAnchor="middle" fontSize={13} fill="var(--quiet)">
      <tspan x={x} dy="0.9em">
        {isWeek ? point.monthDay : point.weekday}
      </tspan>
      {point.isPartial && !isWeek ? (
        <tspan x={x} dy="1.2em">
          so far
        </tspan>
      ) : null}
    </text>
  );
}
