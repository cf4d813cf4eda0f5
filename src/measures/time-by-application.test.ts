import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { toSessionTotals } from './session-totals.ts';
import { toApplicationFinding, toTimeByApplication } from './time-by-application.ts';

const isMeasured = (applicationId: string) => applicationId !== 'unmeasured';

function toSession(applicationId: string, seconds: number, offTaskSeconds = 0, webcamEnabled = true) {
  return {
    applicationId,
    startedAtTime: '2026-03-04T15:00:00Z',
    durationInSeconds: seconds,
    wasteDurationInSeconds: offTaskSeconds,
    webcamEnabled,
  };
}

describe('toTimeByApplication', () => {
  it('has each application once, the one with most time first, each with its own reading', () => {
    const times = toTimeByApplication(
      [
        toSession('letters', 600, 0, false),
        toSession('numbers', 3600, 360),
        toSession('unmeasured', 1200),
        toSession('numbers', 1800, 180),
      ],
      isMeasured,
    );
    expect(
      times.map(({ applicationId, sessions, totalSeconds, offTaskSeconds, wastePercentage, reading }) => [
        applicationId,
        sessions,
        totalSeconds,
        offTaskSeconds,
        wastePercentage,
        reading,
      ]),
    ).toStrictEqual([
      ['numbers', 2, 5400, 540, 10, 'known'],
      ['unmeasured', 1, 1200, 0, 0, 'not-measured'],
      ['letters', 1, 600, 0, 0, 'not-observed'],
    ]);
  });

  it('has the same order for the same sessions, in whatever order they came', () => {
    const sessions = ['c', 'a', 'b'].map((id) => toSession(id, 600));
    const toIds = (list: typeof sessions) =>
      toTimeByApplication(list, isMeasured).map(({ applicationId }) => applicationId);
    expect(toIds(sessions)).toStrictEqual(['a', 'b', 'c']);
    expect(toIds(sessions.toReversed())).toStrictEqual(['a', 'b', 'c']);
  });

  it('of no sessions is empty', () => {
    expect(toTimeByApplication([], isMeasured)).toStrictEqual([]);
  });

  it('has parts that sum to the whole', () => {
    const anySession = fc.record({
      applicationId: fc.constantFrom('numbers', 'letters', 'unmeasured'),
      startedAtTime: fc.constant('2026-03-04T15:00:00Z'),
      durationInSeconds: fc.nat(20_000),
      wasteDurationInSeconds: fc.nat(20_000),
      webcamEnabled: fc.constantFrom(true, false, null, undefined),
    });
    fc.assert(
      fc.property(fc.array(anySession), (sessions) => {
        const parts = toTimeByApplication(sessions, isMeasured);
        const sum = (key: 'sessions' | 'totalSeconds' | 'offTaskSeconds') =>
          parts.reduce((total, part) => total + part[key], 0);
        const { totalSeconds, offTaskSeconds } = toSessionTotals(sessions, isMeasured);
        expect([sum('sessions'), sum('totalSeconds'), sum('offTaskSeconds')]).toStrictEqual([
          sessions.length,
          totalSeconds,
          offTaskSeconds,
        ]);
      }),
    );
  });
});

describe('toApplicationFinding', () => {
  it.each<[title: string, times: [string, number][], finding: object]>([
    ['nothing', [], { kind: 'no-time' }],
    ['sessions that took no time', [['a', 0]], { kind: 'no-time' }],
    ['a single application', [['a', 600]], { kind: 'one', applicationId: 'a', allSeconds: 600 }],
    [
      'one with time beside one without',
      [
        ['a', 0],
        ['b', 600],
      ],
      { kind: 'one', applicationId: 'b', allSeconds: 600 },
    ],
    [
      'one that leads by a minute',
      [
        ['a', 600],
        ['b', 660],
        ['c', 60],
      ],
      { kind: 'most', applicationId: 'b', seconds: 660, allSeconds: 1320 },
    ],
    [
      'one that leads by less',
      [
        ['a', 600],
        ['b', 659],
        ['c', 60],
      ],
      { kind: 'level', applications: 3, allSeconds: 1319 },
    ],
  ])('of %s', (_, times, finding) => {
    const sessions = times.map(([applicationId, seconds]) => toSession(applicationId, seconds));
    expect(toApplicationFinding(toTimeByApplication(sessions, isMeasured))).toStrictEqual(finding);
  });
});
