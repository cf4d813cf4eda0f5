import { describe, expect, it } from 'vitest';
import { toSessionTotals } from './session-totals.ts';

const isMeasured = (applicationId: string) => applicationId !== 'unmeasured';

function toSession(seconds: number, offTaskSeconds: number, applicationId = 'numbers', webcamEnabled = true) {
  return {
    applicationId,
    startedAtTime: '2026-03-04T15:00:00Z',
    durationInSeconds: seconds,
    wasteDurationInSeconds: offTaskSeconds,
    webcamEnabled,
  };
}

describe('toSessionTotals', () => {
  it('of nothing is nothing, and no 0 % either', () => {
    expect(toSessionTotals([], isMeasured)).toMatchObject({
      sessions: 0,
      totalSeconds: 0,
      offTaskSeconds: 0,
      wastePercentage: 0,
      reading: 'none-reported',
    });
  });

  it('takes the share from seconds, and no mean of percentages', () => {
    const sessions = [toSession(3600, 0), toSession(600, 600)];
    expect(toSessionTotals(sessions, isMeasured)).toMatchObject({
      sessions: 2,
      totalSeconds: 4200,
      offTaskSeconds: 600,
      wastePercentage: 14,
      reading: 'known',
    });
  });

  it.each([
    ['seen throughout', [toSession(600, 0)], 'known'],
    ['without a camera', [toSession(600, 0, 'numbers', false)], 'not-observed'],
    ['seen in part', [toSession(600, 0), toSession(600, 0, 'numbers', false)], 'none-reported'],
    ['of an application that measures nothing', [toSession(600, 0, 'unmeasured')], 'not-measured'],
  ])('reads 0 s of sessions %s as what it is', (_, sessions, reading) => {
    expect(toSessionTotals(sessions, isMeasured).reading).toBe(reading);
  });
});
