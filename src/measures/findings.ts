/**
 * What a teacher can take from a trend, as data: the words are made in src/words. A finding describes what is recorded
 * and never judges a student; the strength leads (docs/architecture.md). The thresholds below are this project's own:
 * the API and its vendor name none.
 */
import { toShare } from './time-on-task.ts';
import type { TimedDay, TrendDay } from './trend-days.ts';

/** A day and its off-task share, a whole percentage. */
interface DayShare {
  readonly date: string;
  readonly wastePercentage: number;
}

/** How the off-task share went over the days. */
export type TrendFinding =
  /** No session time, and at least one day is over. */
  | { readonly kind: 'no-time' }
  /** No session time, and no day is over. */
  | { readonly kind: 'not-yet' }
  /** Several days with time, none of them long enough and over: nothing to compare. */
  | { readonly kind: 'little-time'; readonly totalSeconds: number }
  /** A single day to speak of. */
  | ({ readonly kind: 'one-day'; readonly isPartial: boolean } & DayShare)
  /** The share of the later days against that of the earlier days, each from its seconds. */
  | { readonly kind: 'fell' | 'rose'; readonly earlierPercentage: number; readonly laterPercentage: number }
  /** Days differ without a direction. */
  | { readonly kind: 'varied'; readonly lowest: DayShare; readonly highest: DayShare }
  | { readonly kind: 'steady'; readonly lowestPercentage: number; readonly highestPercentage: number };

/** Shorter days are drawn but prove nothing: two minutes off-task of five would be the week's "highest day". */
const shortestTellingDayInSeconds = 10 * 60;

/** Two days on either side is the least that can be called a direction. */
const fewestDaysForDirection = 4;

/** Percentage points between the earlier and the later days from which a share fell or rose. */
const directionInPoints = 5;

/** How many of the pairs (an earlier day, a later day) must go that way, so that one odd day makes no direction. */
const directionAgreement = 0.75;

/** Percentage points between the lowest and the highest day from which days are called different. */
const variationInPoints = 10;

/** The finding of a trend. Days that are not over are left out of every comparison: half a day against whole ones misleads. */
export function toTrendFinding(days: readonly TrendDay[]): TrendFinding {
  const timed = days.filter((day) => day.state === 'time');
  const [firstTimed] = timed;
  if (firstTimed === undefined) {
    return { kind: days.some(({ state }) => state === 'none') ? 'no-time' : 'not-yet' };
  }
  const telling = timed.filter(
    ({ isPartial, totalSeconds }) => !isPartial && totalSeconds >= shortestTellingDayInSeconds,
  );
  const [firstTelling] = telling;
  if (timed.length === 1) return toOneDay(firstTimed);
  if (firstTelling === undefined) return { kind: 'little-time', totalSeconds: sum(timed, 'totalSeconds') };
  if (telling.length === 1) return toOneDay(firstTelling);
  return toDirection(telling) ?? toSpread(firstTelling, telling);
}

function toOneDay({ date, wastePercentage, isPartial }: TimedDay): TrendFinding {
  return { kind: 'one-day', date, wastePercentage, isPartial };
}

function sum(days: readonly TimedDay[], key: 'totalSeconds' | 'offTaskSeconds'): number {
  return days.reduce((total, day) => total + day[key], 0);
}

function toPooledShare(days: readonly TimedDay[]): number {
  return toShare(sum(days, 'offTaskSeconds'), sum(days, 'totalSeconds'));
}

/** Compares the first half of the days with the last; the middle one of an odd number belongs to neither. */
function toDirection(days: readonly TimedDay[]): TrendFinding | undefined {
  if (days.length < fewestDaysForDirection) return undefined;
  const half = Math.floor(days.length / 2);
  const earlier = days.slice(0, half);
  const later = days.slice(-half);
  const earlierPercentage = toPooledShare(earlier);
  const laterPercentage = toPooledShare(later);
  const change = laterPercentage - earlierPercentage;
  if (Math.abs(change) < directionInPoints) return undefined;
  const agreeing = earlier.flatMap((before) =>
    later.filter((after) => (after.wastePercentage - before.wastePercentage) * change > 0),
  );
  if (agreeing.length < directionAgreement * earlier.length * later.length) return undefined;
  return { kind: change < 0 ? 'fell' : 'rose', earlierPercentage, laterPercentage };
}

function toSpread(first: TimedDay, days: readonly TimedDay[]): TrendFinding {
  const lowest = days.reduce((low, day) => (day.wastePercentage < low.wastePercentage ? day : low), first);
  const highest = days.reduce(
    (high, day) => (day.wastePercentage > high.wastePercentage ? day : high),
    first,
  );
  if (highest.wastePercentage - lowest.wastePercentage >= variationInPoints) {
    return { kind: 'varied', lowest: toDayShare(lowest), highest: toDayShare(highest) };
  }
  return {
    kind: 'steady',
    lowestPercentage: lowest.wastePercentage,
    highestPercentage: highest.wastePercentage,
  };
}

function toDayShare({ date, wastePercentage }: TimedDay): DayShare {
  return { date, wastePercentage };
}
