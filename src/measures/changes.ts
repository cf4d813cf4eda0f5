/**
 * How a window differs from its fair comparison. Every change is the difference of the whole numbers on the screen, so
 * that a teacher who subtracts finds the same; a rounding of the exact difference could be one off.
 */
import type { Overview } from '#src/contract/overview.ts';
import { toOffTaskReading, type Coverage } from './coverage.ts';
import { toHeadline } from './headline.ts';

/** A difference in whole units. From nothing to something is new, whatever the amount: no percentage describes it. */
export type Change =
  | { readonly kind: 'same' }
  | { readonly kind: 'new' }
  | { readonly kind: 'more' | 'less'; readonly by: number };

/** One window as far as a comparison needs it; `coverage` is `undefined` until its sessions are there. */
export interface WindowFacts {
  readonly overview: Pick<Overview, 'summary' | 'breakdown'>;
  readonly coverage: Coverage | undefined;
}

/** The changes of a window; `null` where a change would mislead. */
export interface Changes {
  /** Why time is not compared; `null` where it is. */
  readonly obstacle: 'little-time' | 'unknown-off-task' | 'unequal-sight' | null;
  /** Minutes of session time. */
  readonly total: Change | null;
  /** Minutes of focused time. */
  readonly focused: Change | null;
  /** Percentage points of the off-task share. */
  readonly share: Change | null;
  /** Minutes of off-task time. */
  readonly offTask: Change | null;
  /** Sessions that started. */
  readonly sessions: Change | null;
  /** Minutes by level, for each level of the later window; `null` where levels are not compared. */
  readonly levels: ReadonlyMap<string, Change> | null;
}

/** Least session time, in seconds, that both windows must hold: below, one short session decides everything. */
export const leastComparedSeconds = 30 * 60;

/** The difference of two whole numbers. */
export function toChange(now: number, earlier: number): Change {
  if (now === earlier) return { kind: 'same' };
  if (earlier === 0) return { kind: 'new' };
  return now > earlier ? { kind: 'more', by: now - earlier } : { kind: 'less', by: earlier - now };
}

/** The difference of two times in the minutes that are shown; what is shown in seconds counts as no minute. */
export function toMinutesChange(nowSeconds: number, earlierSeconds: number): Change {
  const change = toChange(toShownMinutes(nowSeconds), toShownMinutes(earlierSeconds));
  return change.kind === 'new' && earlierSeconds > 0
    ? { kind: 'more', by: toShownMinutes(nowSeconds) }
    : change;
}

function toShownMinutes(seconds: number): number {
  return seconds < 60 ? 0 : Math.round(seconds / 60);
}

export function toChanges(now: WindowFacts, earlier: WindowFacts): Changes {
  const here = toHeadline(now.overview.summary);
  const there = toHeadline(earlier.overview.summary);
  const sessions =
    now.coverage && earlier.coverage ? toChange(now.coverage.sessions, earlier.coverage.sessions) : null;
  const nothing = { total: null, focused: null, share: null, offTask: null, levels: null } as const;
  if (Math.min(here.totalSeconds, there.totalSeconds) < leastComparedSeconds) {
    return { ...nothing, obstacle: 'little-time', sessions: null };
  }
  const total = toMinutesChange(here.totalSeconds, there.totalSeconds);
  if (!isOffTaskKnown(now) || !isOffTaskKnown(earlier)) {
    return { ...nothing, obstacle: 'unknown-off-task', total, sessions };
  }
  if (!isSeenAlike(now, earlier)) return { ...nothing, obstacle: 'unequal-sight', total, sessions };
  return {
    obstacle: null,
    total,
    focused: toMinutesChange(here.focusedSeconds, there.focusedSeconds),
    share: toChange(here.wastePercentage, there.wastePercentage),
    offTask: toMinutesChange(here.offTaskSeconds, there.offTaskSeconds),
    sessions,
    levels: toLevelChanges(now, earlier),
  };
}

function isOffTaskKnown({ overview, coverage }: WindowFacts): boolean {
  return toOffTaskReading(overview.summary.totalWasteDurationInSeconds, coverage) === 'known';
}

/** Off-task time with a camera cannot be held against off-task time without one. */
function isSeenAlike(now: WindowFacts, earlier: WindowFacts): boolean {
  if (now.coverage === undefined || earlier.coverage === undefined) return true;
  return now.coverage.withCamera > 0 === earlier.coverage.withCamera > 0;
}

function toLevelChanges(now: WindowFacts, earlier: WindowFacts): ReadonlyMap<string, Change> {
  const before = new Map(
    earlier.overview.breakdown.levels.map((level) => [level.level, level.durationInSeconds]),
  );
  return new Map(
    now.overview.breakdown.levels.map(({ level, durationInSeconds }) => [
      level,
      toMinutesChange(durationInSeconds, before.get(level) ?? 0),
    ]),
  );
}
