import { getEventListeners } from 'node:events';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createUpstreamQueue, type Caller } from './upstream-queue.ts';

beforeEach(() => {
  vi.useFakeTimers();
});

afterEach(() => {
  vi.useRealTimers();
});

const viewers = ['one viewer'];
const page: Caller = { urgency: 3, viewers };

function callerOf(viewer: string): Caller {
  return { urgency: 3, viewers: [viewer] };
}

/** A queue whose calls take until they are told to end, and that notes when each begins. */
function createLine({
  concurrency,
  concurrencyPerViewer,
}: {
  concurrency: number;
  concurrencyPerViewer?: number;
}) {
  let elapsed = 0;
  const queue = createUpstreamQueue(concurrency, () => elapsed, concurrencyPerViewer);
  const begun: string[] = [];
  const failed: string[] = [];
  const ends = new Map<string, () => void>();

  /** Lets all that can happen without time passing happen. */
  const settle = () => vi.advanceTimersByTimeAsync(0);

  return {
    begun,
    failed,
    async call(name: string, caller = page, signal = new AbortController().signal): Promise<void> {
      const work = async () => {
        begun.push(name);
        const { promise, resolve } = Promise.withResolvers<undefined>();
        ends.set(name, () => {
          resolve(undefined);
        });
        await promise;
      };
      queue.run(caller, signal, work).catch((error: unknown) => failed.push(`${name}: ${String(error)}`));
      await settle();
    },
    async end(name: string): Promise<void> {
      ends.get(name)?.();
      await settle();
    },
    async pass(ms: number): Promise<void> {
      elapsed += ms;
      await vi.advanceTimersByTimeAsync(ms);
    },
  };
}

describe('Places', () => {
  it('are six for one viewer, and the next is free when one of them is', async () => {
    const line = createLine({ concurrency: 24 });
    for (const name of ['1', '2', '3', '4', '5', '6', '7', '8']) await line.call(name);
    expect(line.begun).toEqual(['1', '2', '3', '4', '5', '6']);
    await line.end('4');
    expect(line.begun.slice(6)).toEqual(['7']);
  });

  it('of one viewer are none of another’s', async () => {
    const line = createLine({ concurrency: 24 });
    for (const name of ['1', '2', '3', '4', '5', '6', '7']) await line.call(name, callerOf('Ana'));
    await line.call('of Ben', callerOf('Ben'));
    expect(line.begun.slice(6)).toEqual(['of Ben']);
  });

  it('of one viewer are as many as the setting says', async () => {
    const line = createLine({ concurrency: 24, concurrencyPerViewer: 2 });
    for (const name of ['1', '2', '3']) await line.call(name, callerOf('Ana'));
    expect(line.begun).toEqual(['1', '2']);
  });

  it('are as many in all as the setting says', async () => {
    const line = createLine({ concurrency: 3 });
    for (const name of ['1', '2', '3', '4', '5']) await line.call(name, callerOf(name));
    expect(line.begun).toEqual(['1', '2', '3']);
    await line.end('1');
    expect(line.begun.slice(3)).toEqual(['4']);
  });

  it('of whoever has one free are taken by a call that two wait for', async () => {
    const line = createLine({ concurrency: 24 });
    for (const name of ['1', '2', '3', '4', '5', '6']) await line.call(name, callerOf('Ana'));
    await line.call('of both', { urgency: 3, viewers: ['Ana', 'Ben'] });
    expect(line.begun.slice(6)).toEqual(['of both']);
    for (const name of ['a', 'b', 'c', 'd', 'e', 'f']) await line.call(name, callerOf('Ben'));
    // It took one of Ben's, so there are five left.
    expect(line.begun.slice(7)).toEqual(['a', 'b', 'c', 'd', 'e']);
  });

  it('are free again after a call that failed', async () => {
    const queue = createUpstreamQueue(1, () => 0);
    const { signal } = new AbortController();
    const broken = queue.run(page, signal, () => Promise.reject(new Error('broken')));
    const next = queue.run(page, signal, () => Promise.resolve('answer'));
    await expect(broken).rejects.toThrow('broken');
    expect(await next).toBe('answer');
  });
});

