import { useEffect, useRef } from 'react';
import { Link } from 'react-router';
import { useSchool } from '#src/api/boot.ts';
import type { StudentQueries } from '#src/api/class/answers.ts';
import type { ClassStudent } from '#src/measures/class/highlights.ts';
import { classViewCodec, type ClassView } from '#src/routing/class-view.ts';
import { classPath } from '#src/routing/paths.ts';
import { useView } from '#src/routing/use-view.ts';
import type { StudyWindow } from '#src/time/windows.ts';
import { Button } from '#src/ui/button.tsx';
import { useKeys } from '#src/ui/keys.ts';
import { reviewPlaceText } from '#src/words/class/review.ts';
import { ReviewedStudent } from './reviewed-student.tsx';
import { StudentSheet } from './student-sheet.tsx';
import { StudentSheets } from './student-sheets.tsx';
import { useSheets } from './use-sheets.ts';

interface ReviewWalkProps {
  readonly classTitle: string;
  readonly students: readonly ClassStudent[];
  /** In the same order. */
  readonly queries: readonly StudentQueries[];
  readonly view: ClassView;
  readonly window: StudyWindow;
  readonly lookedAt: readonly string[];
  readonly onLookedAt: (userId: string) => void;
}

/** The class one by one, and on paper. One key is enough for who had an ordinary week. */
export function ReviewWalk(props: ReviewWalkProps) {
  const { classTitle, students, queries, view, window, lookedAt, onLookedAt } = props;
  const { locale } = useSchool().school;
  const [, setView] = useView(classViewCodec);
  const { sheets, print } = useSheets();
  const nextRef = useRef<HTMLButtonElement>(null);
  const index = students.findIndex(({ userId }) => userId === view.review);
  const student = students[index];
  const go = (to: number) => {
    setView({ ...view, review: students[to]?.userId ?? null }, { replace: true });
  };
  const next = () => {
    if (student !== undefined) onLookedAt(student.userId);
    go(index + 1);
  };
  const previous = () => {
    if (index > 0) go(index - 1);
  };
  useKeys([
    { key: 'j', name: 'looked at, next student', act: next },
    { key: 'ArrowRight', name: 'the same', act: next },
    { key: 'k', name: 'student before', act: previous },
    { key: 'ArrowLeft', name: 'the same', act: previous },
  ]);
  // The first press of Enter already goes on.
  useEffect(() => {
    nextRef.current?.focus();
  }, []);
  if (student === undefined) return null;
  const { label } = student;
  const isThere = students.every((each) => each.week.state !== 'loading');
  return (
    <>
      <section aria-label="Review" className="min-h-96 border-t border-line pt-3">
        <p className="text-small text-quiet">
          {reviewPlaceText(index + 1, students.length, lookedAt.length, locale)}
        </p>
        <div aria-live="polite" className="min-h-60 space-y-3">
          <ReviewedStudent student={student} window={window} />
        </div>
        <div className="mt-4 flex flex-wrap items-center gap-3">
          <Button ref={nextRef} onClick={next}>
            {index === students.length - 1 ? 'Looked at, finish' : 'Looked at, next student'}
          </Button>
          <Button onClick={previous} aria-disabled={index <= 0}>
            Student before
          </Button>
          <Link to={classPath({ ...view, review: null })}>Back to the class</Link>
        </div>
        <div className="mt-6 flex flex-wrap items-center gap-3">
          <Button
            onClick={() => {
              print('shown');
            }}
          >
            Print the sheet of {label}
          </Button>
          <Button
            disabled={!isThere}
            onClick={() => {
              print('all');
            }}
          >
            Print all {students.length} sheets
          </Button>
        </div>
      </section>
      {sheets === null ? null : (
        <StudentSheets>
          {students.map((each, at) => {
            const asked = queries[at];
            if (asked === undefined || (sheets === 'shown' && at !== index)) return null;
            return (
              <StudentSheet
                key={each.userId}
                student={each}
                queries={asked}
                classTitle={classTitle}
                window={window}
              />
            );
          })}
        </StudentSheets>
      )}
    </>
  );
}
