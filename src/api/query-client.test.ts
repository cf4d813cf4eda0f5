import {
  environmentManager,
  focusManager,
  isServer,
  onlineManager,
  QueryObserver,
} from '@tanstack/react-query';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Failure } from '#src/contract/problem.ts';
import { ApiError } from './api-error.ts';
import type { AskingMeta } from './asking.ts';
import { askQuery, createQueryClient, refetchAfterFailure, startQuery } from './query-client.ts';
import { refreshQueries } from './refresh.ts';

const queryKey = ['anything'];

function toHttpFailure(status: number): Failure {
  return { kind: 'http', status, message: null, requestId: null };
}

/** The milliseconds at which a query that fails again and again is tried, until it gives up. */
async function timesOfTries(error: Error, options?: { retries: number }): Promise<number[]> {
  const start = performance.now();
  const times: number[] = [];
  const fail = () => {
    times.push(performance.now() - start);
    return Promise.reject(error);
  };
  const client = createQueryClient(options);
  startQuery(client, { queryKey, queryFn: fail });
  await vi.runAllTimersAsync();
  client.clear();
  return times;
}

/** Sets the jitter: 0 is the shortest wait, 1 the longest. */
function setJitter(value: number): void {
  vi.spyOn(Math, 'random').mockReturnValue(value);
}

beforeEach(() => {
  vi.useFakeTimers();
  setJitter(0.5);
});

afterEach(() => {
  vi.useRealTimers();
  vi.restoreAllMocks();
});

describe('A query that fails', () => {
  it.each<[string, Failure]>([
    ['without a connection', { kind: 'network' }],
    ['with 429', toHttpFailure(429)],
    ['with 502', toHttpFailure(502)],
    ['with 503', toHttpFailure(503)],
  ])('%s is tried twice more, after half a second and a second', async (_what, failure) => {
    expect(await timesOfTries(new ApiError(failure))).toEqual([0, 500, 1500]);
  });

  it.each<[string, Error]>([
    ['by taking too long', new ApiError({ kind: 'timeout' })],
    ['with 504, which has taken as long', new ApiError(toHttpFailure(504))],
    ['out of contract', new ApiError({ kind: 'contract', place: 'body' })],
    ['with 400', new ApiError(toHttpFailure(400))],
    ['with 401', new ApiError(toHttpFailure(401))],
    ['with 403', new ApiError(toHttpFailure(403))],
    ['with 404', new ApiError(toHttpFailure(404))],
    ['with 500', new ApiError(toHttpFailure(500))],
    [
      'with 502 of which the server says that it stays',
      new ApiError(toHttpFailure(502), { isRetryable: false }),
    ],
    ['by a fault of ours', new TypeError('x is not a function')],
  ])('%s is not tried again, since that cannot help', async (_what, error) => {
    expect(await timesOfTries(error)).toEqual([0]);
  });

  it('is tried once where retries are turned off', async () => {
    expect(await timesOfTries(new ApiError({ kind: 'network' }), { retries: 0 })).toEqual([0]);
  });

  it.each([
    [0, [0, 375, 1125]],
    [1, [0, 625, 1875]],
  ])('waits a quarter less or more by chance (%i)', async (jitter, times) => {
    setJitter(jitter);
    expect(await timesOfTries(new ApiError({ kind: 'network' }))).toEqual(times);
  });

  it.each([
    ['as long as the server asks', 3000, 0, [0, 3000, 6000]],
    ['up to a quarter longer than the server asks, by chance', 3000, 1, [0, 3750, 7500]],
    ['not at all where the server asks for nothing', 0, 1, [0, 0, 0]],
    ['ten seconds', 10_000, 0, [0, 10_000, 20_000]],
    ['no longer than that: where the server asks for more, the page says so at once', 11_000, 0, [0]],
  ])('waits %s', async (_what, retryAfterInMilliseconds, jitter, times) => {
    setJitter(jitter);
    const error = new ApiError(toHttpFailure(429), { retryAfterInMilliseconds });
    expect(await timesOfTries(error)).toEqual(times);
  });
});

