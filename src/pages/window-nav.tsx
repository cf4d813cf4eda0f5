import { useId, useState } from 'react';
import { Link } from 'react-router';
import type { StudyWindow, WindowChoice } from '#src/time/windows.ts';
import { useSchool } from '#src/api/boot.ts';
import { CustomDates } from './custom-dates.tsx';
import { useWindowName } from './use-window-name.ts';

const weekPresets = [{ kind: 'this-week' }, { kind: 'last-week' }, { kind: 'four-weeks' }] as const;
const termPresets = [{ kind: 'term' }, { kind: 'school-year' }] as const;

const itemClass =
  'inline-flex min-h-9 items-center rounded px-3 text-ink no-underline hover:bg-sunken aria-[current]:bg-ink aria-[current]:text-surface aria-expanded:bg-sunken aria-[current]:aria-expanded:bg-ink';

interface WindowNavProps {
  readonly window: StudyWindow;
  /** The address of this page with another window. */
  readonly toHref: (choice: WindowChoice) => string;
  readonly onChoose: (choice: WindowChoice) => void;
}

/** The choice of a time window, as links: they can be shared, opened in a tab and gone back from. */
export function WindowNav({ window, toHref, onChoose }: WindowNavProps) {
  const { terms } = useSchool().school;
  const windowName = useWindowName(window);
  const presets = terms.length === 0 ? weekPresets : [...weekPresets, ...termPresets];
  const current = window.choice.kind;
  const [isEditing, setEditing] = useState(current === 'custom');
  const formId = useId();
  return (
    <div className="flex flex-wrap items-center gap-x-3 gap-y-2 print:hidden">
      <nav aria-label="Time window" className="-ml-3 flex flex-wrap items-center gap-1 lg:ml-0">
        {presets.map((choice) => (
          <Link
            key={choice.kind}
            to={toHref(choice)}
            className={itemClass}
            aria-current={current === choice.kind ? 'true' : undefined}
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
          aria-current={current === 'custom' ? 'true' : undefined}
          onClick={() => {
            setEditing(!isEditing);
          }}
        >
          {windowName({ kind: 'custom' })}
        </button>
      </nav>
      <div id={formId} hidden={!isEditing}>
        <CustomDates window={window} onChoose={onChoose} />
      </div>
    </div>
  );
}
