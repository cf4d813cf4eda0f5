import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Session } from '#src/contract/sessions.ts';
import { toInstant } from '#src/time/civil-dates.ts';
import { toListedSessions } from './listed-sessions.ts';
import { toSessionDays } from './session-days.ts';

const isMeasured = (applicationId: string) => applicationId !== 'unmeasured';

function toSession(id: string, startedAtTime: string, more: Partial<Session> = {}): Session {
  return {
    id,
    applicationId: 'numbers',
    startedAtTime,
    endedAtTime: startedAtTime,
    durationInSeconds: 600,
    wasteDurationInSeconds: 60,
    wastePercentage: 10,
    webcamEnabled: true,
    hasRecording: false,
    ...more,
  };
}

function toDays(sessions: readonly Session[], timeZone = 'America/Chicago') {
  const listed = toListedSessions(sessions, { timeZone, isMeasured, toName: String });
  return toSessionDays(listed, isMeasured);
}

describe('toSessionDays', () => {
  it.each([
    ['America/Chicago', ['2026-03-04 b', '2026-03-03 a']],
    ['Asia/Tokyo', ['2026-03-05 b', '2026-03-04 a']],
    ['UTC', ['2026-03-05 b', '2026-03-04 a']],
  ])('cuts days in the school’s zone: %s', (timeZone, expected) => {
    const days = toDays(
      [toSession('b', '2026-03-05T05:59:59Z'), toSession('a', '2026-03-04T01:00:00Z')],
      timeZone,
    );
    expect(
      days.map(({ date, sessions }) => `${date} ${sessions.map(({ session }) => session.id).join(' ')}`),
    ).toEqual(expected);
  });

  it('counts a session over midnight whole on the day it began', () => {
    const [day, ...others] = toDays([
      toSession('over', '2026-03-05T05:30:00Z', {
        endedAtTime: '2026-03-05T06:30:00Z',
        durationInSeconds: 3600,
      }),
    ]);
    expect(others).toEqual([]);
    expect(day).toMatchObject({ date: '2026-03-04', totals: { sessions: 1, totalSeconds: 3600 } });
  });

  it('takes a day’s share from seconds, and no mean of percentages', () => {
    const [day] = toDays([
      toSession('long', '2026-03-04T15:00:00Z', {
        durationInSeconds: 3600,
        wasteDurationInSeconds: 0,
        wastePercentage: 0,
      }),
      toSession('short', '2026-03-04T16:00:00Z', {
        durationInSeconds: 600,
        wasteDurationInSeconds: 600,
        wastePercentage: 100,
      }),
    ]);
    expect(day?.totals).toMatchObject({ totalSeconds: 4200, offTaskSeconds: 600, wastePercentage: 14 });
  });

  it('says of a day without a measured session that nothing was measured, and counts the measured ones of others', () => {
    const [mixed, unmeasured] = toDays([
      toSession('a', '2026-03-05T15:00:00Z'),
      toSession('b', '2026-03-05T16:00:00Z', { applicationId: 'unmeasured', wasteDurationInSeconds: 0 }),
      toSession('c', '2026-03-04T15:00:00Z', { applicationId: 'unmeasured', wasteDurationInSeconds: 0 }),
    ]);
    expect(mixed?.totals).toMatchObject({ reading: 'known', coverage: { sessions: 2, measured: 1 } });
    expect(unmeasured?.totals).toMatchObject({
      reading: 'not-measured',
      coverage: { sessions: 1, measured: 0 },
    });
  });

  it('has sums that are those of the sessions of each UTC day, where the school is in UTC', () => {
    const anySession = fc.record({
      hours: fc.integer({ min: 0, max: 24 * 6 - 1 }),
      durationInSeconds: fc.integer({ min: 0, max: 7200 }),
      wasteDurationInSeconds: fc.integer({ min: 0, max: 7200 }),
    });
    fc.assert(
      fc.property(fc.array(anySession, { maxLength: 30 }), (records) => {
        const sessions = records.map(({ hours, ...seconds }, index) =>
          toSession(`s${index}`, toInstant(Date.UTC(2026, 2, 2, hours)), seconds),
        );
        const sums = new Map<string, { sessions: number; totalSeconds: number; offTaskSeconds: number }>();
        for (const { startedAtTime, durationInSeconds, wasteDurationInSeconds } of sessions) {
          const date = startedAtTime.slice(0, 10);
          const sum = sums.get(date) ?? { sessions: 0, totalSeconds: 0, offTaskSeconds: 0 };
          sum.sessions += 1;
          sum.totalSeconds += durationInSeconds;
          sum.offTaskSeconds += wasteDurationInSeconds;
          sums.set(date, sum);
        }
        const days = toDays(sessions, 'UTC');
        expect(days.map(({ date }) => date)).toEqual([...sums.keys()]);
        for (const { date, totals } of days) expect(totals).toMatchObject(sums.get(date) ?? {});
      }),
    );
  });
});
