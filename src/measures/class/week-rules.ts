/**
 * When a student's window differs from that student's own usual by enough to be told. Nobody is held against the class,
 * nothing is predicted, and the rules for both directions are the same. The limits are this project's own; no vendor names
 * any (docs/decisions/0018).
 */
import type { LevelBreakdown } from '#src/contract/overview.ts';
import type { StudentWeek, TimedWeek } from './student-week.ts';
import type { TrendDay } from '../trend-days.ts';
import type { Usual } from './usual.ts';

export const weekRules = {
  /** Session time that both sides of a share must hold: of less, one long pause is a large share. */
  leastTotalSeconds: 60 * 60,
  /** Percentage points; three to four are the ordinary difference between two weeks of one student. */
  leastPoints: 5,
  /** And in time, so that points of a short week do not count. */
  leastOffTaskSeconds: 10 * 60,
  /** About one lesson. */
  leastTimeSeconds: 60 * 60,
  /** And this part of what is usual: an hour of ten is nothing to speak of. */
  leastTimePart: 1 / 3,
  /** School days that are over: one day is as often short as long. */
  fewestDays: 2,
  /** Weeks with session time, of the four before: with fewer there is no usual yet. */
  fewestUsualWeeks: 3,
} as const;

/** Which way a change goes. Nothing is said about why. */
export type Direction = 'worth-a-look' | 'going-well';

/** One thing that changed. */
export type WeekChange = ShareChange | TimeChange;

/** The off-task share against the usual one, in whole percent. */
export interface ShareChange {
  readonly kind: 'share';
  readonly direction: Direction;
  readonly from: number;
  readonly to: number;
  /** The level that changed most the same way, with its signals' types; `null` where none is named. */
  readonly level: {
    readonly level: string;
    readonly types: readonly string[];
    readonly isMost: boolean;
  } | null;
  /** At most two days that differ most from the usual share, in order; empty where all days do. */
  readonly dates: readonly string[];
  /** How many times the limit. */
  readonly size: number;
}

/** Time on the school days that are over, against what is usual for these weekdays, in seconds. */
export interface TimeChange {
  readonly kind: 'time';
  readonly direction: Direction;
  /** Session time where nobody can say how much of it was focused. */
  readonly what: 'focused' | 'total';
  readonly from: number;
  readonly to: number;
  readonly dates: readonly string[];
  /** The last day with session time, where at least two school days have passed since. */
  readonly lastDate: string | null;
  readonly size: number;
}

/**
 * What changed in a student's window, the largest first; empty as long as the usual is not known, nor whether it was seen
 * alike: off-task time with a camera cannot be held against off-task time without one.
 */
export function toWeekChanges(week: StudentWeek): readonly WeekChange[] {
  if (week.state !== 'time' || typeof week.usual === 'string' || week.sight === 'pending') return [];
  const { usual } = week;
  return [toShareChange(week, usual), toTimeChange(week, usual)]
    .filter((change) => change !== null)
    .sort((a, b) => b.size - a.size);
}

function toShareChange(week: TimedWeek, usual: Usual): ShareChange | null {
  const { headline, reading, sight } = week;
  const isLongEnough =
    Math.min(headline.totalSeconds, usual.headline.totalSeconds) >= weekRules.leastTotalSeconds;
  if (!isLongEnough || reading !== 'known' || !usual.isOffTaskKnown || !hasUsual(usual)) return null;
  if (sight === 'unequal') return null;
  const [from, to] = [usual.headline.wastePercentage, headline.wastePercentage];
  const points = Math.abs(to - from);
  if (points < weekRules.leastPoints) return null;
  if ((points / 100) * headline.totalSeconds < weekRules.leastOffTaskSeconds) return null;
  return {
    kind: 'share',
    direction: to > from ? 'worth-a-look' : 'going-well',
    from,
    to,
    level: toChangedLevel(week, usual, to > from ? 1 : -1),
    dates: toTellingDates(week.days, from, to > from ? 1 : -1),
    size: points / weekRules.leastPoints,
  };
}

function hasUsual({ weeksWithTime }: Usual): boolean {
  return weeksWithTime >= weekRules.fewestUsualWeeks;
}

/** Levels are held against each other by their share of session time, since the two windows are not equally long. */
function toChangedLevel({ levels, headline }: TimedWeek, usual: Usual, sign: 1 | -1): ShareChange['level'] {
  const toShares = (all: readonly LevelBreakdown[], totalSeconds: number) =>
    new Map(all.map(({ level, durationInSeconds }) => [level, durationInSeconds / totalSeconds]));
  const now = toShares(levels, headline.totalSeconds);
  const before = toShares(usual.levels, usual.headline.totalSeconds);
  const changes = [...new Set([...now.keys(), ...before.keys()])]
    .map((level) => ({ level, by: sign * ((now.get(level) ?? 0) - (before.get(level) ?? 0)) }))
    .filter(({ by }) => by > 0)
    .sort((a, b) => b.by - a.by);
  const [largest] = changes;
  if (largest === undefined) return null;
  const all = changes.reduce((sum, { by }) => sum + by, 0);
  const listed = levels.find(({ level }) => level === largest.level)?.subtypes ?? [];
  const types = listed.map(({ insightType }) => insightType);
  return { level: largest.level, types, isMost: largest.by * 2 > all };
}

const mostDatesNamed = 2;

/** Ten minutes and more: a shorter day proves nothing (findings.ts draws the same line). */
const shortestTellingDayInSeconds = 10 * 60;

function toTellingDates(days: readonly TrendDay[], usualPercentage: number, sign: 1 | -1): readonly string[] {
  const timed = days.filter((day) => day.state === 'time');
  const telling = timed
    .filter(({ totalSeconds }) => totalSeconds >= shortestTellingDayInSeconds)
    .map((day) => ({ day, by: sign * (day.wastePercentage - usualPercentage) }))
    .filter(({ by }) => by >= weekRules.leastPoints);
  if (telling.length === timed.length) return [];
  return telling
    .sort((a, b) => b.by * b.day.totalSeconds - a.by * a.day.totalSeconds)
    .slice(0, mostDatesNamed)
    .map(({ day }) => day.date)
    .sort();
}

function toTimeChange(week: TimedWeek, usual: Usual): TimeChange | null {
  if (usual.dates.length < weekRules.fewestDays || !hasUsual(usual)) return null;
  const isComparable = week.reading === 'known' && usual.isOffTaskKnown && week.sight === 'alike';
  const what = isComparable ? 'focused' : 'total';
  const { seconds: to, usualSeconds: from } = usual[what];
  if (from < weekRules.leastTotalSeconds) return null;
  const limit = Math.max(weekRules.leastTimeSeconds, from * weekRules.leastTimePart);
  const size = Math.abs(to - from) / limit;
  if (size < 1) return null;
  const isLess = to < from;
  const since = usual.dates.filter((date) => week.lastDate !== null && date > week.lastDate).length;
  return {
    kind: 'time',
    direction: isLess ? 'worth-a-look' : 'going-well',
    what,
    from,
    to,
    dates: usual.dates,
    lastDate: isLess && since >= weekRules.fewestDays ? week.lastDate : null,
    size,
  };
}
