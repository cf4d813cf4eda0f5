import { useApplications } from '#src/api/applications.ts';
import { useNow, useSchool } from '#src/api/boot.ts';
import type { StudentQueries } from '#src/api/class/answers.ts';
import { formatDateRange } from '#src/format/dates.ts';
import type { ClassStudent } from '#src/measures/class/highlights.ts';
import { studentPath } from '#src/routing/paths.ts';
import { studentViewCodec } from '#src/routing/student-view.ts';
import { toEarlierWindow } from '#src/time/comparison.ts';
import type { StudyWindow } from '#src/time/windows.ts';
import { PageHeading } from '#src/ui/page-heading.tsx';
import { AgreedLines } from '../agreed-lines.tsx';
import { AsOf } from '../as-of.tsx';
import { toIsMeasured } from '../is-measured.ts';
import { BreakdownPanel } from '../student-overview/breakdown-panel.tsx';
import { TrendPanel } from '../student-overview/trend-panel.tsx';
import { toStudentPicture } from '../student-overview/use-student-picture.ts';
import { WeekSummary } from '../student-overview/week-summary.tsx';
import { useWindowName } from '../use-window-name.ts';
import { WeekChanges } from './week-changes.tsx';

interface StudentSheetProps {
  readonly student: ClassStudent;
  /** What the class page knows of this student: nothing is asked for in order to print. */
  readonly queries: StudentQueries;
  readonly classTitle: string;
  readonly window: StudyWindow;
}

/** The review of one student on paper, for a talk: the window in figures and days, what changed, and lines to write on. */
export function StudentSheet({ student, queries, classTitle, window }: StudentSheetProps) {
  const { userId, label, week } = student;
  const { school } = useSchool();
  const now = useNow();
  const windowName = useWindowName(window)(window.choice);
  const { overview, sessions, earlier, earlierSessions } = queries;
  const picture = toStudentPicture(
    window,
    toEarlierWindow(window, overview.data?.asOf ?? now, school.terms),
    {
      overview,
      sessions,
      earlier:
        earlier === null || earlierSessions === null
          ? null
          : { overview: earlier, sessions: earlierSessions },
    },
    toIsMeasured(useApplications().data),
  );
  return (
    <section className="sheet student-sheet">
      <header className="sheet-head">
        <div className="flex flex-wrap items-baseline justify-between gap-x-6">
          <PageHeading>
            {label}{' '}
            <span className="inline-block font-normal text-quiet">
              · {classTitle} · {windowName}
            </span>
          </PageHeading>
          <AsOf
            dates={formatDateRange(window.firstDate, window.lastDate, school.locale)}
            queries={[overview, sessions]}
          />
        </div>
      </header>
      <div className="space-y-2">
        <WeekSummary
          picture={picture}
          userId={userId}
          name={label}
          toHref={(choice) => studentPath(userId, { window: choice })}
        />
        {week.state === 'time' ? (
          <section className="flex gap-8 border-t border-line pt-2">
            <h2 className="font-semibold whitespace-nowrap">What changed</h2>
            <div>
              <WeekChanges student={student} window={window} />
            </div>
          </section>
        ) : null}
        {overview.data === undefined ? null : (
          <>
            <TrendPanel
              picture={picture}
              view={{ ...studentViewCodec.defaults, window: window.choice, trend: 'table' }}
              userId={userId}
            />
            <BreakdownPanel picture={picture} userId={userId} />
          </>
        )}
        <AgreedLines />
      </div>
    </section>
  );
}
