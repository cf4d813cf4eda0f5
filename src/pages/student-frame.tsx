import type { UseQueryResult } from '@tanstack/react-query';
import { useDeferredValue, type ReactNode } from 'react';
import { Link, NavLink } from 'react-router';
import { useSchool } from '#src/api/boot.ts';
import { formatDateRange } from '#src/format/dates.ts';
import { insightsPath, sessionsPath, studentAccessPath, studentPath } from '#src/routing/paths.ts';
import type { StudyWindow, WindowChoice } from '#src/time/windows.ts';
import { PageHeading } from '#src/ui/page-heading.tsx';
import { AsOf } from './as-of.tsx';
import { StudentNav } from './student-nav.tsx';
import { useWindowName } from './use-window-name.ts';
import type { WindowLinkTarget } from './window-link.tsx';
import { WindowNav } from './window-nav.tsx';

/** The three pages of a student that show a window. */
const pages = {
  overview: { name: 'Overview', toPath: studentPath },
  sessions: { name: 'Sessions', toPath: sessionsPath },
  insights: { name: 'Insights', toPath: insightsPath },
} as const;

interface StudentFrameProps extends WindowLinkTarget {
  readonly page: keyof typeof pages;
  readonly userId: string;
  /** What the student is called on screen. */
  readonly label: string;
  /** The window that was chosen. */
  readonly window: StudyWindow;
  /** The window on the screen, where the chosen one is still on its way. */
  readonly shown?: StudyWindow;
  readonly onChoose: (choice: WindowChoice) => void;
  readonly queries: readonly UseQueryResult<{ readonly asOf: string }>[];
  readonly children: ReactNode;
}

/** What every windowed page of a student begins with: who, which days, which page, and the ways to others. */
export function StudentFrame({
  page,
  userId,
  label,
  window,
  shown = window,
  onChoose,
  queries,
  children,
  ...target
}: StudentFrameProps) {
  const { school, viewer } = useSchool();
  const { locale } = school;
  const choice = window.choice;
  const windowName = useWindowName(window)(choice);
  const { name: pageName, toPath } = pages[page];
  // What stands below the page's data waits until they are drawn: it would be pushed down, mostly out of sight. They are
  // drawn with what is deferred (query-content.tsx), and so is this.
  const isComing = useDeferredValue(queries.some(({ isLoading }) => isLoading));
  return (
    <article className="sheet space-y-4 sm:space-y-6">
      <title>{`${label}, ${pageName.toLowerCase()}, ${windowName.toLowerCase()} · Week in Focus`}</title>
      <header className="sheet-head space-y-2 sm:space-y-3">
        <StudentNav userId={userId} window={choice} toHref={(id) => toPath(id, { window: choice })} />
        <div className="flex flex-wrap items-baseline justify-between gap-x-6 gap-y-1">
          <PageHeading>
            {label} <span className="inline-block font-normal text-quiet">· {windowName}</span>
          </PageHeading>
          <AsOf dates={formatDateRange(shown.firstDate, shown.lastDate, locale)} queries={queries} />
        </div>
        <div className="flex flex-wrap items-center justify-between gap-x-6 gap-y-2 max-sm:gap-y-1">
          <nav aria-label="Pages of this student" className="flex gap-5 print:hidden">
            {Object.entries(pages).map(([key, { name, toPath: toTabPath }]) => (
              <NavLink
                key={key}
                end
                to={toTabPath(userId, { window: choice })}
                className="inline-flex min-h-9 items-center border-b-2 border-transparent text-ink no-underline hover:border-line aria-[current]:border-accent aria-[current]:font-semibold"
              >
                {name}
              </NavLink>
            ))}
          </nav>
          <WindowNav {...target} window={window} onChoose={onChoose} />
        </div>
      </header>
      <div aria-busy={shown !== window} className="space-y-6 print:space-y-4">
        {shown === window ? null : (
          <p role="status" className="rounded bg-notice-soft px-3 py-2">
            {windowName} is loading. Below is still {formatDateRange(shown.firstDate, shown.lastDate, locale)}
            .
          </p>
        )}
        {children}
        {viewer === null || viewer.role === 'teacher' || isComing ? null : (
          <p className="border-t border-line pt-4 text-small print:hidden">
            <Link to={studentAccessPath(userId, { window: choice })}>Who can see this student, and why</Link>
          </p>
        )}
      </div>
    </article>
  );
}
