/** The lanes under each other: where each begins, how high it is, and what of it a point or a key means. */
import type { LaneLayout, Mark, SignalGroup } from './timeline-geometry.ts';

export interface PlacedLane extends LaneLayout {
  readonly y: number;
  readonly height: number;
  /** The upper edge of its first row of marks. */
  readonly marksY: number;
  readonly markHeight: number;
}

export interface TimelineRows {
  readonly lanes: readonly PlacedLane[];
  /** A heading over the first lane of each group. */
  readonly headings: readonly { readonly group: SignalGroup; readonly y: number }[];
  /** The upper edge of the lane of the recording; `null` without one. */
  readonly recordingY: number | null;
  readonly height: number;
}

/** Heights in CSS pixels. */
export const headingHeight = 24;
export const laneHeight = 28;
const rowGap = 2;
const between = 8;

/** @param nameHeight room over the marks of each lane for its name; 0 where names stand beside the lanes */
export function stackLanes(
  lanes: readonly LaneLayout[],
  { nameHeight, hasRecording }: { readonly nameHeight: number; readonly hasRecording: boolean },
): TimelineRows {
  const placed: PlacedLane[] = [];
  const headings: { group: SignalGroup; y: number }[] = [];
  let y = 0;
  for (const lane of lanes) {
    if (headings.at(-1)?.group !== lane.group) {
      if (headings.length > 0) y += between;
      headings.push({ group: lane.group, y });
      y += headingHeight;
    }
    const markHeight = lane.rowCount === 1 ? 16 : 13;
    const marksHeight = lane.rowCount * (markHeight + rowGap) - rowGap;
    const height = nameHeight + Math.max(laneHeight, marksHeight + 2 * rowGap);
    const marksY = y + nameHeight + (height - nameHeight - marksHeight) / 2;
    placed.push({ ...lane, y, height, marksY, markHeight });
    y += height;
  }
  const recordingY = hasRecording ? y + (lanes.length > 0 ? between : 0) : null;
  return {
    lanes: placed,
    headings,
    recordingY,
    height: recordingY === null ? y : recordingY + nameHeight + laneHeight,
  };
}

/** The upper edge of a mark of a lane. */
export function toMarkY({ marksY, markHeight }: PlacedLane, { row }: Mark): number {
  return marksY + row * (markHeight + rowGap);
}

/** A finger or a shaking hand meets a narrow mark all the same, up to so many pixels beside it. */
const reach = 10;

/** The mark at a point, or the nearest one of that lane within reach. */
export function findMarkAt({ lanes }: TimelineRows, x: number, y: number): Mark | null {
  const lane = lanes.find((candidate) => candidate.y <= y && y < candidate.y + candidate.height);
  if (lane === undefined) return null;
  let nearest: Mark | null = null;
  let least = Infinity;
  for (const mark of lane.marks) {
    const beside = Math.max(mark.x - x, 0, x - mark.x - mark.width);
    if (beside > reach) continue;
    const top = toMarkY(lane, mark);
    const distance = beside + Math.max(top - y, 0, y - top - lane.markHeight);
    if (distance < least) [nearest, least] = [mark, distance];
  }
  return nearest;
}

export interface PlacedMark {
  readonly lane: PlacedLane;
  readonly mark: Mark;
}

/** All marks in order of time, whatever their lane. */
export function toWalk({ lanes }: TimelineRows): readonly PlacedMark[] {
  return lanes
    .flatMap((lane) => lane.marks.map((mark) => ({ lane, mark })))
    .sort((a, b) => a.mark.span.start - b.mark.span.start);
}

export type Step = 'earlier' | 'later' | 'up' | 'down' | 'first' | 'last';

/** The mark that a key leads to; the same one at an end of the walk. */
export function takeStep(walk: readonly PlacedMark[], from: PlacedMark, step: Step): PlacedMark {
  const index = walk.indexOf(from);
  switch (step) {
    case 'earlier':
      return walk[index - 1] ?? from;
    case 'later':
      return walk[index + 1] ?? from;
    case 'first':
      return walk[0] ?? from;
    case 'last':
      return walk.at(-1) ?? from;
    case 'up':
    case 'down':
      return toOtherLane(walk, from, step === 'up' ? -1 : 1);
  }
}

/** In the next lane up or down, the mark whose middle is nearest. */
function toOtherLane(walk: readonly PlacedMark[], from: PlacedMark, direction: 1 | -1): PlacedMark {
  const beyond = walk.filter(({ lane }) => (lane.y - from.lane.y) * direction > 0);
  const nextY = Math.min(...beyond.map(({ lane }) => lane.y * direction)) * direction;
  const toMiddle = ({ mark }: PlacedMark) => mark.x + mark.width / 2;
  const distance = (placed: PlacedMark) => Math.abs(toMiddle(placed) - toMiddle(from));
  return beyond
    .filter(({ lane }) => lane.y === nextY)
    .reduce<PlacedMark>((nearest, placed) => {
      return nearest === from || distance(placed) < distance(nearest) ? placed : nearest;
    }, from);
}
