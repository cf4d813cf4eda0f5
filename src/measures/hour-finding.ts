import { toShare } from './time-on-task.ts';
import type { HourTime } from './time-by-hour.ts';

interface HourShare {
  readonly hour: number;
  readonly wastePercentage: number;
}

/** What the hours of the day show, all weekdays together. */
export type HourFinding =
  | { readonly kind: 'no-time' }
  /** Every session that took time began in the same hour of the day. */
  | { readonly kind: 'one'; readonly hour: number; readonly allSeconds: number }
  /** Hours of the day differ in their off-task share. */
  | { readonly kind: 'varied'; readonly lowest: HourShare; readonly highest: HourShare }
  | { readonly kind: 'most'; readonly hour: number; readonly seconds: number; readonly allSeconds: number }
  /** No hour leads by as much as a minute, or the one that does holds too little of the time to speak of. */
  | { readonly kind: 'level'; readonly hours: number; readonly allSeconds: number };

/** Less session time in an hour of the day is shown but proves nothing. The API names no such figure: it is ours. */
const shortestTellingHourInSeconds = 60 * 60;

/** Percentage points from which hours are called different, as for days (./findings.ts). */
const variationInPoints = 10;

/** Less is not to be seen on the page, which writes minutes. */
const leadInSeconds = 60;

/** An hour with less than this part of all the time is no "most": of sessions all day long, one hour always leads. */
const leastShareOfMost = 25;

interface DayHour {
  readonly hour: number;
  readonly totalSeconds: number;
  readonly offTaskSeconds: number;
  /** False where a session could not be seen: its hour would look better than it was. */
  readonly isSeen: boolean;
}

/** The finding of `toTimeByHour`'s answer. */
export function toHourFinding(cells: readonly HourTime[]): HourFinding {
  const hours = toDayHours(cells).sort((a, b) => b.totalSeconds - a.totalSeconds);
  const [first, second] = hours;
  if (first === undefined) return { kind: 'no-time' };
  const { hour, totalSeconds: seconds } = first;
  const allSeconds = hours.reduce((sum, { totalSeconds }) => sum + totalSeconds, 0);
  if (second === undefined) return { kind: 'one', hour, allSeconds };
  const varied = toVaried(hours);
  if (varied !== undefined) return varied;
  const isMost =
    seconds - second.totalSeconds >= leadInSeconds && toShare(seconds, allSeconds) >= leastShareOfMost;
  if (!isMost) return { kind: 'level', hours: hours.length, allSeconds };
  return { kind: 'most', hour, seconds, allSeconds };
}

/** Hours of the day with time, over all weekdays. */
function toDayHours(cells: readonly HourTime[]): DayHour[] {
  const timed = cells.filter(({ totalSeconds }) => totalSeconds > 0);
  return [...Map.groupBy(timed, ({ hour }) => hour)].map(([hour, own]) => ({
    hour,
    totalSeconds: own.reduce((sum, { totalSeconds }) => sum + totalSeconds, 0),
    offTaskSeconds: own.reduce((sum, { offTaskSeconds }) => sum + offTaskSeconds, 0),
    isSeen: own.every(({ coverage }) => coverage.withCamera === coverage.sessions),
  }));
}

function toVaried(hours: readonly DayHour[]): HourFinding | undefined {
  const telling = hours
    .filter(({ totalSeconds, isSeen }) => isSeen && totalSeconds >= shortestTellingHourInSeconds)
    .map(({ hour, offTaskSeconds, totalSeconds }) => ({
      hour,
      wastePercentage: toShare(offTaskSeconds, totalSeconds),
    }))
    .sort((a, b) => a.wastePercentage - b.wastePercentage || a.hour - b.hour);
  const lowest = telling.at(0);
  const highest = telling.at(-1);
  if (lowest === undefined || highest === undefined) return undefined;
  if (highest.wastePercentage - lowest.wastePercentage < variationInPoints) return undefined;
  return { kind: 'varied', lowest, highest };
}
