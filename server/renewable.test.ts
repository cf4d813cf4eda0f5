import { describe, expect, it } from 'vitest';
import { createRenewable } from './renewable.ts';

/** A value that is made anew each time, fresh for ten seconds, by a clock that a test moves. */
function createSubject() {
  const clock: { elapsed: number; made: number; msToMake: number; failure: Error | null } = {
    elapsed: 0,
    made: 0,
    msToMake: 0,
    failure: null,
  };
  const renewable = createRenewable(
    () => {
      clock.made += 1;
      clock.elapsed += clock.msToMake;
      return clock.failure === null
        ? Promise.resolve({ value: `value-${clock.made}`, freshForMs: 10_000 })
        : Promise.reject(clock.failure);
    },
    () => clock.elapsed,
  );
  return { clock, renewable };
}

describe('A value that is renewed', () => {
  it('is made once, however many wait for it, and kept while it is fresh', async () => {
    const { clock, renewable } = createSubject();
    expect(await Promise.all([renewable.get(), renewable.get()])).toEqual(['value-1', 'value-1']);
    clock.elapsed = 9_999;
    expect(await renewable.get()).toBe('value-1');
    clock.elapsed = 10_000;
    expect(await renewable.get()).toBe('value-2');
  });

  it('is as fresh as if it had come at once', async () => {
    const { clock, renewable } = createSubject();
    clock.msToMake = 4_000;
    await renewable.get();
    clock.elapsed = 9_999;
    expect(await renewable.get()).toBe('value-1');
    clock.elapsed = 10_000;
    expect(await renewable.get()).toBe('value-2');
  });

  it('is asked for again after a failure', async () => {
    const { clock, renewable } = createSubject();
    clock.failure = new Error('broken');
    await expect(renewable.get()).rejects.toThrow('broken');
    clock.failure = null;
    expect(await renewable.get()).toBe('value-2');
  });

  it('is thrown away where it is meant, and no newer one', async () => {
    const { renewable } = createSubject();
    renewable.discard(() => true);
    await renewable.get();
    renewable.discard((value) => value === 'value-0');
    expect(await renewable.get()).toBe('value-1');
    renewable.discard((value) => value === 'value-1');
    expect(await renewable.get()).toBe('value-2');
  });
});
