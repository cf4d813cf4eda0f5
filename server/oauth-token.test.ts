import { describe, expect, it } from 'vitest';
import { scopes } from '#src/contract/endpoints.ts';
import { requestToken } from './oauth-token.ts';
import { config, now } from './testing/fake-platform.ts';
import type { Fetch } from './upstream.ts';

const ask = (fetch: Fetch, timeoutMs = 10_000) =>
  requestToken(config.upstream, fetch, ['insights', 'roster'], { now: () => now, timeoutMs });
const answering = (body: object, status = 200) => ask(() => Promise.resolve(Response.json(body, { status })));

describe('The token endpoint', () => {
  it('is asked by a form, with the secret in a header, at its address and no other', async () => {
    const asked: Request[] = [];
    const answer = await ask((request) => {
      asked.push(request);
      return Promise.resolve(Response.json({ access_token: 'a' }));
    });
    expect(asked).toHaveLength(1);
    const [request] = asked;
    expect(request).toMatchObject({ method: 'POST', url: config.upstream.tokenUrl, redirect: 'manual' });
    expect(Object.fromEntries(request?.headers ?? [])).toEqual({
      accept: 'application/json',
      'content-type': 'application/x-www-form-urlencoded',
      authorization: `Basic ${btoa('test+client:test-secret%3Awith%2Fodd%2Bcharacters')}`,
    });
    expect(await request?.text()).toBe(
      new URLSearchParams({
        grant_type: 'client_credentials',
        scope: `${scopes.insights} ${scopes.roster}`,
      }).toString(),
    );
    expect(answer).toEqual({ kind: 'granted', token: 'a', lifetimeMs: 300_000, withheld: [] });
  });

  it.each<[what: string, body: object, more: object]>([
    ['its life', { expires_in: 60 }, { lifetimeMs: 60_000 }],
    ['a life of a day', { expires_in: 86_400 }, { lifetimeMs: 86_400_000 }],
    ['a life longer than a day', { expires_in: 86_401 }, { lifetimeMs: 300_000 }],
    ['a life that is over', { expires_in: 0 }, { lifetimeMs: 300_000 }],
    ['a life that was over before', { expires_in: -1 }, { lifetimeMs: 300_000 }],
    ['a life of a thousandth of a second', { expires_in: 0.001 }, { lifetimeMs: 300_000 }],
    ['a life of nearly a second', { expires_in: 0.999 }, { lifetimeMs: 300_000 }],
    ['a life of half a second as text', { expires_in: '0.5' }, { lifetimeMs: 300_000 }],
    ['a life of a second', { expires_in: 1 }, { lifetimeMs: 1_000 }],
    ['a life of a second and a half', { expires_in: 1.5 }, { lifetimeMs: 1_500 }],
    ['a life of nothing', { expires_in: null }, { lifetimeMs: 300_000 }],
    ['its kind', { token_type: 'bEARER' }, {}],
    ['the scopes, all of them', { scope: `${scopes.roster}  ${scopes.insights}\nother` }, {}],
    ['the scopes, of which one is missing', { scope: scopes.insights }, { withheld: ['roster'] }],
    ['the scopes in a list', { scope: [scopes.roster] }, { withheld: ['insights'] }],
    ['no scope that we know', { scope: 'all' }, {}],
    ['scopes that cannot be read', { scope: 7 }, {}],
  ])('may say of a token %s', async (_what, body, more) => {
    expect(await answering({ access_token: '!a~', ...body })).toEqual({
      kind: 'granted',
      token: '!a~',
      lifetimeMs: 300_000,
      withheld: [],
      ...more,
    });
  });

  it.each([
    [{ access_token: 'a b' }],
    [{ access_token: ' a' }],
    [{ access_token: 'a\u007f' }],
    [{ access_token: 'é' }],
    [{ access_token: 7 }],
    [{ access_token: 'a', token_type: 'MAC' }],
    [{ access_token: 'a', token_type: 'not a bearer' }],
    [{ access_token: 'a', token_type: 'bearer of news' }],
  ])('has sent no token where it says %j', async (body) => {
    expect(await answering(body)).toEqual({ kind: 'failed', cause: 'token endpoint sent no usable token' });
  });

  it.each([400, 401, 403])('refuses by %i', async (status) => {
    expect(await answering({ access_token: 'a' }, status)).toEqual({ kind: 'refused', status });
  });

  it.each([201, 302, 404, 500])('does nothing of use by %i', async (status) => {
    expect(await answering({ access_token: 'a' }, status)).toEqual({
      kind: 'failed',
      cause: `token endpoint answered ${status}`,
    });
  });

  it('may ask to be left alone', async () => {
    const answer = ask(() =>
      Promise.resolve(new Response('', { status: 503, headers: { 'retry-after': '7' } })),
    );
    expect(await answer).toEqual({ kind: 'failed', cause: 'token endpoint answered 503', retryAfter: 7 });
  });

  it('is out of reach, or too slow, or says too much', async () => {
    const unreachable = { kind: 'failed', cause: 'token endpoint could not be reached' };
    expect(await ask(() => Promise.reject(new TypeError('fetch failed')))).toEqual(unreachable);
    expect(await answering({ access_token: 'a', more: 'x'.repeat(64 * 1024) })).toEqual(unreachable);
    const signals: AbortSignal[] = [];
    const late = await ask(({ signal }) => {
      signals.push(signal);
      return new Promise(() => undefined);
    }, 5);
    expect(late).toEqual({ kind: 'failed', cause: 'token endpoint did not answer in time', isLate: true });
    expect(signals.map(({ aborted }) => aborted)).toEqual([true]);
  });
});
