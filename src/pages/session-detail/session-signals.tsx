import { useCallback, useDeferredValue, useMemo, useState } from 'react';
import { useSchool } from '#src/api/boot.ts';
import type { Insights } from '#src/api/insights.ts';
import type { Marking } from '#src/charts/marking.ts';
import { SessionTimeline } from '#src/charts/session-timeline.tsx';
import type { Session } from '#src/contract/sessions.ts';
import type { SessionView } from '#src/routing/session-view.ts';
import { toRowId } from '../insight-row.tsx';
import { InsightsList } from '../insights-list.tsx';

interface SessionSignalsProps {
  readonly data: Insights;
  /** `null` where the student's list does not hold it. */
  readonly session: Session | null;
  readonly view: SessionView;
  readonly toHref: (view: SessionView) => string;
  readonly onSelect: (id: string | null) => void;
}

const none: ReadonlySet<string> = new Set();

/** The signals of a session as picture and as table: the same ones, in the same order, and marked together. */
export function SessionSignals({ data, session, view, toHref, onSelect }: SessionSignalsProps) {
  const { timeZone, school } = useSchool();
  const [active, setActive] = useState(none);
  const activate = useCallback((ids: readonly string[]) => {
    setActive(ids.length === 0 ? none : new Set(ids));
  }, []);
  const sessionOf = useCallback(() => session, [session]);
  const marking = useMemo(
    (): Marking => ({ active, selected: view.signal, activate, select: onSelect }),
    [active, view.signal, activate, onSelect],
  );
  // Another page is another place to look: the selection would hold the table where it is.
  const toListHref = useCallback(
    (next: Pick<SessionView, 'group' | 'page'>) =>
      toHref({ ...view, ...next, signal: next.group === view.group ? null : view.signal }),
    [toHref, view],
  );
  const toSignalHref = useCallback((id: string) => toHref({ ...view, signal: id }), [toHref, view]);
  return (
    <InsightsList
      data={data}
      view={view}
      toHref={toListHref}
      sessionOf={sessionOf}
      // The picture, in which the reader points or steps, first; then the table beside it.
      marking={useDeferredValue(marking)}
      toSignalHref={toSignalHref}
      renderAbove={(shown) => (
        <SessionTimeline
          session={session}
          insights={shown}
          allInsights={data.insights}
          marking={marking}
          onShowInTable={(id) => {
            document.getElementById(toRowId(id))?.focus();
          }}
          timeZone={timeZone}
          locale={school.locale}
        />
      )}
    />
  );
}
