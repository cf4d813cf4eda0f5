import type { UseQueryResult } from '@tanstack/react-query';
import { Link } from 'react-router';
import { useSchool } from '#src/api/boot.ts';
import type { StudentQueries } from '#src/api/class/answers.ts';
import type { Roster } from '#src/api/roster.ts';
import { formatDateRange } from '#src/format/dates.ts';
import type { ClassView } from '#src/routing/class-view.ts';
import { classPath } from '#src/routing/paths.ts';
import type { StudyWindow, WindowChoice } from '#src/time/windows.ts';
import { PageHeading } from '#src/ui/page-heading.tsx';
import { AsOf } from '../as-of.tsx';
import { useWindowName } from '../use-window-name.ts';
import { windowItemClass } from '../window-link.tsx';
import { WindowNav } from '../window-nav.tsx';

interface ClassHeaderProps {
  readonly roster: Roster;
  readonly classId: string;
  readonly title: string;
  readonly view: ClassView;
  readonly window: StudyWindow;
  readonly queries: readonly StudentQueries[];
  readonly onChoose: (choice: WindowChoice) => void;
}

/** Which class, which days, in which zone, how fresh; and the ways to other classes and windows. */
export function ClassHeader({ roster, classId, title, view, window, queries, onChoose }: ClassHeaderProps) {
  const { locale } = useSchool().school;
  const windowName = useWindowName(window)(window.choice);
  const asked = queries.flatMap(
    ({ overview, sessions, ...others }): UseQueryResult<{ readonly asOf: string }>[] => [
      overview,
      sessions,
      // What these are held against keeps for long; where it did not come, it is asked for again with them.
      ...[others.earlier, others.usual, others.earlierSessions].flatMap((other) =>
        other?.isLoadingError === true ? [other] : [],
      ),
    ],
  );
  return (
    <header className="sheet-head space-y-2">
      <title>{`${title}, ${windowName.toLowerCase()} · Week in Focus`}</title>
      <div className="flex flex-wrap items-baseline justify-between gap-x-6 gap-y-1">
        <PageHeading>
          {title} <span className="inline-block font-normal text-quiet">· {windowName}</span>
        </PageHeading>
        <AsOf dates={formatDateRange(window.firstDate, window.lastDate, locale)} queries={asked} />
      </div>
      <div className="flex flex-wrap items-center justify-between gap-x-6 gap-y-2 max-sm:gap-y-1">
        {roster.classes.length === 1 ? null : (
          <nav aria-label="Classes" className="-ml-2 flex flex-wrap gap-1 sm:-ml-2.5 print:hidden">
            {roster.classes.map((each) => (
              <Link
                key={each.classId}
                to={classPath({ ...view, classId: each.classId, band: null, review: null })}
                aria-current={each.classId === classId ? 'page' : undefined}
                className={windowItemClass}
              >
                {each.title}
              </Link>
            ))}
          </nav>
        )}
        <WindowNav
          window={window}
          onChoose={onChoose}
          toHref={(choice) => classPath({ ...view, window: choice, band: null })}
        />
      </div>
    </header>
  );
}
