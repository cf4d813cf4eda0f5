import { useId, useState } from 'react';
import { Link } from 'react-router';
import { toSearch, type StudentView } from '#src/routing/student-view.ts';
import type { StudyWindow, WindowChoice } from '#src/time/windows.ts';
import { windowName } from '#src/words/windows.ts';
import { CustomDates } from './custom-dates.tsx';

const presets = [{ kind: 'this-week' }, { kind: 'last-week' }, { kind: 'four-weeks' }] as const;

const itemClass =
  'inline-flex min-h-9 items-center rounded px-3 text-ink no-underline hover:bg-sunken aria-[current]:bg-ink aria-[current]:text-surface aria-expanded:bg-sunken';

interface WindowNavProps {
  readonly view: StudentView;
  readonly window: StudyWindow;
  readonly onChoose: (choice: WindowChoice) => void;
}

/** The choice of a time window, as links: they can be shared, opened in a tab and gone back from. */
export function WindowNav({ view, window, onChoose }: WindowNavProps) {
  const isCustom = view.window.kind === 'custom';
  const [isEditing, setEditing] = useState(isCustom);
  const formId = useId();
  return (
    <div className="flex flex-wrap items-center gap-x-3 gap-y-2 print:hidden">
      <nav aria-label="Time window" className="-ml-3 flex flex-wrap items-center gap-1">
        {presets.map((choice) => (
          <Link
            key={choice.kind}
            to={{ search: toSearch({ ...view, window: choice }) }}
            className={itemClass}
            aria-current={view.window.kind === choice.kind ? 'true' : undefined}
            onClick={() => {
              setEditing(false);
            }}
          >
            {windowName(choice)}
          </Link>
        ))}
        <button
          type="button"
          className={itemClass}
          aria-expanded={isEditing}
          aria-controls={formId}
          aria-current={isCustom ? 'true' : undefined}
          onClick={() => {
            setEditing(!isEditing);
          }}
        >
          Custom dates
        </button>
      </nav>
      <div id={formId} hidden={!isEditing}>
        <CustomDates key={`${window.firstDate}/${window.lastDate}`} window={window} onChoose={onChoose} />
      </div>
    </div>
  );
}
