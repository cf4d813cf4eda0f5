/** One student's window as a class is told of it, from up to four answers, each of which may still be on its way. */
import type { Overview, OverviewSummary } from '#src/contract/overview.ts';
import type { SchoolSettings } from '#src/contract/school.ts';
import type { Session } from '#src/contract/sessions.ts';
import type { StudyWindow } from '#src/time/windows.ts';
import { leastComparedSeconds, toChanges, type Changes } from '../changes.ts';
import { toCoverage, toOffTaskReading, type OffTaskReading } from '../coverage.ts';
import { toHeadline, type Headline } from '../headline.ts';
import { toTrendDays, type TrendDay } from '../trend-days.ts';
import { toUsual, type Usual } from './usual.ts';

/** An answer that is there, that failed, or that is awaited. */
export type Awaited<Data> = Data | 'failed' | 'pending';

type SeenSession = Pick<Session, 'applicationId' | 'webcamEnabled'>;

/** What was asked about one student. */
export interface StudentAnswers {
  /** `again`: it failed, and is asked for once more. */
  readonly overview: Awaited<Overview> | 'again';
  /** Of the fair comparison; `null` where there is none. */
  readonly earlier: Awaited<Overview> | null;
  readonly sessions: Awaited<readonly SeenSession[]>;
  /** Of the four weeks before. */
  readonly usual: Awaited<Overview>;
  /** Of the fair comparison, as `earlier`. */
  readonly earlierSessions: Awaited<readonly SeenSession[]> | null;
}

/** What answers are read with; the same for all students of a class. */
export interface ClassSetting {
  readonly window: StudyWindow;
  readonly usualWindow: StudyWindow;
  readonly calendar: Pick<SchoolSettings, 'schoolDays' | 'daysOff'>;
  /** False only where an application's `wasteMeter` is `off`. */
  readonly isMeasured: (applicationId: string) => boolean;
}

/** A student's window with session time. */
export interface TimedWeek {
  readonly state: 'time';
  readonly summary: OverviewSummary;
  readonly headline: Headline;
  /** How the off-task time may be read. */
  readonly reading: OffTaskReading;
  /** True where there is less session time than a comparison needs: too little to say anything by. */
  readonly isLittle: boolean;
  /** Against the fair comparison. */
  readonly changes: Awaited<Changes> | null;
  readonly days: readonly TrendDay[];
  /** The last day with session time; `null` where no day could be read. */
  readonly lastDate: string | null;
  readonly levels: Overview['breakdown']['levels'];
  readonly sessions: Awaited<number>;
  readonly usual: Awaited<Usual>;
  /** Whether a camera saw this window and not the time before it, or the other way round; alike where nobody can tell. */
  readonly sight: 'pending' | 'alike' | 'unequal';
}

/** No session time is not zero: there is nothing that could be compared. */
export type StudentWeek =
  | { readonly state: 'loading' | 'failed' | 'asked-again' }
  | { readonly state: 'no-sessions'; readonly days: readonly TrendDay[]; readonly usual: Awaited<Usual> }
  | TimedWeek;

/** The row of a student waits for its second overview as well, so that it is whole at once. */
export function toStudentWeek(answers: StudentAnswers, setting: ClassSetting): StudentWeek {
  const { overview, earlier, sessions, earlierSessions } = answers;
  if (overview === 'failed') return { state: 'failed' };
  if (overview === 'again') return { state: 'asked-again' };
  if (overview === 'pending' || earlier === 'pending') return { state: 'loading' };
  const { summary, trend, breakdown } = overview;
  const headline = toHeadline(summary);
  const days = toTrendDays(trend.buckets, setting.window);
  const usual =
    typeof answers.usual === 'string' ? answers.usual : toUsual({ ...setting, days, usual: answers.usual });
  if (!headline.hasTime) return { state: 'no-sessions', days, usual };
  const coverage = toKnownCoverage(sessions, setting);
  const changes =
    earlier === null || earlier === 'failed'
      ? earlier
      : toChanges(
          { overview, coverage },
          { overview: earlier, coverage: toKnownCoverage(earlierSessions, setting) },
        );
  return {
    state: 'time',
    summary,
    headline,
    reading: toOffTaskReading(headline.offTaskSeconds, coverage),
    isLittle: headline.totalSeconds < leastComparedSeconds,
    changes,
    days,
    lastDate: days.findLast(({ state }) => state === 'time')?.date ?? null,
    levels: breakdown.levels,
    sessions: typeof sessions === 'string' ? sessions : sessions.length,
    usual,
    sight: toSight(answers, changes),
  };
}

function toKnownCoverage(sessions: StudentAnswers['earlierSessions'], { isMeasured }: ClassSetting) {
  return sessions === null || typeof sessions === 'string' ? undefined : toCoverage(sessions, isMeasured);
}

function toSight(
  { sessions, earlierSessions }: StudentAnswers,
  changes: TimedWeek['changes'],
): TimedWeek['sight'] {
  if (earlierSessions === null) return 'alike';
  if (sessions === 'pending' || earlierSessions === 'pending') return 'pending';
  const isUnequal = changes !== null && typeof changes !== 'string' && changes.obstacle === 'unequal-sight';
  return isUnequal ? 'unequal' : 'alike';
}

/** True of a week whose off-task share can be set beside others'. */
export function hasTellingShare(week: StudentWeek): week is TimedWeek {
  return week.state === 'time' && week.reading === 'known' && !week.isLittle;
}
