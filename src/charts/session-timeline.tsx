import type { Insight } from '#src/contract/insights.ts';
import type { Session } from '#src/contract/sessions.ts';
import { formatTime } from '#src/format/dates.ts';
import { insightTypeGroup, insightTypeName } from '#src/words/insight-types.ts';
import { toClockTicks, toLanes, toSpan, toTimeAxis, type Span } from './timeline-geometry.ts';

interface SessionTimelineProps {
  readonly session: Session | null;
  readonly insights: readonly Insight[];
  readonly timeZone: string;
  readonly locale: string;
}

const fills = {
  waste: 'fill-off-task',
  proctoring: 'fill-level-environment',
  other: 'fill-level-other',
  recording: 'fill-edge',
} as const;

/** Insights on the session's own time axis, a lane for each type; the table beside it lists the same ones. */
export function SessionTimeline({ session, insights, timeZone, locale }: SessionTimelineProps) {
  const axis = toTimeAxis(session, insights);
  if (axis === null) return null;
  const { recordingStartedAtTime, recordingEndedAtTime } = session ?? {};
  return (
    <figure aria-label="Signals along the session; the table below lists them" className="space-y-1">
      <div aria-hidden="true" className="relative ml-0 h-5 text-small text-quiet md:ml-60">
        {toClockTicks(axis).map(({ instant, at }, index) => (
          <span
            key={instant}
            className={`absolute whitespace-nowrap ${toAlignment(at)} ${index % 2 === 1 ? 'max-sm:hidden' : ''}`}
            style={{ left: `${at * 100}%` }}
          >
            {formatTime(instant, timeZone, locale)}
          </span>
        ))}
      </div>
      {toLanes(insights, axis).map(({ insightType, spans }) => (
        <LaneRow
          key={insightType}
          name={insightTypeName(insightType)}
          fill={fills[insightTypeGroup(insightType)]}
          spans={spans}
        />
      ))}
      {recordingStartedAtTime && recordingEndedAtTime ? (
        <LaneRow
          name="Recording"
          fill={fills.recording}
          spans={[toSpan({ startedAtTime: recordingStartedAtTime, endedAtTime: recordingEndedAtTime }, axis)]}
        />
      ) : null}
    </figure>
  );
}

/** Clock times stand centred on their place, but never beyond the ends of the axis. */
function toAlignment(at: number): string {
  if (at < 0.05) return '';
  return at > 0.95 ? '-translate-x-full' : '-translate-x-1/2';
}

interface LaneRowProps {
  readonly name: string;
  readonly fill: string;
  readonly spans: readonly Span[];
}

/** The shortest mark that can still be seen, in thousandths of the axis. */
const leastWidth = 3;

function LaneRow({ name, fill, spans }: LaneRowProps) {
  return (
    <div className="md:grid md:grid-cols-[15rem_minmax(0,1fr)] md:items-center">
      <p className="truncate pr-3 text-small">{name}</p>
      <svg
        aria-hidden="true"
        viewBox="0 0 1000 10"
        preserveAspectRatio="none"
        className="h-5 w-full rounded bg-sunken"
      >
        {spans.map(({ from, to }, index) => (
          <rect
            key={index}
            x={Math.min(from * 1000, 1000 - leastWidth)}
            width={Math.max(leastWidth, (to - from) * 1000)}
            height={10}
            className={fill}
          />
        ))}
      </svg>
    </div>
  );
}
