import { describe, expect, it } from 'vitest';
import { createAnswers } from './answers.ts';
import { createFakePlatform, now } from './testing/fake-platform.ts';
import { createUpstreamQueue } from './upstream-queue.ts';

const over = 'startedAfter=2026-03-02T06:00:00Z&startedBefore=2026-03-09T05:00:00Z';
const current = 'startedAfter=2026-03-09T05:00:00Z&startedBefore=2026-03-16T05:00:00Z';
const zone = 'targetTimezone=America%2FChicago';
const overview = (student: string, days = over) =>
  `/api/insights/1.0/users/${student}/overview?${days}&${zone}`;
const users = '/api/rostering/1.0/users';

const anew = { headers: { 'cache-control': 'no-cache' } };

/** A platform that counts its answers, each of which tells its number. */
function createCounter() {
  let count = 0;
  return () => {
    count += 1;
    return Response.json({ count });
  };
}

/** A platform that holds each of its answers back until it is told to give it. */
function createHeldPlatform() {
  const held: { readonly signal: AbortSignal; readonly give: (answer: Response) => void }[] = [];
  const platform = createFakePlatform({
    answer: (request) => {
      const { promise, resolve } = Promise.withResolvers<Response>();
      held.push({ signal: request.signal, give: resolve });
      return promise;
    },
  });
  return { ...platform, held };
}

/** Lets all that waits for nothing but its turn go on. */
const settle = () => new Promise((resolve) => setImmediate(resolve));

describe('The same question, asked by several people at once', () => {
  it('is one call, and everybody gets the same bytes', async () => {
    const { get, requests } = createFakePlatform({ answer: () => new Response('{ "a": 1.0, "é": [] }\n') });
    const answers = await Promise.all(Array.from({ length: 10 }, () => get(overview('a'))));
    const texts = await Promise.all(answers.map((answer) => answer.text()));
    expect(texts).toEqual(Array.from({ length: 10 }, () => '{ "a": 1.0, "é": [] }\n'));
    expect(requests).toHaveLength(1);
  });

  it('is one question in whatever order its parameters stand', async () => {
    const { get, requests } = createFakePlatform();
    await Promise.all([get(overview('a')), get(`/api/insights/1.0/users/a/overview?${zone}&${over}`)]);
    expect(requests).toHaveLength(1);
  });

  it.each([
    ['another student', overview('b')],
    ['other days', overview('a', current)],
    ['another endpoint', `/api/insights/1.0/users/a/sessions?${over}`],
  ])('is another call for %s', async (_what, path) => {
    const { get, requests } = createFakePlatform();
    await Promise.all([get(overview('a')), get(path)]);
    expect(requests).toHaveLength(2);
  });

  it('goes on for the others when one of them goes', async () => {
    const { get, held } = createHeldPlatform();
    const reader = new AbortController();
    const gone = get(overview('a'), { signal: reader.signal });
    const staying = get(overview('a'));
    await settle();
    reader.abort();
    await gone;
    expect(held.map(({ signal }) => signal.aborted)).toEqual([false]);
    held[0]?.give(Response.json({ good: true }));
    expect(await (await staying).json()).toEqual({ good: true });
  });

  it('is cancelled when all have gone, and asked anew by who comes after them', async () => {
    const { get, held, logLines } = createHeldPlatform();
    const readers = [new AbortController(), new AbortController()];
    const gone = readers.map(({ signal }) => get(overview('a'), { signal }));
    await settle();
    for (const reader of readers) reader.abort();
    await Promise.all(gone);
    const later = get(overview('a'));
    await settle();
    expect(held.map(({ signal }) => signal.aborted)).toEqual([true, false]);
    held[1]?.give(Response.json({ good: true }));
    expect((await later).status).toBe(200);
    expect(logLines).toEqual([]);
  });

  it('fails for all of them together, each under a number of its own, and is asked anew', async () => {
    const { get, requests, logLines } = createFakePlatform({
      answer: () => Response.json({}, { status: 500 }),
    });
    const answers = await Promise.all([get(overview('a')), get(overview('a'))]);
    expect(answers.map(({ status }) => status)).toEqual([502, 502]);
    expect(new Set(answers.map(({ headers }) => headers.get('x-request-id'))).size).toBe(2);
    expect(logLines).toHaveLength(2);
    expect(requests).toHaveLength(1);
    await get(overview('a'));
    expect(requests).toHaveLength(2);
  });
});

