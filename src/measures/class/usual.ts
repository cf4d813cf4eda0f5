/**
 * What is usual for a student, from the four weeks before a window, and what the same days of the window held. Half a week
 * is held against the same weekdays only, and a day that is not over against nothing.
 */
import type { Overview } from '#src/contract/overview.ts';
import type { SchoolSettings } from '#src/contract/school.ts';
import { toWeekday, toWeekStart } from '#src/time/civil-dates.ts';
import { isSchoolDay } from '#src/time/school-days.ts';
import type { StudyWindow } from '#src/time/windows.ts';
import { toOffTaskReading } from '../coverage.ts';
import { toHeadline, type Headline } from '../headline.ts';
import { toMedian } from '../median.ts';
import { toTrendDays, type TrendDay } from '../trend-days.ts';

type Levels = Overview['breakdown']['levels'];

/** One student's usual, to hold a window against. */
export interface Usual {
  readonly headline: Headline;
  /** False where the off-task time of these weeks is a 0 that nobody may have seen. */
  readonly isOffTaskKnown: boolean;
  readonly levels: Levels;
  /** In how many weeks there was session time. */
  readonly weeksWithTime: number;
  /** Session time on the window's school days that are over. */
  readonly total: DayTime;
  /** The same for focused time. */
  readonly focused: DayTime;
  /** Those days, in order. */
  readonly dates: readonly string[];
}

/** Seconds on some days: in the window, and usual for them. */
interface DayTime {
  readonly seconds: number;
  readonly usualSeconds: number;
}

type Calendar = Pick<SchoolSettings, 'schoolDays' | 'daysOff'>;

interface UsualFacts {
  readonly window: StudyWindow;
  /** The days of the window, each once. */
  readonly days: readonly TrendDay[];
  readonly usualWindow: StudyWindow;
  readonly usual: Pick<Overview, 'summary' | 'trend' | 'breakdown'>;
  readonly calendar: Calendar;
}

/**
 * What is usual for a weekday is the middle of the four days of its name before, a school day without sessions counting as
 * nothing and a day off not at all: one sick week or one long day moves it little. The usual of several days is their sum.
 */
export function toUsual({ window, days, usualWindow, usual, calendar }: UsualFacts): Usual {
  const usualDays = toTrendDays(usual.trend.buckets, usualWindow);
  const samples = Map.groupBy(
    usualDays.filter(({ date }) => isSchoolDay(date, calendar)),
    ({ date }) => toWeekday(date),
  );
  const compared = days
    .filter(({ date }) => date < window.today && isSchoolDay(date, calendar))
    .flatMap((day) => {
      const sameDays = samples.get(toWeekday(day.date));
      return sameDays === undefined ? [] : [{ day, sameDays }];
    });
  const toDayTime = (key: 'totalSeconds' | 'focusedSeconds'): DayTime => ({
    seconds: sum(compared.map(({ day }) => toSeconds(day, key))),
    usualSeconds: sum(compared.map(({ sameDays }) => toMedian(sameDays.map((day) => toSeconds(day, key))))),
  });
  const timed = usualDays.filter(({ state }) => state === 'time');
  return {
    headline: toHeadline(usual.summary),
    isOffTaskKnown: toOffTaskReading(usual.summary.totalWasteDurationInSeconds, undefined) === 'known',
    levels: usual.breakdown.levels,
    weeksWithTime: new Set(timed.map(({ date }) => toWeekStart(date, toWeekday(usualWindow.firstDate)))).size,
    total: toDayTime('totalSeconds'),
    focused: toDayTime('focusedSeconds'),
    dates: compared.map(({ day }) => day.date),
  };
}

function toSeconds(day: TrendDay, key: 'totalSeconds' | 'focusedSeconds'): number {
  return day.state === 'time' ? day[key] : 0;
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}
