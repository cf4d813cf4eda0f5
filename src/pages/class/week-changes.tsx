import type { ClassStudent } from '#src/measures/class/highlights.ts';
import { toWeekChanges } from '#src/measures/class/week-rules.ts';
import type { StudyWindow } from '#src/time/windows.ts';
import { reviewChangesText } from '#src/words/class/review.ts';
import { ChangeText } from './change-text.tsx';

interface WeekChangesProps {
  readonly student: ClassStudent;
  readonly window: StudyWindow;
}

/** What changed for one student, with its evidence; where nothing did, or nothing can be said, that. */
export function WeekChanges({ student: { userId, label, week }, window }: WeekChangesProps) {
  const changes = toWeekChanges(week);
  if (changes.length === 0) return <p className="text-quiet print:text-ink">{reviewChangesText(week)}</p>;
  return changes.map((change) => (
    <ChangeText key={change.kind} change={change} userId={userId} label={label} window={window} />
  ));
}