describe('A page that is open', () => {
  /** What a page asks, and has, where questions fail while our server or TimeBack is away. */
  function watch(failure: Failure, isAwayFromTheStart = false) {
    const client = createQueryClient({ retries: 0 });
    let asked = 0;
    let isAway = isAwayFromTheStart;
    const observer = new QueryObserver(client, {
      queryKey,
      queryFn: () => {
        asked += 1;
        return isAway ? Promise.reject(new ApiError(failure)) : Promise.resolve(`answer ${asked}`);
      },
    });
    const leave = observer.subscribe(() => undefined);
    return {
      read: () => ({ asked, data: observer.getCurrentResult().data }),
      setAway: (value: boolean) => {
        isAway = value;
      },
      refresh: async () => {
        void observer.refetch();
        await vi.advanceTimersByTimeAsync(0);
      },
      leave: () => {
        leave();
        client.clear();
      },
    };
  }

  // What asks by the clock does so in a browser alone, and this runs without a page.
  beforeEach(() => {
    environmentManager.setIsServer(() => false);
  });

  afterEach(() => {
    environmentManager.setIsServer(() => isServer);
    focusManager.setFocused(undefined);
  });

  it.each<[string, Failure]>([
    ['cannot be reached', { kind: 'network' }],
    ['does not answer in time', { kind: 'timeout' }],
  ])(
    'asks every half minute for what is on the screen where our server %s, until it is back',
    async (_what, failure) => {
      const page = watch(failure);
      await vi.advanceTimersByTimeAsync(0);
      page.setAway(true);
      await page.refresh();
      expect(page.read()).toEqual({ asked: 2, data: 'answer 1' });
      await vi.advanceTimersByTimeAsync(29_999);
      expect(page.read().asked).toBe(2);
      await vi.advanceTimersByTimeAsync(1);
      expect(page.read()).toEqual({ asked: 3, data: 'answer 1' });
      page.setAway(false);
      await vi.advanceTimersByTimeAsync(30_000);
      expect(page.read()).toEqual({ asked: 4, data: 'answer 4' });
      await vi.advanceTimersByTimeAsync(10 * 60_000);
      expect(page.read().asked).toBe(4);
      page.leave();
    },
  );

  it.each([
    [0, 22_500],
    [1, 37_500],
  ])('waits a quarter less or more by chance (%i), each tab its own time', async (jitter, pause) => {
    setJitter(jitter);
    const page = watch({ kind: 'network' });
    await vi.advanceTimersByTimeAsync(0);
    page.setAway(true);
    await page.refresh();
    setJitter(0.5);
    await vi.advanceTimersByTimeAsync(pause - 1);
    expect(page.read().asked).toBe(2);
    await vi.advanceTimersByTimeAsync(1);
    expect(page.read().asked).toBe(3);
    page.leave();
  });

  it('does not ask while nobody looks at its tab', async () => {
    const page = watch({ kind: 'network' });
    await vi.advanceTimersByTimeAsync(0);
    page.setAway(true);
    await page.refresh();
    focusManager.setFocused(false);
    await vi.advanceTimersByTimeAsync(10 * 60_000);
    expect(page.read().asked).toBe(2);
    page.leave();
  });

  it('leaves a notice and its button where there are no data', async () => {
    const page = watch({ kind: 'network' }, true);
    await vi.advanceTimersByTimeAsync(10 * 60_000);
    expect(page.read()).toEqual({ asked: 1, data: undefined });
    page.leave();
  });

  it.each<[string, Failure]>([
    ['busy', toHttpFailure(503)],
    ['out of contract', { kind: 'contract', place: 'body' }],
    ['not for this reader', toHttpFailure(403)],
  ])('does not ask again by the clock where our server says that TimeBack is %s', async (_what, failure) => {
    const page = watch(failure);
    await vi.advanceTimersByTimeAsync(0);
    page.setAway(true);
    await page.refresh();
    await vi.advanceTimersByTimeAsync(10 * 60_000);
    expect(page.read().asked).toBe(2);
    page.leave();
  });
});

