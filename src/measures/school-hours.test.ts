import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { toInstant, toMilliseconds } from '#src/time/civil-dates.ts';
import { toSchoolHoursSplit } from './school-hours.ts';

const isMeasured = () => true;
const chicago = 'America/Chicago';
const auckland = 'Pacific/Auckland';

const school = {
  schoolDays: [1, 2, 3, 4, 5],
  schoolHours: { from: '08:00', to: '15:30' },
  daysOff: [
    { name: 'Spring break', firstDate: '2026-03-16', lastDate: '2026-03-20' },
    { name: 'Founder’s day', firstDate: '2026-03-25', lastDate: '2026-03-25' },
  ],
};

/** Hours that no school has, for nights in which the clocks change: always a Saturday to a Sunday. */
const nights = { schoolDays: [7], schoolHours: { from: '01:30', to: '03:00' }, daysOff: [] };

function toSession(startedAtTime: string) {
  return {
    applicationId: 'numbers',
    startedAtTime,
    durationInSeconds: 3600,
    wasteDurationInSeconds: 360,
    webcamEnabled: true,
  };
}

describe('toSchoolHoursSplit', () => {
  it.each<[title: string, start: string, place: 'inside' | 'outside']>([
    ['exactly when school begins', '2026-03-04T14:00:00Z', 'inside'],
    ['a moment before', '2026-03-04T13:59:59.999Z', 'outside'],
    ['in the last second', '2026-03-04T21:29:59Z', 'inside'],
    ['exactly when school ends', '2026-03-04T21:30:00Z', 'outside'],
    ['at midnight', '2026-03-04T06:00:00Z', 'outside'],
    ['at noon on a Saturday', '2026-03-07T18:00:00Z', 'outside'],
    ['on a Sunday evening that is Monday in UTC', '2026-03-09T03:00:00Z', 'outside'],
    ['in school after the clocks went forward', '2026-03-09T13:00:00Z', 'inside'],
    ['on the first day of a break', '2026-03-16T15:00:00Z', 'outside'],
    ['on the last day of a break', '2026-03-20T15:00:00Z', 'outside'],
    ['on the school day before the break', '2026-03-13T15:00:00Z', 'inside'],
    ['on the school day after it', '2026-03-23T15:00:00Z', 'inside'],
    ['on a single day off', '2026-03-25T15:00:00Z', 'outside'],
  ])('counts a session that began %s as %s', (_, start, place) => {
    const split = toSchoolHoursSplit([toSession(start)], chicago, school, isMeasured);
    expect(split?.[place].sessions).toBe(1);
    expect(split?.[place === 'inside' ? 'outside' : 'inside'].sessions).toBe(0);
  });

  it.each<[title: string, timeZone: string, start: string, inside: number]>([
    ['1:29 before the clocks go forward', chicago, '2026-03-08T07:29:00Z', 0],
    ['1:59, a moment before', chicago, '2026-03-08T07:59:59Z', 1],
    ['3:00, the moment after', chicago, '2026-03-08T08:00:00Z', 0],
    ['1:30 for the first time', chicago, '2026-11-01T06:30:00Z', 1],
    ['1:00 for the second time', chicago, '2026-11-01T07:00:00Z', 0],
    ['1:30 for the second time', chicago, '2026-11-01T07:30:00Z', 1],
    ['a southern 1:59 before the clocks go forward', auckland, '2026-09-26T13:59:59Z', 1],
    ['a southern 3:00, the moment after', auckland, '2026-09-26T14:00:00Z', 0],
    ['a southern 2:59 for the first time', auckland, '2026-04-04T13:59:00Z', 1],
    ['a southern 2:00 for the second time', auckland, '2026-04-04T14:00:00Z', 1],
    ['a southern 3:00 after the long night', auckland, '2026-04-04T15:00:00Z', 0],
  ])('follows the clock on the wall at %s (%s)', (_, timeZone, start, inside) => {
    expect(toSchoolHoursSplit([toSession(start)], timeZone, nights, isMeasured)?.inside.sessions).toBe(
      inside,
    );
  });

  it('is null where the school has not told its hours', () => {
    const untold = { ...school, schoolHours: null };
    expect(toSchoolHoursSplit([toSession('2026-03-04T15:00:00Z')], chicago, untold, isMeasured)).toBeNull();
  });

  it('has two parts that hold every session', () => {
    const anySession = fc
      .integer({ min: toMilliseconds('2026-01-01T00:00:00Z'), max: toMilliseconds('2026-12-31T00:00:00Z') })
      .map((milliseconds) => toSession(toInstant(milliseconds)));
    fc.assert(
      fc.property(fc.array(anySession), (sessions) => {
        const split = toSchoolHoursSplit(sessions, chicago, school, isMeasured);
        const sum = (key: 'sessions' | 'totalSeconds' | 'offTaskSeconds') =>
          (split?.inside[key] ?? 0) + (split?.outside[key] ?? 0);
        expect([sum('sessions'), sum('totalSeconds'), sum('offTaskSeconds')]).toStrictEqual([
          sessions.length,
          3600 * sessions.length,
          360 * sessions.length,
        ]);
      }),
    );
  });
});
