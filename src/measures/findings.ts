/**
 * What a teacher can take from a trend, as data: the words are made in src/words. A finding describes what is recorded
 * and never judges a student; the strength leads (docs/architecture.md). The thresholds below are this project's own:
 * the API and its vendor name none.
 */
import { countDays } from '#src/time/civil-dates.ts';
import type { OffTaskReading } from './coverage.ts';
import { toShare } from './time-on-task.ts';
import type { TimedDay, TrendDay } from './trend-days.ts';
import { toSharedReading } from './trend-weeks.ts';

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
  /** Session time on days of which none can say anything about off-task time. */
  | { readonly kind: 'unseen'; readonly reading: Exclude<OffTaskReading, 'known'> }
  /** Off-task time is known of some days only, and those are too short to tell. */
  | { readonly kind: 'partly-seen' }
  /** Days with time, none of them long enough and over: nothing to compare. */
  | { readonly kind: 'little-time'; readonly totalSeconds: number }
  /** The share was lower, or higher, than before on most of the days that can be compared. */
  | ComparedFinding
  /** A single day to speak of. */
  | ({ readonly kind: 'one-day'; readonly isPartial: boolean } & DayShare)
  /** The share of the later days against that of the earlier days, each from its seconds. */
  | { readonly kind: 'fell' | 'rose'; readonly earlierPercentage: number; readonly laterPercentage: number }
  /** Days differ without a direction. */
  | { readonly kind: 'varied'; readonly lowest: DayShare; readonly highest: DayShare }
  | { readonly kind: 'steady'; readonly lowestPercentage: number; readonly highestPercentage: number };

interface ComparedFinding {
  readonly kind: 'lower' | 'higher';
  /** On how many of the compared days, or in how many of the compared weeks. */
  readonly count: number;
  readonly compared: number;
  readonly unit: 'day' | 'week';
  /** How many days lie between a day and the one it is compared with. */
  readonly daysApart: number;
}

/** One pair could be chance. */
const fewestPairs = 2;

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

/**
 * The finding of a trend. Days that are not over are left out of every comparison: half a day against whole ones misleads;
 * and so are days of which the off-task time is not known.
 * @param earlier the days before that are compared, in the same order; empty where there is no comparison
 */
export function toTrendFinding(days: readonly TrendDay[], earlier: readonly TrendDay[]): TrendFinding {
  const timed = days.filter((day) => day.state === 'time');
  if (timed.length === 0) {
    return { kind: days.some(({ state }) => state === 'none') ? 'no-time' : 'not-yet' };
  }
  const known = timed.filter(({ reading }) => reading === 'known');
  const [firstKnown] = known;
  if (firstKnown === undefined) {
    const unseen = timed.map(({ reading }) => reading).filter((reading) => reading !== 'known');
    return { kind: 'unseen', reading: toSharedReading(unseen) };
  }
  const telling = known.filter(isTelling);
  const [firstTelling] = telling;
  // Today alone is told as "so far"; beside other days it has no say.
  if (timed.length === 1 && isLongEnough(firstKnown)) return toOneDay(firstKnown);
  if (firstTelling === undefined) {
    return known.length < timed.length
      ? { kind: 'partly-seen' }
      : { kind: 'little-time', totalSeconds: sum(timed, 'totalSeconds') };
  }
  if (telling.length === 1) return toOneDay(firstTelling);
  return toComparison(days, earlier) ?? toDirection(telling) ?? toSpread(firstTelling, telling);
}

function isLongEnough({ totalSeconds }: TimedDay): boolean {
  return totalSeconds >= shortestTellingDayInSeconds;
}

/** True of a day that can be compared with others. */
function isTelling(day: TrendDay): day is TimedDay {
  return day.state === 'time' && day.reading === 'known' && !day.isPartial && isLongEnough(day);
}

/** Compares each day with the one in its place before. More than half of the pairs must go the same way. */
function toComparison(days: readonly TrendDay[], earlier: readonly TrendDay[]): TrendFinding | undefined {
  const pairs = days.flatMap((day, index) => {
    const before = earlier[index];
    return before !== undefined && isTelling(day) && isTelling(before) ? [{ day, before }] : [];
  });
  const [first] = pairs;
  if (first === undefined || pairs.length < fewestPairs) return undefined;
  const changes = pairs.map(({ day, before }) => day.wastePercentage - before.wastePercentage);
  const lower = changes.filter((change) => change < 0).length;
  const higher = changes.filter((change) => change > 0).length;
  const count = Math.max(lower, higher);
  if (count * 2 <= pairs.length) return undefined;
  return {
    kind: lower > higher ? 'lower' : 'higher',
    count,
    compared: pairs.length,
    unit: days.some(({ date, lastDate }) => date !== lastDate) ? 'week' : 'day',
    daysApart: countDays(first.before.date, first.day.date) - 1,
  };
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
