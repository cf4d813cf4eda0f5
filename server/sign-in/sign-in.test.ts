/** Sign-in as the server has it, whatever the provider: cookies, addresses, and the stand-in of the demo. */
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { createServer, type ServerOptions } from '../create-server.ts';
import { config, createFakePlatform, demoConfig, now } from '../testing/fake-platform.ts';
import { noPageScripts } from '../page-chunks.ts';
import { createCookies, signInAs, standInFor } from '../testing/sign-in.ts';

const lineSchema = z.object({ route: z.string() });

function createDemo(more: Partial<ServerOptions> = {}) {
  return createFakePlatform({ server: { ...standInFor(['Ana', 'Ben']), config: demoConfig, ...more } });
}

describe('The stand-in', () => {
  it('is refused in front of anything but the embedded simulator', () => {
    const options = { fetch: () => Promise.resolve(new Response()), now: Date.now };
    const assets = { indexHtml: '<!--boot-->', toPageScripts: noPageScripts, find: () => undefined };
    expect(() => createServer({ ...options, assets, config, ...standInFor(['Ana']) })).toThrow(
      'for the embedded simulator only',
    );
  });

  it('asks nobody to sign in, and leads to a person and back', async () => {
    const { get } = createDemo();
    expect(await (await get('/')).text()).toContain('"role":"operator"');
    const cookie = await signInAs(get, 'Ben');
    const page = await (await get('/', { headers: { cookie } })).text();
    expect(page).toContain('"name":"Ben","role":"teacher"');
    expect(page).toContain('{"id":"Ana","title":"Teacher","name":"Ana","isCurrent":false}');
    expect(page).toContain('{"id":"Ben","title":"Teacher","name":"Ben","isCurrent":true}');
    const back = await get('/sign-in?return=/about', { headers: { cookie } });
    expect(back.headers.get('location')).toBe('/about');
    expect(back.headers.getSetCookie()[0]).toMatch(/^week-in-focus\.4173\.session=;.*Max-Age=0/);
  });

  it('knows only the people that it was given', async () => {
    const { get } = createDemo();
    const answer = await get('/sign-in?as=Eve');
    expect(answer.headers.get('location')).toBe('/sign-in/failed?reason=refused&return=%2F');
  });

  it('takes a cookie that cannot be read for a session that is over, not for nobody’s', async () => {
    const { get } = createDemo();
    const headers = { cookie: 'week-in-focus.4173.session=of-another-start' };
    expect((await get('/api/applications/1.0', { headers })).status).toBe(401);
    expect((await get('/about?x=1', { headers })).headers.get('location')).toBe(
      '/sign-in?return=%2Fabout%3Fx%3D1',
    );
  });
});

describe('With a provider of the school’s own', () => {
  it('there are no roles to choose', async () => {
    const { signIn, viewers } = standInFor(['Ana']);
    const provider = { ...signIn.provider, isStandIn: false };
    const { get } = createDemo({ signIn: { ...signIn, provider }, viewers });
    const cookie = await signInAs(get, 'Ana');
    const page = await (await get('/', { headers: { cookie } })).text();
    expect(page).toContain('"name":"Ana","role":"teacher"');
    expect(page).toContain('"demoRoles":null');
  });

  it('nobody is anybody before the sign-in, which begins at once', async () => {
    const { signIn, viewers } = standInFor(['Ana']);
    const provider = { ...signIn.provider, isStandIn: false };
    const { get } = createDemo({ signIn: { ...signIn, provider }, viewers });
    expect((await get('/')).headers.get('location')).toBe('/sign-in?return=%2F');
    // The stand-in behind it knows nobody without a name: it has been asked.
    expect((await get('/sign-in')).headers.get('location')).toBe('/sign-in/failed?reason=refused&return=%2F');
  });
});

