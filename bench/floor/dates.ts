/** The dates of a page in its address, and the bounds that the platform is asked for. */
import { useSearchParams } from 'react-router';
import { Temporal } from 'temporal-polyfill';

/** Civil dates, `YYYY-MM-DD`, both included. */
export interface Dates {
  readonly from: string;
  readonly to: string;
}

/** The zone of the benchmark's school. */
export const timeZone = 'America/Chicago';

function toStartOfDay(date: Temporal.PlainDate): Temporal.Instant {
  return date.toZonedDateTime(timeZone).toInstant();
}

export const toSearch = ({ from, to }: Dates) => `?${new URLSearchParams({ from, to }).toString()}`;

export function useDates(): Dates {
  const [search] = useSearchParams();
  return { from: search.get('from') ?? '', to: search.get('to') ?? '' };
}

/** The query string of an overview, with its question mark; its upper bound is not included. */
export function toOverviewSearch({ from, to }: Dates): string {
  const search = new URLSearchParams({
    startedAfter: toStartOfDay(Temporal.PlainDate.from(from)).toString(),
    startedBefore: toStartOfDay(Temporal.PlainDate.from(to).add({ days: 1 })).toString(),
    targetTimezone: timeZone,
  });
  return `?${search.toString()}`;
}

/** The same for a list of sessions, whose upper bound is included. */
export function toSessionsSearch({ from, to }: Dates): string {
  const end = toStartOfDay(Temporal.PlainDate.from(to).add({ days: 1 }));
  const search = new URLSearchParams({
    startedAfter: toStartOfDay(Temporal.PlainDate.from(from)).toString(),
    startedBefore: end.subtract({ milliseconds: 1 }).toString(),
  });
  return `?${search.toString()}`;
}
