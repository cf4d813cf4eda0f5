import fc from 'fast-check';
import { expect, it } from 'vitest';
import { createTurns } from './turns.ts';

const kinds = ['rows', 'sessions', 'usual', 'sight'] as const;
const never = new AbortController().signal;

/** Lets everything that needs no answer happen. */
async function settle(): Promise<void> {
  for (let step = 0; step < 10; step += 1) await Promise.resolve();
}

/** Requests that are answered by hand, one after another, in the order in which they were sent. */
function createRequests(most: number) {
  const turns = createTurns(most);
  const sent: string[] = [];
  const answers: (() => void)[] = [];
  const ask = (kind: (typeof kinds)[number], name: string, signal = never) =>
    turns[kind](async () => {
      sent.push(name);
      await new Promise<undefined>((resolve) => {
        answers.push(() => {
          resolve(undefined);
        });
      });
      return name;
    }, signal);
  const answerNext = async () => {
    answers.shift()?.();
    await settle();
  };
  return { ask, sent, answerNext, open: answers };
}

it('sends rows before sessions before the usual, in the order asked', async () => {
  const { ask, sent, answerNext } = createRequests(1);
  const all = [
    ask('usual', 'u1'),
    ask('usual', 'u2'),
    ask('sessions', 's1'),
    ask('rows', 'r1'),
    ask('rows', 'r2'),
  ];
  for (let count = 0; count < all.length; count += 1) await answerNext();
  expect(sent).toStrictEqual(['u1', 'r1', 'r2', 's1', 'u2']);
  await expect(Promise.all(all)).resolves.toStrictEqual(['u1', 'u2', 's1', 'r1', 'r2']);
});

it('never sends a request that was given up while it waited, and keeps its turn for others', async () => {
  const { ask, sent, answerNext } = createRequests(1);
  const controller = new AbortController();
  const first = ask('rows', 'first');
  const given = ask('rows', 'given up', controller.signal);
  const last = ask('rows', 'last');
  controller.abort();
  await expect(given).rejects.toThrow('aborted');
  await answerNext();
  await answerNext();
  await Promise.all([first, last]);
  expect(sent).toStrictEqual(['first', 'last']);
  await expect(ask('rows', 'too late', controller.signal)).rejects.toThrow('aborted');
});

it('passes its turn on after a failure', async () => {
  const turns = createTurns(1);
  const failed = turns.rows(() => Promise.reject(new Error('no')), never);
  const next = turns.rows(() => Promise.resolve('yes'), never);
  await expect(failed).rejects.toThrow('no');
  await expect(next).resolves.toBe('yes');
});

it('has no more than so many on their way, whatever is asked and answered when, and answers everything', async () => {
  const anySteps = fc.array(fc.constantFrom(...kinds, 'answer' as const), { maxLength: 40 });
  await fc.assert(
    fc.asyncProperty(anySteps, fc.integer({ min: 1, max: 6 }), async (steps, most) => {
      const { ask, sent, answerNext, open } = createRequests(most);
      const all: Promise<string>[] = [];
      for (const [index, step] of steps.entries()) {
        if (step === 'answer') await answerNext();
        else all.push(ask(step, String(index)));
        await settle();
        expect(open.length).toBeLessThanOrEqual(most);
      }
      while (open.length > 0) await answerNext();
      await Promise.all(all);
      expect(sent).toHaveLength(all.length);
    }),
  );
});
