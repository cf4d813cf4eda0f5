import { describe, expect, it } from 'vitest';
import { toPlaceInSession, toShareOfSession } from './signal-in-session.ts';

const span = (from: string, to: string) => ({
  startedAtTime: `2026-03-04T${from}:00Z`,
  endedAtTime: `2026-03-04T${to}:00Z`,
});

describe('toPlaceInSession, for a session from 9:00 to 10:00', () => {
  it.each([
    ['09:10', '09:20', 'inside'],
    ['09:00', '10:00', 'inside'],
    ['10:00', '10:00', 'inside'],
    ['08:50', '08:59', 'before'],
    ['08:50', '09:00', 'from-before'],
    ['08:50', '09:10', 'from-before'],
    ['08:50', '10:00', 'from-before'],
    ['09:50', '10:01', 'past-end'],
    ['10:00', '10:05', 'past-end'],
    ['10:01', '10:05', 'after'],
    ['08:50', '10:05', 'around'],
  ] as const)('%s to %s lies %s', (from, to, expected) => {
    expect(toPlaceInSession(span(from, to), span('09:00', '10:00'))).toBe(expected);
  });

  it('compares instants, not their notation', () => {
    const inBerlin = {
      startedAtTime: '2026-03-04T10:10:00+01:00',
      endedAtTime: '2026-03-04T10:20:00+01:00',
    };
    expect(toPlaceInSession(inBerlin, span('09:00', '10:00'))).toBe('inside');
  });
});

describe('toShareOfSession', () => {
  it.each([
    [720, 5400, 720 / 5400],
    [0, 5400, 0],
    [6000, 3000, 2],
    [60, 0, null],
  ])('%i of %i seconds are %j', (seconds, all, expected) => {
    expect(toShareOfSession({ durationInSeconds: seconds }, { durationInSeconds: all })).toBe(expected);
  });
});
