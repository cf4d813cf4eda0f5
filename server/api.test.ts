import { gunzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { problemSchema } from '#src/contract/problem.ts';
import { config, createFakePlatform, now } from './testing/fake-platform.ts';

const overview = '/api/insights/1.0/users/a/overview';
const overviewQuery =
  'startedAfter=2026-03-09T05%3A00%3A00Z&startedBefore=2026-03-16T05%3A00%3A00Z&targetTimezone=America%2FChicago';

describe('the endpoints under /api', () => {
  it.each([
    ['/insights/1.0/users/a-b', ''],
    ['/insights/1.0/users/a/sessions', 'limit=100&offset=200&isProctored=true'],
    ['/insights/1.0/users/a/overview', overviewQuery],
    ['/applications/1.0', 'limit=100&offset=100'],
  ])('pass %s?%s on to the same path of the platform', async (path, query) => {
    const { get, requests } = createFakePlatform();
    const suffix = query === '' ? '' : `?${query}`;
    expect((await get(`/api${path}${suffix}`)).status).toBe(200);
    expect(requests.map(({ method, url }) => `${method} ${url}`)).toEqual([
      `GET ${config.upstream.baseUrl}${path}${suffix}`,
    ]);
  });

  it('ask the platform for a session by its id alone, whosever it is said to be', async () => {
    const { get, requests } = createFakePlatform();
    const started = 'startedAt=2026-03-09T14%3A00%3A00Z';
    const answer = await get(`/api/insights/1.0/users/a/sessions/s1?isProctored=true&type=Idling&${started}`);
    expect(answer.status).toBe(200);
    expect(requests.map(({ url }) => url)).toEqual([
      `${config.upstream.baseUrl}/insights/1.0/sessions/s1?isProctored=true&type=Idling`,
    ]);
  });

  it('keep the offset of an instant readable for the platform', async () => {
    const { get, requests } = createFakePlatform();
    await get('/api/insights/1.0/users/a?after=2026-03-09T00:00:00%2B02:00');
    expect(new URL(requests[0]?.url ?? '').searchParams.get('after')).toBe('2026-03-09T00:00:00+02:00');
  });

  it.each([
    '/api',
    '/api/',
    '/api/insights/1.0/users',
    '/api/insights/1.0/users/',
    '/api/insights/1.0/users//overview',
    '/api/insights/1.0/users/a/overview/',
    '/api/insights/1.0/users/a/b/overview',
    '/api/insights/1.0/types',
    '/api/insights/1.0/sessions/s1',
    '/api/auth/1.0/token',
    '/api/rostering/1.0/users/a',
    '/api/applications/1.0/a',
    '/api/../auth/1.0/token',
  ])('answer 404 to %s, which never goes upstream', async (path) => {
    const { get, requests, tokenRequests } = createFakePlatform();
    expect((await get(path)).status).toBe(404);
    expect([...requests, ...tokenRequests]).toEqual([]);
  });

  it.each(['POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS'])('answer 405 to %s', async (method) => {
    const { get, requests, tokenRequests } = createFakePlatform();
    const answer = await get('/api/applications/1.0', { method });
    expect(answer.status).toBe(405);
    expect(answer.headers.get('allow')).toBe('GET, HEAD');
    expect([...requests, ...tokenRequests]).toEqual([]);
  });

  it('answer HEAD like GET, without a body', async () => {
    const { get, requests } = createFakePlatform();
    const answer = await get('/api/applications/1.0', { method: 'HEAD' });
    expect(answer.status).toBe(200);
    expect(await answer.text()).toBe('');
    expect(requests[0]?.method).toBe('GET');
  });

  it.each([
    ['unknown', '/api/applications/1.0?filter=x', '"filter" is not known'],
    ['known elsewhere', `${overview}?${overviewQuery}&limit=5`, '"limit" is not known'],
    ['ours to set', '/api/rostering/1.0/users?fields=password', '"fields" is not known'],
    ['doubled', '/api/applications/1.0?limit=5&limit=5', '"limit" is given more than once'],
    ['too small', '/api/applications/1.0?limit=0', '"limit" has a value that is not allowed'],
    ['too large', '/api/applications/1.0?limit=101', '"limit" has a value that is not allowed'],
    ['no number', '/api/applications/1.0?offset=-1', '"offset" has a value that is not allowed'],
    ['empty', '/api/applications/1.0?limit=', '"limit" has a value that is not allowed'],
    ['no instant', '/api/insights/1.0/users/a?after=2026-03-09', '"after" has a value that is not allowed'],
    ['missing', `${overview}?startedAfter=2026-03-09T00:00:00Z`, '"startedBefore" is missing'],
    [
      'a message',
      '/api/applications/1.0?Emil+Empty+was+here=1',
      'parameter an unknown name is not known here.',
    ],
    [
      'a name of forty letters',
      `/api/applications/1.0?${'a'.repeat(40)}=1`,
      `"${'a'.repeat(40)}" is not known`,
    ],
    ['a longer name', `/api/applications/1.0?${'a'.repeat(41)}=1`, 'an unknown name is not known'],
    ['a name that begins with a digit', '/api/applications/1.0?1a=1', 'an unknown name is not known'],
    ['without a name', '/api/applications/1.0?=1', 'an unknown name is not known'],
    ['a message twice', '/api/applications/1.0?Emil!=1&Emil!=2', 'an unknown name is given more than once'],
    ['a name of objects', '/api/applications/1.0?__proto__=1', 'an unknown name is not known'],
  ])('answer 400 to a parameter that is %s, naming it', async (_title, path, message) => {
    const { get, requests, tokenRequests } = createFakePlatform();
    const answer = await get(path);
    expect(answer.status).toBe(400);
    const problem = problemSchema.parse(await answer.json());
    expect(problem.message).toContain(message);
    expect(problem.requestId).toBe(answer.headers.get('x-request-id'));
    expect([...requests, ...tokenRequests]).toEqual([]);
  });

  it('never repeat a value that was not allowed', async () => {
    const { get } = createFakePlatform();
    const answer = await get('/api/applications/1.0?limit=Emil');
    expect(await answer.text()).not.toContain('Emil');
  });

  it.each([
    ['a slash', 'a%2Fb'],
    ['a way up', '..%2F..%2Fauth'],
    ['a way up by backslash', '..%5C..%5Cauth'],
    ['a second encoding', '%252e%252e%252f'],
    ['a broken encoding', '%E0%A4%A'],
    ['a line end', 'a%0d%0ab'],
    ['a zero', 'a%00'],
    ['a delete', 'a%7f'],
    ['129 characters', 'a'.repeat(129)],
  ])('answer 400 to an id with %s', async (_title, id) => {
    const { get, requests, tokenRequests } = createFakePlatform();
    const answer = await get(`/api/insights/1.0/users/${id}`);
    expect(answer.status).toBe(400);
    expect(await answer.json()).toMatchObject({ message: 'The path holds no valid userId.' });
    expect([...requests, ...tokenRequests]).toEqual([]);
  });

  it.each([
    ['a question mark', 'a%3Fb%23c', 'a%3Fb%23c'],
    ['letters of the world', '%C3%A9%E6%97%A5', '%C3%A9%E6%97%A5'],
    ['a urn', 'urn:uuid:1', 'urn%3Auuid%3A1'],
    ['a semicolon and a blank', 'a;b%20c', 'a%3Bb%20c'],
    ['128 characters', 'a'.repeat(128), 'a'.repeat(128)],
  ])('keep an id with %s one segment of the path', async (_title, id, encoded) => {
    const { get, requests } = createFakePlatform();
    await get(`/api/insights/1.0/users/a/sessions/${id}`);
    expect(requests[0]?.url).toBe(`${config.upstream.baseUrl}/insights/1.0/sessions/${encoded}`);
  });

  it('send nothing of the browser up', async () => {
    const { get, requests } = createFakePlatform();
    await get('/api/applications/1.0', {
      headers: { cookie: 'a=b', authorization: 'Bearer stolen', 'x-forwarded-for': '1.2.3.4', referer: 'r' },
    });
    expect([...(requests[0]?.headers ?? [])]).toEqual([
      ['accept', 'application/json'],
      ['authorization', 'Bearer token-1'],
    ]);
    expect(requests[0]?.redirect).toBe('manual');
  });

  it('let nothing but the bytes come down', async () => {
    const body = '\uFEFF{ "a" : 1.0, "\\u00e9": 1e2 }\n';
    const { get } = createFakePlatform({
      answer: () =>
        new Response(body, {
          headers: {
            'set-cookie': 'a=b',
            server: 'x',
            etag: 'y',
            'access-control-allow-origin': '*',
            via: 'z',
          },
        }),
    });
    const answer = await get('/api/applications/1.0');
    expect(new Uint8Array(await answer.arrayBuffer())).toEqual(new TextEncoder().encode(body));
    expect([...answer.headers.keys()].sort()).toEqual([
      'age',
      'cache-control',
      'content-length',
      'content-security-policy',
      'content-type',
      'cross-origin-resource-policy',
      'date',
      'referrer-policy',
      'x-content-type-options',
      'x-request-id',
    ]);
    expect(answer.headers.get('cache-control')).toBe('no-store');
    expect(answer.headers.get('content-type')).toBe('application/json; charset=utf-8');
    expect(answer.headers.get('date')).toBe(new Date(now).toUTCString());
  });

  it('compress a longer body for whoever takes gzip', async () => {
    const body = JSON.stringify({ text: 'a'.repeat(5000) });
    const { get } = createFakePlatform({ answer: () => new Response(body) });
    const answer = await get('/api/applications/1.0', { headers: { 'accept-encoding': 'gzip' } });
    expect(answer.headers.get('content-encoding')).toBe('gzip');
    expect(gunzipSync(await answer.arrayBuffer()).toString()).toBe(body);
  });

  it.each([
    [1_023, null, null, 1_023],
    [1_024, 'gzip', 'Accept-Encoding', null],
  ])('compress a body from a kilobyte on: %i bytes', async (size, coding, vary, length) => {
    const { get } = createFakePlatform({ answer: () => new Response(`"${'a'.repeat(size - 2)}"`) });
    const answer = await get('/api/applications/1.0', { headers: { 'accept-encoding': 'gzip' } });
    expect(answer.headers.get('content-encoding')).toBe(coding);
    expect(answer.headers.get('vary')).toBe(vary);
    const bytes = await answer.arrayBuffer();
    expect(answer.headers.get('content-length')).toBe(String(bytes.byteLength));
    expect(length ?? bytes.byteLength).toBe(bytes.byteLength);
    // Whoever takes no gzip is told that others may, too.
    const plain = await get('/api/applications/1.0');
    expect(plain.headers.has('content-encoding')).toBe(false);
    expect(plain.headers.get('vary')).toBe(vary);
    expect(plain.headers.get('content-length')).toBe(String(size));
  });

  it.each(['cross-site', 'same-site'])('refuse a request that a page of a %s origin makes', async (site) => {
    const { get, requests } = createFakePlatform();
    const answer = await get('/api/applications/1.0', { headers: { 'sec-fetch-site': site } });
    expect(answer.status).toBe(403);
    expect(requests).toEqual([]);
  });

  it.each(['same-origin', 'none'])('answer a request whose site is %s', async (site) => {
    const { get } = createFakePlatform();
    const answer = await get('/api/applications/1.0', { headers: { 'sec-fetch-site': site } });
    expect(answer.status).toBe(200);
  });
});
