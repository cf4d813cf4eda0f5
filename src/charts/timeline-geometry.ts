/** Where signals stand along a session, in CSS pixels from the start of its axis, and which of them are drawn as one. */
import type { Insight } from '#src/contract/insights.ts';
import type { Session } from '#src/contract/sessions.ts';
import { toPlaceInSession, type PlaceInSession } from '#src/measures/signal-in-session.ts';
import { toMilliseconds } from '#src/time/civil-dates.ts';
import { insightTypeGroup } from '#src/measures/insight-groups.ts';

/** From and to, in epoch milliseconds. */
export interface TimeSpan {
  readonly start: number;
  readonly end: number;
}

/** A signal with its instants read once; `end` is never before `start`. */
export interface TimedSignal extends TimeSpan {
  readonly insight: Insight;
  readonly place: PlaceInSession;
}

export type SignalGroup = ReturnType<typeof insightTypeGroup>;

/** The signals of one type. */
export interface Lane {
  readonly insightType: string;
  readonly group: SignalGroup;
  readonly signals: readonly TimedSignal[];
}

/** What is drawn as one: a signal, or some short ones that stand too close to be told apart at this scale. */
export interface Mark {
  /** The id of its first signal. */
  readonly id: string;
  /** In order of time, at least one. */
  readonly signals: readonly TimedSignal[];
  readonly span: TimeSpan;
  readonly x: number;
  readonly width: number;
  /** From 0: signals that overlap in time stand side by side. */
  readonly row: number;
}

export interface LaneLayout extends Lane {
  /** In order of time. */
  readonly marks: readonly Mark[];
  readonly rowCount: number;
}

/** The signals in order of time; without a session none is known to lie outside of it. */
export function toTimedSignals(
  insights: readonly Insight[],
  session: Session | null,
): readonly TimedSignal[] {
  return insights
    .map((insight) => {
      const start = toMilliseconds(insight.startedAtTime);
      const place = session === null ? 'inside' : toPlaceInSession(insight, session);
      return { insight, start, end: Math.max(start, toMilliseconds(insight.endedAtTime)), place };
    })
    .sort((a, b) => a.start - b.start);
}

const minute = 60_000;

/**
 * The session's own span, widened where signals reach beyond it, but at most by half its length at either end: a stray
 * signal of another day does not press the session together. Without a session the signals' span alone.
 * @returns `null` where there is nothing to span
 */
export function toTimeAxis(session: Session | null, signals: readonly TimeSpan[]): TimeSpan | null {
  let start = Infinity;
  let end = -Infinity;
  for (const signal of signals) {
    start = Math.min(start, signal.start);
    end = Math.max(end, signal.end);
  }
  if (session !== null) {
    const { start: first, end: last } = toSessionSpan(session);
    const reach = Math.max(minute, (last - first) / 2);
    start = Math.min(first, Math.max(start, first - reach));
    end = Math.max(last, Math.min(end, last + reach));
  }
  if (start > end) return null;
  // An instant alone still gets an axis: half a minute on either side.
  return start < end ? { start, end } : { start: start - minute / 2, end: end + minute / 2 };
}

export function toSessionSpan({ startedAtTime, endedAtTime }: Session): TimeSpan {
  const start = toMilliseconds(startedAtTime);
  return { start, end: Math.max(start, toMilliseconds(endedAtTime)) };
}

const groupOrder = ['waste', 'proctoring', 'other'] as const;

/** A lane for each type: off-task ones first, then proctoring, then others; within, in the order of first occurrence. */
export function toLanes(signals: readonly TimedSignal[]): readonly Lane[] {
  const lanes = [...Map.groupBy(signals, ({ insight }) => insight.insightType)].map(
    ([insightType, ofType]) => ({ insightType, group: insightTypeGroup(insightType), signals: ofType }),
  );
  return groupOrder.flatMap((group) => lanes.filter((lane) => lane.group === group));
}

/** Lengths in CSS pixels. A mark narrower than `shortest` could not be seen. */
const shortest = 3;
const gap = 1;
/** A signal shorter than this may be drawn together with its neighbours. */
const mergeable = 5;
const widestCluster = 40;

/** Room for the digits of a count. */
function toCountWidth(count: number): number {
  return 8 + 7 * String(count).length;
}

/** More rows of a lane than this help nobody: signals at the same instant are drawn as one after all. */
const mostRows = 12;

