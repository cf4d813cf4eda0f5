import { memo } from 'react';
import type { Session } from '#src/contract/sessions.ts';
import { Button } from '#src/ui/button.tsx';
import { insightTypeName } from '#src/words/insight-types.ts';
import type { Marking } from './marking.ts';
import type { Lane } from './timeline-geometry.ts';
import { toClusterText, toExtentText, toTimesText } from './timeline-texts.ts';

interface TimelineReadoutProps {
  readonly lanes: readonly Lane[];
  readonly session: Session | null;
  readonly marking: Marking;
  readonly onShowInTable: (id: string) => void;
  readonly timeZone: string;
  readonly locale: string;
}

/**
 * What is pointed at, else what is selected, in words: in a place of its own under the lanes, so that nothing is covered
 * and nothing moves. A zoom changes nothing of it.
 */
export const TimelineReadout = memo(function TimelineReadout(props: TimelineReadoutProps) {
  const { lanes, session, marking, onShowInTable, timeZone, locale } = props;
  const find = (ids: ReadonlySet<string>) =>
    lanes.flatMap(({ signals }) => signals.filter(({ insight }) => ids.has(insight.id)));
  const { active, selected } = marking;
  const chosen = selected === null ? [] : find(new Set([selected]));
  const pointed = active.size === 0 ? [] : find(active);
  const signals = pointed.length === 0 ? chosen : pointed;
  const [first] = signals;
  return (
    <div className="flex min-h-15 items-start justify-between gap-x-6 pt-1 text-small print:hidden">
      {first === undefined ? (
        <p className="text-quiet">Point at a mark to read it, or walk along the marks with the arrow keys.</p>
      ) : (
        <div className="min-w-0">
          <p>
            <span className="font-semibold">{insightTypeName(first.insight.insightType)}</span>
            {' · '}
            {toTimesText(
              { start: first.start, end: Math.max(...signals.map(({ end }) => end)) },
              { timeZone, locale },
            )}
            {' · '}
            {signals.length === 1
              ? toExtentText(first, session, locale)
              : toClusterText(signals.length, locale)}
          </p>
          <p dir="auto" className="line-clamp-3 wrap-anywhere text-quiet">
            {signals.length === 1
              ? first.insight.reason || 'No reason given'
              : 'Close together: press the mark or zoom in to see them one by one.'}
          </p>
        </div>
      )}
      {chosen[0] !== undefined && first === chosen[0] ? (
        <Button
          className="shrink-0"
          onClick={() => {
            if (selected !== null) onShowInTable(selected);
          }}
        >
          Show in the table
        </Button>
      ) : null}
    </div>
  );
});
