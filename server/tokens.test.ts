import { describe, expect, it } from 'vitest';
import { scopes } from '#src/contract/endpoints.ts';
import { problemSchema } from '#src/contract/problem.ts';
import { createFakePlatform, now, secret, tokenAnswer } from './testing/fake-platform.ts';

const path = '/api/applications/1.0';

/** Ten questions, no two alike. */
const tenPaths = Array.from({ length: 10 }, (_, index) => `${path}?offset=${index}`);

/** Asks the platform, whatever the server has kept of it. */
const anew = { headers: { 'cache-control': 'no-cache' } };

function refuse(status: number, error: string): Response {
  return Response.json({ error }, { status });
}

/** A token endpoint that grants single scopes only, and of these only the given ones. */
function grantSeparately(granted: readonly string[], status: number) {
  return (form: URLSearchParams, call: number): Response =>
    granted.includes(form.get('scope') ?? '') ? tokenAnswer(call) : refuse(status, 'invalid_scope');
}

describe('createTokens', () => {
  it('asks once for all scopes with Basic, id and secret form-encoded first', async () => {
    const { get, tokenRequests, requests } = createFakePlatform();
    expect((await get(path)).status).toBe(200);
    expect(tokenRequests).toHaveLength(1);
    expect(atob(tokenRequests[0]?.authorization.replace('Basic ', '') ?? '')).toBe(
      'test+client:test-secret%3Awith%2Fodd%2Bcharacters',
    );
    expect(Object.fromEntries(tokenRequests[0]?.form ?? [])).toEqual({
      grant_type: 'client_credentials',
      scope: Object.values(scopes).join(' '),
    });
    expect(requests[0]?.headers.get('authorization')).toBe('Bearer token-1');
  });

  it('makes one token call however many requests wait', async () => {
    const { get, tokenRequests, requests } = createFakePlatform();
    await Promise.all(tenPaths.map((onePath) => get(onePath)));
    expect(requests).toHaveLength(10);
    expect(tokenRequests).toHaveLength(1);
  });

  it.each([
    ['a minute before the end of an hour', 3600, 3_540_000],
    ['at half of a life that is shorter than two minutes', 60, 30_000],
    ['after four minutes where the life is not told', undefined, 240_000],
    ['after four minutes where the life makes no sense', 'soon', 240_000],
    ['a minute before the end where the life is written as text', '600', 540_000],
  ])('renews %s', async (_title, expiresIn, usedForMs) => {
    const platform = createFakePlatform({ token: (_, call) => tokenAnswer(call, { expires_in: expiresIn }) });
    await platform.get(path);
    platform.passMs(usedForMs - 1);
    await platform.get(path, anew);
    expect(platform.tokenRequests).toHaveLength(1);
    platform.passMs(1);
    await platform.get(path, anew);
    expect(platform.tokenRequests).toHaveLength(2);
    expect(platform.requests.at(-1)?.headers.get('authorization')).toBe('Bearer token-2');
  });

  it('renews once and tries once more when a token is no longer taken', async () => {
    const { get, tokenRequests } = createFakePlatform({
      answer: (request) =>
        request.headers.get('authorization') === 'Bearer token-1'
          ? refuse(401, 'Unauthorized')
          : Response.json({ ok: true }),
    });
    expect((await get(path)).status).toBe(200);
    expect(tokenRequests).toHaveLength(2);
  });

  it('renews once when ten requests find the token refused at the same time', async () => {
    const { get, tokenRequests } = createFakePlatform({
      answer: (request) =>
        request.headers.get('authorization') === 'Bearer token-1'
          ? refuse(401, 'Unauthorized')
          : Response.json({ ok: true }),
    });
    const answers = await Promise.all(tenPaths.map((onePath) => get(onePath)));
    expect(answers.map(({ status }) => status)).toEqual(Array.from({ length: 10 }, () => 200));
    expect(tokenRequests).toHaveLength(2);
  });

  it('gives up with 502, not 401, when a fresh token is refused too', async () => {
    const { get, requests, tokenRequests } = createFakePlatform({
      answer: () => refuse(401, 'Unauthorized'),
    });
    const answer = await get(path);
    expect(answer.status).toBe(502);
    const problem = problemSchema.parse(await answer.json());
    expect(problem.error).toBe('Bad gateway');
    expect(problem.message).toContain('credentials of this server');
    expect(requests).toHaveLength(2);
    expect(tokenRequests).toHaveLength(2);
  });

  it('asks for no token after three fresh ones in a row that were refused, until five seconds are over', async () => {
    const platform = createFakePlatform({ answer: () => refuse(401, 'Unauthorized') });
    for (const onePath of tenPaths) expect((await platform.get(onePath)).status).toBe(502);
    expect(platform.tokenRequests).toHaveLength(4);
    // The first three were asked twice, all others once.
    expect(platform.requests).toHaveLength(13);
    platform.passMs(5_000);
    await platform.get(path);
    expect(platform.tokenRequests).toHaveLength(5);
  });

  it('forgets the tokens that were refused as soon as one is taken', async () => {
    let taken = '';
    const platform = createFakePlatform({
      answer: (request) =>
        request.headers.get('authorization') === taken ? Response.json({}) : refuse(401, 'Unauthorized'),
    });
    const [a = '', b = '', c = '', ...others] = tenPaths;
    await platform.get(a);
    await platform.get(b);
    expect(platform.tokenRequests).toHaveLength(3);
    taken = 'Bearer token-4';
    expect((await platform.get(c)).status).toBe(200);
    taken = '';
    for (const onePath of others) await platform.get(onePath);
    // Three more in vain, and then none: the two from before do not count.
    expect(platform.tokenRequests).toHaveLength(7);
  });

  it('begins to count anew when it has left the platform alone for five seconds', async () => {
    const platform = createFakePlatform({ answer: () => refuse(401, 'Unauthorized') });
    for (const onePath of tenPaths) await platform.get(onePath);
    platform.passMs(4_999);
    const answer = await platform.get(path);
    expect(platform.tokenRequests).toHaveLength(4);
    expect(await answer.text()).toContain('This is not about you');
    expect(platform.logLines.at(-1)).toContain('upstream refuses token after token');
    platform.passMs(1);
    for (const onePath of tenPaths) await platform.get(onePath);
    expect(platform.tokenRequests).toHaveLength(7);
  });

  it('goes on renewing where each token is good for one answer', async () => {
    const used = new Set<string | null>();
    const { get, tokenRequests } = createFakePlatform({
      answer(request) {
        const token = request.headers.get('authorization');
        const isUsed = used.has(token);
        used.add(token);
        return isUsed ? refuse(401, 'Unauthorized') : Response.json({ ok: true });
      },
    });
    for (const onePath of tenPaths) expect((await get(onePath)).status).toBe(200);
    expect(tokenRequests).toHaveLength(10);
  });

  it.each([400, 401, 403])(
    'asks per scope where one token for all is refused with %i, and closes only what is missing',
    async (status) => {
      const { get, server, tokenRequests, requests } = createFakePlatform({
        token: grantSeparately([scopes.applications, scopes.roster], status),
        answer: () => Response.json({ users: [] }),
      });
      expect((await get(path)).status).toBe(200);
      expect((await get('/api/rostering/1.0/users')).status).toBe(200);
      const closed = await get('/api/insights/1.0/users/a');
      expect(closed.status).toBe(403);
      expect(await closed.text()).toContain(scopes.insights);
      expect(await server.checkAccess()).toEqual({ missingScopes: [scopes.insights], failure: null });
      expect(requests).toHaveLength(2);
      // One for all, one for each: what was learned is kept.
      expect(tokenRequests).toHaveLength(4);
    },
  );

  it.each([
    ['text', Object.values(scopes).slice(0, 2).join(' ')],
    ['a list', Object.values(scopes).slice(0, 2)],
  ])('believes a narrower grant, told as %s', async (_title, scope) => {
    const { get, server } = createFakePlatform({ token: (_, call) => tokenAnswer(call, { scope }) });
    expect((await get(path)).status).toBe(200);
    expect((await get('/api/rostering/1.0/users')).status).toBe(403);
    expect(await server.checkAccess()).toEqual({ missingScopes: [scopes.roster], failure: null });
  });

  it('does not take scopes in an unknown spelling for a refusal', async () => {
    const { server } = createFakePlatform({
      token: (_, call) => tokenAnswer(call, { scope: 'events.readonly' }),
    });
    expect(await server.checkAccess()).toEqual({ missingScopes: [], failure: null });
  });

  it('asks for each scope by itself, once, and of a token that is no longer taken anew', async () => {
    let refused = '';
    const platform = createFakePlatform({
      token: grantSeparately(Object.values(scopes), 403),
      answer: (request) =>
        request.headers.get('authorization') === refused
          ? refuse(401, 'Unauthorized')
          : Response.json({ users: [] }),
    });
    const ask = async () => [
      (await platform.get('/api/insights/1.0/users/a', anew)).status,
      (await platform.get(path, anew)).status,
      (await platform.get('/api/rostering/1.0/users', anew)).status,
    ];
    expect(await ask()).toEqual([200, 200, 200]);
    const scopesAsked = () => platform.tokenRequests.map(({ form }) => form.get('scope'));
    const [all, ...each] = scopesAsked();
    expect(all).toBe(Object.values(scopes).join(' '));
    expect(each).toEqual(Object.values(scopes));
    // The second of the separate ones.
    refused = 'Bearer token-3';
    expect(await ask()).toEqual([200, 200, 200]);
    expect(scopesAsked().slice(4)).toEqual([scopes.applications]);
  });

  it('asks again after five minutes where it was refused', async () => {
    const platform = createFakePlatform({ token: () => refuse(401, 'invalid_client') });
    await platform.get(path);
    expect(platform.tokenRequests).toHaveLength(4);
    platform.passMs(299_999);
    await platform.get(path);
    expect(platform.tokenRequests).toHaveLength(4);
    platform.passMs(1);
    await platform.get(path);
    expect(platform.tokenRequests).toHaveLength(8);
  });

  it('tells refused credentials from missing scopes', async () => {
    const { get, server } = createFakePlatform({ token: () => refuse(401, 'invalid_client') });
    expect((await get(path)).status).toBe(502);
    expect(await server.checkAccess()).toEqual({
      missingScopes: [],
      failure: 'the token endpoint refuses these credentials',
    });
  });

  it.each([
    ['answers 500', () => new Response('oops', { status: 500 })],
    [
      'redirects',
      () => new Response(null, { status: 302, headers: { location: 'https://elsewhere.example' } }),
    ],
    ['sends no JSON', () => new Response('<html>')],
    ['sends no token', () => Response.json({ access_token: '' })],
    ['sends a token that would break the header', () => Response.json({ access_token: 'a\r\nx: y' })],
    ['cannot be reached', () => Promise.reject(new TypeError('fetch failed'))],
  ])('leaves a token endpoint alone for a while when it %s', async (_title, token) => {
    const platform = createFakePlatform({ token });
    const ask = async () => {
      const { status, headers } = await platform.get(path);
      return [status, headers.get('retry-after')];
    };
    expect(await ask()).toEqual([502, '2']);
    platform.passMs(999);
    expect(await ask()).toEqual([502, '2']);
    platform.passMs(1);
    expect(await ask()).toEqual([502, '1']);
    platform.passMs(999);
    expect(await ask()).toEqual([502, '1']);
    expect(platform.tokenRequests).toHaveLength(1);
    platform.passMs(1);
    expect(await ask()).toEqual([502, '2']);
    expect(platform.tokenRequests).toHaveLength(2);
    expect(platform.requests).toHaveLength(0);
  });

  it('leaves a token endpoint alone for as long that has taken its time to fail', async () => {
    const platform = createFakePlatform({
      token: () => {
        platform.passMs(10_000);
        return new Response('oops', { status: 500 });
      },
    });
    expect((await platform.get(path)).headers.get('retry-after')).toBe('2');
    platform.passMs(1_999);
    expect((await platform.get(path)).headers.get('retry-after')).toBe('1');
    expect(platform.tokenRequests).toHaveLength(1);
    platform.passMs(1);
    await platform.get(path);
    expect(platform.tokenRequests).toHaveLength(2);
  });

  it.each([
    ['0', 2],
    ['2', 2],
    ['3', 3],
    ['60', 60],
    ['61', 60],
    ['a while', 2],
    [new Date(now + 5_000).toUTCString(), 5],
  ])('leaves a token endpoint alone that asks for it, for “%s” %i seconds', async (asked, seconds) => {
    const token = () => new Response('', { status: 429, headers: { 'retry-after': asked } });
    const platform = createFakePlatform({ token });
    expect((await platform.get(path)).headers.get('retry-after')).toBe(String(seconds));
    platform.passMs(seconds * 1000 - 1);
    await platform.get(path);
    expect(platform.tokenRequests).toHaveLength(1);
    platform.passMs(1);
    await platform.get(path);
    expect(platform.tokenRequests).toHaveLength(2);
  });

  it('says the same of the token for one scope alone', async () => {
    const token = (form: URLSearchParams) =>
      form.get('scope') === scopes.applications
        ? new Response('', { status: 500 })
        : refuse(400, 'invalid_scope');
    const platform = createFakePlatform({ token });
    const answer = await platform.get(path);
    expect([answer.status, answer.headers.get('retry-after')]).toEqual([502, '2']);
  });

  it('lets neither secret nor token into answers, headers or the log', async () => {
    const platform = createFakePlatform({
      token: (_, call) => tokenAnswer(call),
      answer: () => refuse(500, 'token-1'),
    });
    const answers = [await platform.get(path), await platform.get('/'), await platform.get('/healthz')];
    const seen = await Promise.all(
      answers.map(async (answer) => JSON.stringify([...answer.headers]) + (await answer.text())),
    );
    const everything = [...seen, ...platform.logLines].join('\n');
    expect(platform.logLines).toHaveLength(1);
    expect(everything).not.toContain('token-1');
    expect(everything).not.toContain(secret);
    expect(everything).not.toContain(encodeURIComponent(secret));
  });
});
