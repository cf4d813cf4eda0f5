import { Link } from 'react-router';
import type { Highlight } from '#src/measures/class/highlights.ts';
import { studentPath } from '#src/routing/paths.ts';
import type { StudyWindow } from '#src/time/windows.ts';
import { ChangeText } from './change-text.tsx';

interface ChangeItemProps {
  readonly highlight: Highlight;
  readonly window: StudyWindow;
  /** Paper, on which nothing can be opened, has it in any case. */
  readonly isShown: boolean;
}

/**
 * One student on one side: the name leads to the student's window, the largest change to its evidence. Two changes of each
 * of five students would fill more than the first screen; the review has them all.
 */
export function ChangeItem({ highlight, window, isShown }: ChangeItemProps) {
  const { userId, label, changes } = highlight;
  const [largest] = changes;
  if (largest === undefined) return null;
  return (
    <li className={`break-inside-avoid wrap-anywhere ${isShown ? '' : 'hidden print:list-item'}`}>
      <ChangeText
        change={largest}
        userId={userId}
        label={label}
        window={window}
        lead={
          <Link to={studentPath(userId, { window: window.choice })} className="mr-1 font-semibold">
            {label}
          </Link>
        }
      />
    </li>
  );
}
