import { useId } from 'react';
import type { TrendDay } from '#src/measures/trend-days.ts';
import type { Tone } from '#src/ui/share-bar.tsx';
import { toColumns } from './trend-columns.ts';
import type { RenderDayLink } from './trend-day-link.ts';
import { TrendLayer } from './trend-layer.tsx';
import { TrendLegend } from './trend-legend.tsx';
import { toPartLook } from './trend-look.ts';
import { toEarlierHeights, toStackNote, toTops, toTrendParts, type TrendDrawing } from './trend-parts.ts';
import { TrendPlot } from './trend-plot.tsx';
import { areWeeks, toTrendPoints, type NameDayOff } from './trend-points.ts';
import { toTrendScale } from './trend-scale.ts';

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
  const patternId = useId();
  const points = toTrendPoints(props.days, props.earlier, locale, props.nameDayOff);
  const parts = toTrendParts(points, drawing).map((part) => ({
    ...part,
    look: toPartLook(part, patternId, props.levelTone),
  }));
  const tops = toTops(points, parts);
  const earlier = toEarlierHeights(points, drawing);
  const scale = toTrendScale([...tops, ...earlier], drawing.measure, locale);
  const isMinutes = drawing.measure === 'minutes';
  const byLevel = drawing.stack === 'levels';
  const note = byLevel ? toStackNote(points) : null;
  return (
    <figure
      aria-label={`${isMinutes ? 'Focused and off-task time' : 'Off-task share'} per ${areWeeks(points) ? 'week' : 'day'}`}
    >
      <TrendLegend
        entries={parts}
        comparison={
          comparison !== null && earlier.some((height) => height !== null)
            ? `${isMinutes ? 'Session time' : 'Off-task share'} ${comparison}`
            : null
        }
      />
      <div className="relative mt-1">
        <div aria-hidden="true">
          <TrendPlot {...{ points, parts, tops, earlier, comparison, scale, firstDayOfWeek, patternId }} />
        </div>
        <TrendLayer
          points={points}
          columns={toColumns(points, { byLevel, comparison, locale })}
          allColumns={toColumns(points, { byLevel: true, comparison, locale })}
          parts={parts}
          highest={scale.highest}
          comparison={comparison}
          left={scale.axisWidth}
          renderDayLink={props.renderDayLink}
          locale={locale}
        />
      </div>
      {note === null ? null : <p className="text-small text-quiet">{note}</p>}
    </figure>
  );
}
