import { describe, expect, it } from 'vitest';
import type { Coverage } from '#src/measures/coverage.ts';
import type { QuietDays } from '#src/measures/signal-finding.ts';
import type { SignalTotals } from '#src/measures/signal-groups.ts';
import type { SignalCategory } from '#src/measures/signals.ts';
import {
  noSignalsText,
  noSignalsTitle,
  signalNoun,
  signalsProgressText,
  signalsTitle,
  signalTotalsText,
} from './signals.ts';

describe('signalsTitle', () => {
  it.each<
    [finding: Parameters<typeof signalsTitle>[0], noun: string, quiet: QuietDays | null, title: string]
  >([
    [{ kind: 'few', count: 1, days: 1 }, 'signal', null, '1 signal on 1 day, too few for a pattern'],
    [{ kind: 'few', count: 4, days: 2 }, 'signal', null, '4 signals on 2 days, too few for a pattern'],
    [
      { kind: 'most', insightType: 'Game', count: 23, days: 4 },
      'signal',
      null,
      '23 signals on 4 days, most often Played a game',
    ],
    [
      { kind: 'one-type', insightType: 'RapidGuessing', count: 5, days: 1 },
      'off-task signal',
      null,
      '5 off-task signals on 1 day, all of them Rapid guessing',
    ],
    [{ kind: 'level', count: 3890, days: 24 }, 'signal', null, '3,890 signals on 24 days'],
    [
      { kind: 'most', insightType: 'Game', count: 23, days: 3 },
      'signal',
      { quiet: 2, withSessions: 5 },
      'No off-task signals on 2 of 5 days with sessions; 23 signals on 3 days, most often Played a game',
    ],
  ])('of %j', (finding, noun, quiet, title) => {
    expect(signalsTitle(finding, noun, quiet, 'en-US')).toBe(title);
  });
});

describe('signalNoun', () => {
  it.each<[categories: SignalCategory[], noun: string]>([
    [['waste', 'waste'], 'off-task signal'],
    [['proctoring'], 'proctoring signal'],
    [['other'], 'signal'],
    [['waste', 'other'], 'signal'],
    [[], 'signal'],
  ])('of %j is %j', (categories, noun) => {
    expect(signalNoun(categories)).toBe(noun);
  });
});

const coverage = (sessions: number, withCamera: number, withoutCamera: number, cameraUnknown: number) =>
  ({
    sessions,
    measured: withCamera + withoutCamera + cameraUnknown,
    withCamera,
    withoutCamera,
    cameraUnknown,
  }) satisfies Coverage;

const rule = 'No signal does not mean that nothing happened.';

describe('where nothing was noticed', () => {
  it.each<[coverage: Coverage | undefined, title: string, text: string]>([
    [undefined, 'No signals in these days', rule],
    [coverage(0, 0, 0, 0), 'No signals in these days', 'There were no sessions in these days.'],
    [
      coverage(3, 0, 0, 0),
      'Nothing was measured in these days',
      `${rule} The applications used do not measure off-task time.`,
    ],
    [coverage(3, 3, 0, 0), 'No signals in these days', rule],
    [
      coverage(3, 0, 3, 0),
      'No signals in these days',
      `${rule} The camera was off in all sessions, so what needs it could not be noticed.`,
    ],
    [coverage(3, 0, 0, 3), 'No signals in these days', `${rule} Whether a camera was on was not reported.`],
    [
      coverage(5, 2, 1, 1),
      'No signals in these days',
      `${rule} A camera is known to have been on in 2 of 5 sessions.`,
    ],
  ])('of %j', (given, title, text) => {
    expect(noSignalsTitle(given)).toBe(title);
    expect(noSignalsText(given)).toBe(text);
  });
});

describe('signalTotalsText', () => {
  it.each<[totals: SignalTotals, text: string]>([
    [
      { offTask: 5, offTaskSeconds: 720, proctoring: 0, other: 0 },
      '5 off-task signals, 12 min of signal time',
    ],
    [
      { offTask: 1, offTaskSeconds: 30, proctoring: 1, other: 2 },
      '1 off-task signal, 30 s of signal time · 1 proctoring signal · 2 other signals',
    ],
    [{ offTask: 0, offTaskSeconds: 0, proctoring: 3, other: 0 }, '3 proctoring signals'],
  ])('of %j', (totals, text) => {
    expect(signalTotalsText(totals, 'en-US')).toBe(text);
  });
});

describe('signalsProgressText', () => {
  it('tells pages', () => {
    expect(signalsProgressText({ loaded: 12, total: 39 }, 'en-US')).toBe('Loading signals: 12 of 39 pages');
  });
});
