import { useMemo } from 'react';
import type { Insight } from '#src/contract/insights.ts';
import type { Session } from '#src/contract/sessions.ts';
import type { Marking } from './marking.ts';
import { toLanes, toTimeAxis, toTimedSignals } from './timeline-geometry.ts';
import { TimelinePicture } from './timeline-picture.tsx';

interface SessionTimelineProps {
  readonly session: Session | null;
  /** What is drawn: the very signals that the table lists. */
  readonly insights: readonly Insight[];
  /** All signals of the session: they make the axis, so that a filter does not move it. */
  readonly allInsights: readonly Insight[];
  readonly marking: Marking;
  /** Leads to a signal in the table. */
  readonly onShowInTable: (id: string) => void;
  readonly timeZone: string;
  readonly locale: string;
}

/** Signals on the session's own time axis, a lane for each type; nothing where there is no time to draw. */
export function SessionTimeline({ session, insights, allInsights, ...rest }: SessionTimelineProps) {
  const axis = useMemo(
    () => toTimeAxis(session, toTimedSignals(allInsights, session)),
    [session, allInsights],
  );
  const lanes = useMemo(() => toLanes(toTimedSignals(insights, session)), [session, insights]);
  return axis === null ? null : <TimelinePicture session={session} axis={axis} lanes={lanes} {...rest} />;
}
