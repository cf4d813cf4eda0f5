import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { toInstant, toMilliseconds } from '#src/time/civil-dates.ts';
import { toSessionTotals } from './session-totals.ts';
import { toTimeByHour } from './time-by-hour.ts';

const isMeasured = () => true;
const chicago = 'America/Chicago';
const auckland = 'Pacific/Auckland';

function toSession(startedAtTime: string, seconds = 600, offTaskSeconds = 60) {
  return {
    applicationId: 'numbers',
    startedAtTime,
    durationInSeconds: seconds,
    wasteDurationInSeconds: offTaskSeconds,
    webcamEnabled: true,
  };
}

function toPlaces(starts: readonly string[], timeZone: string) {
  const sessions = starts.map((start) => toSession(start));
  return toTimeByHour(sessions, timeZone, isMeasured).map((cell) => [cell.weekday, cell.hour, cell.sessions]);
}

describe('toTimeByHour', () => {
  it.each<[title: string, timeZone: string, starts: string[], places: number[][]]>([
    ['no sessions', chicago, [], []],
    [
      'one hour’s first and last moment',
      chicago,
      ['2026-03-04T15:00:00Z', '2026-03-04T15:59:59Z'],
      [[3, 9, 2]],
    ],
    ['the same hour of two weeks', chicago, ['2026-02-25T15:10:00Z', '2026-03-04T15:10:00Z'], [[3, 9, 2]]],
    [
      'either side of midnight',
      chicago,
      ['2026-03-09T04:59:59Z', '2026-03-09T05:00:00Z'],
      [
        [1, 0, 1],
        [7, 23, 1],
      ],
    ],
    [
      'either side of the hour that spring leaves out',
      chicago,
      ['2026-03-08T07:30:00Z', '2026-03-08T08:30:00Z'],
      [
        [7, 1, 1],
        [7, 3, 1],
      ],
    ],
    ['the hour that comes twice', chicago, ['2026-11-01T06:30:00Z', '2026-11-01T07:30:00Z'], [[7, 1, 2]]],
    [
      'either side of the hour that a southern spring leaves out',
      auckland,
      ['2026-09-26T13:30:00Z', '2026-09-26T14:30:00Z'],
      [
        [7, 1, 1],
        [7, 3, 1],
      ],
    ],
    [
      'the southern hour that comes twice',
      auckland,
      ['2026-04-04T13:30:00Z', '2026-04-04T14:30:00Z'],
      [[7, 2, 2]],
    ],
  ])('places %s (%s)', (_, timeZone, starts, places) => {
    expect(toPlaces(starts, timeZone)).toStrictEqual(places);
  });

  it('counts a whole session in the hour in which it began', () => {
    const cells = toTimeByHour([toSession('2026-03-04T15:50:00Z', 5400, 540)], chicago, isMeasured);
    expect(cells).toMatchObject([
      { weekday: 3, hour: 9, totalSeconds: 5400, offTaskSeconds: 540, wastePercentage: 10, reading: 'known' },
    ]);
  });

  it('has parts that sum to the whole, each place once, in any zone', () => {
    const anySession = fc.record({
      applicationId: fc.constant('numbers'),
      startedAtTime: fc
        .integer({ min: toMilliseconds('2026-01-01T00:00:00Z'), max: toMilliseconds('2026-12-31T00:00:00Z') })
        .map(toInstant),
      durationInSeconds: fc.nat(20_000),
      wasteDurationInSeconds: fc.nat(20_000),
      webcamEnabled: fc.constantFrom(true, false, null, undefined),
    });
    const anyZone = fc.constantFrom('UTC', chicago, auckland, 'Australia/Lord_Howe', 'Asia/Kolkata');
    fc.assert(
      fc.property(fc.array(anySession), anyZone, (sessions, timeZone) => {
        const cells = toTimeByHour(sessions, timeZone, isMeasured);
        const sum = (key: 'sessions' | 'totalSeconds' | 'offTaskSeconds') =>
          cells.reduce((total, cell) => total + cell[key], 0);
        const { totalSeconds, offTaskSeconds } = toSessionTotals(sessions, isMeasured);
        expect([sum('sessions'), sum('totalSeconds'), sum('offTaskSeconds')]).toStrictEqual([
          sessions.length,
          totalSeconds,
          offTaskSeconds,
        ]);
        const places = cells.map(({ weekday, hour }) => weekday * 24 + hour);
        expect(places).toStrictEqual([...new Set(places)].sort((a, b) => a - b));
      }),
    );
  });
});
