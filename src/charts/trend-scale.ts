/** The axis of the trend: round heights, their texts, and the room that these take. */
import { formatDuration } from '#src/format/durations.ts';
import { formatPercent } from '#src/format/percent.ts';
import type { TrendDrawing } from './trend-parts.ts';
import { toShareTicks, toTimeTicks } from './trend-points.ts';

export interface TrendScale {
  /** From 0 to at least the tallest bar, in seconds or percentages. */
  readonly ticks: readonly number[];
  readonly highest: number;
  readonly toText: (height: number) => string;
  /** Room for the longest label, in CSS pixels; fixed, so that the days can lie exactly over the bars. */
  readonly axisWidth: number;
}

/** @param heights all that is drawn: bars, and the days before */
export function toTrendScale(
  heights: readonly (number | null)[],
  measure: TrendDrawing['measure'],
  locale: string,
): TrendScale {
  const tallest = Math.max(0, ...heights.map((height) => height ?? 0));
  const isMinutes = measure === 'minutes';
  const ticks = isMinutes ? toTimeTicks(tallest) : toShareTicks(tallest);
  const toText = (height: number) =>
    isMinutes ? formatDuration(height, locale) : formatPercent(height, locale);
  const longest = Math.max(0, ...ticks.map((height) => toText(height).length));
  return { ticks, highest: ticks.at(-1) ?? 1, toText, axisWidth: 20 + 6.5 * longest };
}
