/** Signals of a student in words: what they show, how many they are, and what none of them means. */
import { formatCount } from '#src/format/counts.ts';
import { formatDuration } from '#src/format/durations.ts';
import type { Coverage } from '#src/measures/coverage.ts';
import type { QuietDays, SignalFinding } from '#src/measures/signal-finding.ts';
import type { SignalTotals } from '#src/measures/signal-groups.ts';
import type { SignalCategory } from '#src/measures/signals.ts';
import { insightTypeName } from './insight-types.ts';

function counted(count: number, one: string, locale: string): string {
  return `${formatCount(count, locale)} ${one}${count === 1 ? '' : 's'}`;
}

/** What signals of these categories are called, one of them: "off-task signal" where all are off-task. */
export function signalNoun(categories: readonly SignalCategory[]): string {
  const [category, ...others] = new Set(categories);
  if (category === undefined || others.length > 0) return 'signal';
  return nouns[category];
}

const nouns = { waste: 'off-task signal', proctoring: 'proctoring signal', other: 'signal' } as const;

/**
 * The title of the signals: "No off-task signals on 2 of 5 days with sessions; 23 signals on 3 days, most often Played a game".
 * @param noun what the signals are called: "signal", "off-task signal"
 * @param quiet the days without signals, which are said first; `null` where they cannot be told
 */
export function signalsTitle(
  finding: Exclude<SignalFinding, { kind: 'none' }>,
  noun: string,
  quiet: QuietDays | null,
  locale: string,
): string {
  const strength =
    quiet === null
      ? ''
      : `No off-task signals on ${quiet.quiet} of ${counted(quiet.withSessions, 'day', locale)} with sessions; `;
  const number = `${counted(finding.count, noun, locale)} on ${counted(finding.days, 'day', locale)}`;
  return `${strength}${number}${patternText(finding)}`;
}

function patternText(finding: Exclude<SignalFinding, { kind: 'none' }>): string {
  switch (finding.kind) {
    case 'few':
      return ', too few for a pattern';
    case 'level':
      return '';
    case 'one-type':
      return `, all of them ${insightTypeName(finding.insightType)}`;
    case 'most':
      return `, most often ${insightTypeName(finding.insightType)}`;
  }
}

/** The title where nothing was noticed. */
export function noSignalsTitle(coverage: Pick<Coverage, 'sessions' | 'measured'> | undefined): string {
  const isUnmeasured = coverage !== undefined && coverage.sessions > 0 && coverage.measured === 0;
  return isUnmeasured ? 'Nothing was measured in these days' : 'No signals in these days';
}

/** What no signals mean, and what could be observed at all. @param coverage `undefined` where sessions are not known */
export function noSignalsText(coverage: Coverage | undefined): string {
  const rule = 'No signal does not mean that nothing happened.';
  if (coverage === undefined) return rule;
  const { sessions, measured, withCamera, withoutCamera, cameraUnknown } = coverage;
  if (sessions === 0) return 'There were no sessions in these days.';
  if (measured === 0) return `${rule} The applications used do not measure off-task time.`;
  if (withCamera === sessions) return rule;
  if (withoutCamera === measured)
    return `${rule} The camera was off in all sessions, so what needs it could not be noticed.`;
  if (cameraUnknown === measured) return `${rule} Whether a camera was on was not reported.`;
  return `${rule} A camera is known to have been on in ${withCamera} of ${sessions} sessions.`;
}

/** "5 off-task signals, 12 min of signal time · 1 proctoring signal": apart, and never summed. */
export function signalTotalsText(
  { offTask, offTaskSeconds, proctoring, other }: SignalTotals,
  locale: string,
): string {
  return [
    offTask > 0 &&
      `${counted(offTask, 'off-task signal', locale)}, ${formatDuration(offTaskSeconds, locale)} of signal time`,
    proctoring > 0 && counted(proctoring, 'proctoring signal', locale),
    other > 0 && counted(other, 'other signal', locale),
  ]
    .filter((part) => part !== false)
    .join(' · ');
}

/**
 * "Loading signals: 12 of 39 pages". In pages, because the platform's count of records holds safety signals too
 * (docs/decisions/0010).
 */
export function signalsProgressText(
  { loaded, total }: { readonly loaded: number; readonly total: number },
  locale: string,
): string {
  return `Loading signals: ${formatCount(loaded, locale)} of ${formatCount(total, locale)} pages`;
}
