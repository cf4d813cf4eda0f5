import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { toInstant } from '#src/time/civil-dates.ts';
import type { ListedSession } from './listed-sessions.ts';
import { toOrderedSessions, type SessionColumn } from './session-order.ts';

interface Given {
  readonly id: string;
  readonly start?: number;
  readonly name?: string;
  readonly seconds?: number;
  readonly offTask?: number;
  readonly share?: number;
  readonly reading?: ListedSession['reading'];
}

function toListed({
  id,
  start = 0,
  name = 'Numbers',
  seconds = 600,
  offTask = 60,
  share = 10,
  reading,
}: Given) {
  return {
    session: {
      id,
      applicationId: name,
      startedAtTime: toInstant(start),
      endedAtTime: toInstant(start + seconds * 1000),
      durationInSeconds: seconds,
      wasteDurationInSeconds: offTask,
      wastePercentage: share,
      hasRecording: false,
    },
    applicationName: name,
    date: '2026-03-04',
    startedAtMilliseconds: start,
    reading: reading ?? 'known',
  } satisfies ListedSession;
}

function order(given: readonly Given[], column: SessionColumn, direction: 'ascending' | 'descending') {
  return toOrderedSessions(given.map(toListed), { column, direction })
    .map(({ session }) => session.id)
    .join(' ');
}

describe('toOrderedSessions', () => {
  const days: readonly Given[] = [
    { id: 'b', start: 2, name: 'écran', seconds: 60, offTask: 5, share: 8 },
    { id: 'a', start: 1, name: 'Zebra', seconds: 600, offTask: 36, share: 6 },
    { id: 'c', start: 3, name: 'Fractions', seconds: 3600, offTask: 0, share: 0 },
  ];

  it.each<[SessionColumn, ascending: string, descending: string]>([
    ['start', 'a b c', 'c b a'],
    ['application', 'b c a', 'a c b'],
    ['duration', 'b a c', 'c a b'],
    ['off-task', 'c b a', 'a b c'],
    ['share', 'c a b', 'b a c'],
  ])('by %s', (column, ascending, descending) => {
    expect(order(days, column, 'ascending')).toBe(ascending);
    expect(order(days, column, 'descending')).toBe(descending);
  });

  it.each<SessionColumn>(['application', 'duration', 'off-task', 'share'])(
    'by %s, equal ones begin with the one that started last, in either direction',
    (column) => {
      const equal = [
        { id: 'first', start: 1 },
        { id: 'third', start: 3 },
        { id: 'second', start: 2 },
      ];
      expect(order(equal, column, 'ascending')).toBe('third second first');
      expect(order(equal, column, 'descending')).toBe('third second first');
    },
  );

  it('orders what starts at the same moment by id', () => {
    expect(order([{ id: 'y' }, { id: 'z' }, { id: 'x' }], 'start', 'descending')).toBe('x y z');
  });

  it.each<SessionColumn>(['off-task', 'share'])(
    'puts what nobody measured or saw last, by %s in either direction',
    (column) => {
      const mixed: readonly Given[] = [
        { id: 'unmeasured', start: 3, offTask: 0, share: 0, reading: 'not-measured' },
        { id: 'none', start: 1, offTask: 0, share: 0 },
        { id: 'unseen', start: 4, offTask: 0, share: 0, reading: 'not-observed' },
        { id: 'some', start: 2, offTask: 60, share: 10 },
        { id: 'unreported', start: 0, offTask: 0, share: 0, reading: 'none-reported' },
      ];
      expect(order(mixed, column, 'ascending')).toBe('none some unseen unmeasured unreported');
      expect(order(mixed, column, 'descending')).toBe('some none unseen unmeasured unreported');
    },
  );

  it('gives the same order whatever order came, with each session once', () => {
    const anySession = fc.record({
      start: fc.integer({ min: 0, max: 5 }),
      name: fc.constantFrom('A', 'b', 'C'),
      seconds: fc.integer({ min: 0, max: 3 }),
      offTask: fc.integer({ min: 0, max: 2 }),
      share: fc.integer({ min: 0, max: 2 }),
      reading: fc.constantFrom('known' as const, 'not-measured' as const),
    });
    fc.assert(
      fc.property(
        fc.array(anySession, { maxLength: 12 }),
        fc.constantFrom<SessionColumn>('start', 'application', 'duration', 'off-task', 'share'),
        fc.constantFrom('ascending' as const, 'descending' as const),
        (records, column, direction) => {
          const given = records.map((record, index) => ({ id: `s${index}`, ...record }));
          const ordered = order(given, column, direction);
          expect(order(given.toReversed(), column, direction)).toBe(ordered);
          expect(ordered.split(' ').filter(Boolean).toSorted()).toEqual(given.map(({ id }) => id).toSorted());
        },
      ),
    );
  });
});
