import { describe, expect, it } from 'vitest';
import type { Session } from '#src/contract/sessions.ts';
import { sessionCountTitle } from './sessions.ts';

function toSession(durationInSeconds: number): Session {
  return {
    id: 's',
    applicationId: 'a',
    startedAtTime: '2026-03-04T09:00:00Z',
    endedAtTime: '2026-03-04T10:00:00Z',
    durationInSeconds,
    wasteDurationInSeconds: 0,
    wastePercentage: 0,
    hasRecording: false,
  };
}

describe('sessionCountTitle', () => {
  it.each([
    [[], 'No sessions'],
    [[2400], '1 session, 40 min in all'],
    [[3600, 1800], '2 sessions, 1 h 30 min in all'],
  ])('of sessions of %j seconds', (seconds, title) => {
    expect(sessionCountTitle(seconds.map(toSession), 'en-US')).toBe(title);
  });
});
