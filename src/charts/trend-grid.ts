/** The parts of the days as a grid over the drawing: a row for each part, what is said of it, where it is drawn. */
import { formatPercent } from '#src/format/percent.ts';
import { toShare } from '#src/measures/time-on-task.ts';
import { toLevelSeconds, toRemainderSeconds, type DayPart, type TrendColumn } from './trend-columns.ts';
import type { TrendPart } from './trend-parts.ts';
import type { TrendPoint } from './trend-points.ts';

/** A column of the table that counts a part of the day's session time: a row of the grid. */
export interface PartRow extends TrendColumn {
  readonly part: DayPart;
}

export function toPartRows(columns: readonly TrendColumn[]): readonly PartRow[] {
  return columns.flatMap(({ part, ...column }) => (part === undefined ? [] : [{ ...column, part }]));
}

/**
 * A part of a day, short because it is heard at every step, and what changes with the step first:
 * "On-device distractions, 40 min, 7%; Wed, Mar 11". `null` where the day has no such part.
 */
export function toSpokenPart(
  point: TrendPoint,
  { name, part, toText }: PartRow,
  locale: string,
): string | null {
  const text = toText(point);
  if (point.time === null || text === '–') return null;
  const share = toShareOfDay(point, part);
  const parts = [name, text, ...(share === null ? [] : [formatPercent(share, locale)])];
  return `${parts.join(', ')}; ${point.day}`;
}

/** Of the day's session time; the platform's own percentage where it gives one. */
function toShareOfDay(point: TrendPoint, { kind, level }: DayPart): number | null {
  const { time, isKnown } = point;
  if (time === null || !isKnown || kind === 'focused') return null;
  if (kind === 'off-task') return time.wastePercentage;
  const seconds = level === null ? toRemainderSeconds(point) : toLevelSeconds(point, level);
  return toShare(seconds, time.totalSeconds);
}

/** From and to, as shares of the plot's height, from its foot. */
export interface Reach {
  readonly from: number;
  readonly to: number;
}

/**
 * Where a part of a day is drawn. Off-task time is where its levels are, and a level that is not drawn by itself lies in
 * the off-task time; of what is not drawn at all the whole day stands for it.
 */
export function toReach(
  parts: readonly TrendPart[],
  index: number,
  { kind, level }: DayPart,
  highest: number,
): Reach {
  const isOffTask = (of: string) => of === 'off-task' || of === 'level' || of === 'remainder';
  const isItself = (part: TrendPart) => part.kind === kind && part.level === level;
  const isMeant = parts.some(isItself)
    ? isItself
    : (part: TrendPart) => isOffTask(kind) && isOffTask(part.kind);
  let top = 0;
  let from = Infinity;
  let to = -Infinity;
  for (const part of parts) {
    const foot = top;
    top += part.heights[index] ?? 0;
    if (!isMeant(part) || top === foot) continue;
    from = Math.min(from, foot / highest);
    to = Math.max(to, top / highest);
  }
  return from < to ? { from, to } : { from: 0, to: 1 };
}
