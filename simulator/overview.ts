/**
 * The overview of a window, summed from the very sessions and insights that the lists show (guide, "Get User
 * Insights Overview"; docs/simulator.md for what the guide leaves open).
 */
import type { RecordedSession } from './activity.ts';
import { levelOf } from './level-by-type.ts';
import type { LocalDay } from './local-days.ts';
import { toInstantText, toPercentage } from './wire-bodies.ts';

/** Epoch milliseconds; `from` belongs to the window, `until` does not. */
export interface Window {
  readonly from: number;
  readonly until: number;
}

interface Span {
  readonly startedAt: number;
  readonly endedAt: number;
}

interface DayPart {
  readonly day: LocalDay;
  readonly seconds: number;
}

interface Bucket {
  readonly day: LocalDay;
  total: number;
  readonly secondsByLevel: Map<string, number>;
}

function addTo(sums: Map<string, number>, key: string, seconds: number): void {
  sums.set(key, (sums.get(key) ?? 0) + seconds);
}

function sumOf(sums: ReadonlyMap<string, number>): number {
  return [...sums.values()].reduce((sum, seconds) => sum + seconds, 0);
}

/** Sums are whole seconds, so a window between two seconds counts those that begin inside it. */
function toWholeSeconds({ from, until }: Window): Window {
  return { from: Math.ceil(from / 1000) * 1000, until: Math.ceil(until / 1000) * 1000 };
}

/** The parts of a span inside the window, one for each local day. */
function cutByDay(span: Span, window: Window, dayOf: (instant: number) => LocalDay): readonly DayPart[] {
  const parts: DayPart[] = [];
  const end = Math.min(span.endedAt, window.until);
  let start = Math.max(span.startedAt, window.from);
  while (start < end) {
    const day = dayOf(start);
    const partEnd = Math.min(end, day.end);
    parts.push({ day, seconds: (partEnd - start) / 1000 });
    start = partEnd;
  }
  return parts;
}

/**
 * @param sessions by start; running ones cut at now
 * @param dayOf the local day of an instant in the target zone
 */
export function toOverview(
  sessions: readonly RecordedSession[],
  window: Window,
  dayOf: (instant: number) => LocalDay,
) {
  const whole = toWholeSeconds(window);
  const buckets = new Map<number, Bucket>();
  const secondsByLevel = new Map<string, number>();
  const secondsByType = new Map<string, Map<string, number>>();

  function bucketOf(day: LocalDay): Bucket {
    const bucket = buckets.get(day.start) ?? { day, total: 0, secondsByLevel: new Map<string, number>() };
    buckets.set(day.start, bucket);
    return bucket;
  }

  for (const session of sessions) {
    if (session.startedAt >= whole.until) break;
    if (session.endedAt <= whole.from) continue;
    for (const { day, seconds } of cutByDay(session, whole, dayOf)) bucketOf(day).total += seconds;
    for (const insight of session.insights) {
      const level = levelOf(insight.insightType);
      if (level === undefined) continue;
      const types = secondsByType.get(level) ?? new Map<string, number>();
      for (const { day, seconds } of cutByDay(insight, whole, dayOf)) {
        addTo(bucketOf(day).secondsByLevel, level, seconds);
        addTo(secondsByLevel, level, seconds);
        addTo(types, insight.insightType, seconds);
        secondsByType.set(level, types);
      }
    }
  }

  const total = [...buckets.values()].reduce((sum, bucket) => sum + bucket.total, 0);
  const offTask = sumOf(secondsByLevel);
  const levels = [...secondsByLevel].map(([level, durationInSeconds]) => ({
    level,
    durationInSeconds,
    // A level's share is of all session time, as the guide's example shows: 2400 of 36000 s is printed as 7.
    wastePercentage: toPercentage(durationInSeconds, total),
  }));
  const [biggestInsight = null] = levels.toSorted((a, b) => b.durationInSeconds - a.durationInSeconds);

  return {
    summary: {
      totalDurationInSeconds: total,
      totalWasteDurationInSeconds: offTask,
      wastePercentage: toPercentage(offTask, total),
      biggestInsight,
    },
    trend: {
      buckets: [...buckets.values()]
        .sort((a, b) => a.day.start - b.day.start)
        .map((bucket) => ({
          startedAtTime: toInstantText(Math.max(bucket.day.start, window.from)),
          endedAtTime: toInstantText(Math.min(bucket.day.end, window.until)),
          totalDurationInSeconds: bucket.total,
          wasteDurationInSeconds: sumOf(bucket.secondsByLevel),
          wastePercentage: toPercentage(sumOf(bucket.secondsByLevel), bucket.total),
          levels: [...bucket.secondsByLevel].map(([level, durationInSeconds]) => ({
            level,
            durationInSeconds,
          })),
        })),
    },
    breakdown: {
      levels: levels.map((share) => ({
        ...share,
        subtypes: [...(secondsByType.get(share.level) ?? [])].map(([insightType, durationInSeconds]) => ({
          insightType,
          durationInSeconds,
        })),
      })),
    },
  };
}

export type OverviewBody = ReturnType<typeof toOverview>;
