/** The server before a platform of its own, both on real sockets: how many calls the platform counts at once. */
import { describe, expect, it, onTestFinished } from 'vitest';
import { z } from 'zod';
import { createServer } from '#server/create-server.ts';
import { defaultSchool } from '#server/school-config.ts';
import { signInAs, standInFor, type Ask } from '#server/testing/sign-in.ts';
import { callCountPath, countCalls } from '#simulator/call-counter.ts';
import { createSimulator, simulatorCredentials } from '#simulator/create-simulator.ts';
import { noPageScripts } from '#server/page-chunks.ts';
import { listen } from './listen.ts';

const host = '127.0.0.1';
const timeZone = 'America/Chicago';
const now = () => Date.parse('2026-03-11T17:00:00Z');

const countsSchema = z.object({ total: z.number(), underWay: z.number(), mostAtOnce: z.number() });

/** Holds all calls until so many are under way, and none from then on: at least these have met. */
function createMeeting(size: number) {
  const { promise, resolve } = Promise.withResolvers<undefined>();
  let arrived = 0;
  return async () => {
    arrived += 1;
    if (arrived === size) resolve(undefined);
    await promise;
  };
}

/**
 * @param meeting how many data calls must be under way before any is answered
 * @param names of those who have signed in
 */
async function startHouse(meeting: number, names: readonly string[]) {
  const simulator = createSimulator({ seed: 1, now, timeZone });
  const meet = createMeeting(meeting);
  const calls = countCalls(async (request) => {
    if (request.method === 'GET') await meet();
    return simulator.fetch(request);
  });
  const platform = await listen((request) => calls.fetch(request), host, 0);
  const server = createServer({
    config: {
      upstream: {
        isSimulator: true,
        name: 'counted',
        baseUrl: platform.origin,
        tokenUrl: `${platform.origin}/auth/1.0/token`,
        ...simulatorCredentials,
      },
      timeZone,
      isTimeZoneUnset: false,
      school: defaultSchool,
      version: '0.0.0-test',
    },
    fetch: (request) => fetch(request),
    now,
    assets: { indexHtml: '<!--boot-->', toPageScripts: noPageScripts, find: () => undefined },
    ...standInFor(names),
  });
  const dashboard = await listen((request) => server.fetch(request), host, 0);
  onTestFinished(async () => {
    await dashboard.close();
    await platform.close();
  });
  const ask: Ask = (path, init) => fetch(`${dashboard.origin}${path}`, init);
  const cookies = new Map<string, string>();
  for (const name of names) cookies.set(name, await signInAs(ask, name));
  return {
    students: simulator.showcase.map(({ userId }) => userId),
    getAs: (name: string, path: string) =>
      ask(path, { headers: { cookie: cookies.get(name) ?? '', priority: 'u=5' } }),
    counts: async () => countsSchema.parse(await (await fetch(`${platform.origin}${callCountPath}`)).json()),
  };
}

describe('The platform’s own log', () => {
  it.each([
    ['six calls at once of one viewer', ['Ana'], 6],
    ['twelve of two', ['Ana', 'Ben'], 12],
    ['twenty-four of five', ['Ana', 'Ben', 'Cyd', 'Dan', 'Eve'], 24],
  ])('shows at most %s, where each asks twice for thirty students', async (_what, viewers, mostAtOnce) => {
    const { getAs, counts } = await startHouse(mostAtOnce, viewers);
    const asked = viewers.flatMap((viewer) =>
      Array.from({ length: 60 }, (_, index) =>
        // Nobody has these ids: a refusal is a call like any other.
        getAs(viewer, `/api/insights/1.0/users/${viewer}-${index}/sessions?limit=100`),
      ),
    );
    await Promise.all((await Promise.all(asked)).map((answer) => answer.arrayBuffer()));
    // One more for the token.
    expect(await counts()).toEqual({ total: 60 * viewers.length + 1, underWay: 0, mostAtOnce });
  });

  it('shows one call where ten ask the same at once, and each gets the same bytes', async () => {
    const names = Array.from({ length: 10 }, (_, index) => `${index}`);
    const { getAs, counts, students } = await startHouse(1, names);
    const path = `/api/insights/1.0/users/${students[0] ?? ''}/sessions?limit=100`;
    const answers = await Promise.all(names.map((name) => getAs(name, path)));
    const texts = await Promise.all(answers.map((answer) => answer.text()));
    expect(answers.map(({ status }) => status)).toEqual(Array.from({ length: 10 }, () => 200));
    expect(new Set(texts).size).toBe(1);
    expect((await counts()).total).toBe(2);
  });
});