describe('A session of the demo', () => {
  const post = (headers: Record<string, string>) => ({ method: 'POST', headers });
  const origin = 'http://localhost:4173';

  it('is told how long it lasts, and lasts longer by a word of our own page', async () => {
    const clock = { now };
    const { signIn, viewers } = standInFor(['Ana']);
    const { get } = createDemo({ signIn: { ...signIn, now: () => clock.now }, viewers });
    const cookie = await signInAs(get, 'Ana');
    clock.now += 20 * 60_000;
    const told = await get('/session', { headers: { cookie } });
    expect(await told.json()).toEqual({ secondsLeft: 600, canStay: true });
    const extended = await get('/session', post({ cookie, origin, 'sec-fetch-site': 'same-origin' }));
    expect(await extended.json()).toEqual({ secondsLeft: 1_800, canStay: true });
    expect(extended.headers.getSetCookie()[0]).toMatch(/^week-in-focus\.4173\.session=[^;]+;/);
  });

  it('is none before anybody has signed in', async () => {
    const { get } = createDemo();
    for (const init of [{}, post({ origin })]) {
      const answer = await get('/session', init);
      expect(answer.status).toBe(401);
      expect(await answer.json()).toMatchObject({ message: 'You are signed out.' });
    }
  });

  it('ends by signing out, which leads to the first page', async () => {
    const { get } = createDemo();
    const cookie = await signInAs(get, 'Ana');
    // A browser that does not say which site asks.
    const answer = await get('/sign-out', post({ cookie, origin }));
    expect(await answer.json()).toEqual({ next: '/' });
    expect(answer.headers.getSetCookie()[0]).toMatch(/^week-in-focus\.4173\.session=;.*Max-Age=0/);
  });

  it.each([
    ['/session', { origin: 'https://elsewhere.example' }],
    ['/session', { origin, 'sec-fetch-site': 'cross-site' }],
    ['/sign-out', {}],
    ['/sign-out', { origin, 'sec-fetch-site': 'same-site' }],
  ])('is not changed at %s by whoever says %o', async (path, headers) => {
    const { get } = createDemo();
    const cookie = await signInAs(get, 'Ana');
    const answer = await get(path, post({ cookie, ...headers }));
    expect(answer.status).toBe(403);
    expect(await answer.json()).toMatchObject({
      message: 'Only pages of this dashboard may call this address.',
    });
    expect(answer.headers.getSetCookie()).toEqual([]);
  });

  it('is asked for under addresses that the log knows', async () => {
    const { get, logLines } = createDemo({ logLevel: 'info' });
    await signInAs(get, 'Ana');
    await get('/session');
    await get('/session', post({}));
    await get('/sign-out', post({}));
    const routes = logLines.map((line): unknown => JSON.parse(line)).map((line) => z.parse(lineSchema, line));
    expect(routes).toEqual(
      ['/sign-in', '/sign-in/callback', '/session', '/session', '/sign-out'].map((route) => ({ route })),
    );
  });

  it('leaves a line in the log where a sign-in fails, under the number of the request', async () => {
    const { get, logLines } = createDemo();
    const answer = await get('/sign-in/callback?code=x');
    expect(answer.status).toBe(303);
    expect(answer.headers.get('location')).toBe('/sign-in/failed?reason=expired&return=%2F');
    expect(answer.headers.getSetCookie()).toEqual([]);
    expect(logLines.map((line): unknown => JSON.parse(line))).toEqual([
      {
        time: new Date(now).toISOString(),
        level: 'warn',
        event: 'sign-in-failed',
        requestId: answer.headers.get('x-request-id'),
        reason: 'expired',
        cause: 'no such transaction',
      },
    ]);
  });
});

