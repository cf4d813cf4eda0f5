/** What the clock on a wall in the zone shows. A zone is always an argument; the machine's own is never used. */
import { Temporal } from './temporal.ts';

/** A moment as the school's calendar and clock show it. */
export interface LocalTime {
  /** The civil date, `YYYY-MM-DD`. */
  readonly date: string;
  /** ISO 8601: Monday 1 to Sunday 7. */
  readonly weekday: number;
  /** 0 to 23. */
  readonly hour: number;
  /** `HH:MM`, 00:00 to 23:59, seconds cut off: as text in the order of the day. */
  readonly time: string;
}

/**
 * The local time of an instant. The hour that comes twice when the clocks go back is one hour here, as on the wall; the
 * hour that they leave out in spring is never the answer.
 */
export function toLocalTime(instant: string, timeZone: string): LocalTime {
  const local = Temporal.Instant.from(instant).toZonedDateTimeISO(timeZone);
  return {
    date: local.toPlainDate().toString(),
    weekday: local.dayOfWeek,
    hour: local.hour,
    time: local.toPlainTime().toString({ smallestUnit: 'minute' }),
  };
}

/** An instant as ISO 8601 with the zone's offset at that moment: "2026-03-04T09:00:00-06:00". */
export function toIsoWithOffset(instant: string, timeZone: string): string {
  return Temporal.Instant.from(instant).toZonedDateTimeISO(timeZone).toString({ timeZoneName: 'never' });
}

/** A change of the clocks: when, and by how many minutes they go forward (negative: back). */
export interface ClockChange {
  readonly at: string;
  readonly minutes: number;
}

/** The changes of the clocks after one instant and up to another. */
export function toClockChanges(startAt: string, endAt: string, timeZone: string): readonly ClockChange[] {
  const changes: ClockChange[] = [];
  let local = Temporal.Instant.from(startAt).toZonedDateTimeISO(timeZone);
  for (;;) {
    const next = local.getTimeZoneTransition('next');
    if (next === null || Temporal.Instant.compare(next.toInstant(), endAt) > 0) return changes;
    const before = next.subtract({ seconds: 1 });
    const minutes = (next.offsetNanoseconds - before.offsetNanoseconds) / 60e9;
    changes.push({ at: next.toInstant().toString(), minutes });
    local = next;
  }
}
