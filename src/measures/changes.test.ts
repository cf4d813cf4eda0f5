import { describe, expect, it } from 'vitest';
import type { Coverage } from './coverage.ts';
import { leastComparedSeconds, toChange, toChanges, toMinutesChange, type WindowFacts } from './changes.ts';

const minute = 60;
const hour = 60 * minute;

function toCoverage(withCamera: number, withoutCamera = 0, unmeasured = 0): Coverage {
  const measured = withCamera + withoutCamera;
  return { sessions: measured + unmeasured, measured, withCamera, withoutCamera, cameraUnknown: 0 };
}

function toFacts(
  totalSeconds: number,
  offTaskSeconds: number,
  coverage: Coverage | undefined = toCoverage(5),
  levels: Readonly<Record<string, number>> = {},
): WindowFacts {
  return {
    overview: {
      summary: {
        totalDurationInSeconds: totalSeconds,
        totalWasteDurationInSeconds: offTaskSeconds,
        wastePercentage: totalSeconds === 0 ? 0 : Math.round((100 * offTaskSeconds) / totalSeconds),
        biggestInsight: null,
      },
      breakdown: {
        levels: Object.entries(levels).map(([level, durationInSeconds]) => ({
          level,
          durationInSeconds,
          wastePercentage: 1,
          subtypes: [],
        })),
        unreadable: 0,
      },
    },
    coverage,
  };
}

describe('toChange', () => {
  it.each([
    [13, 16, { kind: 'less', by: 3 }],
    [16, 13, { kind: 'more', by: 3 }],
    [13, 13, { kind: 'same' }],
    [0, 0, { kind: 'same' }],
    [4, 0, { kind: 'new' }],
    [0, 4, { kind: 'less', by: 4 }],
  ])('from %i now and %i earlier', (now, earlier, change) => {
    expect(toChange(now, earlier)).toStrictEqual(change);
  });
});

describe('toMinutesChange', () => {
  it.each([
    [22_200, 19_800, { kind: 'more', by: 40 }, '6 h 10 min and 5 h 30 min'],
    [89, 90, { kind: 'less', by: 1 }, '1 min and 2 min as shown, one second apart'],
    [149, 91, { kind: 'same' }, '2 min and 2 min as shown, 58 seconds apart'],
    [45, 20, { kind: 'same' }, 'seconds on both sides'],
    [45, 0, { kind: 'same' }, 'seconds from nothing'],
    [120, 0, { kind: 'new' }, 'minutes from nothing'],
    [120, 45, { kind: 'more', by: 2 }, 'minutes from seconds'],
    [0, 120, { kind: 'less', by: 2 }, 'nothing left'],
    [59, 60, { kind: 'less', by: 1 }, '59 s and 1 min'],
  ])('of %i s now and %i s earlier is %j (%s)', (...[now, earlier, change]) => {
    expect(toMinutesChange(now, earlier)).toStrictEqual(change);
  });
});

describe('toChanges', () => {
  it('compares every figure as it is shown', () => {
    const changes = toChanges(
      toFacts(7 * hour, 55 * minute, toCoverage(9), { Known: 40 * minute, Fresh: 10 * minute }),
      toFacts(6 * hour, 65 * minute, toCoverage(7), { Known: 30 * minute, Gone: 5 * minute }),
    );
    expect(changes).toStrictEqual({
      obstacle: null,
      total: { kind: 'more', by: 60 },
      focused: { kind: 'more', by: 70 },
      share: { kind: 'less', by: 5 },
      offTask: { kind: 'less', by: 10 },
      sessions: { kind: 'more', by: 2 },
      levels: new Map([
        ['Known', { kind: 'more', by: 10 }],
        ['Fresh', { kind: 'new' }],
      ]),
    });
  });

  it.each([
    [leastComparedSeconds, leastComparedSeconds, null],
    [leastComparedSeconds - 1, 5 * hour, 'little-time'],
    [5 * hour, leastComparedSeconds - 1, 'little-time'],
    [5 * hour, 0, 'little-time'],
  ])('of %i s and %i s of session time: %s', (now, earlier, obstacle) => {
    const changes = toChanges(toFacts(now, 60), toFacts(earlier, 60));
    expect(changes.obstacle).toBe(obstacle);
    expect(changes.focused === null).toBe(obstacle !== null);
  });

  it.each([
    ['both with camera', toCoverage(5), toCoverage(3), 600, 600, null],
    ['neither with camera', toCoverage(0, 5), toCoverage(0, 4), 600, 600, null],
    ['a camera on one side only', toCoverage(5), toCoverage(0, 4), 600, 600, 'unequal-sight'],
    ['nothing observed earlier', toCoverage(5), toCoverage(0, 4), 600, 0, 'unknown-off-task'],
    ['nothing measured now', toCoverage(0, 0, 5), toCoverage(5), 0, 600, 'unknown-off-task'],
    ['none reported now, some sessions unseen', toCoverage(4, 1), toCoverage(5), 0, 600, 'unknown-off-task'],
    ['none at all now, all seen', toCoverage(5), toCoverage(5), 0, 600, null],
    ['sessions not there yet', undefined, undefined, 600, 600, null],
    ['earlier sessions not there yet', toCoverage(5), undefined, 600, 600, null],
    ['only the earlier sessions there', undefined, toCoverage(0, 4), 600, 600, null],
  ] as const)('of %s: %s', (_what, now, earlier, offTask, offTaskEarlier, obstacle) => {
    const changes = toChanges(
      { ...toFacts(5 * hour, offTask), coverage: now },
      { ...toFacts(5 * hour, offTaskEarlier), coverage: earlier },
    );
    expect(changes.obstacle).toBe(obstacle);
    expect(changes.total).toStrictEqual({ kind: 'same' });
  });
});
