/** What the signals of some days show, for a title that says it. Numbers and days, no verdict. */
import type { Coverage } from './coverage.ts';
import type { Signal } from './signals.ts';

/** With fewer signals than this, what occurs most often is chance. */
const fewestTelling = 5;

/** Days on which everything could be observed and nothing off-task was noticed, of all days with sessions. */
export interface QuietDays {
  readonly quiet: number;
  readonly withSessions: number;
}

interface Counted {
  readonly count: number;
  /** Days on which they began. */
  readonly days: number;
}

/**
 * `few`: too few for a pattern. `one-type`: all of one type. `most`: one type occurs more often than every other. `level`:
 * none does. A proctoring type is never named so: proctoring is not ranked.
 */
export type SignalFinding =
  | { readonly kind: 'none' }
  | ({ readonly kind: 'few' | 'level' } & Counted)
  | ({ readonly kind: 'one-type' | 'most'; readonly insightType: string } & Counted);

type FoundSignal = Pick<Signal, 'category' | 'date'> & {
  readonly insight: Pick<Signal['insight'], 'insightType'>;
};

export function toSignalFinding(signals: readonly FoundSignal[]): SignalFinding {
  if (signals.length === 0) return { kind: 'none' };
  const counted = { count: signals.length, days: new Set(signals.map(({ date }) => date)).size };
  if (signals.length < fewestTelling) return { kind: 'few', ...counted };
  const rankable = signals.filter(({ category }) => category !== 'proctoring');
  const [first, second] = [...Map.groupBy(rankable, ({ insight }) => insight.insightType)].sort(
    ([, a], [, b]) => b.length - a.length,
  );
  if (first === undefined) return { kind: 'level', ...counted };
  const [insightType, { length }] = first;
  if (length === signals.length) return { kind: 'one-type', insightType, ...counted };
  if (length < 2 || length === second?.[1].length) return { kind: 'level', ...counted };
  return { kind: 'most', insightType, ...counted };
}

/**
 * The days without a signal that is or may be off-task, of those that are over and whose sessions were all measured and
 * seen by a camera; elsewhere no signal says nothing. `null` where there is no such day.
 *
 * @param today the day that is not over yet
 */
export function toQuietDays(
  signals: readonly Pick<Signal, 'category' | 'date'>[],
  coverageByDate: ReadonlyMap<string, Coverage>,
  today: string,
): QuietDays | null {
  // A type that this project does not know may be an off-task one.
  const dates = new Set(signals.filter(({ category }) => category !== 'proctoring').map(({ date }) => date));
  const quiet = [...coverageByDate].filter(
    ([date, { sessions, withCamera }]) => date < today && withCamera === sessions && !dates.has(date),
  );
  return quiet.length === 0 ? null : { quiet: quiet.length, withSessions: coverageByDate.size };
}