describe('A question that has failed without any answer', () => {
  const failing = ['failing'];
  /** A page that shows something else, and turns to a question that fails. */
  function turn(error = new ApiError(toHttpFailure(404))) {
    const client = createQueryClient({ retries: 0 });
    client.mount();
    let asked = 0;
    const options = {
      queryKey: failing,
      queryFn: () => {
        asked += 1;
        return Promise.reject(error);
      },
    };
    const page = new QueryObserver<string>(client, { queryKey, queryFn: () => Promise.resolve('answer') });
    const leave = page.subscribe(() => undefined);
    return {
      readAsked: () => asked,
      start: async () => {
        startQuery(client, options);
        await vi.advanceTimersByTimeAsync(0);
      },
      open: async () => {
        const next = new QueryObserver(client, options);
        next.subscribe(() => undefined)();
        await vi.advanceTimersByTimeAsync(0);
      },
      turn: async () => {
        page.setOptions(options);
        await vi.advanceTimersByTimeAsync(0);
      },
      read: () => page.getCurrentResult(),
      press: async () => {
        refreshQueries(client, [page.getCurrentResult()]);
        await vi.advanceTimersByTimeAsync(0);
      },
      leave: () => {
        leave();
        client.unmount();
        client.clear();
      },
    };
  }

  afterEach(() => {
    focusManager.setFocused(undefined);
  });

  it.each([
    [0, 1],
    [4_999, 1],
    [5_000, 2],
  ])('is asked again by the page that turns to it after %i ms: asked %i', async (ms, asked) => {
    const page = turn();
    await page.start();
    await vi.advanceTimersByTimeAsync(ms);
    await page.turn();
    expect(page.readAsked()).toBe(asked);
    expect(page.read()).toMatchObject({ status: 'error', data: undefined });
    page.leave();
  });

  it.each([
    [4_999, 1],
    [5_000, 2],
  ])('is asked again by a link or a loader after %i ms: asked %i', async (ms, asked) => {
    const page = turn();
    await page.start();
    await vi.advanceTimersByTimeAsync(ms);
    await page.start();
    expect(page.readAsked()).toBe(asked);
    page.leave();
  });

  it.each([
    [4_999, 1],
    [5_000, 2],
  ])('is asked again by a page that opens after %i ms: asked %i', async (ms, asked) => {
    const page = turn();
    await page.start();
    await vi.advanceTimersByTimeAsync(ms);
    await page.open();
    expect(page.readAsked()).toBe(asked);
    page.leave();
  });

  it('counts from the last time that it failed', async () => {
    const page = turn();
    await page.turn();
    await vi.advanceTimersByTimeAsync(4_000);
    await page.press();
    expect(page.readAsked()).toBe(2);
    await vi.advanceTimersByTimeAsync(4_999);
    await page.start();
    expect(page.readAsked()).toBe(2);
    await vi.advanceTimersByTimeAsync(1);
    await page.start();
    expect(page.readAsked()).toBe(3);
    page.leave();
  });

  const lost = new ApiError({ kind: 'network' });
  const forGood = new ApiError(toHttpFailure(502), { isRetryable: false });

  it.each([
    ['the network comes back', onlineManager.setOnline.bind(onlineManager), lost],
    ['the reader comes back to its tab', focusManager.setFocused.bind(focusManager), lost],
    [
      'the network comes back, though it failed for good',
      onlineManager.setOnline.bind(onlineManager),
      forGood,
    ],
    ['the reader comes back, though it failed for good', focusManager.setFocused.bind(focusManager), forGood],
  ])('is asked again at once when %s', async (_what, setThere, error) => {
    const page = turn(error);
    await page.turn();
    setThere(false);
    await vi.advanceTimersByTimeAsync(1_000);
    setThere(true);
    await vi.advanceTimersByTimeAsync(0);
    expect(page.readAsked()).toBe(2);
    page.leave();
  });

  it('is asked again at once by whoever presses Refresh or Try again', async () => {
    const page = turn();
    await page.start();
    await page.turn();
    await page.press();
    expect(page.readAsked()).toBe(2);
    await page.read().refetch();
    expect(page.readAsked()).toBe(3);
    page.leave();
  });
});

describe('What comes back with the network, or the reader to the tab,', () => {
  it.each<[string, Error | null, 'always' | 'otherwise']>([
    ['has not failed', null, 'otherwise'],
    ['could not be asked', new ApiError({ kind: 'network' }), 'always'],
    ['came too late', new ApiError({ kind: 'timeout' }), 'always'],
    ['found TimeBack busy', new ApiError(toHttpFailure(503)), 'always'],
    ['was given up by our server', new ApiError(toHttpFailure(504)), 'always'],
    ['failed for a moment', new ApiError(toHttpFailure(502)), 'always'],
    ['failed for good', new ApiError(toHttpFailure(502), { isRetryable: false }), 'otherwise'],
    ['is not there', new ApiError(toHttpFailure(404)), 'otherwise'],
    ['is out of contract', new ApiError({ kind: 'contract', place: 'body' }), 'otherwise'],
  ])('where it %s', (_what, error, asked) => {
    const client = createQueryClient({ retries: 0 });
    const query = client.getQueryCache().build(client, { queryKey });
    query.setState({ error });
    for (const otherwise of [true, false]) {
      expect(refetchAfterFailure(otherwise)(query)).toBe(asked === 'always' ? 'always' : otherwise);
    }
    client.clear();
  });
});

describe('askQuery', () => {
  it('tells the failure that has just been, and asks nothing', async () => {
    let asked = 0;
    const error = new ApiError({ kind: 'timeout' });
    const client = createQueryClient();
    const fail = () => {
      asked += 1;
      return Promise.reject(error);
    };
    const ask = () => askQuery(client, { queryKey, queryFn: fail });
    await expect(ask()).rejects.toBe(error);
    await expect(ask()).rejects.toBe(error);
    expect(asked).toBe(1);
    await vi.advanceTimersByTimeAsync(5_000);
    await expect(ask()).rejects.toBe(error);
    expect(asked).toBe(2);
    client.clear();
  });
});

