/** The texts of a day in order. Table and tooltip show them, and the spoken text is made of them: one source for all. */
import { formatDuration } from '#src/format/durations.ts';
import { levelName } from '#src/words/levels.ts';
import type { TrendPoint } from './trend-points.ts';

export interface TrendColumn {
  readonly name: string;
  readonly toText: (point: TrendPoint) => string;
  /** What of a day's session time it counts; absent where it counts all of it, or another day's. */
  readonly part?: DayPart;
}

/** A part of a day's session time. Levels and what no level explains are parts of the off-task time. */
export interface DayPart {
  readonly kind: 'focused' | 'off-task' | 'level' | 'remainder';
  /** The level, of a part that is one. */
  readonly level: string | null;
}

interface ColumnChoice {
  /** True where off-task time is divided by level. */
  readonly byLevel: boolean;
  /** What the days are compared with, "the week before"; `null` where with nothing. */
  readonly comparison: string | null;
  readonly locale: string;
}

/** The name of off-task time of which no level came. */
export const remainderName = 'Not explained by a level';

/** Focused, off-task, its parts where asked for, share, session time, and the same before where there is a comparison. */
export function toColumns(
  points: readonly TrendPoint[],
  { byLevel, comparison, locale }: ColumnChoice,
): readonly TrendColumn[] {
  return [
    {
      name: 'Focused',
      part: { kind: 'focused', level: null },
      toText: ({ focusedText }) => focusedText,
    },
    {
      name: 'Off-task',
      part: { kind: 'off-task', level: null },
      toText: ({ offTaskText }) => offTaskText,
    },
    ...(byLevel ? toPartColumns(points, locale) : []),
    { name: 'Off-task share', toText: ({ shareText }) => shareText ?? '–' },
    { name: 'Session time', toText: ({ totalText }) => totalText },
    ...(comparison === null
      ? []
      : [
          {
            name: `Share ${comparison}`,
            toText: ({ earlier }: TrendPoint) => earlier?.shareText ?? '–',
          },
          {
            name: `Session time ${comparison}`,
            toText: ({ earlier }: TrendPoint) => earlier?.totalText ?? '–',
          },
        ]),
  ];
}

function toPartColumns(points: readonly TrendPoint[], locale: string): TrendColumn[] {
  const toText = (seconds: number) => (seconds > 0 ? formatDuration(seconds, locale) : '–');
  const columns = toLevels(points).map((level) => ({
    name: levelName(level),
    part: { kind: 'level' as const, level },
    toText: (point: TrendPoint) => toText(toLevelSeconds(point, level)),
  }));
  if (!hasRemainder(points)) return columns;
  return [
    ...columns,
    {
      name: remainderName,
      part: { kind: 'remainder', level: null },
      toText: (point) => toText(toRemainderSeconds(point)),
    },
  ];
}

/** The levels with time on any day whose off-task time is known, the longest first. */
export function toLevels(points: readonly TrendPoint[]): readonly string[] {
  const levels = new Set(points.flatMap(({ time }) => time?.levels.map(({ level }) => level) ?? []));
  return [...levels]
    .map((level) => ({
      level,
      seconds: points.reduce((sum, point) => sum + toLevelSeconds(point, level), 0),
    }))
    .filter(({ seconds }) => seconds > 0)
    .toSorted((a, b) => b.seconds - a.seconds)
    .map(({ level }) => level);
}

export function toLevelSeconds({ time, isKnown }: TrendPoint, level: string): number {
  if (time === null || !isKnown) return 0;
  return time.levels.find((part) => part.level === level)?.durationInSeconds ?? 0;
}

export function toRemainderSeconds({ time, isKnown }: TrendPoint): number {
  return time !== null && isKnown ? time.remainderSeconds : 0;
}

function hasRemainder(points: readonly TrendPoint[]): boolean {
  return points.some((point) => toRemainderSeconds(point) > 0);
}

/** A day in one breath: "Wed, Mar 11: 1 h 20 min focused, 12 min off-task, 13%, so far; the week before 15%". */
export function toSpokenText(
  point: TrendPoint,
  columns: readonly TrendColumn[],
  comparison: string | null,
): string {
  const { day, isKnown, focusedText, offTaskText, shareText, totalText, earlier } = point;
  const parts = columns
    .filter(({ part }) => part?.kind === 'level' || part?.kind === 'remainder')
    .map(({ name, toText }) => ({ name, text: toText(point) }))
    .filter(({ text }) => text !== '–')
    .map(({ name, text }) => `${name} ${text}`);
  const figures = isKnown
    ? `${focusedText} focused, ${offTaskText} off-task, ${shareText ?? ''}`
    : `${totalText} of session time, off-task time ${shareText ?? ''}`;
  const state = point.isPartial ? ', so far' : '';
  const before = earlier?.shareText && comparison !== null ? [`${comparison} ${earlier.shareText}`] : [];
  return [`${day}: ${figures}${state}`, ...(parts.length > 0 ? [parts.join(', ')] : []), ...before].join(
    '; ',
  );
}
