import { describe, expect, it, onTestFinished, vi } from 'vitest';
import { z } from '#src/contract/zod.ts';
import { bodyAnswer, serve, servedAt } from '#src/testing/serve.ts';
import { ApiError, hasStatus, toFailure } from './api-error.ts';
import type { Asking } from './asking.ts';
import { getJson } from './get-json.ts';

const schema = z.object({
  summary: z.object({ total: z.int() }),
  list: z.array(z.object({ id: z.string() })),
});
const body = { summary: { total: 1 }, list: [{ id: 'a' }, { id: 'b' }] };

interface GetOptions extends Partial<Asking> {
  readonly userId?: string;
  readonly query?: object;
}

function get({ userId = 'u1', query = {}, ...asking }: GetOptions = {}) {
  return getJson({
    endpoint: 'userSessions',
    ids: { userId },
    query: { limit: '100', ...query },
    schema,
    signal: new AbortController().signal,
    ...asking,
  });
}

/** The error that a request ends with. */
async function failureOf(request: Promise<unknown>): Promise<unknown> {
  return request.then(
    () => 'no failure',
    (error: unknown) => error,
  );
}

async function apiErrorOf(request: Promise<unknown>): Promise<ApiError> {
  const error = await failureOf(request);
  if (!(error instanceof ApiError))
    throw new Error('The request did not fail with an ApiError.', { cause: error });
  return error;
}

describe('getJson', () => {
  it('gives the parsed body with the time of which it tells', async () => {
    serve(() => bodyAnswer(body));
    expect(await get()).toEqual({ data: body, asOf: servedAt.instant });
  });

  it.each([
    ['no age', undefined, '2026-03-11T17:00:00.000Z'],
    ['an age of none', '0', '2026-03-11T17:00:00.000Z'],
    ['half a minute', '30', '2026-03-11T16:59:30.000Z'],
    ['ten minutes', '600', '2026-03-11T16:50:00.000Z'],
    ['an age below none', '-30', '2026-03-11T17:00:00.000Z'],
    ['a text', 'old', '2026-03-11T17:00:00.000Z'],
    ['a fraction', '1.5', '2026-03-11T17:00:00.000Z'],
    ['an age before all time', '9'.repeat(20), '2026-03-11T17:00:00.000Z'],
  ])('takes from the server’s time the age of what it had kept: %s', async (_what, age, asOf) => {
    serve(() => bodyAnswer(body, { headers: age === undefined ? {} : { age } }));
    expect((await get()).asOf).toBe(asOf);
  });

  it.each<[string, Partial<Asking>, Record<string, string>, string]>([
    ['for a page', {}, {}, 'auto'],
    ['for a page, said so', { urgency: 'page' }, {}, 'auto'],
    ['in the background', { urgency: 'background' }, { priority: 'u=5' }, 'low'],
    ['past what the server keeps', { mustBeNew: true }, { 'cache-control': 'no-cache' }, 'auto'],
    [
      'in the background, past what the server keeps',
      { urgency: 'background', mustBeNew: true },
      { priority: 'u=5', 'cache-control': 'no-cache' },
      'low',
    ],
  ])('asks %s in the words of HTTP', async (_what, asking, headers, priority) => {
    const inits: RequestInit[] = [];
    serve((_url, _signal, init) => {
      inits.push(init);
      return bodyAnswer(body);
    });
    await get(asking);
    expect(inits).toMatchObject([{ headers, priority }]);
    expect(Object.keys(inits[0]?.headers ?? {})).toHaveLength(Object.keys(headers).length);
  });

  it('asks for the endpoint under /api with what the query holds', async () => {
    const requests = serve(() => bodyAnswer(body));
    await get({ query: { startedAfter: '2026-03-09T05:00:00Z', applicationId: undefined } });
    expect(requests.map((url) => `${url.pathname}${url.search}`)).toEqual([
      '/api/insights/1.0/users/u1/sessions?limit=100&startedAfter=2026-03-09T05%3A00%3A00Z',
    ]);
  });

  it.each([
    ['a/b', 'a%2Fb'],
    ['../x', '..%2Fx'],
    ['a?b#c', 'a%3Fb%23c'],
    ['50%', '50%25'],
    ['é 日', '%C3%A9%20%E6%97%A5'],
    ['$&', '%24%26'],
  ])('keeps the id %s one segment of the path', async (userId, segment) => {
    const requests = serve(() => bodyAnswer(body));
    await get({ userId });
    expect(requests[0]?.pathname).toBe(`/api/insights/1.0/users/${segment}/sessions`);
  });
});

describe('A request without an answer', () => {
  it('fails as "network" and keeps the cause', async () => {
    const cause = new TypeError('Failed to fetch');
    serve(() => Promise.reject(cause));
    const error = await apiErrorOf(get());
    expect(error.failure).toEqual({ kind: 'network' });
    expect(error.cause).toBe(cause);
  });

  it.each([200, 401, 502])(
    'fails as "network" where HTML comes with %i, as from a network that wants a sign-in',
    async (status) => {
      serve(
        () =>
          new Response('<html>Sign in</html>', {
            status,
            headers: { 'content-type': 'text/html; charset=utf-8' },
          }),
      );
      expect((await apiErrorOf(get())).failure).toEqual({ kind: 'network' });
    },
  );

  it('fails as "network" where the connection breaks within the body', async () => {
    serve(
      () =>
        new Response(
          new ReadableStream({
            start: (controller) => {
              controller.error(new TypeError('terminated'));
            },
          }),
        ),
    );
    expect((await apiErrorOf(get())).failure).toEqual({ kind: 'network' });
  });

  it.each([
    ['of a page', 'page', 25_000],
    ['in the background, where the browser’s own line counts', 'background', 150_000],
  ] as const)('fails as "timeout" once the patience %s is over', async (_what, urgency, patience) => {
    const timeout = vi.spyOn(AbortSignal, 'timeout').mockReturnValue(AbortSignal.abort());
    onTestFinished(() => {
      timeout.mockRestore();
    });
    serve((_url, signal) => {
      signal.throwIfAborted();
      return bodyAnswer(body);
    });
    expect((await apiErrorOf(get({ urgency }))).failure).toEqual({ kind: 'timeout' });
    expect(timeout).toHaveBeenCalledWith(patience);
  });

  it('hands on the abort of a page that is left, as it is', async () => {
    const page = new AbortController();
    const left = new DOMException('left', 'AbortError');
    serve(async (_url, signal) => {
      page.abort(left);
      signal.throwIfAborted();
      return Promise.resolve(bodyAnswer(body));
    });
    expect(await failureOf(get({ signal: page.signal }))).toBe(left);
  });
});

