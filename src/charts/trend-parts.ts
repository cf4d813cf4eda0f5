/** The parts of the bars, from the bottom up, with their heights: seconds, or percentages of the day's session time. */
import { levelName } from '#src/words/levels.ts';
import { remainderName, toLevels, toLevelSeconds, toRemainderSeconds } from './trend-columns.ts';
import type { TrendPoint } from './trend-points.ts';

/** How the trend is drawn. */
export interface TrendDrawing {
  readonly measure: 'minutes' | 'percent';
  readonly stack: 'total' | 'levels';
}

type TrendPartKind = 'session' | 'focused' | 'off-task' | 'level' | 'remainder';

export interface TrendPart {
  readonly kind: TrendPartKind;
  /** The level, of a part that is one. */
  readonly level: string | null;
  readonly name: string;
  /** One for each point; `null` leaves the place empty. */
  readonly heights: readonly (number | null)[];
}

/** The parts that are anywhere to be seen. */
export function toTrendParts(points: readonly TrendPoint[], drawing: TrendDrawing): readonly TrendPart[] {
  const isMinutes = drawing.measure === 'minutes';
  const toHeights = (toSeconds: (point: TrendPoint) => number) =>
    points.map((point) => {
      if (point.time === null || !point.isKnown) return null;
      return isMinutes ? toSeconds(point) : (100 * toSeconds(point)) / point.time.totalSeconds;
    });
  const offTask =
    drawing.stack === 'levels'
      ? [
          ...toLevels(points).map((level) => ({
            kind: 'level' as const,
            level,
            name: levelName(level),
            heights: toHeights((point) => toLevelSeconds(point, level)),
          })),
          {
            kind: 'remainder' as const,
            level: null,
            name: remainderName,
            heights: toHeights(toRemainderSeconds),
          },
        ]
      : [
          {
            kind: 'off-task' as const,
            level: null,
            name: 'Off-task',
            // The percentage as it is written over the bar, not as the seconds would round.
            heights: isMinutes
              ? toHeights(({ time }) => time?.offTaskSeconds ?? 0)
              : points.map(({ time, isKnown }) => (isKnown ? (time?.wastePercentage ?? null) : null)),
          },
        ];
  const parts = isMinutes
    ? [
        {
          kind: 'session' as const,
          level: null,
          name: toUnseenName(points),
          heights: points.map(({ time, isKnown }) => (isKnown ? null : (time?.totalSeconds ?? null))),
        },
        {
          kind: 'focused' as const,
          level: null,
          name: 'Focused',
          heights: toHeights(({ time }) => time?.focusedSeconds ?? 0),
        },
        ...offTask,
      ]
    : offTask;
  return parts.filter(({ heights }) => heights.some((height) => height !== null && height > 0));
}

/** "Session time (off-task not observed)" */
function toUnseenName(points: readonly TrendPoint[]): string {
  const readings = new Set(
    points.flatMap(({ shareText, isKnown }) => (isKnown || shareText === null ? [] : [shareText])),
  );
  return `Session time (off-task ${[...readings].join(' or ')})`;
}

/** How high each bar is in all; 0 where there is none. */
export function toTops(points: readonly TrendPoint[], parts: readonly TrendPart[]): readonly number[] {
  return points.map((_, index) => parts.reduce((sum, { heights }) => sum + (heights[index] ?? 0), 0));
}

/** The height at which each day before stands: its session time, or its off-task share where that is known. */
export function toEarlierHeights(
  points: readonly TrendPoint[],
  { measure }: TrendDrawing,
): readonly (number | null)[] {
  return points.map(({ earlier }) => {
    const time = earlier?.time ?? null;
    if (measure === 'minutes') return time?.totalSeconds ?? null;
    return earlier?.isKnown ? (time?.wastePercentage ?? null) : null;
  });
}

/** What to know where levels and off-task time do not add up; `null` where they do. */
export function toStackNote(points: readonly TrendPoint[]): string | null {
  const known = points.flatMap(({ time, isKnown }) => (time !== null && isKnown ? [time] : []));
  if (known.some(({ remainderSeconds }) => remainderSeconds > 0)) {
    return '“Not explained by a level” is off-task time for which TimeBack names no level.';
  }
  const isOverlapping = known.some(
    ({ levels, offTaskSeconds }) =>
      levels.reduce((sum, { durationInSeconds }) => sum + durationInSeconds, 0) > offTaskSeconds,
  );
  return isOverlapping
    ? 'Levels can overlap: on some days they add up to more than the off-task time.'
    : null;
}
