import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { toGroupedSignals, toSignalGroups, toSignalTotals } from './signal-groups.ts';
import type { Signal, SignalCategory } from './signals.ts';

function toSignal(
  id: string,
  date: string,
  insightType: string,
  category: SignalCategory,
  seconds = 60,
): Signal {
  return {
    insight: {
      id,
      insightType,
      startedAtTime: `${date}T15:00:00Z`,
      endedAtTime: `${date}T15:01:00Z`,
      durationInSeconds: seconds,
    },
    category,
    session: null,
    applicationId: null,
    date,
    values: { group: category, types: insightType, application: '', weekday: '1' },
  };
}

const game1 = toSignal('game-1', '2026-03-02', 'Game', 'waste', 60);
const idle1 = toSignal('idle-1', '2026-03-02', 'Idling', 'waste', 30);
const help1 = toSignal('help-1', '2026-03-02', 'HelpFromAnotherPerson', 'proctoring', 500);
const game2 = toSignal('game-2', '2026-03-03', 'Game', 'waste', 90);
const food1 = toSignal('food-1', '2026-03-03', 'Eating', 'other', 700);
const all = [game2, food1, game1, idle1, help1];

describe('toSignalTotals', () => {
  it('sums the time of off-task signals alone', () => {
    expect(toSignalTotals(all)).toStrictEqual({ offTask: 3, offTaskSeconds: 180, proctoring: 1, other: 1 });
  });
});

describe('toSignalGroups', () => {
  it.each<[by: 'day' | 'type', groups: [key: string, ids: string[]][]]>([
    [
      'day',
      [
        ['2026-03-02', ['game-1', 'idle-1', 'help-1']],
        ['2026-03-03', ['game-2', 'food-1']],
      ],
    ],
    [
      'type',
      [
        ['Game', ['game-2', 'game-1']],
        ['Eating', ['food-1']],
        ['Idling', ['idle-1']],
        ['HelpFromAnotherPerson', ['help-1']],
      ],
    ],
  ])('by %s', (by, groups) => {
    expect(
      toSignalGroups(all, by).map(({ key, signals }) => [key, signals.map(({ insight }) => insight.id)]),
    ).toStrictEqual(groups);
  });

  it.each<[title: string, given: Signal[], types: string[]]>([
    ['types that occur as often by their slugs', [idle1, food1], ['Eating', 'Idling']],
    ['the most frequent type first', [food1, game1, game2], ['Game', 'Eating']],
    ['proctoring last, however often it occurs', [help1, help1, idle1], ['Idling', 'HelpFromAnotherPerson']],
  ])('has %s', (_, given, types) => {
    expect(toSignalGroups(given, 'type').map(({ key }) => key)).toStrictEqual(types);
  });

  const anySignal = fc
    .tuple(
      fc.constantFrom('2026-03-02', '2026-03-03', '2026-03-04'),
      fc.constantFrom<[string, SignalCategory]>(['Game', 'waste'], ['Eating', 'other'], ['X', 'proctoring']),
      fc.nat({ max: 5000 }),
    )
    .map(([date, [type, category], seconds]) => toSignal('any', date, type, category, seconds));

  it('holds each signal once, and its sums are the sums of all', () => {
    fc.assert(
      fc.property(fc.array(anySignal), fc.constantFrom('day', 'type'), (signals, by) => {
        const groups = toSignalGroups(signals, by);
        expect(new Set(toGroupedSignals(groups).map(({ signal }) => signal))).toStrictEqual(new Set(signals));
        const sum = (key: 'offTask' | 'offTaskSeconds' | 'proctoring' | 'other') =>
          groups.reduce((total, { totals }) => total + totals[key], 0);
        expect({
          offTask: sum('offTask'),
          offTaskSeconds: sum('offTaskSeconds'),
          proctoring: sum('proctoring'),
          other: sum('other'),
        }).toStrictEqual(toSignalTotals(signals));
      }),
    );
  });

  it('marks the first signal of each group', () => {
    expect(
      toGroupedSignals(toSignalGroups(all, 'day')).map(({ isFirst, group }) => [group.key, isFirst]),
    ).toStrictEqual([
      ['2026-03-02', true],
      ['2026-03-02', false],
      ['2026-03-02', false],
      ['2026-03-03', true],
      ['2026-03-03', false],
    ]);
  });
});
