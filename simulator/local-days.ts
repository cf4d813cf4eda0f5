/** Local days of any zone as spans of instants, remembered, because asking Temporal for each session would be slow. */
import { Temporal } from 'temporal-polyfill';

export interface LocalDay {
  /** Epoch milliseconds of local midnight, or of the first instant of a day without one. */
  readonly start: number;
  /** Start of the next local day; 23, 24 or 25 hours later, rarely another number. */
  readonly end: number;
}

const utcDay = 24 * 60 * 60 * 1000;

function localDayOf(instant: number, timeZone: string): LocalDay {
  const start = Temporal.Instant.fromEpochMilliseconds(instant).toZonedDateTimeISO(timeZone).startOfDay();
  return { start: start.epochMilliseconds, end: start.add({ days: 1 }).startOfDay().epochMilliseconds };
}

/** Gives, for a zone, the function from an instant to its local day. The zone must be known to Temporal. */
export function createLocalDays(): (timeZone: string) => (instant: number) => LocalDay {
  const daysByZone = new Map<string, Map<number, LocalDay[]>>();
  return (timeZone) => {
    const daysByUtcDay = daysByZone.get(timeZone) ?? new Map<number, LocalDay[]>();
    daysByZone.set(timeZone, daysByUtcDay);
    return (instant) => {
      const key = Math.floor(instant / utcDay);
      const days = daysByUtcDay.get(key) ?? [];
      daysByUtcDay.set(key, days);
      const known = days.find(({ start, end }) => start <= instant && instant < end);
      if (known !== undefined) return known;
      const found = localDayOf(instant, timeZone);
      days.push(found);
      return found;
    };
  };
}