describe('A refused request', () => {
  it.each([400, 401, 403, 404, 405, 429, 500, 502, 503, 504])(
    'fails as "http" with the status %i',
    async (status) => {
      serve(() => bodyAnswer({ error: 'Error', message: 'In plain words.', requestId: 'r-1' }, { status }));
      expect((await apiErrorOf(get())).failure).toEqual({
        kind: 'http',
        status,
        message: 'In plain words.',
        requestId: 'r-1',
      });
    },
  );

  it.each([
    ['the body’s id', { error: 'e', message: 'm', requestId: 'body' }, { message: 'm', requestId: 'body' }],
    [
      'the header’s id where the body has none',
      { error: 'e', message: 'm' },
      { message: 'm', requestId: 'header' },
    ],
    ['no message where the body has another shape', { detail: 'x' }, { message: null, requestId: 'header' }],
  ])('is told with %s', async (_what, problem, told) => {
    serve(() => bodyAnswer(problem, { status: 502, headers: { 'x-request-id': 'header' } }));
    expect((await apiErrorOf(get())).failure).toEqual({ kind: 'http', status: 502, ...told });
  });

  it.each([
    ['may be asked again where the body says nothing of it', {}, true],
    ['need not be asked again where the body says so', { retryable: false }, false],
    ['may be asked again where the body says so', { retryable: true }, true],
  ])('%s', async (_what, said, isRetryable) => {
    serve(() => bodyAnswer({ error: 'e', message: 'm', ...said }, { status: 502 }));
    expect((await apiErrorOf(get())).isRetryable).toBe(isRetryable);
  });

  it('is told by its status alone where the body is no JSON', async () => {
    serve(() => new Response('<html>Bad gateway</html>', { status: 502 }));
    expect((await apiErrorOf(get())).failure).toEqual({
      kind: 'http',
      status: 502,
      message: null,
      requestId: null,
    });
  });

  it.each([
    ['7', 7000],
    ['0', 0],
    ['86400', 86_400_000],
    [undefined, null],
    ['-1', null],
    ['soon', null],
    ['Wed, 11 Mar 2026 17:00:00 GMT', null],
  ])('with Retry-After %s asks to wait %s ms', async (value, milliseconds) => {
    const headers = value === undefined ? {} : { 'retry-after': value };
    serve(() => bodyAnswer({}, { status: 429, headers }));
    expect((await apiErrorOf(get())).retryAfterInMilliseconds).toBe(milliseconds);
  });
});

describe('An answer out of contract', () => {
  it.each([
    ['summary.total', { ...body, summary: { total: '1' } }],
    ['summary', { list: [] }],
    ['list.1.id', { ...body, list: [{ id: 'a' }, { id: 2 }] }],
    ['body', []],
    ['body', null],
  ])('fails with the place "%s" and nothing of the body', async (place, answer) => {
    serve(() => bodyAnswer(answer));
    const error = await apiErrorOf(get());
    expect(error.failure).toEqual({ kind: 'contract', place });
    expect(error.message).toBe('Request failed: contract');
    expect(error.cause).toBeUndefined();
  });

  it.each(['', 'null and void', '<html></html>'])(
    'fails with the place "body" where "%s" is no JSON',
    async (text) => {
      serve(() => new Response(text, { headers: { date: servedAt.header } }));
      expect((await apiErrorOf(get())).failure).toEqual({ kind: 'contract', place: 'body' });
    },
  );

  it('fails where the server does not tell its time, because "as of" could not be said', async () => {
    serve(() => Response.json(body));
    expect((await apiErrorOf(get())).failure).toEqual({ kind: 'contract', place: 'Date header' });
  });
});

describe('toFailure', () => {
  it('counts an error that is not ours as a body we could not work with', () => {
    expect(toFailure(new RangeError('x'))).toEqual({ kind: 'contract', place: 'unknown' });
    expect(toFailure(undefined)).toEqual({ kind: 'contract', place: 'unknown' });
  });

  it('is the failure of an ApiError', () => {
    expect(toFailure(new ApiError({ kind: 'timeout' }))).toEqual({ kind: 'timeout' });
  });
});

describe('hasStatus', () => {
  const http = new ApiError({ kind: 'http', status: 404, message: null, requestId: null });
  it.each([
    ['one of the statuses', http, [400, 404], true],
    ['another status', http, [400, 403], false],
    ['no status at all', new ApiError({ kind: 'network' }), [404], false],
    ['an error that is not ours', new Error('404'), [404], false],
  ])('of %s', (_what, error, statuses, expected) => {
    expect(hasStatus(error, ...statuses)).toBe(expected);
  });
});
