/** The school's calendar: civil weeks and times of day in the school's zone, as instants (epoch milliseconds). */
import { Temporal } from 'temporal-polyfill';

const minute = 60_000;
const day = 24 * 60 * minute;

export interface Week {
  /** The civil date of its Monday, `YYYY-MM-DD`: the name under which chance is drawn for this week. */
  readonly monday: string;
  /** Whole weeks since the Monday of 1970-01-05. */
  readonly number: number;
  /** When its seven local days start, and when the next week does. */
  readonly dayStarts: readonly number[];
  /** The instant at which local clocks show that minute of the day; a skipped time moves forward. */
  at(dayIndex: number, minuteOfDay: number): number;
}

export interface Calendar {
  weekOf(instant: number): Week;
  /** The week of an instant and those before it, oldest first. */
  weeksUntil(instant: number, count: number): readonly Week[];
  /** The last clock changes before an instant, newest first; none where the zone has had none for 400 days. */
  clockChangesBefore(instant: number, count: number): readonly number[];
}

function createWeek(monday: Temporal.PlainDate, timeZone: string): Week {
  const dayStarts = Array.from(
    { length: 8 },
    (_, days) => monday.add({ days }).toZonedDateTime(timeZone).epochMilliseconds,
  );
  return {
    monday: monday.toString(),
    number: Math.round((Date.parse(monday.toString()) - Date.parse('1970-01-05')) / (7 * day)),
    dayStarts,
    at: (dayIndex, minuteOfDay) => {
      const start = dayStarts[dayIndex];
      const end = dayStarts[dayIndex + 1];
      if (start === undefined || end === undefined) throw new RangeError('A week has the days 0 to 6.');
      if (end - start === day) return start + minuteOfDay * minute;
      const time = Temporal.PlainTime.from('00:00').add({ minutes: minuteOfDay });
      return monday.add({ days: dayIndex }).toZonedDateTime({ timeZone, plainTime: time }).epochMilliseconds;
    },
  };
}

/**
 * @param timeZone IANA name
 * @throws RangeError where the zone is unknown
 */
export function createCalendar(timeZone: string): Calendar {
  const weeksByMonday = new Map<string, Week>();
  const zoned = (instant: number) =>
    Temporal.Instant.fromEpochMilliseconds(instant).toZonedDateTimeISO(timeZone);
  zoned(0);

  function weekFrom(monday: Temporal.PlainDate): Week {
    const known = weeksByMonday.get(monday.toString());
    if (known !== undefined) return known;
    const week = createWeek(monday, timeZone);
    weeksByMonday.set(week.monday, week);
    return week;
  }

  function mondayOf(instant: number): Temporal.PlainDate {
    const date = zoned(instant).toPlainDate();
    return date.subtract({ days: date.dayOfWeek - 1 });
  }

  return {
    weekOf: (instant) => weekFrom(mondayOf(instant)),
    weeksUntil: (instant, count) => {
      const last = mondayOf(instant);
      return Array.from({ length: count }, (_, index) =>
        weekFrom(last.subtract({ weeks: count - 1 - index })),
      );
    },
    clockChangesBefore: (instant, count) => {
      const changes: number[] = [];
      let cursor = zoned(instant);
      while (changes.length < count) {
        const change = cursor.getTimeZoneTransition('previous');
        if (change === null || instant - change.epochMilliseconds > 400 * day) break;
        changes.push(change.epochMilliseconds);
        cursor = change;
      }
      return changes;
    },
  };
}