describe('A good answer', () => {
  it.each([
    ['days that are over', overview('a'), 10 * 60_000],
    ['the current week', overview('a', current), 30_000],
    ['applications', '/api/applications/1.0', 5 * 60_000],
  ])('about %s is kept while it is fresh', async (_what, path, lifetimeMs) => {
    const { get, requests, passMs } = createFakePlatform();
    await get(path);
    passMs(lifetimeMs);
    await get(path);
    expect(requests).toHaveLength(1);
    passMs(1);
    await get(path);
    expect(requests).toHaveLength(2);
  });

  it('is given again byte for byte, also compressed', async () => {
    const text = JSON.stringify({ text: 'a'.repeat(5_000) });
    const { get } = createFakePlatform({ answer: () => new Response(text) });
    const gzip = { headers: { 'accept-encoding': 'gzip' } };
    const compressed = [await get(overview('a'), gzip), await get(overview('a'), gzip)];
    for (const answer of compressed) {
      const body = answer.body?.pipeThrough(new DecompressionStream('gzip')) ?? null;
      expect(await new Response(body).text()).toBe(text);
    }
    expect(await (await get(overview('a'))).text()).toBe(text);
  });

  it('carries its age, and the same time of origin whenever it is given; the browser keeps nothing', async () => {
    let clock = Date.UTC(2026, 2, 11, 17, 0, 0, 900);
    const { get } = createFakePlatform({ server: { now: () => clock } });
    const origins: number[] = [];
    const ages: (string | null)[] = [];
    for (const ms of [0, 50, 50, 950, 28_000]) {
      clock += ms;
      const { headers } = await get(overview('a', current));
      ages.push(headers.get('age'));
      origins.push(Date.parse(headers.get('date') ?? '') - Number(headers.get('age')) * 1000);
      expect(headers.get('cache-control')).toBe('no-store');
    }
    expect(ages).toEqual(['0', '0', '1', '1', '29']);
    expect(new Set(origins)).toEqual(new Set([Date.UTC(2026, 2, 11, 17)]));
  });

  it('is as old as the question, however long the platform took', async () => {
    let clock = now;
    const { get } = createFakePlatform({
      answer: () => {
        clock += 4_000;
        return Response.json({});
      },
      server: { now: () => clock },
    });
    expect((await get(overview('a'))).headers.get('age')).toBe('4');
  });

  it('has no age below zero where the clock was set back', async () => {
    let clock = now;
    const { get } = createFakePlatform({ server: { now: () => clock } });
    await get(overview('a'));
    clock -= 60_000;
    expect((await get(overview('a'))).headers.get('age')).toBe('0');
  });

  it('is kept without the fields that may not leave the server', async () => {
    const person = { sourcedId: 'a', givenName: 'Amara', userProfiles: [{ password: 'hunter2' }] };
    const { get, requests } = createFakePlatform({ answer: () => Response.json({ users: [person] }) });
    const texts = [await (await get(users)).text(), await (await get(users)).text()];
    expect(texts[1]).toBe(texts[0]);
    expect(texts[1]).toContain('Amara');
    expect(texts[1]).not.toContain('hunter2');
    expect(requests).toHaveLength(1);
  });

  it('does not help who is refused: every check of a request stands before it', async () => {
    const { get, server } = createFakePlatform();
    await get(overview('a'));
    const elsewhere = await get(overview('a'), { headers: { 'sec-fetch-site': 'cross-site' } });
    expect(elsewhere.status).toBe(403);
    const otherName = await server.fetch(new Request(`http://school.example${overview('a')}`));
    expect(otherName.status).toBe(421);
  });
});

describe('An answer', () => {
  it.each([
    ['is a failure of the platform', () => Response.json({}, { status: 503 })],
    ['is a refusal', () => Response.json({}, { status: 403 })],
    ['is “not found”', () => Response.json({}, { status: 404 })],
    ['is no JSON', () => new Response('<html>')],
  ])('that %s is not kept', async (_what, answer) => {
    const { get, requests } = createFakePlatform({ answer });
    await get(overview('a'));
    await get(overview('a'));
    expect(requests).toHaveLength(2);
  });
});

