import { formatDuration } from '#src/format/durations.ts';
import { formatPercent } from '#src/format/percent.ts';
import type { OffTaskReading } from '#src/measures/coverage.ts';
import { readingText } from '#src/words/coverage.ts';

interface OffTaskProps {
  readonly reading: OffTaskReading;
  readonly locale: string;
}

/** Off-task time, or words where nobody could measure or see it (docs/decisions/0013). */
export function OffTaskTime({ reading, seconds, locale }: OffTaskProps & { readonly seconds: number }) {
  if (reading !== 'known')
    return <span className="text-small font-normal text-quiet">{readingText(reading)}</span>;
  return (
    // On a phone the heading of its column is not above it.
    <span className="max-sm:after:text-quiet max-sm:after:content-['_off-task']">
      {formatDuration(seconds, locale)}
    </span>
  );
}

/** The off-task share, where there is one. */
export function OffTaskShare({ reading, percent, locale }: OffTaskProps & { readonly percent: number }) {
  return reading === 'known' ? formatPercent(percent, locale) : <span className="max-sm:hidden">–</span>;
}
