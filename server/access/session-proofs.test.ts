import { describe, expect, it } from 'vitest';
import { toJson, type Ask } from '../questions.ts';
import { createSessionProofs } from './session-proofs.ts';

const start = '2026-03-11T15:00:00Z';
const inWindow = `startedAfter=${start}&startedBefore=${start}`;

interface Platform {
  /** Sessions by student: all of them, and those that started at the instant that is asked for. */
  readonly all: Readonly<Record<string, readonly unknown[]>>;
  readonly atStart: Readonly<Record<string, readonly unknown[]>>;
}

/** Looks sessions up at a platform, one after the other, and tells what was asked of it. */
async function prove(
  { all, atStart }: Platform,
  ...looked: readonly (readonly [session: string, user: string, startedAt: string | null])[]
) {
  const asked: string[] = [];
  const ask: Ask = (name, { ids, search, mustBeNew }) => {
    const { userId = '' } = ids;
    const window = new URLSearchParams([...search].filter(([key]) => key.startsWith('started')));
    asked.push(
      [name, userId, decodeURIComponent(window.toString()), mustBeNew ? 'anew' : ''].join(' ').trim(),
    );
    const sessions = (window.size === 0 ? all : atStart)[userId] ?? [];
    return Promise.resolve({ body: toJson({ sessions, total: sessions.length }), askedAt: 0 });
  };
  const proofs = createSessionProofs();
  const proved: boolean[] = [];
  for (const [session, user, startedAt] of looked) {
    proved.push(await proofs.isOf(session, user, startedAt, ask));
  }
  return { proved, asked };
}

const platform: Platform = {
  all: { ann: [{ id: 's-1' }, { id: 's-2' }], ben: [{ id: 's-3' }] },
  atStart: { ann: [{ id: 's-1' }] },
};

describe('A session is a student’s', () => {
  it('where the list around its start has it, which is one question', async () => {
    expect(await prove(platform, ['s-1', 'ann', start])).toEqual({
      proved: [true],
      asked: [`userSessions ann ${inWindow}`],
    });
  });

  it('where the whole list has it, although it is said to have started at another time', async () => {
    expect(await prove(platform, ['s-2', 'ann', start])).toEqual({
      proved: [true],
      asked: [`userSessions ann ${inWindow}`, 'userSessions ann'],
    });
  });

  it('where the whole list has it, and nobody says when it started', async () => {
    expect(await prove(platform, ['s-2', 'ann', null])).toEqual({
      proved: [true],
      asked: ['userSessions ann'],
    });
  });

  it('for good: what has been proved is not asked again', async () => {
    const { proved, asked } = await prove(platform, ['s-2', 'ann', null], ['s-2', 'ann', start]);
    expect(proved).toEqual([true, true]);
    expect(asked).toHaveLength(1);
  });

  it('not where it is somebody else’s, however often it is asked, and it may come to be there', async () => {
    const { proved, asked } = await prove(
      platform,
      ['s-3', 'ben', null],
      ['s-3', 'ann', null],
      ['s-3', 'ann', null],
    );
    expect(proved).toEqual([true, false, false]);
    expect(asked).toEqual(['userSessions ben', 'userSessions ann', 'userSessions ann']);
  });

  it.each([[[]], [[null, 7, 's-1', { id: 1 }, { name: 's-1' }]]])(
    'not where the list is %j',
    async (list) => {
      const { proved } = await prove({ all: { ann: list }, atStart: {} }, ['s-1', 'ann', start]);
      expect(proved).toEqual([false]);
    },
  );
});
