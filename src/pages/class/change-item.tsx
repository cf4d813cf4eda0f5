import { Link } from 'react-router';
import type { Highlight } from '#src/measures/class/highlights.ts';
import { studentPath } from '#src/routing/paths.ts';
import type { StudyWindow } from '#src/time/windows.ts';
import { ChangeText } from './change-text.tsx';

/** One student on one side: the name leads to the student's window, the reason to its evidence. */
export function ChangeItem({ highlight, window }: { highlight: Highlight; window: StudyWindow }) {
  const { userId, label, changes } = highlight;
  return (
    <li className="wrap-anywhere">
      {changes.map((change, index) => (
        <ChangeText
          key={change.kind}
          change={change}
          userId={userId}
          label={label}
          window={window}
          lead={
            index === 0 ? (
              <Link to={studentPath(userId, { window: window.choice })} className="mr-1 font-semibold">
                {label}
              </Link>
            ) : null
          }
        />
      ))}
    </li>
  );
}