describe('A question for a new answer', () => {
  it.each(['no-cache', 'max-age=0', 'No-Cache', 'no-store, no-cache'])(
    'by “Cache-Control: %s” goes past what is kept, and renews it',
    async (directive) => {
      const { get } = createFakePlatform({ answer: createCounter() });
      await get(overview('a'));
      const second = await get(overview('a'), { headers: { 'cache-control': directive } });
      expect(await second.json()).toEqual({ count: 2 });
      expect(await (await get(overview('a'))).json()).toEqual({ count: 2 });
    },
  );

  it.each(['max-age=60', 'only-if-cached', ''])('is not meant by “Cache-Control: %s”', async (directive) => {
    const { get, requests } = createFakePlatform();
    await get(overview('a'));
    await get(overview('a'), { headers: { 'cache-control': directive } });
    expect(requests).toHaveLength(1);
  });

  it('joins no call that has gone out before; who comes later joins the newer one', async () => {
    const { get, held } = createHeldPlatform();
    const first = get(overview('a'));
    await settle();
    const second = get(overview('a'), anew);
    await settle();
    const third = get(overview('a'));
    await settle();
    expect(held).toHaveLength(2);
    held[0]?.give(Response.json({ count: 1 }));
    held[1]?.give(Response.json({ count: 2 }));
    const answers = await Promise.all([first, second, third]);
    expect(await Promise.all(answers.map((answer) => answer.json()))).toEqual([
      { count: 1 },
      { count: 2 },
      { count: 2 },
    ]);
  });

  it('joins a call that still waits for its turn, since that will be as new', async () => {
    const { get, held } = createHeldPlatform();
    const others = ['1', '2', '3', '4', '5', '6'].map((student) => get(overview(student)));
    await settle();
    const waiting = [get(overview('a')), get(overview('a'), anew)];
    await settle();
    expect(held).toHaveLength(6);
    for (const { give } of held) give(Response.json({}));
    await Promise.all(others);
    await settle();
    expect(held).toHaveLength(7);
    held[6]?.give(Response.json({}));
    expect((await Promise.all(waiting)).map(({ status }) => status)).toEqual([200, 200]);
  });

  it('is not undone by an older call that ends after it', async () => {
    const { get, held, passMs } = createHeldPlatform();
    const slow = get(overview('a'));
    await settle();
    passMs(1_000);
    const quick = get(overview('a'), anew);
    await settle();
    held[1]?.give(Response.json({ count: 2 }));
    await quick;
    held[0]?.give(Response.json({ count: 1 }));
    await slow;
    expect(await (await get(overview('a'))).json()).toEqual({ count: 2 });
  });

  it('that fails leaves what is kept to the others', async () => {
    const answers = [Response.json({ count: 1 }), Response.json({}, { status: 503 })];
    const { get } = createFakePlatform({ answer: () => answers.shift() ?? Response.error() });
    await get(overview('a'));
    expect((await get(overview('a'), anew)).status).toBe(503);
    expect(await (await get(overview('a'))).json()).toEqual({ count: 1 });
  });
});

describe('Pages of a list', () => {
  const page = (offset: number) => `/api/insights/1.0/users/a/sessions?limit=100&offset=${offset}`;

  it('are kept, each for itself', async () => {
    const { get, requests } = createFakePlatform();
    for (const offset of [0, 100, 0, 100]) await get(page(offset));
    expect(requests).toHaveLength(2);
  });

  it('are asked for anew where the first page is newer: a session may have moved from one to the other', async () => {
    const { get, requests, passMs } = createFakePlatform();
    await get(page(0));
    passMs(1_000);
    await get(page(100));
    passMs(1_000);
    await get(page(0), anew);
    await get(page(100));
    expect(requests).toHaveLength(4);
    await get(page(100));
    expect(requests).toHaveLength(4);
  });

  it('are asked for anew where the first page is no longer kept', async () => {
    const { get, requests, passMs } = createFakePlatform();
    await get(page(0));
    passMs(1_000);
    await get(page(100));
    passMs(29_500);
    await get(page(100));
    expect(requests).toHaveLength(3);
  });
});

describe('The memory', () => {
  it('holds no more bytes than it may: the answer that was not used for longest goes', async () => {
    const asked: string[] = [];
    const elapsed = () => 1_000;
    const answers = createAnswers({
      platform: {
        async get(_scope, url) {
          asked.push(url);
          return Promise.resolve({ bytes: new Uint8Array(10_000), value: {} });
        },
      },
      queue: createUpstreamQueue(24, elapsed),
      now: () => now,
      elapsed,
      largestMemoryBytes: 25_000,
    });
    const ask = async (url: string) => {
      const reader = { viewer: 'v', urgency: 3, signal: new AbortController().signal };
      const question = { url, scope: 'insights', firstPageUrl: null, lifetimeMs: 60_000 } as const;
      await answers.get({ ...question, toBody: ({ bytes }) => bytes }, reader, false);
    };
    for (const url of ['a', 'b', 'a', 'c']) await ask(url);
    expect(asked).toEqual(['a', 'b', 'c']);
    for (const url of ['a', 'c']) await ask(url);
    expect(asked).toEqual(['a', 'b', 'c']);
    await ask('b');
    expect(asked).toEqual(['a', 'b', 'c', 'b']);
  });
});
