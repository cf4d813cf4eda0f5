/** Signals by day or by type, with what may be summed of them. */
import type { Signal } from './signals.ts';

/** Numbers by category. Only off-task signals have their time summed; signals can overlap, so it is no off-task time. */
export interface SignalTotals {
  readonly offTask: number;
  readonly offTaskSeconds: number;
  readonly proctoring: number;
  readonly other: number;
}

export interface SignalGroup {
  /** The civil date, or the type. */
  readonly key: string;
  readonly signals: readonly Signal[];
  readonly totals: SignalTotals;
}

type Summed = Pick<Signal, 'category'> & { readonly insight: Pick<Signal['insight'], 'durationInSeconds'> };

export function toSignalTotals(signals: readonly Summed[]): SignalTotals {
  const of = (category: Signal['category']) => signals.filter((signal) => signal.category === category);
  const offTask = of('waste');
  return {
    offTask: offTask.length,
    offTaskSeconds: offTask.reduce((sum, { insight }) => sum + insight.durationInSeconds, 0),
    proctoring: of('proctoring').length,
    other: of('other').length,
  };
}

/**
 * Groups with their signals in the order given: days in their order, types by how often they occur, the most frequent
 * first, and where they occur as often in the order of their slugs. Proctoring comes after all others: it is not ranked with them.
 */
export function toSignalGroups(signals: readonly Signal[], by: 'day' | 'type'): readonly SignalGroup[] {
  const grouped = Map.groupBy(signals, ({ date, insight }) => (by === 'day' ? date : insight.insightType));
  const groups = [...grouped].map(([key, own]) => ({ key, signals: own, totals: toSignalTotals(own) }));
  return by === 'day'
    ? groups.sort((a, b) => compareText(a.key, b.key))
    : groups.sort(
        (a, b) =>
          Number(isProctoring(a)) - Number(isProctoring(b)) ||
          b.signals.length - a.signals.length ||
          compareText(a.key, b.key),
      );
}

/** Of a group by type, whose signals are all of one category. */
function isProctoring({ totals }: SignalGroup): boolean {
  return totals.proctoring > 0;
}

/** Of two keys, which are never the same. */
function compareText(a: string, b: string): number {
  return a < b ? -1 : 1;
}

/** A signal with its place in its group. */
export interface GroupedSignal {
  readonly signal: Signal;
  readonly group: SignalGroup;
  readonly isFirst: boolean;
}

/** The signals of all groups in one row. */
export function toGroupedSignals(groups: readonly SignalGroup[]): readonly GroupedSignal[] {
  return groups.flatMap((group) =>
    group.signals.map((signal, index) => ({ signal, group, isFirst: index === 0 })),
  );
}
