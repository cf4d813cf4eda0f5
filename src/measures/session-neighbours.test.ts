import { describe, expect, it } from 'vitest';
import type { Session } from '#src/contract/sessions.ts';
import { toSessionNeighbours } from './session-neighbours.ts';

function at(id: string, startedAtTime: string): Session {
  return {
    id,
    applicationId: 'numbers',
    startedAtTime,
    endedAtTime: startedAtTime,
    durationInSeconds: 0,
    wasteDurationInSeconds: 0,
    wastePercentage: 0,
    hasRecording: false,
  };
}

const monday = at('monday', '2026-03-09T14:00:00Z');
const tuesday = at('tuesday', '2026-03-10T14:00:00Z');
const twin = at('twin', '2026-03-10T14:00:00Z');
const friday = at('friday', '2026-03-13T14:00:00Z');
const latestFirst = [friday, twin, tuesday, monday];

type Ids = [previous: string | null, next: string | null, position: number | null];

function toIds(session: Pick<Session, 'id' | 'startedAtTime'>, listed: readonly Session[]): Ids {
  const { previous, next, position } = toSessionNeighbours(session, listed);
  return [previous?.id ?? null, next?.id ?? null, position];
}

describe('toSessionNeighbours', () => {
  it.each<[title: string, session: Session, ids: Ids]>([
    ['the first', monday, [null, 'tuesday', 1]],
    ['one in between', tuesday, ['monday', 'twin', 2]],
    ['one that began at the same moment as the one before it', twin, ['tuesday', 'friday', 3]],
    ['the last', friday, ['twin', null, 4]],
    ['one that a filter leaves out, in between', at('x', '2026-03-11T14:00:00Z'), ['twin', 'friday', null]],
    ['one that a filter leaves out, before all', at('x', '2026-03-01T14:00:00Z'), [null, 'monday', null]],
    ['one that a filter leaves out, after all', at('x', '2026-03-20T14:00:00Z'), ['friday', null, null]],
    [
      'one in another notation of the same moment',
      at('x', '2026-03-09T09:00:00-05:00'),
      ['monday', 'tuesday', null],
    ],
  ])('of %s', (_, session, ids) => {
    expect(toIds(session, latestFirst)).toStrictEqual(ids);
  });

  it('of a session alone are none', () => {
    expect(toIds(monday, [monday])).toStrictEqual([null, null, 1]);
  });

  it('of a session among none are none', () => {
    expect(toSessionNeighbours(monday, [])).toStrictEqual({
      previous: null,
      next: null,
      position: null,
      count: 0,
    });
  });
});
