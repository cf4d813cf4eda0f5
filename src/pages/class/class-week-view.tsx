import { Suspense, useDeferredValue, useMemo, useRef, useState } from 'react';
import { useSchool } from '#src/api/boot.ts';
import { useLookedAt } from '#src/api/class/looked-at.ts';
import type { Roster } from '#src/api/roster.ts';
import { toClassSummary } from '#src/measures/class/summary.ts';
import { classViewCodec } from '#src/routing/class-view.ts';
import { useView } from '#src/routing/use-view.ts';
import { Skeleton } from '#src/ui/skeleton.tsx';
import { toMatchingClasses } from '../roster-search.ts';
import { RosterReportNotice } from '../roster-report-notice.tsx';
import { UnreadableNote } from '../unreadable-note.tsx';
import { useStudyWindow } from '../use-study-window.ts';
import { ClassHeader } from './class-header.tsx';
import { ClassSummaryLine } from './class-summary-line.tsx';
import { HighlightsPanel, ReviewWalk, RosterPanel } from './lazy-parts.ts';
import { NobodyFound } from './nobody-found.tsx';
import { RosterGapNotice } from './roster-gap-notice.tsx';
import { StudentLists } from './student-lists.tsx';
import { useClassWeek } from './use-class-week.ts';

/** One class in one window: its sentence, whom to look at, and everybody's row. */
export function ClassWeekView({ roster }: { roster: Roster }) {
  const { school } = useSchool();
  const [view, setView] = useView(classViewCodec);
  const window = useStudyWindow(view.window);
  const chosen = roster.classes.find(({ classId }) => classId === view.classId) ?? roster.classes[0];
  const { classId = '', title = '', students: enrolled = noStudents } = chosen ?? {};
  const { students, queries, retry } = useClassWeek(enrolled, window);
  const summary = useMemo(() => toClassSummary(students.map(({ week }) => week)), [students]);
  const [lookedAt, addLookedAt] = useLookedAt(classId, window);
  const [search, setSearch] = useState('');
  const searchRef = useRef<HTMLInputElement>(null);
  const lists = toMatchingClasses(roster, useDeferredValue(search));
  const isSearching = search.trim() !== '';
  const found = new Set(lists.find((list) => list.classId === classId)?.students.map(({ userId }) => userId));
  const elsewhere = lists.filter((list) => list.classId !== classId && (isSearching || list.classId === ''));
  const isReviewing = students.some(({ userId }) => userId === view.review);
  return (
    <article className="space-y-5">
      <ClassHeader
        roster={roster}
        classId={classId}
        title={title}
        view={view}
        window={window}
        queries={queries}
        onChoose={(choice) => {
          setView({ ...view, window: choice });
        }}
      />
      <RosterGapNotice roster={roster} />
      <ClassSummaryLine
        summary={summary}
        classId={classId}
        locale={school.locale}
        view={view}
        firstUserId={enrolled[0]?.userId ?? null}
        lookedAt={lookedAt.length}
      />
      {isReviewing ? (
        <Suspense fallback={<Skeleton size="summary" />}>
          <ReviewWalk
            students={students}
            view={view}
            window={window}
            lookedAt={lookedAt}
            onLookedAt={addLookedAt}
          />
        </Suspense>
      ) : (
        <>
          {isSearching ? null : (
            <div className="min-h-56 border-t border-line pt-3">
              <Suspense fallback={null}>
                <HighlightsPanel students={students} window={window} />
              </Suspense>
            </div>
          )}
          <Suspense fallback={<Skeleton size="rows" />}>
            <RosterPanel
              students={isSearching ? students.filter(({ userId }) => found.has(userId)) : students}
              isWhole={summary.arrived === summary.students}
              view={view}
              window={window}
              retry={retry}
              search={search}
              onSearch={setSearch}
              searchRef={searchRef}
            />
          </Suspense>
          <StudentLists lists={elsewhere} />
          {isSearching && lists.length === 0 ? <NobodyFound search={search} /> : null}
        </>
      )}
      <UnreadableNote count={roster.unreadable} what="roster record" />
      <RosterReportNotice />
    </article>
  );
}

const noStudents: Roster['students'] = [];
