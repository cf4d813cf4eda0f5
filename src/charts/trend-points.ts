/** What the drawing needs of each day, made from the days as data: a gap stays a gap, never a zero. */
import { formatDateRange, formatDay, formatMonthDay, formatWeekday } from '#src/format/dates.ts';
import { formatDuration } from '#src/format/durations.ts';
import { formatPercent } from '#src/format/percent.ts';
import type { TimedDay, TrendDay } from '#src/measures/trend-days.ts';
import { toWeekStart } from '#src/time/civil-dates.ts';
import { readingText } from '#src/words/coverage.ts';

export interface TrendPoint {
  readonly date: string;
  readonly lastDate: string;
  readonly weekday: string;
  /** "Mar 4" */
  readonly monthDay: string;
  /** "Wed, Mar 4"; of a week its first and last day with the year. */
  readonly day: string;
  /** The figures as data; `null` on a day without time. */
  readonly time: TimedDay | null;
  /** False on a day with time of which nobody can say how much was off-task. */
  readonly isKnown: boolean;
  /** The off-task share over the bar, or why there is none; `null` on a day without time. */
  readonly shareText: string | null;
  readonly focusedText: string;
  readonly offTaskText: string;
  readonly totalText: string;
  /** What kind of day it is, where the figures alone do not tell. */
  readonly stateText: string | null;
  readonly isPartial: boolean;
  /** What the school calls the day off; `null` on other days, and of weeks. */
  readonly dayOff: string | null;
  /** The day in the same place before; `null` where there is none, or none with time. */
  readonly earlier: TrendPoint | null;
}

/** Names a date's day off; `null` on other dates. */
export type NameDayOff = (date: string) => string | null;

/** Each day beside the one in its place before; without a comparison `earlier` is empty. */
export function toTrendPoints(
  days: readonly TrendDay[],
  earlier: readonly TrendDay[],
  locale: string,
  nameDayOff: NameDayOff = () => null,
): readonly TrendPoint[] {
  return days.map((day, index) => {
    const before = earlier[index];
    return {
      ...toTrendPoint(day, locale),
      dayOff: day.date === day.lastDate ? nameDayOff(day.date) : null,
      earlier: before?.state === 'time' ? toTrendPoint(before, locale) : null,
    };
  });
}

const noTime = {
  time: null,
  isKnown: false,
  shareText: null,
  focusedText: '–',
  offTaskText: '–',
  totalText: '–',
  isPartial: false,
} as const;

export function toTrendPoint(day: TrendDay, locale: string): TrendPoint {
  const { date, lastDate } = day;
  const label = {
    date,
    lastDate,
    weekday: formatWeekday(date, locale),
    monthDay: formatMonthDay(date, locale),
    day: date === lastDate ? formatDay(date, locale) : formatDateRange(date, lastDate, locale),
    dayOff: null,
    earlier: null,
  };
  switch (day.state) {
    case 'none':
      return { ...label, ...noTime, stateText: 'No sessions' };
    case 'not-yet':
      return { ...label, ...noTime, stateText: 'Not yet' };
    case 'time':
      return {
        ...label,
        ...toTexts(day, locale),
        time: day,
        totalText: formatDuration(day.totalSeconds, locale),
        stateText: day.isPartial ? 'So far' : null,
        isPartial: day.isPartial,
      };
  }
}

function toTexts(day: TimedDay, locale: string) {
  if (day.reading !== 'known') {
    // What is not known to be off-task is not known to be focused either.
    const text = readingText(day.reading);
    return { isKnown: false, shareText: text, focusedText: '–', offTaskText: text };
  }
  return {
    isKnown: true,
    shareText: formatPercent(day.wastePercentage, locale),
    focusedText: formatDuration(day.focusedSeconds, locale),
    offTaskText: formatDuration(day.offTaskSeconds, locale),
  };
}

const timeSteps = [1, 2, 5, 10, 15, 30, 60, 120, 180, 240, 360, 720].map((minutes) => minutes * 60);
const shareSteps = [1, 2, 5, 10, 20, 25];
const mostSteps = 4;

/** Round heights for an axis of seconds, from 0 to at least the tallest bar. */
export function toTimeTicks(tallest: number): readonly number[] {
  return toTicks(tallest, timeSteps);
}

/** Round heights for an axis of percentages. */
export function toShareTicks(tallest: number): readonly number[] {
  return toTicks(tallest, shareSteps);
}

function toTicks(tallest: number, steps: readonly number[]): readonly number[] {
  const step = steps.find((size) => tallest / size <= mostSteps) ?? Math.ceil(tallest / mostSteps);
  const count = Math.max(1, Math.ceil(tallest / step));
  return Array.from({ length: count + 1 }, (_, i) => i * step);
}

/** Up to this many days each has its own label; beyond, only weeks are named. */
const mostLabelledDays = 10;
const mostLabelledWeeks = 10;

export interface DayTicks {
  /** Dates that get a label under their bar. */
  readonly labelled: readonly string[];
  /** Where, within a longer window of days, one week ends and the next begins. */
  readonly weekStarts: readonly string[];
}

/**
 * Every day where there is room; else the first days of weeks, and of many weeks every second, third and so on.
 * @param firstDayOfWeek ISO 8601: Monday 1 to Sunday 7
 */
export function toDayTicks(
  points: readonly Pick<TrendPoint, 'date' | 'lastDate'>[],
  firstDayOfWeek: number,
): DayTicks {
  const dates = points.map(({ date }) => date);
  if (areWeeks(points)) return { labelled: toEvery(dates), weekStarts: [] };
  if (dates.length <= mostLabelledDays) return { labelled: dates, weekStarts: [] };
  const weekStarts = dates.filter((date) => toWeekStart(date, firstDayOfWeek) === date);
  return { labelled: toEvery(weekStarts), weekStarts };
}

/** True where each point stands for a week; a week at the edge of the window can be a single day. */
export function areWeeks(points: readonly Pick<TrendPoint, 'date' | 'lastDate'>[]): boolean {
  return points.some(({ date, lastDate }) => date !== lastDate);
}

function toEvery(dates: readonly string[]): readonly string[] {
  const step = Math.ceil(dates.length / mostLabelledWeeks);
  return dates.filter((_, index) => index % step === 0);
}
