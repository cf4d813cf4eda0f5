import { describe, expect, it } from 'vitest';
import type { Session } from '#src/contract/sessions.ts';
import { sessionCount, sessionCountTitle, sessionsProgressText } from './sessions.ts';

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

describe('sessionCount and sessionsProgressText', () => {
  it.each([
    [0, '0 sessions'],
    [1, '1 session'],
    [1212, '1,212 sessions'],
  ])('count %d as %j', (count, text) => {
    expect(sessionCount(count, 'en-US')).toBe(text);
  });

  it('say how many of how many have come', () => {
    expect(sessionsProgressText({ loaded: 300, total: 1212 }, 'en-US')).toBe(
      'Loading sessions: 300 of 1,212',
    );
  });
});
