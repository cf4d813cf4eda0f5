import { describe, expect, it } from 'vitest';
import type { Session } from '#src/contract/sessions.ts';
import { toDaySessions, toItemsAround } from './day-sessions.ts';

function at(startedAtTime: string): Session {
  return {
    id: startedAtTime,
    applicationId: 'numbers',
    startedAtTime,
    endedAtTime: startedAtTime,
    durationInSeconds: 0,
    wasteDurationInSeconds: 0,
    wastePercentage: 0,
    hasRecording: false,
  };
}

describe('toDaySessions', () => {
  const beforeMidnight = at('2026-03-11T04:59:59Z');
  const midnight = at('2026-03-11T05:00:00Z');
  const noon = at('2026-03-11T17:00:00Z');
  const late = at('2026-03-12T04:30:00Z');
  const nextDay = at('2026-03-12T05:00:00Z');
  const latestFirst = [nextDay, late, noon, midnight, beforeMidnight];

  it.each<[title: string, session: Session, day: readonly Session[]]>([
    ['the day of noon, in the order of time', noon, [midnight, noon, late]],
    ['the day before, which one session began', beforeMidnight, [beforeMidnight]],
    ['the next day, from its midnight on', nextDay, [nextDay]],
  ])('holds what started on %s', (_, session, day) => {
    expect(toDaySessions(session, latestFirst, 'America/Chicago')).toStrictEqual(day);
  });

  it('holds a day of 25 hours whole', () => {
    const [first, last] = [at('2026-11-01T05:00:00Z'), at('2026-11-02T05:59:59Z')];
    expect(toDaySessions(first, [last, first], 'America/Chicago')).toStrictEqual([first, last]);
  });
});

describe('toItemsAround', () => {
  const seven = [0, 1, 2, 3, 4, 5, 6];

  it.each<[index: number, most: number, items: readonly number[]]>([
    [0, 5, [0, 1, 2, 3, 4]],
    [1, 5, [0, 1, 2, 3, 4]],
    [3, 5, [1, 2, 3, 4, 5]],
    [5, 5, [2, 3, 4, 5, 6]],
    [6, 5, [2, 3, 4, 5, 6]],
    [3, 7, seven],
    [3, 9, seven],
    // Not among them.
    [-1, 5, [0, 1, 2, 3, 4]],
  ])('around number %i, at most %i', (index, most, items) => {
    expect(toItemsAround(seven, index, most)).toStrictEqual(items);
  });
});