describe('Cookies', () => {
  const origin = 'https://focus.school.example';

  it('behind TLS are bound to this host and to https', async () => {
    const { server } = createDemo({ publicAddress: { origin, trustedProxies: [] } });
    const ask = (path: string, init: RequestInit) => server.fetch(new Request(`${origin}${path}`, init));
    const begun = await ask('/sign-in?as=Ana', {});
    const [transaction = ''] = begun.headers.getSetCookie();
    expect(transaction).toMatch(/^__Host-week-in-focus\.sign-in\.[\w-]{8}=/);
    expect(transaction).toMatch(/; Max-Age=600; Path=\/; HttpOnly; Secure; SameSite=Lax$/);
    const jar = createCookies();
    jar.keep(begun);
    const path = begun.headers.get('location')?.slice(origin.length) ?? '';
    const done = await ask(path, { headers: { cookie: jar.header() } });
    const session = done.headers
      .getSetCookie()
      .find((line) => line.startsWith('__Host-week-in-focus.session='));
    expect(session).toMatch(/; Path=\/; HttpOnly; Secure; SameSite=Lax$/);
    expect(session).not.toMatch(/Max-Age|Expires|Domain/i);
    expect(done.headers.get('strict-transport-security')).toBe('max-age=31536000');
    // Browsers take a cookie of such a name only with all of this, its end too.
    const gone = done.headers.getSetCookie().find((line) => line.includes('sign-in.'));
    expect(gone).toMatch(/^__Host-week-in-focus\.sign-in\.[\w-]{8}=;/);
    expect(gone).toMatch(/; Max-Age=0; Path=\/; HttpOnly; Secure; SameSite=Lax$/);
  });

  it.each([
    ['http://localhost', 'week-in-focus.80.'],
    ['http://localhost:8080', 'week-in-focus.8080.'],
  ])('of two dashboards on one machine are told apart by the port: %s', async (address, start) => {
    const { server } = createDemo();
    const begun = await server.fetch(new Request(`${address}/sign-in?as=Ana`));
    const [transaction = ''] = begun.headers.getSetCookie();
    expect(transaction.startsWith(`${start}sign-in.`)).toBe(true);
    expect(transaction).toMatch(/; Max-Age=600; Path=\/; HttpOnly; SameSite=Lax$/);
  });

  it('are few, however many sign-ins were begun and left', async () => {
    const { get } = createDemo();
    const jar = createCookies();
    for (let count = 0; count < 20; count += 1) {
      const answer = await get('/sign-in?as=Ana', { headers: { cookie: jar.header() } });
      jar.keep(answer);
      expect(jar.cookies.size).toBeLessThanOrEqual(8);
    }
  });

  it('are not written beside data, where an answer could bring back a session that was ended', async () => {
    const { get } = createDemo();
    const cookie = await signInAs(get, 'Ana');
    const answer = await get('/api/applications/1.0', { headers: { cookie } });
    expect(answer.status).toBe(200);
    expect(answer.headers.getSetCookie()).toEqual([]);
    expect((await get('/session', { headers: { cookie } })).headers.getSetCookie()).toEqual([]);
  });

  it('that would be too long for browsers stop the sign-in', async () => {
    const demo = standInFor([`Ana ${'x'.repeat(3000)}`]);
    const { get, logLines } = createDemo(demo);
    const begun = await get(`/sign-in?as=Ana%20${'x'.repeat(3000)}`);
    const jar = createCookies();
    jar.keep(begun);
    const callback = begun.headers.get('location')?.replace('http://localhost:4173', '') ?? '';
    const answer = await get(callback, { headers: { cookie: jar.header() } });
    expect(answer.status).toBe(500);
    expect(await answer.json()).toMatchObject({
      message: 'The sign-in provider says more about you than a session can hold.',
    });
    expect(logLines.join()).toContain('session cookie too large');
  });

  it('of others are neither counted nor ended', async () => {
    const { get } = createDemo();
    const cookie = Array.from({ length: 20 }, (_, i) => `week-in-focus.80.sign-in.${i}=x`).join('; ');
    const answer = await get('/sign-in?as=Ana', { headers: { cookie } });
    expect(answer.headers.getSetCookie()).toHaveLength(1);
  });
});

describe('The address', () => {
  const origin = 'https://focus.school.example';
  const { server } = createDemo({ publicAddress: { origin, trustedProxies: ['10.0.0.5'] } });
  const ask = (path: string, headers: Record<string, string>, peer = '10.0.0.5') =>
    server.fetch(new Request(`http://127.0.0.1:4173${path}`, { headers }), peer);

  it('without TLS leads to the one with it', async () => {
    const headers = { host: 'focus.school.example', 'x-forwarded-proto': 'http' };
    const answer = await ask('/about?x=1', headers);
    expect(answer.status).toBe(308);
    expect(answer.headers.get('location')).toBe(`${origin}/about?x=1`);
  });

  it('of somebody else is answered by nothing but the health check', async () => {
    expect((await ask('/about', { host: 'elsewhere.example' })).status).toBe(421);
    expect((await ask('/api/applications/1.0', { host: '10.0.0.9:4173' })).status).toBe(421);
    expect((await ask('/healthz', { host: '10.0.0.9:4173' })).status).toBe(200);
  });
});
