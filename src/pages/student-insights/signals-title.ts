import { toSignalFinding } from '#src/measures/signal-finding.ts';
import type { Signal } from '#src/measures/signals.ts';
import type { InsightListView } from '#src/routing/insight-list-view.ts';
import { noSignalsTitle, signalNoun, signalsTitle } from '#src/words/signals.ts';
import { hasChoices } from './signal-choices.ts';
import type { StudentSignals } from './use-signals.ts';

/** What the shown signals show. Days without signals are told only where all signals are shown. */
export function toSignalsTitle(
  { observed }: StudentSignals,
  shown: readonly Signal[],
  view: InsightListView,
  locale: string,
): string {
  const finding = toSignalFinding(shown);
  const isAll = !hasChoices(view);
  if (finding.kind === 'none') {
    return isAll ? noSignalsTitle(observed?.coverage) : 'No signals fit this choice';
  }
  const noun = signalNoun(shown.map(({ category }) => category));
  return signalsTitle(finding, noun, isAll ? (observed?.quietDays ?? null) : null, locale);
}
