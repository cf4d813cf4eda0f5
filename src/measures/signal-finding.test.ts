import { describe, expect, it } from 'vitest';
import type { Coverage } from './coverage.ts';
import { toQuietDays, toSignalFinding, type QuietDays, type SignalFinding } from './signal-finding.ts';
import type { SignalCategory } from './signals.ts';

const categories: Record<string, SignalCategory> = { Help: 'proctoring', Eating: 'other' };

/** "Game×3" on the days given in turn. */
function toFound(types: readonly [type: string, count: number][], days = 2) {
  return types
    .flatMap(([insightType, count]) => Array.from({ length: count }, () => insightType))
    .map((insightType, index) => ({
      insight: { insightType },
      category: categories[insightType] ?? 'waste',
      date: `2026-03-0${(index % days) + 1}`,
    }));
}

describe('toSignalFinding', () => {
  it.each<[types: [type: string, count: number][], finding: SignalFinding]>([
    [[], { kind: 'none' }],
    [[['Game', 1]], { kind: 'few', count: 1, days: 1 }],
    [[['Game', 4]], { kind: 'few', count: 4, days: 2 }],
    [[['Game', 5]], { kind: 'one-type', insightType: 'Game', count: 5, days: 2 }],
    [
      [
        ['Idling', 2],
        ['Game', 3],
      ],
      { kind: 'most', insightType: 'Game', count: 5, days: 2 },
    ],
    [
      [
        ['Idling', 3],
        ['Game', 3],
      ],
      { kind: 'level', count: 6, days: 2 },
    ],
    [
      [
        ['Help', 9],
        ['Game', 2],
      ],
      { kind: 'most', insightType: 'Game', count: 11, days: 2 },
    ],
    [
      [
        ['Help', 9],
        ['Game', 1],
      ],
      { kind: 'level', count: 10, days: 2 },
    ],
    [[['Help', 9]], { kind: 'level', count: 9, days: 2 }],
    [
      [
        ['Eating', 4],
        ['Game', 2],
      ],
      { kind: 'most', insightType: 'Eating', count: 6, days: 2 },
    ],
  ])('of %j', (types, finding) => {
    expect(toSignalFinding(toFound(types))).toStrictEqual(finding);
  });
});

const seen: Coverage = { sessions: 2, measured: 2, withCamera: 2, withoutCamera: 0, cameraUnknown: 0 };
const unseen: Coverage = { sessions: 2, measured: 2, withCamera: 1, withoutCamera: 1, cameraUnknown: 0 };

describe('toQuietDays', () => {
  it.each<
    [
      title: string,
      days: Record<string, Coverage>,
      signals: [date: string, category: SignalCategory][],
      quiet: QuietDays | null,
    ]
  >([
    ['no sessions', {}, [], null],
    ['a seen day without a signal', { '2026-03-02': seen }, [], { quiet: 1, withSessions: 1 }],
    ['a seen day with a signal', { '2026-03-02': seen }, [['2026-03-02', 'waste']], null],
    ['a day with a signal of an unknown type', { '2026-03-02': seen }, [['2026-03-02', 'other']], null],
    [
      'a day with a proctoring signal alone',
      { '2026-03-02': seen },
      [['2026-03-02', 'proctoring']],
      { quiet: 1, withSessions: 1 },
    ],
    ['a day that was not seen throughout', { '2026-03-02': unseen }, [], null],
    ['the day that is not over', { '2026-03-04': seen }, [], null],
    [
      'days of all kinds',
      { '2026-03-01': seen, '2026-03-02': unseen, '2026-03-03': seen, '2026-03-04': seen },
      [['2026-03-03', 'waste']],
      { quiet: 1, withSessions: 4 },
    ],
  ])('of %s', (_, days, signals, quiet) => {
    const found = signals.map(([date, category]) => ({ date, category }));
    expect(toQuietDays(found, new Map(Object.entries(days)), '2026-03-04')).toStrictEqual(quiet);
  });
});
