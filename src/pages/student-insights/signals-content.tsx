import { toChosen } from '#src/measures/facets.ts';
import type { SignalGroup } from '#src/measures/signal-groups.ts';
import { signalFacets } from '#src/measures/signals.ts';
import type { InsightListView } from '#src/routing/insight-list-view.ts';
import type { StudyWindow } from '#src/time/windows.ts';
import { noSignalsText } from '#src/words/signals.ts';
import { InsightGroupNav } from '../insight-group-nav.tsx';
import { GroupingLinks } from './grouping-links.tsx';
import { SaveSignals } from './save-signals.tsx';
import { toFacetChoices } from './signal-choices.ts';
import { SignalFacets } from './signal-facets.tsx';
import { SignalsTable } from './signals-table.tsx';
import type { StudentSignals } from './use-signals.ts';

interface SignalsContentProps {
  readonly student: StudentSignals;
  /** The signals that fit the choices. */
  readonly groups: readonly SignalGroup[];
  readonly userId: string;
  readonly view: InsightListView;
  readonly toHref: (view: InsightListView) => string;
  readonly window: StudyWindow;
}

/** The choices beside the signals that fit them; in a window without signals what that means. */
export function SignalsContent({ student, groups, userId, view, toHref, window }: SignalsContentProps) {
  const { signals, sessions, observed } = student;
  if (signals.length === 0) return <p className="text-quiet">{noSignalsText(observed?.coverage)}</p>;
  const ofAllGroups = toChosen(signals, signalFacets, { ...toFacetChoices(view), group: [] });
  return (
    <>
      <div className="flex flex-wrap items-center justify-between gap-x-6 gap-y-1">
        <InsightGroupNav
          insights={ofAllGroups.map(({ insight }) => insight)}
          current={view.group}
          toHref={(group) => toHref({ ...view, group, page: 1 })}
        />
        <div className="flex flex-wrap items-center gap-x-5 gap-y-2">
          <GroupingLinks view={view} toHref={toHref} />
          <SaveSignals groups={groups} window={window} />
        </div>
      </div>
      <div className="mt-4 grid grid-cols-[minmax(0,1fr)] gap-x-8 gap-y-4 lg:grid-cols-[12.5rem_minmax(0,1fr)]">
        <SignalFacets signals={signals} view={view} toHref={toHref} />
        <div>
          {groups.length === 0 ? (
            <p className="py-2 text-quiet">{noSignalsText(undefined)}</p>
          ) : (
            <SignalsTable
              groups={groups}
              userId={userId}
              view={view}
              toHref={toHref}
              areSessionsKnown={sessions.data !== undefined}
            />
          )}
        </div>
      </div>
    </>
  );
}
