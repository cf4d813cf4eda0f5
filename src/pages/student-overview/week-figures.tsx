import { useSchool } from '#src/api/boot.ts';
import type { OverviewSummary } from '#src/contract/overview.ts';
import { formatCount } from '#src/format/counts.ts';
import { formatDuration } from '#src/format/durations.ts';
import { formatPercent } from '#src/format/percent.ts';
import type { Change, Changes } from '#src/measures/changes.ts';
import { toOffTaskReading } from '#src/measures/coverage.ts';
import { toHeadline } from '#src/measures/headline.ts';
import { Figure } from '#src/ui/figure.tsx';
import { changeText } from '#src/words/changes.ts';
import { observationText, readingText } from '#src/words/coverage.ts';
import type { ExplainedFigure } from '#src/words/explained-figures.ts';
import { Explanation } from '../explanation.tsx';
import type { StudentPicture } from './use-student-picture.ts';

/** The main figures, each with its change and its explanation. A number that would mislead is replaced by words. */
export function WeekFigures({ summary, picture }: { summary: OverviewSummary; picture: StudentPicture }) {
  const { locale } = useSchool().school;
  const { coverage, changes, sessions, window } = picture;
  const asOf = picture.overview.data?.asOf ?? window.startAt;
  const headline = toHeadline(summary);
  const reading = toOffTaskReading(headline.offTaskSeconds, coverage);
  const known = reading === 'known' ? null : readingText(reading);
  const changed = (
    key: Exclude<keyof Changes, 'obstacle' | 'levels'>,
    unit: 'minutes' | 'points' | 'count',
  ) => toText(changes?.[key] ?? null, unit, locale);
  // Words in place of the number say it already, but for what was merely not reported.
  const observed = coverage === undefined || reading.startsWith('not-') ? null : observationText(coverage);
  const count = sessions.data?.sessions.length;
  const values = { summary, focusedSeconds: headline.focusedSeconds, sessions: count ?? 0 };
  const explain = (kind: Exclude<ExplainedFigure['kind'], 'usual'>) => (
    <Explanation figure={{ kind, ...values }} window={window} asOf={asOf} />
  );
  return (
    <dl className="mt-5 grid max-w-6xl grid-cols-2 gap-x-6 gap-y-5 sm:grid-cols-4 print:mt-3">
      {known === null ? (
        <Figure
          value={formatDuration(headline.focusedSeconds, locale)}
          label="focused"
          change={changed('focused', 'minutes')}
          explanation={explain('focused')}
        />
      ) : (
        <Figure
          value={formatDuration(headline.totalSeconds, locale)}
          label="session time"
          change={changed('total', 'minutes')}
          explanation={explain('total')}
        />
      )}
      <Figure
        value={known ?? formatPercent(headline.wastePercentage, locale)}
        label="off-task"
        change={changed('share', 'points')}
        note={known === null ? 'of all session time' : null}
        explanation={explain('share')}
      />
      <Figure
        value={known ?? formatDuration(headline.offTaskSeconds, locale)}
        label="off-task time"
        change={changed('offTask', 'minutes')}
        note={observed}
        explanation={explain('offTask')}
      />
      <Figure
        value={count === undefined ? '–' : formatCount(count, locale)}
        label={count === 1 ? 'session' : 'sessions'}
        change={changed('sessions', 'count')}
        note={toSessionsNote(sessions, locale)}
        explanation={explain('sessions')}
      />
    </dl>
  );
}

function toText(change: Change | null, unit: 'minutes' | 'points' | 'count', locale: string): string | null {
  return change === null ? null : changeText(change, unit, locale);
}

/** Time without a session means that the sessions began before these days. */
function toSessionsNote({ data, isError }: StudentPicture['sessions'], locale: string): string | null {
  if (data === undefined) return isError ? 'could not be loaded' : null;
  if (data.isStopped) return `of ${formatCount(data.progress.total, locale)}, loading was stopped`;
  return data.sessions.length === 0 ? 'started in these days' : null;
}
