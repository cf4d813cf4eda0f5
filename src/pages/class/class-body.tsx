import { useDeferredValue, useMemo, useRef, useState } from 'react';
import type { StudentQueries } from '#src/api/class/answers.ts';
import type { Roster } from '#src/api/roster.ts';
import type { ClassStudent } from '#src/measures/class/highlights.ts';
import type { ClassView } from '#src/routing/class-view.ts';
import type { StudyWindow } from '#src/time/windows.ts';
import { laterCode } from '#src/ui/later-code.ts';
import { later, LaterPart } from '#src/ui/later-part.tsx';
import { Skeleton } from '#src/ui/skeleton.tsx';
import { IncompleteNote } from '../incomplete-note.tsx';
import { toMatchingClasses } from '../roster-search.ts';
import { RosterReportNotice } from '../roster-report-notice.tsx';
import { UnreadableNote } from '../unreadable-note.tsx';
import { ClassFailures } from './class-failures.tsx';
import { HighlightsPanel } from './highlights-panel.tsx';
import { NobodyFound } from '../nobody-found.tsx';
import { RosterPanel } from './roster-panel.tsx';
import { StudentLists } from './student-lists.tsx';

// With all that a student's sheet needs, so that whoever prints in the review prints it whole.
const ReviewWalk = later(
  laterCode(() => import('./review-walk.tsx')),
  (walk) => walk.ReviewWalk,
);

interface ClassBodyProps {
  readonly roster: Roster;
  readonly classId: string;
  readonly title: string;
  readonly students: readonly ClassStudent[];
  readonly queries: readonly StudentQueries[];
  readonly isWhole: boolean;
  readonly view: ClassView;
  readonly window: StudyWindow;
  readonly retry: (userId: string) => void;
  readonly lookedAt: readonly string[];
  readonly onLookedAt: (userId: string) => void;
}

/** Below the sentence of a class: whom to look at, and everybody's row; or the review, student by student. */
export function ClassBody(props: ClassBodyProps) {
  const { roster, classId, title, students, queries, isWhole, view, window, retry } = props;
  const { lookedAt, onLookedAt } = props;
  const [search, setSearch] = useState('');
  const searchRef = useRef<HTMLInputElement>(null);
  // What is typed stands at once; who is found by it is drawn in pieces.
  const sought = useDeferredValue(search);
  const isSearching = sought.trim() !== '';
  const lists = useMemo(() => toMatchingClasses(roster, sought), [roster, sought]);
  const found = useMemo(() => {
    if (!isSearching) return students;
    const ids = new Set(lists.find((list) => list.classId === classId)?.students.map(({ userId }) => userId));
    return students.filter(({ userId }) => ids.has(userId));
  }, [isSearching, lists, classId, students]);
  const elsewhere = lists.filter((list) => list.classId !== classId && (isSearching || list.classId === ''));
  const isReviewing = students.some(({ userId }) => userId === view.review);
  return (
    <>
      <ClassFailures queries={queries} retry={retry} />
      {isReviewing ? (
        <LaterPart fallback={<Skeleton size="rows" />}>
          <ReviewWalk
            classTitle={title}
            students={students}
            queries={queries}
            view={view}
            window={window}
            lookedAt={lookedAt}
            onLookedAt={onLookedAt}
          />
        </LaterPart>
      ) : (
        <div className="space-y-4 wide:grid wide:grid-cols-[28rem_minmax(0,1fr)] wide:space-y-0 wide:gap-x-16">
          {isSearching ? null : (
            <div className="border-t border-line pt-2">
              <HighlightsPanel students={students} window={window} />
            </div>
          )}
          <RosterPanel
            students={found}
            isWhole={isWhole}
            view={view}
            window={window}
            retry={retry}
            search={search}
            isSearching={isSearching}
            onSearch={setSearch}
            searchRef={searchRef}
          />
        </div>
      )}
      {isReviewing ? null : <StudentLists lists={elsewhere} />}
      {isSearching && lists.length === 0 ? <NobodyFound search={sought} /> : null}
      <UnreadableNote count={roster.unreadable} what="roster record" />
      <IncompleteNote
        isComplete={roster.isComplete}
        what="roster record"
        advice="Students or classes may be missing here; tell your school’s IT person."
      />
      <RosterReportNotice />
    </>
  );
}
