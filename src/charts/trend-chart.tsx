import { useId } from 'react';
import { Bar, BarChart, CartesianGrid, ReferenceLine, XAxis, YAxis } from 'recharts';
import { formatDuration } from '#src/format/durations.ts';
import { formatPercent } from '#src/format/percent.ts';
import type { TrendDay } from '#src/measures/trend-days.ts';
import type { Tone } from '#src/ui/share-bar.tsx';
import { toColumns } from './trend-columns.ts';
import type { RenderDayLink } from './trend-day-link.ts';
import { TrendLayer } from './trend-layer.tsx';
import { TrendLegend } from './trend-legend.tsx';
import { toPartLook } from './trend-look.ts';
import { TrendMarks } from './trend-marks.tsx';
import { toEarlierHeights, toStackNote, toTops, toTrendParts, type TrendDrawing } from './trend-parts.ts';
import { BarPart, DayTick } from './trend-shapes.tsx';
import { TrendPatterns } from './trend-patterns.tsx';
import {
  areWeeks,
  toDayTicks,
  toShareTicks,
  toTimeTicks,
  toTrendPoints,
  type NameDayOff,
} from './trend-points.ts';

interface TrendChartProps {
  readonly days: readonly TrendDay[];
  /** The days in the same places before; empty where nothing is compared. */
  readonly earlier: readonly TrendDay[];
  /** What the days are compared with, "the week before"; `null` where with nothing. */
  readonly comparison: string | null;
  readonly drawing: TrendDrawing;
  readonly firstDayOfWeek: number;
  readonly levelTone: (level: string) => Tone;
  readonly renderDayLink: RenderDayLink;
  readonly nameDayOff: NameDayOff;
  readonly locale: string;
}

/** One bar a day or week, from the bottom focused and off-task time; without time the place stays empty. */
export function TrendChart(props: TrendChartProps) {
  const { comparison, drawing, firstDayOfWeek, locale } = props;
  const points = toTrendPoints(props.days, props.earlier, locale, props.nameDayOff);
  const parts = toTrendParts(points, drawing);
  const patternId = useId();
  const looks = parts.map((part) => toPartLook(part, patternId, props.levelTone));
  const tops = toTops(points, parts);
  const earlier = toEarlierHeights(points, drawing);
  const tallest = Math.max(0, ...tops, ...earlier.map((height) => height ?? 0));
  const isMinutes = drawing.measure === 'minutes';
  const ticks = isMinutes ? toTimeTicks(tallest) : toShareTicks(tallest);
  const toTickText = (value: number) =>
    isMinutes ? formatDuration(value, locale) : formatPercent(value, locale);
  const axisWidth = toAxisWidth(ticks.map(toTickText));
  const highest = ticks.at(-1) ?? 1;
  const isWeekly = areWeeks(points);
  const dayTicks = toDayTicks(points, firstDayOfWeek);
  const isEveryDayLabelled = dayTicks.labelled.length === points.length;
  const byLevel = drawing.stack === 'levels';
  const note = byLevel ? toStackNote(points) : null;
  return (
    <figure
      aria-label={`${isMinutes ? 'Focused and off-task time' : 'Off-task share'} per ${isWeekly ? 'week' : 'day'}`}
    >
      <TrendLegend
        entries={parts.flatMap(({ name }, index) => {
          const look = looks[index];
          return look === undefined ? [] : [{ name, look }];
        })}
        comparison={comparison && `${isMinutes ? 'Session time' : 'Off-task share'} ${comparison}`}
      />
      <div className="relative mt-1">
        <div aria-hidden="true">
          <BarChart
            responsive
            accessibilityLayer={false}
            data={points.map(({ date }) => ({ date }))}
            margin={{ top: 30, right: 0, bottom: 0, left: 0 }}
            barCategoryGap="22%"
            className="h-64 w-full"
          >
            <TrendPatterns id={patternId} />
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
                  isWeek={isWeekly || !isEveryDayLabelled}
                />
              )}
            />
            {dayTicks.weekStarts.map((date) => (
              <ReferenceLine key={date} x={date} position="start" stroke="var(--line)" />
            ))}
            <YAxis
              width={axisWidth}
              axisLine={false}
              tickLine={false}
              domain={[0, highest]}
              ticks={ticks}
              tickFormatter={toTickText}
              tick={{ fill: 'var(--quiet)', fontSize: 13 }}
            />
            {parts.map(({ name, heights }, index) => (
              <Bar
                key={name}
                dataKey={({ date }: { date: string }) =>
                  heights[points.findIndex((point) => point.date === date)]
                }
                stackId="day"
                maxBarSize={64}
                isAnimationActive={false}
                shape={(bar) => (
                  <BarPart
                    {...bar}
                    fill={points[bar.index]?.isPartial ? looks[index]?.partialFill : looks[index]?.fill}
                    stroke={looks[index]?.stroke}
                  />
                )}
              />
            ))}
            <TrendMarks
              points={points}
              tops={tops}
              earlier={earlier}
              comparison={comparison}
              highest={highest}
              hasLabels={isEveryDayLabelled}
            />
          </BarChart>
        </div>
        <TrendLayer
          points={points}
          columns={toColumns(points, { byLevel, comparison, locale })}
          comparison={comparison}
          left={axisWidth}
          renderDayLink={props.renderDayLink}
        />
      </div>
      {note === null ? null : <p className="text-small text-quiet">{note}</p>}
    </figure>
  );
}

/** Room for the longest label of the axis, in CSS pixels; fixed, so that the days can lie exactly over the bars. */
function toAxisWidth(texts: readonly string[]): number {
  const longest = Math.max(0, ...texts.map(({ length }) => length));
  return 16 + 6.5 * longest;
}
