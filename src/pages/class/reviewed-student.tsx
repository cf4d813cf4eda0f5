import { Link } from 'react-router';
import { useSchool } from '#src/api/boot.ts';
import type { ClassStudent } from '#src/measures/class/highlights.ts';
import { toWeekChanges } from '#src/measures/class/week-rules.ts';
import { studentPath } from '#src/routing/paths.ts';
import type { StudyWindow } from '#src/time/windows.ts';
import { earlierName } from '#src/words/changes.ts';
import { reviewChangesText, reviewSentence } from '#src/words/class/review.ts';
import { ChangeText } from './change-text.tsx';

interface ReviewedStudentProps {
  readonly student: ClassStudent;
  readonly window: StudyWindow;
}

/** One student of the review: the window in a sentence, what changed with its evidence, and the way to all the rest. */
export function ReviewedStudent({ student, window }: ReviewedStudentProps) {
  const { userId, label, week } = student;
  const { locale } = useSchool().school;
  const changes = toWeekChanges(week);
  const earlier = earlierName(window.choice.kind, window.isOpen);
  return (
    <>
      <h2 className="mt-1 text-title font-semibold wrap-anywhere">{label}</h2>
      <p className="max-w-measure text-lead">{reviewSentence(week, { name: label, locale, earlier })}</p>
      {changes.map((change) => (
        <ChangeText key={change.kind} change={change} userId={userId} label={label} window={window} />
      ))}
      {changes.length === 0 ? <p className="text-quiet">{reviewChangesText(week)}</p> : null}
      <p>
        <Link to={studentPath(userId, { window: window.choice })}>Open {label}</Link>
      </p>
    </>
  );
}