describe('startQuery', () => {
  it('leaves the answer in the cache for the page', async () => {
    const client = createQueryClient();
    startQuery(client, { queryKey, queryFn: () => Promise.resolve('answer') });
    await vi.advanceTimersByTimeAsync(0);
    expect(client.getQueryData(queryKey)).toBe('answer');
    client.clear();
  });

  it('leaves the error in the cache for the page, where it is nobody’s unhandled rejection', async () => {
    const error = new ApiError({ kind: 'timeout' });
    const client = createQueryClient();
    const fail = () => Promise.reject(error);
    startQuery(client, { queryKey, queryFn: fail });
    await vi.advanceTimersByTimeAsync(0);
    expect(client.getQueryState(queryKey)).toMatchObject({ status: 'error', error });
    client.clear();
  });

  /** Two pages that show the same, one after the other; as between pages, the one has left when the other comes. */
  function turnPages(answers: readonly (string | null)[]) {
    const client = createQueryClient({ retries: 0 });
    const signals: AbortSignal[] = [];
    const options = {
      queryKey,
      queryFn: async ({ signal }: { signal: AbortSignal }) => {
        const answer = answers[signals.length];
        signals.push(signal);
        await new Promise((resolve) => setTimeout(resolve, 1_000));
        if (typeof answer !== 'string') throw new ApiError(toHttpFailure(404));
        return answer;
      },
    };
    const open = (meta?: AskingMeta) => {
      const page = new QueryObserver(client, meta === undefined ? options : { ...options, meta });
      const leave = page.subscribe(() => undefined);
      return { leave, read: () => page.getCurrentResult() };
    };
    return {
      open,
      start: () => {
        startQuery(client, options);
      },
      readSignals: () => signals,
      countObservers: () => client.getQueryCache().find({ queryKey })?.getObserversCount(),
      end: () => {
        client.clear();
      },
    };
  }

  it.each<[string, readonly (string | null)[], Partial<{ status: string; data: string }>]>([
    ['is no longer fresh', ['old', 'new'], { status: 'success', data: 'new' }],
    ['has failed', [null, 'new'], { status: 'success', data: 'new' }],
    ['fails again', [null, null], { status: 'error' }],
  ])('asks once for the page to come where what the page before shows %s', async (_what, answers, shown) => {
    const { open, start, readSignals, end } = turnPages(answers);
    const before = open();
    await vi.advanceTimersByTimeAsync(61_000);
    start();
    before.leave();
    const next = open();
    await vi.advanceTimersByTimeAsync(1_000);
    expect(next.read()).toMatchObject(shown);
    expect(readSignals().map(({ aborted }) => aborted)).toEqual([false, false]);
    next.leave();
    end();
  });

  it('leaves it to the page to come to ask at once for what waits for its turn in a class', async () => {
    const { open, start, readSignals, end } = turnPages(['in its turn', 'at once']);
    const before = open({ schedule: (send) => send() });
    start();
    before.leave();
    const next = open();
    await vi.advanceTimersByTimeAsync(1_000);
    expect(next.read()).toMatchObject({ data: 'at once' });
    expect(readSignals().map(({ aborted }) => aborted)).toEqual([true, false]);
    next.leave();
    end();
  });

  it('lets go what is asked for when also the page to come has left', async () => {
    const { open, start, readSignals, end } = turnPages(['old', 'new']);
    const before = open();
    await vi.advanceTimersByTimeAsync(61_000);
    start();
    before.leave();
    open().leave();
    await vi.advanceTimersByTimeAsync(0);
    expect(readSignals().map(({ aborted }) => aborted)).toEqual([false, true]);
    end();
  });

  it('keeps nothing alive whose answer has come while nobody looks', async () => {
    const { open, start, countObservers, end } = turnPages(['old', 'new']);
    const before = open();
    await vi.advanceTimersByTimeAsync(61_000);
    start();
    before.leave();
    expect(countObservers()).toBe(1);
    await vi.advanceTimersByTimeAsync(1_000);
    expect(countObservers()).toBe(0);
    end();
  });

  it('asks nothing that is fresh in the cache', async () => {
    let asked = 0;
    const client = createQueryClient();
    const count = () => Promise.resolve(++asked);
    const ask = () => {
      startQuery(client, { queryKey, queryFn: count });
    };
    ask();
    await vi.advanceTimersByTimeAsync(59_000);
    ask();
    await vi.advanceTimersByTimeAsync(2_000);
    expect(asked).toBe(1);
    ask();
    await vi.advanceTimersByTimeAsync(0);
    expect(asked).toBe(2);
    client.clear();
  });
});
