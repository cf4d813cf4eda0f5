import type { UseQueryResult } from '@tanstack/react-query';
import { useSchool } from '#src/api/boot.ts';
import type { Answer } from '#src/api/get-json.ts';
import type { UserSessions } from '#src/api/user-sessions.ts';
import type { Overview } from '#src/contract/overview.ts';
import { formatDuration } from '#src/format/durations.ts';
import { formatPercent } from '#src/format/percent.ts';
import { toWeekFinding } from '#src/measures/findings.ts';
import { toHeadline } from '#src/measures/headline.ts';
import { toTrendDays } from '#src/measures/trend-days.ts';
import type { StudyWindow } from '#src/time/windows.ts';
import { Figure } from '#src/ui/figure.tsx';
import { weekSentence } from '#src/words/findings.ts';
import { QueryContent } from '../query-content.tsx';

interface WeekSummaryProps {
  readonly overview: UseQueryResult<Answer<Overview>>;
  readonly sessions: UseQueryResult<UserSessions>;
  readonly window: StudyWindow;
  readonly name: string | null;
}

/** The window in one sentence and four figures; focused time leads. */
export function WeekSummary({ overview, sessions, window, name }: WeekSummaryProps) {
  const { locale } = useSchool().school;
  return (
    <section aria-label="Summary" className="min-h-40">
      <QueryContent query={overview} skeleton="summary">
        {({ data }) => {
          const headline = toHeadline(data.summary);
          const finding = toWeekFinding(data, toTrendDays(data.trend.buckets, window));
          return (
            <>
              <p className="max-w-[70ch] text-lead">{weekSentence(finding, { name, locale })}</p>
              {headline.hasTime ? (
                <dl className="mt-5 grid grid-cols-2 gap-x-6 gap-y-5 sm:grid-cols-4">
                  <Figure value={formatDuration(headline.focusedSeconds, locale)} label="focused" />
                  <Figure
                    value={formatPercent(headline.wastePercentage, locale)}
                    label="off-task"
                    note="of all session time"
                  />
                  <Figure value={formatDuration(headline.offTaskSeconds, locale)} label="off-task time" />
                  <Figure
                    value={sessions.data ? String(sessions.data.sessions.length) : '–'}
                    label={sessions.data?.sessions.length === 1 ? 'session' : 'sessions'}
                    note={sessions.isError && !sessions.data ? 'could not be loaded' : undefined}
                  />
                </dl>
              ) : null}
            </>
          );
        }}
      </QueryContent>
    </section>
  );
}
