import { Link } from 'react-router';
import { useSchool } from '#src/api/boot.ts';
import type { ClassStudent } from '#src/measures/class/highlights.ts';
import { studentPath } from '#src/routing/paths.ts';
import type { StudyWindow } from '#src/time/windows.ts';
import { earlierName } from '#src/words/changes.ts';
import { reviewSentence } from '#src/words/class/review.ts';
import { WeekChanges } from './week-changes.tsx';

interface ReviewedStudentProps {
  readonly student: ClassStudent;
  readonly window: StudyWindow;
}

/** One student of the review: the window in a sentence, what changed with its evidence, and the way to all the rest. */
export function ReviewedStudent({ student, window }: ReviewedStudentProps) {
  const { userId, label, week } = student;
  const { locale } = useSchool().school;
  const earlier = earlierName(window.choice.kind, window.isOpen);
  return (
    <>
      <h2 className="mt-1 text-title font-semibold wrap-anywhere">{label}</h2>
      <p className="max-w-measure text-lead">{reviewSentence(week, { name: label, locale, earlier })}</p>
      <WeekChanges student={student} window={window} />
      <p>
        <Link to={studentPath(userId, { window: window.choice })}>Open {label}</Link>
      </p>
    </>
  );
}
