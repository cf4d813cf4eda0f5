import { afterEach, describe, expect, it, vi } from 'vitest';
import { createFakePlatform, demoConfig } from '../testing/fake-platform.ts';
import { signInAs, standInFor } from '../testing/sign-in.ts';
import { defaultRateLimits } from './rate-limit.ts';

const path = '/api/applications/1.0';
const hour = 3_600;

const names = ['a', 'b', 'c'];
const house = {
  ...standInFor(names),
  config: demoConfig,
};

/** People sign in at one instance without limits, and ask at another with some: it reads the same cookies. */
async function createLimited(limits: { perViewer?: number; inAll?: number; windowSeconds?: number }) {
  const door = createFakePlatform({ server: house });
  const cookies = new Map<string, string>();
  for (const name of names) cookies.set(name, await signInAs(door.get, name));
  const platform = createFakePlatform({
    server: {
      ...house,
      rateLimits: { perViewer: 1_000, inAll: 1_000, windowSeconds: hour, ...limits },
    },
  });
  return {
    ...platform,
    /** @param viewer `nobody` for somebody who has not signed in */
    ask: async (viewer: string, where = path) =>
      platform.get(where, { headers: { cookie: cookies.get(viewer) ?? '' } }),
  };
}

afterEach(() => {
  vi.useRealTimers();
});

describe('limitRate', () => {
  it('tells one viewer to wait, in words and in seconds, and lets the others go on', async () => {
    const { ask } = await createLimited({ perViewer: 2 });
    expect((await ask('a')).status).toBe(200);
    expect((await ask('a')).status).toBe(200);
    const refused = await ask('a');
    expect(refused.status).toBe(429);
    const seconds = Number(refused.headers.get('retry-after'));
    expect(seconds).toBeGreaterThan(0);
    expect(seconds).toBeLessThanOrEqual(hour);
    expect(await refused.json()).toMatchObject({
      error: 'Too many requests',
      message: 'Too many requests came from here. Please wait a moment and try again.',
    });
    expect((await ask('b')).status).toBe(200);
  });

  it('tells all to wait where all together ask too much', async () => {
    const { ask, logLines } = await createLimited({ inAll: 2 });
    expect((await ask('a')).status).toBe(200);
    expect((await ask('b')).status).toBe(200);
    expect((await ask('c')).status).toBe(429);
    expect(logLines.join()).toContain('rate limit of all viewers');
  });

  it('takes nothing from the others for what it refuses one', async () => {
    const { ask } = await createLimited({ perViewer: 1, inAll: 2 });
    await ask('a');
    for (let more = 0; more < 5; more += 1) expect((await ask('a')).status).toBe(429);
    expect((await ask('b')).status).toBe(200);
  });

  it('counts whoever has not signed in among all alone, as a school begins its day at one time', async () => {
    const { ask } = await createLimited({ perViewer: 1, inAll: 3 });
    expect((await ask('nobody', '/about')).status).toBe(200);
    expect((await ask('nobody', '/about')).status).toBe(200);
    expect((await ask('nobody', '/about')).status).toBe(200);
    expect((await ask('nobody', '/about')).status).toBe(429);
  });

  it('counts pages and files too, and never asks the platform for what it refuses', async () => {
    const { ask, requests } = await createLimited({ perViewer: 1 });
    expect((await ask('a', '/')).status).toBe(200);
    expect((await ask('a')).status).toBe(429);
    expect(requests).toEqual([]);
  });

  it('always answers the probes', async () => {
    const { ask } = await createLimited({ perViewer: 1, inAll: 1 });
    await ask('a');
    expect((await ask('a', '/healthz')).status).toBe(200);
    expect((await ask('a', '/readyz')).status).toBe(200);
  });

  it('lets in again when the window is over', async () => {
    vi.useFakeTimers({ toFake: ['Date', 'setTimeout', 'clearTimeout'], now: 0 });
    const { ask } = await createLimited({ perViewer: 1, windowSeconds: 60 });
    await ask('a');
    expect((await ask('a')).headers.get('retry-after')).toBe('60');
    vi.advanceTimersByTime(45_000);
    expect((await ask('a')).headers.get('retry-after')).toBe('15');
    vi.advanceTimersByTime(16_000);
    expect((await ask('a')).status).toBe(200);
  });

  it('logs the first refusal of a window and not the thousands after it', async () => {
    const { ask, logLines } = await createLimited({ perViewer: 1 });
    for (let more = 0; more < 10; more += 1) await ask('a');
    expect(logLines).toHaveLength(1);
    expect(logLines[0]).toContain('rate limit of one viewer');
  });

  it('leaves room for classes of 120 students, each student with eight requests, three times a minute', () => {
    expect(defaultRateLimits.perViewer).toBeGreaterThan(3 * 120 * 8);
  });
});
