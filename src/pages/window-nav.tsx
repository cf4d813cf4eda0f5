import { startTransition, useId, useState } from 'react';
import { useLocation, type Location } from 'react-router';
import { useSchool } from '#src/api/boot.ts';
import type { StudyWindow, WindowChoice } from '#src/time/windows.ts';
import { laterCode } from '#src/ui/later-code.ts';
import { later, LaterPart } from '#src/ui/later-part.tsx';
import { lostTool } from '#src/ui/panel-boundary.tsx';
import { useWindowName } from './use-window-name.ts';
import { toWindowPresets } from './window-presets.ts';
import { WindowLink, windowItemClass, type WindowLinkTarget } from './window-link.tsx';
import { WindowSteps } from './window-steps.tsx';

// Needed when somebody chooses dates.
const CustomDates = later(
  laterCode(() => import('./custom-dates.tsx')),
  (dates) => dates.CustomDates,
);

interface WindowNavProps extends WindowLinkTarget {
  readonly window: StudyWindow;
  readonly onChoose: (choice: WindowChoice) => void;
}

/** The choice of a time window, as links: they can be shared, opened in a tab and gone back from. */
export function WindowNav({ window, onChoose, ...target }: WindowNavProps) {
  const { terms } = useSchool().school;
  const windowName = useWindowName(window);
  const presets = toWindowPresets(terms);
  const [pressed, setPressed] = useState<{ kind: WindowChoice['kind']; at: Location } | null>(null);
  const at = useLocation();
  // The page in its new window takes its time, and a frame in which nothing has changed is not shown: what was pressed says
  // so at once.
  const current = pressed?.at === at ? pressed.kind : window.choice.kind;
  const [isEditing, setEditing] = useState(current === 'custom');
  const press = ({ kind }: WindowChoice) => {
    setPressed({ kind, at });
  };
  const formId = useId();
  return (
    <div className="flex flex-wrap items-center gap-x-3 gap-y-2 print:hidden">
      <nav
        aria-label="Time window"
        className="-mx-2 flex flex-wrap items-center gap-x-0.5 sm:-mx-2.5 sm:gap-y-1"
      >
        {presets.map((choice) => (
          <WindowLink
            {...target}
            key={choice.kind}
            choice={choice}
            aria-current={current === choice.kind ? 'true' : undefined}
            onPress={(next) => {
              press(next);
              // Together with the page in its new window: alone it would move all that stands below, and that once more.
              startTransition(() => {
                setEditing(false);
              });
            }}
          >
            {windowName(choice)}
          </WindowLink>
        ))}
        <button
          type="button"
          className={windowItemClass}
          aria-expanded={isEditing}
          aria-controls={formId}
          aria-current={current === 'custom' ? 'true' : undefined}
          onClick={() => {
            setEditing(!isEditing);
          }}
        >
          {windowName({ kind: 'custom' })}
        </button>
        <WindowSteps {...target} window={window} onPress={press} />
      </nav>
      <div id={formId} hidden={!isEditing}>
        {isEditing ? (
          <LaterPart lost={lostTool} fallback={<div className="min-h-9 w-md max-w-full" />}>
            <CustomDates window={window} onChoose={onChoose} />
          </LaterPart>
        ) : null}
      </div>
    </div>
  );
}