describe('Turns', () => {
  it.each<[string, readonly (readonly [waitMs: number, name: string, urgency: number])[], string[]]>([
    [
      'first come, first served within one urgency',
      [
        [0, 'a', 3],
        [0, 'b', 3],
        [5, 'c', 3],
      ],
      ['a', 'b', 'c'],
    ],
    [
      'what somebody looks at before what came a little earlier and may wait',
      [
        [0, 'row 1', 5],
        [0, 'row 2', 5],
        [1_999, 'page', 3],
      ],
      ['page', 'row 1', 'row 2'],
    ],
    [
      'what may wait, too, once it has waited for two seconds longer',
      [
        [0, 'row 1', 5],
        [0, 'row 2', 5],
        [2_001, 'page', 3],
      ],
      ['row 1', 'row 2', 'page'],
    ],
    [
      'the most urgent first',
      [
        [0, '7', 7],
        [0, '3', 3],
        [0, '0', 0],
        [0, '5', 5],
      ],
      ['0', '3', '5', '7'],
    ],
  ])('are: %s', async (_what, calls, order) => {
    const line = createLine({ concurrency: 1 });
    await line.call('under way');
    for (const [waitMs, name, urgency] of calls) {
      await line.pass(waitMs);
      await line.call(name, { urgency, viewers });
    }
    let [last = ''] = line.begun;
    for (const name of order) {
      await line.end(last);
      last = name;
    }
    expect(line.begun.slice(1)).toEqual(order);
  });

  it('come to the least urgent call after fifteen seconds of a stream of the most urgent that is too much', async () => {
    const line = createLine({ concurrency: 1 });
    await line.call('under way');
    await line.call('patient', { urgency: 7, viewers });
    let last = 'under way';
    // Two come for each that ends: the stream alone is more than the place can take.
    for (let tick = 0; tick < 75 && !line.begun.includes('patient'); tick += 1) {
      await line.call(`urgent ${tick}`, { urgency: 0, viewers });
      await line.call(`urgent too ${tick}`, { urgency: 0, viewers });
      await line.pass(200);
      await line.end(last);
      last = line.begun.at(-1) ?? '';
    }
    expect(line.begun).toContain('patient');
    expect(line.failed.filter((failure) => !failure.startsWith('urgent'))).toEqual([]);
  });

  it('follow an urgency that changes while a call waits', async () => {
    const line = createLine({ concurrency: 1 });
    const row = { urgency: 5, viewers };
    await line.call('under way');
    await line.call('page');
    await line.call('row', row);
    row.urgency = 1;
    await line.end('under way');
    expect(line.begun).toEqual(['under way', 'row']);
  });
});

describe('Waiting', () => {
  it('ends at once for a reader who goes, whose turn the next one gets', async () => {
    const line = createLine({ concurrency: 1 });
    const reader = new AbortController();
    await line.call('under way');
    await line.call('gone', page, reader.signal);
    await line.call('next');
    reader.abort();
    await line.end('under way');
    expect(line.begun).toEqual(['under way', 'next']);
    expect(line.failed).toEqual(['gone: DeadlineError: The time for this request is over.']);
  });

  it.each([
    ['eight seconds where somebody looks', 3, 8_000],
    ['eight seconds for the most urgent', 0, 8_000],
    ['a minute for a row of a class', 5, 60_000],
  ])('ends after %s, with a word that this is not the platform’s slowness', async (_what, urgency, ms) => {
    const line = createLine({ concurrency: 1 });
    await line.call('under way');
    await line.call('late', { urgency, viewers });
    await line.pass(ms - 1);
    expect(line.failed).toEqual([]);
    await line.pass(1);
    expect(line.failed).toEqual([
      'late: ProblemError: TimeBack is being asked very much just now. Please try again in a moment.',
    ]);
    await line.end('under way');
    expect(line.begun).toEqual(['under way']);
  });

  it('that is too long says when to come again, and leaves neither a timer nor anybody who listens', async () => {
    const queue = createUpstreamQueue(1, () => 0);
    const { signal } = new AbortController();
    void queue.run(page, signal, () => new Promise(() => undefined));
    const late = queue.run(page, signal, () => Promise.resolve());
    const refusal = late.catch((error: unknown) => error);
    await vi.advanceTimersByTimeAsync(8_000);
    expect(await refusal).toMatchObject({
      status: 429,
      cause: 'no place in the line to the platform',
      headers: { 'retry-after': '2' },
    });
    const reader = new AbortController();
    const gone = queue.run(page, reader.signal, () => Promise.resolve());
    reader.abort();
    await expect(gone).rejects.toThrow('over');
    expect(vi.getTimerCount()).toBe(0);
    for (const each of [signal, reader.signal]) expect(getEventListeners(each, 'abort')).toEqual([]);
  });

  it('is over for a call that has begun, however long it takes, and a reader who goes leaves it to itself', async () => {
    const line = createLine({ concurrency: 1 });
    const reader = new AbortController();
    await line.call('under way', page, reader.signal);
    await line.call('next');
    await line.pass(7_000);
    reader.abort();
    expect(line.begun).toEqual(['under way']);
    await line.end('under way');
    expect(line.begun).toEqual(['under way', 'next']);
    expect(line.failed).toEqual([]);
    expect(vi.getTimerCount()).toBe(0);
  });
});
