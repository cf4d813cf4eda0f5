import { useSchool } from '#src/api/boot.ts';
import { toChosen } from '#src/measures/facets.ts';
import { toSignalGroups } from '#src/measures/signal-groups.ts';
import { signalFacets } from '#src/measures/signals.ts';
import type { InsightListView } from '#src/routing/insight-list-view.ts';
import { insightsPath } from '#src/routing/paths.ts';
import type { StudyWindow } from '#src/time/windows.ts';
import { later, LaterPlace } from '#src/ui/later-part.tsx';
import { Panel } from '#src/ui/panel.tsx';
import { Skeleton } from '#src/ui/skeleton.tsx';
import { IncompleteNote } from '../incomplete-note.tsx';
import { QueryContent } from '../query-content.tsx';
import { UnreadableNote } from '../unreadable-note.tsx';
import { ChoicesNote } from './choices-note.tsx';
import { toFacetChoices } from './signal-choices.ts';
import { signalsContent } from './signals-content-code.ts';
import { SignalsProgress } from './signals-progress.tsx';
import { toSignalsTitle } from './signals-title.ts';
import type { StudentSignals } from './use-signals.ts';

const SignalsContent = later(signalsContent, (content) => content.SignalsContent);

interface SignalsPanelProps {
  readonly student: StudentSignals;
  readonly userId: string;
  readonly window: StudyWindow;
  readonly view: InsightListView;
}

/** Every signal of a window that fits the choices, under a title that says what they show. */
export function SignalsPanel({ student, userId, window, view }: SignalsPanelProps) {
  const { school } = useSchool();
  const { insights, isReady, signals } = student;
  const shown = toChosen(signals, signalFacets, toFacetChoices(view));
  const groups = toSignalGroups(shown, view.by);
  const toHref = (next: InsightListView) => insightsPath(userId, next);
  return (
    <Panel
      isResult
      title={isReady ? toSignalsTitle(student, shown, view, school.locale) : 'Signals in these days'}
      note="A signal is what software noticed, not a finding: each has an innocent explanation too."
    >
      <ChoicesNote view={view} toHref={toHref} />
      {insights.isPending ? <SignalsProgress userId={userId} window={window} /> : null}
      <QueryContent query={insights} skeleton="list">
        {({ unreadable, isComplete }) => (
          <>
            {isReady ? (
              <LaterPlace value={<Skeleton size="list" />}>
                <SignalsContent
                  student={student}
                  groups={groups}
                  userId={userId}
                  view={view}
                  toHref={toHref}
                  window={window}
                />
              </LaterPlace>
            ) : (
              <Skeleton size="list" />
            )}
            <UnreadableNote count={unreadable} what="signal" />
            <IncompleteNote isComplete={isComplete} what="signal" />
          </>
        )}
      </QueryContent>
    </Panel>
  );
}
