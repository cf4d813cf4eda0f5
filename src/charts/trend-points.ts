/** What the drawing needs of each day, made from the days as data: a gap stays a gap, never a zero. */
import { formatDay, formatMonthDay, formatWeekday } from '#src/format/dates.ts';
import { formatDuration } from '#src/format/durations.ts';
import { formatPercent } from '#src/format/percent.ts';
import { toMonday } from '#src/time/civil-dates.ts';
import type { TrendDay } from '#src/measures/trend-days.ts';

export interface TrendPoint {
  readonly date: string;
  readonly weekday: string;
  /** "Mar 4" */
  readonly monthDay: string;
  readonly day: string;
  readonly focusedSeconds: number | null;
  readonly offTaskSeconds: number | null;
  /** The off-task share over the bar; `null` on a day without time. */
  readonly shareText: string | null;
  readonly focusedText: string;
  readonly offTaskText: string;
  readonly totalText: string;
  /** What kind of day it is, where the figures alone do not tell. */
  readonly stateText: string | null;
  readonly isPartial: boolean;
}

const noTime = { focusedSeconds: null, offTaskSeconds: null, shareText: null, isPartial: false } as const;
const noText = { focusedText: '–', offTaskText: '–', totalText: '–' } as const;

export function toTrendPoint(day: TrendDay, locale: string): TrendPoint {
  const label = {
    date: day.date,
    weekday: formatWeekday(day.date, locale),
    monthDay: formatMonthDay(day.date, locale),
    day: formatDay(day.date, locale),
  };
  switch (day.state) {
    case 'none':
      return { ...label, ...noTime, ...noText, stateText: 'No sessions' };
    case 'not-yet':
      return { ...label, ...noTime, ...noText, stateText: 'Not yet' };
    case 'time':
      return {
        ...label,
        focusedSeconds: day.focusedSeconds,
        offTaskSeconds: day.offTaskSeconds,
        shareText: formatPercent(day.wastePercentage, locale),
        focusedText: formatDuration(day.focusedSeconds, locale),
        offTaskText: formatDuration(day.offTaskSeconds, locale),
        totalText: formatDuration(day.totalSeconds, locale),
        stateText: day.isPartial ? 'So far' : null,
        isPartial: day.isPartial,
      };
  }
}

const tickSteps = [1, 2, 5, 10, 15, 30, 60, 120, 180, 240, 360, 720].map((minutes) => minutes * 60);
const mostSteps = 4;

/** Round heights for the axis, from 0 to above the tallest day, in seconds. */
export function toTimeTicks(points: readonly TrendPoint[]): readonly number[] {
  const tallest = Math.max(0, ...points.map((p) => (p.focusedSeconds ?? 0) + (p.offTaskSeconds ?? 0)));
  const step = tickSteps.find((seconds) => tallest / seconds <= mostSteps) ?? Math.ceil(tallest / mostSteps);
  const count = Math.max(1, Math.ceil(tallest / step));
  return Array.from({ length: count + 1 }, (_, i) => i * step);
}

/** Up to this many days each has its own label; beyond, only weeks are named. */
const mostLabelledDays = 10;
const mostLabelledWeeks = 10;

export interface DayTicks {
  /** Dates that get a label under their bar. */
  readonly labelled: readonly string[];
  /** Mondays within a longer window: where one week ends and the next begins. */
  readonly weekStarts: readonly string[];
}

/** Every day where there is room; else Mondays, and of many Mondays every second, third and so on. */
export function toDayTicks(points: readonly TrendPoint[]): DayTicks {
  const dates = points.map(({ date }) => date);
  if (dates.length <= mostLabelledDays) return { labelled: dates, weekStarts: [] };
  const weekStarts = dates.filter((date) => toMonday(date) === date);
  const step = Math.ceil(weekStarts.length / mostLabelledWeeks);
  return { labelled: weekStarts.filter((_, index) => index % step === 0), weekStarts };
}
