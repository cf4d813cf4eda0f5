import type { Marking } from './marking.ts';
import type { Mark } from './timeline-geometry.ts';
import { toMarkY, type PlacedMark } from './timeline-rows.ts';
import { toSpokenMark } from './timeline-texts.ts';

interface TimelineRingsProps {
  readonly walk: readonly PlacedMark[];
  /** Where the arrow keys stand; there is always such a place. */
  readonly cursor: PlacedMark;
  readonly cursorId: string;
  readonly marking: Marking;
  /** The width of the content, in CSS pixels. */
  readonly width: number;
  /** The upper edge of the lanes. */
  readonly top: number;
  readonly timeZone: string;
  readonly locale: string;
}

/** True where one of the mark's signals is among the ids. */
export function holdsAny({ signals }: Mark, ids: ReadonlySet<string>): boolean {
  return ids.size > 0 && signals.some(({ insight }) => ids.has(insight.id));
}

/** Room between a mark and its ring. */
const distance = 3;

/**
 * The options of the list that the picture is: the mark where the keys stand, and those that stand out, as rings. Of
 * thousands no others are needed, because the focus moves by name (aria-activedescendant) and not by element.
 */
export function TimelineRings(props: TimelineRingsProps) {
  const { walk, cursor, cursorId, marking, width, top, timeZone, locale } = props;
  const selected = new Set(marking.selected === null ? [] : [marking.selected]);
  return walk.map((placed, index) => {
    const { lane, mark } = placed;
    const isActive = holdsAny(mark, marking.active);
    const isSelected = holdsAny(mark, selected);
    const isCursor = placed === cursor;
    if (!isActive && !isSelected && !isCursor) return null;
    return (
      <div
        key={mark.id}
        id={isCursor ? cursorId : undefined}
        role="option"
        aria-selected={isSelected}
        aria-label={toSpokenMark(mark, { timeZone, locale })}
        aria-posinset={index + 1}
        aria-setsize={walk.length}
        className={`pointer-events-none absolute rounded ${isSelected ? 'border-2 border-ink' : ''} ${isActive ? 'outline-2 outline-accent' : ''}`}
        style={{
          left: `calc(${(100 * mark.x) / width}% - ${distance}px)`,
          width: `calc(${(100 * mark.width) / width}% + ${2 * distance}px)`,
          top: top + toMarkY(lane, mark) - distance,
          height: lane.markHeight + 2 * distance,
        }}
      />
    );
  });
}