interface Scale {
  readonly axis: TimeSpan;
  readonly pixelsPerMs: number;
}

/**
 * A lane at a scale. Short signals close together become one mark with a count, unless the scale is the closest there
 * is; what still overlaps gets a row of its own.
 */
export function layOutLane(lane: Lane, scale: Scale, isClosest: boolean): LaneLayout {
  const toLayout = (isMerging: boolean) => ({
    ...lane,
    ...toRows(toMarks(lane.signals, scale, isMerging)),
  });
  const apart = toLayout(!isClosest);
  return isClosest && apart.rowCount > mostRows ? toLayout(true) : apart;
}

type Unplaced = Omit<Mark, 'row'>;

function toMarks(signals: readonly TimedSignal[], scale: Scale, isMerging: boolean): readonly Unplaced[] {
  const marks: Unplaced[] = [];
  let cluster: TimedSignal[] = [];
  let clusterEnd = -Infinity;
  const close = (limit = Infinity) => {
    if (cluster.length > 0) marks.push(toMark(cluster, clusterEnd, scale, limit));
    cluster = [];
    clusterEnd = -Infinity;
  };
  for (const signal of signals) {
    const { x, width } = toPixels(signal, scale);
    if (!isMerging || width > mergeable) {
      marks.push(toMark([signal], signal.end, scale));
      continue;
    }
    if (cluster.length > 0) {
      const open = toMark(cluster, clusterEnd, scale);
      if (x >= open.x + open.width + gap) close();
      else if (x + width - open.x > widestCluster) close(x);
    }
    cluster.push(signal);
    clusterEnd = Math.max(clusterEnd, signal.end);
  }
  close();
  return joinAtEnd(marks, scale).sort((a, b) => a.x - b.x);
}

/** The last count of a lane, pushed back from the end of the axis, is joined with one on which it would come to lie. */
function joinAtEnd(marks: Unplaced[], scale: Scale): Unplaced[] {
  const clusters = marks.filter(({ signals }) => signals.length > 1);
  const [before, last] = clusters.slice(-2);
  if (before === undefined || last === undefined || before.x + before.width + gap <= last.x) return marks;
  const end = Math.max(before.span.end, last.span.end);
  return [
    ...marks.filter((mark) => mark !== before && mark !== last),
    toMark([...before.signals, ...last.signals], end, scale),
  ];
}

/** Where a span is drawn: clipped to the axis, wide enough to be seen, and never beyond the end. */
export function toPixels(
  { start, end }: TimeSpan,
  { axis, pixelsPerMs }: Scale,
  narrowest = shortest,
): { readonly x: number; readonly width: number } {
  const total = (axis.end - axis.start) * pixelsPerMs;
  const toX = (instant: number) => Math.min(total, Math.max(0, (instant - axis.start) * pixelsPerMs));
  const width = Math.max(narrowest, toX(end) - toX(start));
  return { x: Math.max(0, Math.min(toX(start), total - width)), width };
}

/**
 * @param signals in order of time
 * @param limit an x that the mark must leave free
 */
function toMark(signals: readonly TimedSignal[], end: number, scale: Scale, limit = Infinity): Unplaced {
  const [first] = signals;
  const last = signals.at(-1);
  const span = { start: first?.start ?? end, end };
  const drawn = toPixels(span, scale);
  // A cluster covers all of its signals as they would be drawn alone, and the digits of its count.
  const covered = last === undefined ? 0 : toPixels(last, scale).x + shortest - drawn.x;
  const narrowest = signals.length === 1 ? shortest : Math.max(toCountWidth(signals.length), covered);
  const { x, width } = toPixels(span, scale, narrowest);
  return {
    id: first?.insight.id ?? '',
    signals,
    span,
    x,
    width: Math.max(shortest, Math.min(width, limit - gap - x)),
  };
}

/** The first row that is free, for one mark after the other. */
function toRows(marks: readonly Unplaced[]): { readonly marks: readonly Mark[]; readonly rowCount: number } {
  const ends: number[] = [];
  const placed = marks.map((mark) => {
    const free = ends.findIndex((end) => end + gap <= mark.x);
    const row = free === -1 ? ends.length : free;
    ends[row] = mark.x + mark.width;
    return { ...mark, row };
  });
  return { marks: placed, rowCount: Math.max(1, ends.length) };
}
