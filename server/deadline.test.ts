import { getEventListeners } from 'node:events';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { DeadlineError, untilAborted, withDeadline } from './deadline.ts';

const never = () => new Promise<never>(() => undefined);

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

describe('Work with a deadline', () => {
  it('gives what it gives, and leaves no timer behind', async () => {
    expect(await withDeadline(1_000, undefined, () => Promise.resolve('done'))).toBe('done');
    expect(vi.getTimerCount()).toBe(0);
  });

  it('fails as it fails, and leaves no timer behind', async () => {
    const failure = new Error('broken');
    await expect(withDeadline(1_000, undefined, () => Promise.reject(failure))).rejects.toBe(failure);
    expect(vi.getTimerCount()).toBe(0);
  });

  it('is over when its time is, whether or not it listens', async () => {
    const told: boolean[] = [];
    const work = withDeadline(1_000, undefined, (signal) => {
      signal.addEventListener('abort', () => told.push(signal.aborted));
      return never();
    });
    vi.advanceTimersByTime(999);
    expect(told).toEqual([]);
    vi.advanceTimersByTime(1);
    expect(told).toEqual([true]);
    await expect(work).rejects.toThrow(DeadlineError);
    const error = new DeadlineError();
    expect([error.name, error.message]).toEqual(['DeadlineError', 'The time for this request is over.']);
  });

  it('is over when whoever waits for it goes, or has gone', async () => {
    const reader = new AbortController();
    const work = withDeadline(1_000, reader.signal, never);
    reader.abort();
    await expect(work).rejects.toThrow(DeadlineError);
    await expect(withDeadline(1_000, reader.signal, never)).rejects.toThrow(DeadlineError);
    expect(vi.getTimerCount()).toBe(0);
  });

  it('is left alone by a reader who goes afterwards', async () => {
    const reader = new AbortController();
    const work: { signal?: AbortSignal } = {};
    await withDeadline(1_000, reader.signal, (signal) => {
      work.signal = signal;
      return Promise.resolve();
    });
    reader.abort();
    expect(work.signal?.aborted).toBe(false);
  });
});

describe('Waiting until somebody goes', () => {
  it('leaves nobody listening to them afterwards, however the work ended', async () => {
    const { signal } = new AbortController();
    await untilAborted(Promise.resolve(7), signal);
    await withDeadline(1_000, signal, () => Promise.resolve(7));
    await expect(untilAborted(Promise.reject(new Error('broken')), signal)).rejects.toThrow('broken');
    expect(getEventListeners(signal, 'abort')).toEqual([]);
  });

  it('ends at once where they have gone, and with the work where they stay', async () => {
    await expect(untilAborted(never(), AbortSignal.abort())).rejects.toThrow(DeadlineError);
    expect(await untilAborted(Promise.resolve(7), new AbortController().signal)).toBe(7);
  });
});
