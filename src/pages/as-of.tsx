import { useQueryClient, type UseQueryResult } from '@tanstack/react-query';
import { RefreshCw } from 'lucide-react';
import { useNow, useSchool } from '#src/api/boot.ts';
import { refreshQueries } from '#src/api/refresh.ts';
import { formatTime, formatTimeZone } from '#src/format/dates.ts';

interface AsOfProps {
  /** The days on the page, as text. */
  readonly dates: string;
  readonly queries: readonly UseQueryResult<{ readonly asOf: string }>[];
}

/**
 * Which days, in which zone, how fresh: the oldest of the page's answers counts. The time is a status, so that whoever does
 * not see the page hears that answers have come (WCAG 4.1.3); a button that waits keeps the focus, which a disabled one loses.
 */
export function AsOf({ dates, queries }: AsOfProps) {
  const { timeZone, school } = useSchool();
  const now = useNow();
  const queryClient = useQueryClient();
  const oldest = queries.flatMap(({ data }) => (data ? [data.asOf] : [])).sort()[0];
  const isFetching = queries.some((query) => query.isFetching);
  return (
    <p className="flex flex-wrap items-center gap-x-2 text-small text-quiet">
      <span className="font-medium text-ink">{dates}</span>
      <span className="max-sm:order-1">{formatTimeZone(timeZone, oldest ?? now, school.locale)}</span>
      <span role="status" className="min-w-24 max-sm:order-1">
        {oldest === undefined ? null : `as of ${formatTime(oldest, timeZone, school.locale)}`}
        {oldest !== undefined && isFetching ? <span className="sr-only">, refreshing</span> : null}
      </span>
      <button
        type="button"
        className="-mx-2 inline-flex min-h-8 items-center gap-1 rounded px-2 text-accent hover:bg-sunken aria-disabled:text-quiet print:hidden"
        aria-disabled={isFetching}
        onClick={() => {
          if (!isFetching) refreshQueries(queryClient, queries);
        }}
      >
        <RefreshCw aria-hidden="true" className={`size-3.5 ${isFetching ? 'animate-spin' : ''}`} />
        {isFetching ? 'Refreshing' : 'Refresh'}
      </button>
    </p>
  );
}
