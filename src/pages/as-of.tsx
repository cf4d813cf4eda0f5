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

/** Which days, in which zone, how fresh: the oldest of the page's answers counts. */
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
      {oldest === undefined ? null : (
        <span className="max-sm:order-1">as of {formatTime(oldest, timeZone, school.locale)}</span>
      )}
      <button
        type="button"
        className="-mx-2 inline-flex min-h-8 items-center gap-1 rounded px-2 text-accent hover:bg-sunken disabled:text-quiet print:hidden"
        disabled={isFetching}
        onClick={() => {
          refreshQueries(queryClient, queries);
        }}
      >
        <RefreshCw aria-hidden="true" className={`size-3.5 ${isFetching ? 'animate-spin' : ''}`} />
        {isFetching ? 'Refreshing' : 'Refresh'}
      </button>
    </p>
  );
}
