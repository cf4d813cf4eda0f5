import { describe, expect, it } from 'vitest';
import { sessionCount, sessionsProgressText, stoppedText } from './sessions.ts';

describe('sessionCount', () => {
  it.each([
    [0, '0 sessions'],
    [1, '1 session'],
    [1212, '1,212 sessions'],
  ])('of %d is %j', (count, text) => {
    expect(sessionCount(count, 'en-US')).toBe(text);
  });
});

describe('A list on its way', () => {
  const part = { loaded: 300, total: 1212 };

  it('says how many of how many have come', () => {
    expect(sessionsProgressText(part, 'en-US')).toBe('Loading sessions: 300 of 1,212');
  });

  it('says where it was stopped', () => {
    expect(stoppedText(part, 'en-US')).toBe('Loading was stopped: 300 of 1,212 sessions are here.');
  });
});
