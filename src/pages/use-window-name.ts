import { useSchool } from '#src/api/boot.ts';
import { toPresentTerm, type StudyWindow, type WindowChoice } from '#src/time/windows.ts';
import { windowName } from '#src/words/windows.ts';

/** How choices are called on the day on which a window is shown. */
export function useWindowName({
  today,
}: Pick<StudyWindow, 'today'>): (choice: Pick<WindowChoice, 'kind'>) => string {
  const term = toPresentTerm(useSchool().school.terms, today);
  const isToday = term === undefined || (term.firstDate <= today && today <= term.lastDate);
  return (choice) => windowName(choice, isToday ? undefined : term.name);
}
