import { memo } from 'react';
import { formatCount } from '#src/format/counts.ts';
import { insightGroupName } from '#src/words/insight-groups.ts';
import { insightTypeName } from '#src/words/insight-types.ts';
import { groupLooks, toPatternId } from './timeline-look.tsx';
import { headingHeight, laneHeight, type TimelineRows } from './timeline-rows.ts';

interface TimelineNamesProps {
  readonly rows: TimelineRows;
  readonly patternId: string;
  /** The width of the names beside the marks, in CSS pixels; 0 where they stand over them. */
  readonly width: number;
  /** The upper edge of the lanes. */
  readonly top: number;
  /** The height of the names over the marks; 0 where they stand beside them. */
  readonly nameHeight: number;
  readonly recordingName: string;
  readonly locale: string;
}

/** The names of groups and lanes, each where its lane is, with how many signals it holds. They stay while the lanes scroll. */
export const TimelineNames = memo(function TimelineNames(props: TimelineNamesProps) {
  const { rows, patternId, width, top, nameHeight, recordingName, locale } = props;
  const nameClass = 'absolute inset-x-0 flex items-center gap-2 pr-3 text-small';
  return (
    <div className="pointer-events-none absolute inset-y-0 left-0" style={{ width: width || '100%' }}>
      {rows.headings.map(({ group, y }) => (
        <p
          key={group}
          className={`${nameClass} font-semibold text-quiet`}
          style={{ top: top + y, height: headingHeight }}
        >
          <svg aria-hidden="true" width={12} height={12}>
            <rect
              x={0.5}
              y={0.5}
              width={11}
              height={11}
              fill={`url(#${toPatternId(patternId, group)})`}
              stroke={groupLooks[group].colour}
            />
          </svg>
          {insightGroupName(group)}
        </p>
      ))}
      {rows.lanes.map(({ insightType, y, height, signals }) => (
        <p
          key={insightType}
          className={nameClass}
          style={{ top: top + y, height: nameHeight === 0 ? height : nameHeight }}
        >
          <span className="min-w-0 truncate">{insightTypeName(insightType)}</span>{' '}
          <span className={`text-quiet ${width > 0 ? 'ml-auto' : ''}`}>
            {formatCount(signals.length, locale)}
          </span>
        </p>
      ))}
      {rows.recordingY === null ? null : (
        <p
          className={nameClass}
          style={{ top: top + rows.recordingY, height: nameHeight === 0 ? laneHeight : nameHeight }}
        >
          {recordingName}
        </p>
      )}
    </div>
  );
});
