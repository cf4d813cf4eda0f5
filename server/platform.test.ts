import { describe, expect, it, onTestFinished, vi } from 'vitest';
import { scopes } from '#src/contract/endpoints.ts';
import { problemSchema } from '#src/contract/problem.ts';
import { createFakePlatform, now } from './testing/fake-platform.ts';

const path = '/api/insights/1.0/users/student-7/sessions?limit=5';

function refuse(status: number, body: unknown, headers: Record<string, string> = {}): Response {
  return Response.json(body, { status, headers });
}

/** A body that begins and never goes on. */
function createStuckBody(): ReadableStream<Uint8Array> {
  return new ReadableStream({
    start(controller) {
      controller.enqueue(new TextEncoder().encode('{"a":'));
    },
  });
}

function createBrokenBody(): ReadableStream<Uint8Array> {
  return new ReadableStream({
    pull(controller) {
      controller.error(new Error('connection reset, secret detail'));
    },
  });
}

describe('createPlatform', () => {
  it.each([
    [400, 400],
    [403, 403],
    [404, 404],
    [405, 502],
    [410, 502],
    [422, 502],
    [429, 429],
    [500, 502],
    [502, 502],
    [503, 503],
    [504, 503],
    [204, 502],
    [206, 502],
    [301, 502],
    [302, 502],
    [307, 502],
    [408, 502],
    [501, 502],
    [505, 502],
  ])('turns an upstream %i into %i in the guide’s error shape', async (upstream, expected) => {
    const { get, requests } = createFakePlatform({
      answer: () =>
        new Response(upstream === 204 ? null : '{}', {
          status: upstream,
          headers: { location: 'https://elsewhere.example/' },
        }),
    });
    const answer = await get(path);
    expect(answer.status).toBe(expected);
    const problem = problemSchema.parse(await answer.json());
    expect(problem.requestId).toBe(answer.headers.get('x-request-id'));
    expect(answer.headers.has('location')).toBe(false);
    expect(requests).toHaveLength(1);
  });

  it.each([
    [200, undefined],
    [202, undefined],
    [204, false],
    [302, false],
    [399, false],
    [405, false],
    [408, undefined],
    [425, undefined],
    [499, false],
    [500, undefined],
    [501, false],
    [502, undefined],
    [503, undefined],
    [505, false],
    [508, false],
  ])(
    'says after an upstream %i whether the same question can get another answer: %s',
    async (status, told) => {
      const { get } = createFakePlatform({
        answer: () => new Response(status === 204 ? null : '<', { status }),
      });
      expect(problemSchema.parse(await (await get(path)).json()).retryable).toBe(told);
    },
  );

  it.each([
    [400, {}],
    [403, { requestId: 7 }],
    [404, { retryable: 'no' }],
  ])(
    'passes a short message of the guide’s shape with a %i, whatever is beside it: %j',
    async (status, more) => {
      const { get } = createFakePlatform({
        answer: () => refuse(status, { error: 'x', message: 'Invalid UUID format for userId', ...more }),
      });
      expect(await (await get(path)).json()).toMatchObject({ message: 'Invalid UUID format for userId' });
    },
  );

  it.each([
    ['is long', 400, { error: 'x', message: 'Emil '.repeat(41) }],
    ['holds control characters', 400, { error: 'x', message: 'Emil\u001b[31m' }],
    ['has another shape', 404, { message: 'Emil' }],
    ['is empty', 403, { error: 'Emil', message: '' }],
    ['is about the platform itself', 500, { error: 'x', message: 'Emil' }],
    ['comes with a 503', 503, { error: 'x', message: 'Emil' }],
    ['comes with a 429', 429, { error: 'x', message: 'Emil' }],
  ])('keeps an upstream message back that %s', async (_title, status, body) => {
    const { get, logLines } = createFakePlatform({ answer: () => refuse(status, body) });
    const answer = await get(path);
    const problem = problemSchema.parse(await answer.json());
    expect(problem.message).not.toContain('Emil');
    expect(problem.message).not.toBe('');
    expect(logLines.join()).not.toContain('Emil');
  });

  it.each([
    ['seconds', 429, { 'retry-after': '7' }, '7'],
    ['seconds with a 503', 503, { 'retry-after': '30' }, '30'],
    ['a date by our clock', 429, { 'retry-after': new Date(now + 9000).toUTCString() }, '9'],
    [
      'a date by the platform’s clock',
      429,
      { 'retry-after': 'Wed, 11 Mar 2026 10:00:20 GMT', date: 'Wed, 11 Mar 2026 10:00:00 GMT' },
      '20',
    ],
    ['a date that is over', 429, { 'retry-after': new Date(now - 9000).toUTCString() }, '0'],
    ['a text', 429, { 'retry-after': 'soon' }, null],
    ['minus one', 429, { 'retry-after': '-1x' }, null],
    ['a year', 429, { 'retry-after': '31536000' }, null],
    ['nothing', 429, {}, null],
    ['seconds with a 500', 500, { 'retry-after': '7' }, null],
  ])('reads a Retry-After of %s', async (_title, status, headers, expected) => {
    const { get } = createFakePlatform({ answer: () => refuse(status, {}, { ...headers }) });
    expect((await get(path)).headers.get('retry-after')).toBe(expected);
  });

  it.each([
    ['seven seconds', '7', 7_000],
    ['an hour, of which a minute is kept', '3600', 60_000],
  ])('asks nobody anything while the platform asks to wait: %s', async (_title, asked, pauseMs) => {
    let isTired = true;
    const { get, requests, passMs } = createFakePlatform({
      answer: () => (isTired ? refuse(429, {}, { 'retry-after': asked }) : Response.json({})),
    });
    expect((await get(path)).headers.get('retry-after')).toBe(asked);
    isTired = false;
    passMs(1_500);
    const meanwhile = await get(`${path}&offset=5`);
    expect(meanwhile.status).toBe(429);
    expect(meanwhile.headers.get('retry-after')).toBe(String(Math.ceil((pauseMs - 1_500) / 1000)));
    expect(requests).toHaveLength(1);
    passMs(pauseMs - 1_500);
    expect((await get(path)).status).toBe(200);
  });

  it('asks on after a 503, which is not about how much is asked, whatever time it names', async () => {
    const { get, requests } = createFakePlatform({ answer: () => refuse(503, {}, { 'retry-after': '30' }) });
    await get(path);
    expect((await get(path)).status).toBe(503);
    expect(requests).toHaveLength(2);
  });

  it('tells the log whose wish it is that nobody asks', async () => {
    const { get, logLines } = createFakePlatform({ answer: () => refuse(429, {}, { 'retry-after': '7' }) });
    await get(path);
    await get(path);
    expect(logLines.map((line) => /"cause":"([^"]*)"/.exec(line)?.[1])).toEqual([
      'upstream answered 429',
      'platform asked to wait',
    ]);
  });

  it('asks on after a 429 that names no time', async () => {
    const { get, requests } = createFakePlatform({ answer: () => refuse(429, {}) });
    await get(path);
    await get(path);
    expect(requests).toHaveLength(2);
  });

  it.each([
    ['is HTML', () => new Response('<html>sign in</html>')],
    ['is empty', () => new Response('')],
    ['is cut', () => new Response('{"a":')],
    ['is not UTF-8', () => new Response(new Uint8Array([0x22, 0xff, 0x22]))],
    ['breaks off', () => new Response(createBrokenBody())],
    ['is larger than 10 MB', () => new Response(`"${'a'.repeat(10 * 1024 * 1024)}"`)],
  ])('answers 502 when a body %s', async (_title, answer) => {
    const { get, logLines } = createFakePlatform({ answer });
    const response = await get(path);
    expect(response.status).toBe(502);
    const text = await response.text();
    expect(text).not.toMatch(/sign in|secret detail/);
    expect(logLines).toHaveLength(1);
    expect(logLines[0]).not.toMatch(/sign in|secret detail/);
  });

  const page = (status: number) => () => new Response('<html>', { status });
  const words = {
    unusable: 'TimeBack gave an answer that could not be used.',
    unreachable: 'TimeBack cannot be reached. Please try again soon.',
    late: 'TimeBack did not answer in time. Please try again.',
    refused:
      'TimeBack refuses the credentials of this server. This is not about you: whoever runs the server must check them.',
  };

  it.each<
    [what: string, upstream: Parameters<typeof createFakePlatform>[0], message: string, cause: string | null]
  >([
    ['400', { answer: page(400) }, 'TimeBack did not accept the request.', null],
    ['403', { answer: page(403) }, 'TimeBack does not allow this.', null],
    ['404', { answer: page(404) }, 'TimeBack does not know this.', null],
    ['429', { answer: page(429) }, 'TimeBack asks to wait: too many requests.', 'upstream answered 429'],
    ['302', { answer: page(302) }, words.unusable, 'upstream answered 302'],
    ['500', { answer: page(500) }, words.unusable, 'upstream answered 500'],
    ['503', { answer: page(503) }, 'TimeBack is not available right now.', 'upstream answered 503'],
    ['504', { answer: page(504) }, 'TimeBack is not available right now.', 'upstream answered 504'],
    [
      'a page',
      { answer: page(200) },
      'TimeBack gave an answer that is not JSON.',
      'upstream body is not JSON',
    ],
    [
      'half a body',
      { answer: () => new Response(createBrokenBody()) },
      words.unreachable,
      'upstream unreachable',
    ],
    [
      'more than ten megabytes',
      { answer: () => new Response(`"${'a'.repeat(10 * 1024 * 1024 - 1)}"`) },
      'TimeBack gave an answer that is too large.',
      'upstream body too large',
    ],
    ['nothing', { answer: () => new Promise(() => undefined) }, words.late, 'upstream timeout'],
    [
      'no token',
      { token: page(500) },
      'TimeBack cannot be reached: signing in to it failed. Please try again soon.',
      'token endpoint answered 500',
    ],
    ['no token for us', { token: page(401) }, words.refused, 'token endpoint refused the credentials'],
    [
      'no token for this',
      { token: () => Response.json({ access_token: 'a', scope: scopes.roster }) },
      `The credentials of this server do not include the scope ${scopes.insights}. Whoever runs the server can ask TimeBack for it.`,
      'scope insights not granted',
    ],
    ['that no token will do', { answer: page(401) }, words.refused, 'upstream refused a fresh token'],
  ])(
    'says in plain words, and the log in few, that the platform answers %s',
    async (_what, upstream, message, cause) => {
      const { get, logLines } = createFakePlatform({
        ...upstream,
        server: { logLevel: 'info', timeoutMs: 20 },
      });
      expect(await (await get(path)).json()).toMatchObject({ message });
      expect(/"cause":"([^"]*)"/.exec(logLines.at(-1) ?? '')?.[1] ?? null).toBe(cause);
    },
  );

  it('calls the platform slow, too, where another question has waited for the token longer', async () => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    onTestFinished(() => void vi.useRealTimers());
    const { get, logLines } = createFakePlatform({
      token: () => new Promise(() => undefined),
      server: { timeoutMs: 1_000 },
    });
    const first = get(path);
    await vi.advanceTimersByTimeAsync(500);
    const second = get(`${path}&offset=5`);
    await vi.advanceTimersByTimeAsync(500);
    expect((await first).status).toBe(504);
    const answer = await second;
    expect(answer.status).toBe(504);
    expect(await answer.json()).toMatchObject({ message: words.late });
    expect(logLines.at(-1)).toContain('token endpoint did not answer in time');
  });

  it('takes a body of exactly ten megabytes', async () => {
    const { get } = createFakePlatform({
      answer: () => new Response(`"${'a'.repeat(10 * 1024 * 1024 - 2)}"`),
    });
    expect((await get(path)).status).toBe(200);
  });

  it.each([
    ['of 200 characters', { error: 'x', message: 'a'.repeat(200) }, 'a'.repeat(200)],
    ['of 201', { error: 'x', message: 'a'.repeat(201) }, 'TimeBack does not know this.'],
    [
      'in a body that is larger than any such message needs',
      { error: 'x'.repeat(64 * 1024), message: 'short' },
      'TimeBack does not know this.',
    ],
  ])('passes a message, or says it in words of our own: one %s', async (_what, body, message) => {
    const { get } = createFakePlatform({ answer: () => refuse(404, body) });
    expect(await (await get(path)).json()).toMatchObject({ message });
  });

  it('lets go of an answer that nobody reads to its end', async () => {
    let open = 0;
    const { get, requests } = createFakePlatform({
      answer: () => {
        open += 1;
        const body = new ReadableStream({
          cancel: () => {
            open -= 1;
          },
        });
        // 401 twice, and then an error.
        return new Response(body, { status: requests.length > 2 ? 500 : 401 });
      },
    });
    await get(path);
    await get(path);
    expect(requests).toHaveLength(3);
    expect(open).toBe(0);
  });

  it('says that the platform cannot be reached when the connection fails', async () => {
    const { get } = createFakePlatform({
      answer: () => Promise.reject(new TypeError('ECONNREFUSED 10.0.0.1')),
    });
    const answer = await get(path);
    expect(answer.status).toBe(502);
    expect(await answer.json()).toMatchObject({
      message: 'TimeBack cannot be reached. Please try again soon.',
    });
  });

  const never = new Promise<Response>(() => undefined);

  it.each([
    ['the answer', { answer: () => never }],
    ['the body', { answer: () => new Response(createStuckBody()) }],
    ['the body of an error', { answer: () => new Response(createStuckBody(), { status: 404 }) }],
    ['the token', { token: () => never }],
  ])('answers 504 when %s does not come in time', async (_title, upstream) => {
    const { get } = createFakePlatform({ ...upstream, server: { timeoutMs: 20 } });
    expect((await get(path)).status).toBe(504);
  });

  it('stops working for a reader who has gone', async () => {
    const reader = new AbortController();
    let upstreamSignal: AbortSignal | undefined;
    const { get, logLines } = createFakePlatform({
      answer: (request) => {
        upstreamSignal = request.signal;
        reader.abort();
        return never;
      },
    });
    await get(path, { signal: reader.signal });
    expect(upstreamSignal?.aborted).toBe(true);
    expect(logLines).toEqual([]);
  });

  it('logs one line for a failure: the pattern of the route, no id, no query', async () => {
    const { get, logLines } = createFakePlatform({ answer: () => refuse(500, {}) });
    const answer = await get(path);
    const requestId = answer.headers.get('x-request-id') ?? '';
    expect(logLines.map((line): unknown => JSON.parse(line))).toEqual([
      {
        time: new Date(now).toISOString(),
        level: 'error',
        event: 'request',
        requestId,
        method: 'GET',
        route: '/insights/1.0/users/:userId/sessions',
        status: 502,
        ms: 0,
        cause: 'upstream answered 500',
      },
    ]);
  });

  it('logs nothing for what went well or is the reader’s own mistake', async () => {
    const { get, logLines } = createFakePlatform();
    await get(path);
    await get('/api/nothing');
    await get('/api/applications/1.0?limit=0');
    expect(logLines).toEqual([]);
  });

  it('does not believe a request id that comes from outside', async () => {
    const { get } = createFakePlatform();
    const answer = await get(path, { headers: { 'x-request-id': 'mine' } });
    expect(answer.headers.get('x-request-id')).toMatch(/^[\da-f-]{36}$/);
  });
});
