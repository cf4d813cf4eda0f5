/** Where things stand on a session's time axis, as shares of its length (0 at the start, 1 at the end). */
import type { Insight } from '#src/contract/insights.ts';
import type { Session } from '#src/contract/sessions.ts';
import { toInstant, toMilliseconds } from '#src/time/civil-dates.ts';

/** The axis: instants in epoch milliseconds. */
export interface TimeAxis {
  readonly start: number;
  readonly end: number;
}

/** From 0 to 1 along the axis. */
export interface Span {
  readonly from: number;
  readonly to: number;
}

export interface Lane {
  readonly insightType: string;
  readonly spans: readonly (Span & { readonly id: string })[];
}

interface Timed {
  readonly startedAtTime: string;
  readonly endedAtTime: string;
}

/**
 * The session's own span, widened where insights reach beyond it; without a session the insights' span alone.
 * @returns `null` where there is nothing to span, or nothing longer than an instant.
 */
export function toTimeAxis(session: Session | null, insights: readonly Insight[]): TimeAxis | null {
  const timed: readonly Timed[] = session === null ? insights : [session, ...insights];
  if (timed.length === 0) return null;
  let start = Infinity;
  let end = -Infinity;
  for (const { startedAtTime, endedAtTime } of timed) {
    start = Math.min(start, toMilliseconds(startedAtTime));
    end = Math.max(end, toMilliseconds(endedAtTime));
  }
  return end > start ? { start, end } : null;
}

export function toSpan({ startedAtTime, endedAtTime }: Timed, { start, end }: TimeAxis): Span {
  const toShare = (instant: string) =>
    Math.min(1, Math.max(0, (toMilliseconds(instant) - start) / (end - start)));
  return { from: toShare(startedAtTime), to: toShare(endedAtTime) };
}

/** One lane for each type, in the order in which types first occur. */
export function toLanes(insights: readonly Insight[], axis: TimeAxis): readonly Lane[] {
  return [...Map.groupBy(insights, ({ insightType }) => insightType)].map(([insightType, ofType]) => ({
    insightType,
    spans: ofType.map((insight) => ({ id: insight.id, ...toSpan(insight, axis) })),
  }));
}

const minute = 60_000;
const tickSteps = [1, 2, 5, 10, 15, 30, 60, 120, 180, 360, 720].map((minutes) => minutes * minute);
const mostTicks = 7;

/** Round clock times inside the axis, at most seven, as instants with their place. */
export function toClockTicks({
  start,
  end,
}: TimeAxis): readonly { readonly instant: string; readonly at: number }[] {
  const step =
    tickSteps.find((candidate) => (end - start) / candidate < mostTicks) ??
    Math.ceil((end - start) / mostTicks);
  const first = Math.ceil(start / step) * step;
  const count = Math.max(0, Math.floor((end - first) / step) + 1);
  return Array.from({ length: count }, (_, index) => {
    const milliseconds = first + index * step;
    return { instant: toInstant(milliseconds), at: (milliseconds - start) / (end - start) };
  });
}
