/** The clock along a timeline: which times, midnights and changes of the clocks are written, and at which instant. */
import {
  addDays,
  countDays,
  toCivilDate,
  toInstant,
  toMilliseconds,
  toStartOfDay,
} from '#src/time/civil-dates.ts';
import { formatDay } from '#src/format/dates.ts';
import { formatDuration } from '#src/format/durations.ts';
import { toClockChanges, toLocalTime } from '#src/time/local-times.ts';
import type { TimeSpan } from './timeline-geometry.ts';

const second = 1000;
const minute = 60 * second;
const hour = 60 * minute;

const steps = [
  ...[1, 2, 5, 10, 15, 30].map((count) => count * second),
  ...[1, 2, 5, 10, 15, 30].map((count) => count * minute),
  ...[1, 2, 3, 6, 12].map((count) => count * hour),
];

/**
 * Room for a clock time and the space beside it, in CSS pixels. At an end of the axis a time stands not centred over its
 * line but beside it, so there is half a time more than if all were centred.
 */
const timeWidth = 96;
const timeWidthWithSeconds = 126;
const dayWidth = 96;

export interface ClockTicks {
  /** Milliseconds. */
  readonly instants: readonly number[];
  readonly hasSeconds: boolean;
}

/** Every offset from UTC in use today is a multiple of this, so that clock times in shorter steps are the same in every zone. */
const offsetStep = 15 * minute;

/**
 * Round clock times of the zone, as close as their labels leave room. In the night of a clock change an hour is missing
 * or there twice, as on the wall; the instants stay evenly apart.
 */
export function toClockTicks(span: TimeSpan, pixelsPerMs: number, timeZone: string): ClockTicks {
  const step = steps.find(
    (candidate) => candidate * pixelsPerMs >= (candidate < minute ? timeWidthWithSeconds : timeWidth),
  );
  if (step === undefined) return { instants: [], hasSeconds: false };
  const tried = Math.min(step, offsetStep);
  const first = Math.ceil(span.start / tried) * tried;
  const count = Math.max(0, Math.floor((span.end - first) / tried) + 1);
  const instants = Array.from({ length: count }, (_, index) => first + index * tried);
  return {
    instants: step === tried ? instants : instants.filter((at) => isRound(at, step, timeZone)),
    hasSeconds: step < minute,
  };
}

function isRound(instant: number, step: number, timeZone: string): boolean {
  const [hours = 0, minutes = 0] = toLocalTime(toInstant(instant), timeZone).time.split(':').map(Number);
  return (hours * hour + minutes * minute) % step === 0;
}

/** What is written over the clock: a day or a change of the clocks, with a line at its instant. */
export interface ClockEvent {
  readonly at: number;
  readonly text: string;
}

/**
 * The days of an axis that crosses midnight, the first one at its start; thinned out where their names leave no room. None
 * where the whole axis lies in one day.
 */
export function toDayEvents(
  axis: TimeSpan,
  pixelsPerMs: number,
  timeZone: string,
  locale: string,
): readonly ClockEvent[] {
  const firstDate = toCivilDate(toInstant(axis.start), timeZone);
  const days = countDays(firstDate, toCivilDate(toInstant(axis.end), timeZone));
  if (days === 1) return [];
  const step = Math.max(1, Math.ceil(dayWidth / (24 * hour * pixelsPerMs)));
  const later = Array.from({ length: Math.ceil((days - 1) / step) }, (_, index) => {
    const date = addDays(firstDate, 1 + index * step);
    return { at: toMilliseconds(toStartOfDay(date, timeZone)), text: formatDay(date, locale) };
  });
  const [next] = later;
  const hasRoom = next === undefined || (next.at - axis.start) * pixelsPerMs >= dayWidth;
  return [...(hasRoom ? [{ at: axis.start, text: formatDay(firstDate, locale) }] : []), ...later];
}

/** A school year: beyond it, where the clocks change is no help, and a session that never ends would have thousands. */
const longestWithChanges = 366 * 24 * hour;

/** The changes of the clocks inside an axis; none where it is longer than a year, which no real session is. */
export function toClockChangeEvents(axis: TimeSpan, timeZone: string, locale: string): readonly ClockEvent[] {
  if (axis.end - axis.start > longestWithChanges) return [];
  return toClockChanges(toInstant(axis.start), toInstant(axis.end), timeZone).map(({ at, minutes }) => ({
    at: toMilliseconds(at),
    text: `Clocks go ${minutes > 0 ? 'forward' : 'back'} ${formatDuration(Math.abs(minutes) * 60, locale)}`,
  }));
}
