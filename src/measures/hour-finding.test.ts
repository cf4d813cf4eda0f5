import { describe, expect, it } from 'vitest';
import { toHourFinding } from './hour-finding.ts';
import { toTimeByHour } from './time-by-hour.ts';

/** A session on a day of the week from Monday 2026-03-02, in UTC: hour, minutes of time, minutes off-task. */
function toSession(
  [day, hour, minutes, offTaskMinutes]: readonly [number, number, number, number],
  webcamEnabled = true,
) {
  return {
    applicationId: 'numbers',
    startedAtTime: `2026-03-0${1 + day}T${String(hour).padStart(2, '0')}:00:00Z`,
    durationInSeconds: 60 * minutes,
    wasteDurationInSeconds: 60 * offTaskMinutes,
    webcamEnabled,
  };
}

const isMeasured = () => true;

describe('toHourFinding', () => {
  it.each<[title: string, sessions: [number, number, number, number][], finding: object]>([
    ['nothing', [], { kind: 'no-time' }],
    ['a session that took no time', [[1, 9, 0, 0]], { kind: 'no-time' }],
    [
      'one hour of two days',
      [
        [1, 9, 30, 5],
        [2, 9, 30, 5],
      ],
      { kind: 'one', hour: 9, allSeconds: 3600 },
    ],
    [
      'two hours of the day, ten points apart, each an hour long over all days',
      [
        [1, 9, 30, 3],
        [2, 9, 30, 3],
        [1, 13, 60, 12],
      ],
      {
        kind: 'varied',
        lowest: { hour: 9, wastePercentage: 10 },
        highest: { hour: 13, wastePercentage: 20 },
      },
    ],
    [
      'two hours of the day nine points apart',
      [
        [1, 9, 100, 10],
        [1, 13, 200, 38],
      ],
      { kind: 'most', hour: 13, seconds: 12_000, allSeconds: 18_000 },
    ],
    [
      'an hour of the day with too little time to tell',
      [
        [1, 9, 120, 12],
        [1, 13, 59, 30],
      ],
      { kind: 'most', hour: 9, seconds: 7200, allSeconds: 10_740 },
    ],
    [
      'hours with the same time',
      [
        [1, 9, 60, 6],
        [1, 13, 60, 6],
        [2, 15, 20, 2],
      ],
      { kind: 'level', hours: 3, allSeconds: 8400 },
    ],
    [
      'two hours of the day, one a minute longer',
      [
        [1, 9, 31, 3],
        [1, 13, 30, 3],
      ],
      { kind: 'most', hour: 9, seconds: 1860, allSeconds: 3660 },
    ],
    [
      'two hours of the day, one less than a minute longer',
      [
        [1, 9, 30.9, 3],
        [1, 13, 30, 3],
      ],
      { kind: 'level', hours: 2, allSeconds: 3654 },
    ],
    [
      'hours all day long, of which one has a quarter of the time',
      [
        [1, 8, 45, 4],
        [1, 9, 45, 4],
        [1, 10, 60, 6],
        [1, 11, 45, 4],
        [1, 12, 45, 4],
      ],
      { kind: 'most', hour: 10, seconds: 3600, allSeconds: 14_400 },
    ],
    [
      'hours of which two share the lowest and two the highest place: the earliest and the latest',
      [
        [1, 12, 90, 9],
        [1, 8, 60, 6],
        [1, 14, 90, 45],
        [1, 10, 120, 60],
      ],
      {
        kind: 'varied',
        lowest: { hour: 8, wastePercentage: 10 },
        highest: { hour: 14, wastePercentage: 50 },
      },
    ],
    [
      'hours all day long, of which one has a little more',
      [
        [1, 8, 40, 4],
        [1, 9, 40, 4],
        [1, 10, 42, 4],
        [1, 11, 40, 4],
        [1, 12, 40, 4],
      ],
      { kind: 'level', hours: 5, allSeconds: 12_120 },
    ],
  ])('of %s', (_, sessions, finding) => {
    const cells = toTimeByHour(
      sessions.map((session) => toSession(session)),
      'UTC',
      isMeasured,
    );
    expect(toHourFinding(cells)).toStrictEqual(finding);
  });

  it('calls no hour the lowest in which the camera was off in a session', () => {
    const sessions = [toSession([1, 9, 60, 0]), toSession([2, 9, 60, 0], false), toSession([1, 13, 90, 30])];
    expect(toHourFinding(toTimeByHour(sessions, 'UTC', isMeasured))).toMatchObject({ kind: 'most', hour: 9 });
  });
});
