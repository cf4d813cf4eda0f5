import { hasStatus } from '#src/api/api-error.ts';
import { useSchool } from '#src/api/boot.ts';
import { toOffTaskReading } from '#src/measures/coverage.ts';
import { toTrendDays } from '#src/measures/trend-days.ts';
import { toWeekFinding } from '#src/measures/week-finding.ts';
import type { WindowChoice } from '#src/time/windows.ts';
import { laterCode } from '#src/ui/later-code.ts';
import { later, LaterPart } from '#src/ui/later-part.tsx';
import { Skeleton } from '#src/ui/skeleton.tsx';
import { toUnbroken } from '#src/ui/unbroken.ts';
import { earlierName } from '#src/words/changes.ts';
import { weekSentence } from '#src/words/week-sentence.ts';
import { QueryContent } from '../query-content.tsx';
import { ComparisonNote } from './comparison-note.tsx';
import type { StudentPicture } from './use-student-picture.ts';
import { WeekFigures } from './week-figures.tsx';

// Seldom needed.
const RefusedWindow = later(
  laterCode(() => import('./refused-window.tsx')),
  (refused) => refused.RefusedWindow,
);

interface WeekSummaryProps {
  readonly picture: StudentPicture;
  readonly userId: string;
  readonly name: string | null;
  /** The address of this page with another window. */
  readonly toHref: (choice: WindowChoice) => string;
}

/** The window in one sentence and four figures, each beside its fair comparison; focused time leads. */
export function WeekSummary({ picture, userId, name, toHref }: WeekSummaryProps) {
  const { locale } = useSchool().school;
  const { overview, window, coverage, changes } = picture;
  const isEmpty = overview.data?.data.summary.totalDurationInSeconds === 0;
  if (overview.data === undefined && hasStatus(overview.error, 400)) {
    return (
      <section aria-label="Summary">
        <LaterPart fallback={<Skeleton size="summary" />}>
          <RefusedWindow overview={overview} userId={userId} window={window} toHref={toHref} />
        </LaterPart>
      </section>
    );
  }
  return (
    <section aria-label="Summary" className={isEmpty ? '' : 'min-h-56 print:min-h-0'}>
      <QueryContent query={overview} skeleton="summary">
        {({ data: { summary, trend } }) => {
          const days = toTrendDays(trend.buckets, window);
          const finding = toWeekFinding({
            summary,
            reading: toOffTaskReading(summary.totalWasteDurationInSeconds, coverage),
            daysWithTime: days.filter(({ state }) => state === 'time').length,
            changes,
          });
          const earlier = earlierName(window.choice.kind, window.isOpen);
          return (
            <>
              <p aria-live="polite" className="max-w-measure text-lead text-pretty print:max-w-none">
                {toUnbroken(weekSentence(finding, { name, locale, earlier }))}
              </p>
              {finding.kind === 'no-time' ? null : (
                <>
                  <WeekFigures summary={summary} picture={picture} />
                  <ComparisonNote picture={picture} />
                </>
              )}
            </>
          );
        }}
      </QueryContent>
    </section>
  );
}
