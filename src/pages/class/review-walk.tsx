import { useEffect, useRef } from 'react';
import { Link } from 'react-router';
import { useSchool } from '#src/api/boot.ts';
import type { StudentQueries } from '#src/api/class/answers.ts';
import type { ClassStudent } from '#src/measures/class/highlights.ts';
import type { StudentWeek } from '#src/measures/class/student-week.ts';
import { toWeekChanges } from '#src/measures/class/week-rules.ts';
import { toWeekFinding } from '#src/measures/week-finding.ts';
import { classViewCodec, type ClassView } from '#src/routing/class-view.ts';
import { classPath, studentPath } from '#src/routing/paths.ts';
import { useView } from '#src/routing/use-view.ts';
import type { StudyWindow } from '#src/time/windows.ts';
import { Button } from '#src/ui/button.tsx';
import { useKeys } from '#src/ui/keys.ts';
import { earlierName } from '#src/words/changes.ts';
import { focusedText, usualBesideText } from '#src/words/class/rows.ts';
import { reviewChangesText, reviewPlaceText } from '#src/words/class/review.ts';
import { weekSentence } from '#src/words/week-sentence.ts';
import { ChangeText } from './change-text.tsx';
import { StudentSheet } from './student-sheet.tsx';
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

/** The class one by one: a sentence, what changed, the evidence, and on. One key is enough for who had an ordinary week. */
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
  const { userId, label, week } = student;
  const changes = toWeekChanges(week);
  const isThere = students.every((each) => each.week.state !== 'loading');
  return (
    <>
      <section aria-label="Review" className="min-h-96 border-t border-line pt-3">
        <p className="text-small text-quiet">
          {reviewPlaceText(index + 1, students.length, lookedAt.length, locale)}
        </p>
        <div aria-live="polite" className="min-h-60 space-y-3">
          <h2 className="mt-1 text-title font-semibold wrap-anywhere">{label}</h2>
          <p className="max-w-measure text-lead">{toSentence(week, label, window, locale)}</p>
          {changes.map((change) => (
            <ChangeText key={change.kind} change={change} userId={userId} label={label} window={window} />
          ))}
          {changes.length === 0 ? <p className="text-quiet">{reviewChangesText(week)}</p> : null}
          <p>
            <Link to={studentPath(userId, { window: window.choice })}>Open {label}</Link>
          </p>
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
      {students.map((each, at) => {
        const asked = queries[at];
        if (asked === undefined || sheets === null || (sheets === 'shown' && at !== index)) return null;
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
    </>
  );
}

function toSentence(week: StudentWeek, name: string, window: StudyWindow, locale: string): string {
  if (week.state === 'no-sessions') {
    const usual = usualBesideText(week, locale);
    return usual === '' ? 'No sessions in these days.' : `No sessions in these days; ${usual}.`;
  }
  if (week.state !== 'time')
    return week.state === 'loading' ? 'Loading.' : `This student ${focusedText(week, locale)}.`;
  const finding = toWeekFinding({
    summary: week.summary,
    reading: week.reading,
    daysWithTime: week.days.filter(({ state }) => state === 'time').length,
    changes: typeof week.changes === 'string' ? null : week.changes,
  });
  return weekSentence(finding, { name, locale, earlier: earlierName(window.choice.kind, window.isOpen) });
}
