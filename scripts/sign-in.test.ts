/**
 * Signing in with a certified provider (oidc-provider) as the counterpart, on real sockets: how it goes well, and all the
 * ways in which it must not.
 */
import { afterAll, beforeAll, describe, expect, it, onTestFinished, vi } from 'vitest';
import type { JWK } from 'jose';
import { sessionSchema } from '#src/contract/session.ts';
import { signedOutSchema } from '#src/contract/sign-in.ts';
import { operator } from '#server/access/viewer.ts';
import { createServer, type DashboardServer, type ServerOptions } from '#server/create-server.ts';
import { defaultSchool } from '#server/school-config.ts';
import { createOpenIdProvider } from '#server/sign-in/open-id-provider.ts';
import { defaultLimits } from '#server/sign-in/sign-in-settings.ts';
import { createCookies } from '#server/testing/sign-in.ts';
import { createSimulator, simulatorCredentials } from '#simulator/create-simulator.ts';
import { noPageScripts } from '#server/page-chunks.ts';
import {
  createSigningKey,
  schoolClient,
  signToken,
  startSchoolProvider,
  type IdToken,
} from './testing/school-provider.ts';

const origin = 'http://localhost:4173';
const noon = Date.parse('2026-03-11T17:00:00Z');
const deepLink = '/students/5ce0a210-0000-4000-8000-000000000004/sessions?window=last-week';

const people = [
  { subject: 'person-1', name: 'Ingrid Fernwood', email: 'ingrid.fernwood@harbour-lantern.example' },
  { subject: 'person-2', name: 'Tomasz Applegarth', email: 'tomasz.applegarth@harbour-lantern.example' },
];

const simulator = createSimulator({ seed: 1, now: () => noon, timeZone: 'America/Chicago' });

let keys: { readonly first: JWK; readonly second: JWK; readonly foreign: JWK };

beforeAll(async () => {
  // oidc-provider says at each start that memory and http are not for production.
  for (const method of ['info', 'warn'] as const)
    vi.spyOn(console, method).mockImplementation(() => undefined);
  const [first, second, foreign] = await Promise.all(
    ['key-1', 'key-2', 'key-1'].map((kid) => createSigningKey(kid)),
  );
  if (first === undefined || second === undefined || foreign === undefined) throw new Error('no keys');
  keys = { first, second, foreign };
});

type Provider = Awaited<ReturnType<typeof startSchoolProvider>>;
type Tamper = (token: IdToken) => Promise<string>;

/** A provider that lives as long as the test. */
async function startProvider(
  more: Partial<Parameters<typeof startSchoolProvider>[0]> = {},
): Promise<Provider> {
  const provider = await startSchoolProvider({ people, origins: [origin], keys: [keys.first], ...more });
  onTestFinished(() => provider.close());
  return provider;
}

const sessionKeys = [new Uint8Array(32).fill(1), new Uint8Array(32).fill(2), new Uint8Array(32).fill(3)];
const keyAt = (index: number) => sessionKeys[index] ?? new Uint8Array(32);

interface HouseOptions {
  readonly issuer: string;
  readonly keys?: NonNullable<ServerOptions['signIn']>['keys'];
  readonly tenant?: { readonly claim: string; readonly value: string };
  readonly now?: () => number;
  readonly log?: (line: string) => void;
}

/** One instance of the dashboard; everybody who signs in may see one student. */
function createInstance(options: HouseOptions): DashboardServer {
  const { issuer, now = Date.now, log = () => undefined } = options;
  return createServer({
    config: {
      upstream: {
        isSimulator: true,
        name: 'embedded simulator',
        baseUrl: 'https://platform.example',
        tokenUrl: 'https://platform.example/auth/1.0/token',
        ...simulatorCredentials,
      },
      timeZone: 'America/Chicago',
      isTimeZoneUnset: false,
      school: defaultSchool,
      version: '0.0.0-test',
    },
    fetch: (request) => simulator.fetch(request),
    now: () => noon,
    assets: { indexHtml: '<!--boot-->', toPageScripts: noPageScripts, find: () => undefined },
    log,
    publicAddress: { origin, trustedProxies: [] },
    signIn: {
      provider: createOpenIdProvider({
        issuer,
        clientId: schoolClient.id,
        clientSecret: schoolClient.secret,
        tenant: options.tenant ?? null,
        claimNames: ['email', 'email_verified'],
        elapsed: () => performance.now(),
      }),
      keys: options.keys ?? [keyAt(0)],
      limits: defaultLimits,
      now,
    },
    viewers: {
      toViewer: ({ subject, claims }) =>
        Promise.resolve({
          ...operator,
          id: `${subject} ${String(claims['email'])} ${String(claims['email_verified'])}`,
          role: 'teacher',
        }),
    },
  });
}

interface Step {
  readonly url: URL;
  readonly answer: Response;
}

/** A browser that keeps cookies for each site, follows redirects, and chooses a person where it is asked. */
function createBrowser(instances: readonly DashboardServer[], person = 'person-1') {
  const jars = new Map<string, ReturnType<typeof createCookies>>();
  const toJar = (site: string) => {
    const jar = jars.get(site) ?? createCookies();
    jars.set(site, jar);
    return jar;
  };
  let turn = 0;

  async function send(url: URL, init: RequestInit = {}): Promise<Response> {
    const jar = toJar(url.origin);
    const headers = new Headers(init.headers);
    headers.set('cookie', jar.header());
    const request = new Request(url, { ...init, headers, redirect: 'manual' });
    const instance = instances[turn % instances.length];
    if (url.origin === origin) turn += 1;
    const answer =
      url.origin === origin && instance !== undefined ? await instance.fetch(request) : await fetch(request);
    jar.keep(answer);
    return answer;
  }

  return {
    cookies: toJar(origin).cookies,
    send: (path: string, init?: RequestInit) => send(new URL(path, origin), init),
    /** @param meddle changes an address before it is visited; `null` ends the way before it */
    async visit(path: string, meddle: (url: URL) => URL | null = (url) => url): Promise<Step> {
      let url = new URL(path, origin);
      for (let step = 0; step < 12; step += 1) {
        const isChoice = url.pathname.startsWith('/interaction/');
        const choice = { method: 'POST', body: new URLSearchParams({ account: person }) };
        const answer = await send(url, isChoice ? choice : {});
        const next = answer.headers.get('location');
        if (next === null) return { url, answer };
        const meddled = meddle(new URL(next, url));
        if (meddled === null) return { url: new URL(next, url), answer };
        url = meddled;
      }
      throw new Error(`${path} goes in a circle.`);
    },
  };
}

const isCallback = ({ pathname }: URL) => pathname === '/sign-in/callback';
const pathOf = ({ url }: Step) => `${url.pathname}${url.search}`;
const reasonOf = ({ url }: Step) =>
  url.pathname === '/sign-in/failed' ? url.searchParams.get('reason') : null;

async function statusOf(browser: ReturnType<typeof createBrowser>): Promise<number> {
  return (await browser.send('/api/applications/1.0?limit=1')).status;
}

describe('Signing in', () => {
  it('leads back to the very address that was asked for, and opens the data', async () => {
    const { issuer } = await startProvider();
    const browser = createBrowser([createInstance({ issuer })]);
    expect(await statusOf(browser)).toBe(401);
    const end = await browser.visit(deepLink);
    expect(pathOf(end)).toBe(deepLink);
    expect(end.answer.status).toBe(200);
    expect(await end.answer.text()).toContain('"name":"Ingrid Fernwood","role":"teacher"');
    expect(await statusOf(browser)).toBe(200);
    // Nothing is left of the way there but the session.
    expect([...browser.cookies.keys()]).toEqual(['week-in-focus.4173.session']);
  });

  it('asks with PKCE, state and nonce, which are new each time', async () => {
    const { issuer } = await startProvider();
    const browser = createBrowser([createInstance({ issuer })]);
    const asked = await Promise.all(
      [1, 2].map(
        async () =>
          (
            await browser.visit('/about', ({ pathname }) =>
              pathname === '/auth' ? null : new URL(`${origin}/sign-in?return=/about`),
            )
          ).url.searchParams,
      ),
    );
    for (const parameters of asked) {
      expect(parameters.get('response_type')).toBe('code');
      expect(parameters.get('code_challenge_method')).toBe('S256');
      expect(parameters.get('scope')).toContain('openid');
      expect(parameters.get('redirect_uri')).toBe(`${origin}/sign-in/callback`);
    }
    for (const name of ['state', 'nonce', 'code_challenge']) {
      const values = asked.map((parameters) => parameters.get(name) ?? '');
      expect(new Set(values).size).toBe(2);
      expect(values.every((value) => value.length >= 43)).toBe(true);
    }
  });

  it('works in several tabs at once', async () => {
    const { issuer } = await startProvider();
    const browser = createBrowser([createInstance({ issuer })]);
    const callbacks = [];
    for (const path of ['/about', '/', deepLink]) {
      callbacks.push(await browser.visit(path, (url) => (isCallback(url) ? null : url)));
    }
    const ends = [];
    for (const callback of callbacks) ends.push(pathOf(await browser.visit(pathOf(callback))));
    expect(ends).toEqual(['/about', '/', deepLink]);
  });

  it('is kept by two instances behind one address, in turns', async () => {
    const { issuer } = await startProvider();
    const browser = createBrowser([createInstance({ issuer }), createInstance({ issuer })]);
    expect(pathOf(await browser.visit(deepLink))).toBe(deepLink);
    expect([await statusOf(browser), await statusOf(browser)]).toEqual([200, 200]);
  });

  it('takes a person of the tenant that is named, and nobody else', async () => {
    const tamper: Tamper = ({ claims }) =>
      signToken({ ...claims, hd: 'harbour-lantern.example' }, keys.first);
    const { issuer } = await startProvider({ tamper });
    const tenant = { claim: 'hd', value: 'harbour-lantern.example' };
    const own = createBrowser([createInstance({ issuer, tenant })]);
    expect(pathOf(await own.visit('/about'))).toBe('/about');
    const other = createBrowser([createInstance({ issuer, tenant: { ...tenant, value: 'other.example' } })]);
    expect(reasonOf(await other.visit('/about'))).toBe('tenant');
    expect(await statusOf(other)).toBe(401);
  });
});

describe('Signing in fails', () => {
  const seconds = () => Math.floor(Date.now() / 1000);

  it.each<[what: string, tamper: Tamper]>([
    [
      'of another issuer',
      ({ claims }) => signToken({ ...claims, iss: 'https://elsewhere.example' }, keys.first),
    ],
    ['for another audience', ({ claims }) => signToken({ ...claims, aud: 'another-client' }, keys.first)],
    ['with another nonce', ({ claims }) => signToken({ ...claims, nonce: 'another' }, keys.first)],
    ['without a nonce', ({ claims }) => signToken({ ...claims, nonce: undefined }, keys.first)],
    ['that has expired', ({ claims }) => signToken({ ...claims, exp: seconds() - 60 }, keys.first)],
    ['that is not valid yet', ({ claims }) => signToken({ ...claims, nbf: seconds() + 600 }, keys.first)],
    ['signed by another key of the same name', ({ claims }) => signToken(claims, keys.foreign)],
    ['signed by a key that the provider does not publish', ({ claims }) => signToken(claims, keys.second)],
    [
      'without a signature',
      ({ text }) => {
        const header = Buffer.from('{"alg":"none"}').toString('base64url');
        return Promise.resolve(`${header}.${text.split('.')[1] ?? ''}.`);
      },
    ],
    [
      'changed after it was signed',
      ({ text, claims }) => {
        const [header = '', , signature = ''] = text.split('.');
        const changed = Buffer.from(JSON.stringify({ ...claims, sub: 'person-2' })).toString('base64url');
        return Promise.resolve(`${header}.${changed}.${signature}`);
      },
    ],
  ])('where an ID token comes %s', async (_what, tamper) => {
    const { issuer } = await startProvider({ tamper });
    const browser = createBrowser([createInstance({ issuer })]);
    const end = await browser.visit(deepLink);
    expect(reasonOf(end)).toBe('invalid');
    expect(end.url.searchParams.get('return')).toBe(deepLink);
    expect(await statusOf(browser)).toBe(401);
  });

  it.each<[what: string, reason: string, meddle: (url: URL) => void]>([
    [
      'another state',
      'expired',
      (url) => {
        url.searchParams.set('state', 'x'.repeat(43));
      },
    ],
    [
      'a state that only begins like ours',
      'expired',
      (url) => {
        const state = url.searchParams.get('state') ?? '';
        url.searchParams.set('state', `${state.slice(0, 8)}${'x'.repeat(35)}`);
      },
    ],
    [
      'no state',
      'expired',
      (url) => {
        url.searchParams.delete('state');
      },
    ],
    [
      'another code',
      'invalid',
      (url) => {
        url.searchParams.set('code', 'made-up');
      },
    ],
    [
      'no code',
      'invalid',
      (url) => {
        url.searchParams.delete('code');
      },
    ],
    [
      'another issuer (RFC 9207)',
      'invalid',
      (url) => {
        url.searchParams.set('iss', 'https://elsewhere.example');
      },
    ],
    [
      'a refusal',
      'refused',
      (url) => {
        url.searchParams.delete('code');
        url.searchParams.set('error', 'access_denied');
      },
    ],
    [
      'trouble of the provider',
      'provider',
      (url) => {
        url.searchParams.delete('code');
        url.searchParams.set('error', 'temporarily_unavailable');
      },
    ],
  ])('where the browser comes back with %s', async (_what, reason, meddle) => {
    const { issuer } = await startProvider();
    const browser = createBrowser([createInstance({ issuer })]);
    const end = await browser.visit(deepLink, (url) => {
      if (isCallback(url)) meddle(url);
      return url;
    });
    expect(reasonOf(end)).toBe(reason);
    expect(await statusOf(browser)).toBe(401);
  });

  it('where an answer is used a second time, with the cookie of the first', async () => {
    const { issuer } = await startProvider();
    const browser = createBrowser([createInstance({ issuer })]);
    const callback = await browser.visit('/about', (url) => (isCallback(url) ? null : url));
    const kept = new Map(browser.cookies);
    expect(pathOf(await browser.visit(pathOf(callback)))).toBe('/about');
    browser.cookies.clear();
    expect(reasonOf(await browser.visit(pathOf(callback)))).toBe('expired');
    for (const [name, value] of kept) browser.cookies.set(name, value);
    expect(reasonOf(await browser.visit(pathOf(callback)))).toBe('invalid');
    expect(await statusOf(browser)).toBe(401);
  });

  it('where another browser brings the answer', async () => {
    const { issuer } = await startProvider();
    const instance = createInstance({ issuer });
    const callback = await createBrowser([instance]).visit('/about', (url) => (isCallback(url) ? null : url));
    const other = createBrowser([instance]);
    expect(reasonOf(await other.visit(pathOf(callback)))).toBe('expired');
    expect(await statusOf(other)).toBe(401);
  });

  it('where it took more than ten minutes', async () => {
    const { issuer } = await startProvider();
    let passed = 0;
    const instance = createInstance({ issuer, now: () => noon + passed });
    const browser = createBrowser([instance]);
    const callback = await browser.visit('/about', (url) => (isCallback(url) ? null : url));
    passed = 11 * 60_000;
    expect(reasonOf(await browser.visit(pathOf(callback)))).toBe('expired');
  });

  it('while the provider is down, and works as soon as it is back', async () => {
    const provider = await startProvider();
    const { issuer, port } = provider;
    await provider.close();
    const browser = createBrowser([createInstance({ issuer })]);
    const end = await browser.visit(deepLink);
    expect(reasonOf(end)).toBe('provider');
    await startProvider({ port });
    expect(pathOf(await browser.visit(`/sign-in?return=${encodeURIComponent(deepLink)}`))).toBe(deepLink);
  });
});

describe('Keys of the provider', () => {
  it('may change while the dashboard runs', async () => {
    const before = await startProvider();
    const instance = createInstance({ issuer: before.issuer });
    expect(pathOf(await createBrowser([instance]).visit('/about'))).toBe('/about');
    await before.close();
    await startProvider({ port: before.port, keys: [keys.second] });
    // openid-client asks for keys again a minute after it last did; both sides share this clock.
    vi.useFakeTimers({ toFake: ['Date'], now: Date.now() + 61_000 });
    onTestFinished(() => void vi.useRealTimers());
    expect(pathOf(await createBrowser([instance]).visit('/about'))).toBe('/about');
  });
});

describe('Signing out', () => {
  const post = { method: 'POST', headers: { origin, 'sec-fetch-site': 'same-origin' } };

  it('ends the session here, and names the place where the provider ends its own', async () => {
    const { issuer } = await startProvider();
    const browser = createBrowser([createInstance({ issuer })]);
    await browser.visit('/about');
    const answer = await browser.send('/sign-out', post);
    const { next } = signedOutSchema.parse(await answer.json());
    expect(new URL(next).origin).toBe(issuer);
    expect(new URL(next).searchParams.get('post_logout_redirect_uri')).toBe(`${origin}/signed-out`);
    expect([...browser.cookies]).toEqual([]);
    expect(await statusOf(browser)).toBe(401);
  });

  it('ends the session here where the provider offers no sign-out, or is down', async () => {
    const provider = await startProvider({ offersSignOut: false });
    const browser = createBrowser([createInstance({ issuer: provider.issuer })]);
    await browser.visit('/about');
    expect(await (await browser.send('/sign-out', post)).json()).toEqual({ next: '/signed-out' });
    await provider.close();
    const fresh = createBrowser([createInstance({ issuer: provider.issuer })]);
    expect(await (await fresh.send('/sign-out', post)).json()).toEqual({ next: '/signed-out' });
  });
});

describe('A session', () => {
  let provider: Provider;

  beforeAll(async () => {
    provider = await startSchoolProvider({ people, origins: [origin], keys: [keys.first] });
  });
  afterAll(() => provider.close());

  const minutes = 60_000;
  const post = { method: 'POST', headers: { origin, 'sec-fetch-site': 'same-origin' } };

  async function openSession() {
    let passed = 0;
    const browser = createBrowser([createInstance({ issuer: provider.issuer, now: () => noon + passed })]);
    await browser.visit('/about');
    return {
      browser,
      pass: (ms: number) => {
        passed += ms;
      },
      state: async (init?: RequestInit) => {
        const answer = await browser.send('/session', init);
        return answer.status === 200 ? sessionSchema.parse(await answer.json()) : answer.status;
      },
    };
  }

  it('ends half an hour after the last sign of life; what a page asks by itself is none', async () => {
    const { browser, pass, state } = await openSession();
    pass(20 * minutes);
    expect(await statusOf(browser)).toBe(200);
    expect(await state()).toEqual({ secondsLeft: 600, canStay: true });
    pass(10 * minutes);
    expect(await statusOf(browser)).toBe(401);
    expect(await state()).toBe(401);
  });

  it.each([
    ['a page that is opened', '/', {}],
    ['a word from the page', '/session', post],
  ])('goes on after %s', async (_what, path, init) => {
    const { browser, pass, state } = await openSession();
    pass(20 * minutes);
    expect((await browser.send(path, init)).status).toBe(200);
    expect(await state()).toEqual({ secondsLeft: 1800, canStay: true });
    pass(20 * minutes);
    expect(await statusOf(browser)).toBe(200);
  });

  it('ends after twelve hours whatever is done, and says so before', async () => {
    const { browser, pass, state } = await openSession();
    for (let count = 0; count < 35; count += 1) {
      pass(20 * minutes);
      expect((await browser.send('/session', post)).status).toBe(200);
    }
    expect(await state()).toEqual({ secondsLeft: 1200, canStay: false });
    pass(20 * minutes);
    expect(await statusOf(browser)).toBe(401);
    expect(await state(post)).toBe(401);
  });

  it.each<[what: string, headers: Record<string, string>]>([
    ['another site', { origin: 'https://elsewhere.example', 'sec-fetch-site': 'cross-site' }],
    ['another port of this machine', { origin: 'http://localhost:4174', 'sec-fetch-site': 'same-site' }],
    ['a page without an origin', { origin: 'null', 'sec-fetch-site': 'cross-site' }],
    ['whoever names no origin', {}],
  ])('is neither kept nor ended by %s', async (_what, headers) => {
    const { browser } = await openSession();
    for (const path of ['/session', '/sign-out']) {
      expect((await browser.send(path, { method: 'POST', headers })).status).toBe(403);
    }
    expect(await statusOf(browser)).toBe(200);
  });

  it('is good for the instance with a new key first, as long as the old one stands beside it', async () => {
    const { issuer } = provider;
    const browser = createBrowser([createInstance({ issuer, keys: [keyAt(0)] })]);
    await browser.visit('/about');
    const [[name, value] = ['', '']] = browser.cookies;
    const statusWith = async (keysOfInstance: HouseOptions['keys'] & object) => {
      const next = createBrowser([createInstance({ issuer, keys: keysOfInstance })]);
      next.cookies.set(name, value);
      return statusOf(next);
    };
    expect(await statusWith([keyAt(1), keyAt(0)])).toBe(200);
    expect(await statusWith([keyAt(1), keyAt(2)])).toBe(401);
  });

  it('is none with a cookie that was tampered with, at whatever place', async () => {
    const { browser } = await openSession();
    const [[name, value] = ['', '']] = browser.cookies;
    expect(await statusOf(browser)).toBe(200);
    const places = Array.from({ length: 24 }, (_, index) => Math.floor((index * (value.length - 2)) / 23));
    for (const place of places) {
      const other = value[place] === 'A' ? 'B' : 'A';
      browser.cookies.set(name, `${value.slice(0, place)}${other}${value.slice(place + 1)}`);
      expect(await statusOf(browser), `at ${place}`).toBe(401);
    }
    for (const wrong of ['', 'x', value.slice(0, -8), `${value}AAAA`, `${value}.${value}`]) {
      browser.cookies.set(name, wrong);
      expect(await statusOf(browser)).toBe(401);
    }
  });

  it('is none with the cookie of a sign-in that has only begun', async () => {
    const browser = createBrowser([createInstance({ issuer: provider.issuer })]);
    await browser.visit('/about', (url) => (isCallback(url) ? null : url));
    const [[, value] = ['', '']] = browser.cookies;
    browser.cookies.set('week-in-focus.4173.session', value);
    expect(await statusOf(browser)).toBe(401);
  });

  it('is none of another provider', async () => {
    const { browser } = await openSession();
    const other = createBrowser([createInstance({ issuer: 'http://127.0.0.1:1' })]);
    for (const [name, value] of browser.cookies) other.cookies.set(name, value);
    expect(await statusOf(other)).toBe(401);
  });
});

describe('What is written down', () => {
  it('tells why a sign-in failed and nothing of who, with what, or under which address', async () => {
    const lines: string[] = [];
    const { issuer } = await startProvider({
      tamper: ({ claims }) => signToken({ ...claims, aud: 'another-client' }, keys.first),
    });
    const browser = createBrowser([createInstance({ issuer, log: (line) => lines.push(line) })]);
    const seen: string[] = [];
    await browser.visit(deepLink, (url) => {
      seen.push(...url.searchParams.values());
      return url;
    });
    await browser.visit('/sign-in/callback?state=Ingrid&code=Fernwood&error=person-1');
    const event = 'sign-in-failed';
    expect(lines.map((line): unknown => JSON.parse(line))).toEqual([
      expect.objectContaining({ event, reason: 'invalid', cause: 'OAUTH_JWT_CLAIM_COMPARISON_FAILED' }),
      expect.objectContaining({ event, reason: 'expired', cause: 'no such transaction' }),
    ]);
    const secrets = [
      schoolClient.secret,
      'Ingrid',
      'Fernwood',
      'person-1',
      '5ce0a210',
      ...browser.cookies.values(),
    ];
    const found = [...secrets, ...seen.filter((value) => value.length > 8)].filter((text) =>
      lines.some((line) => line.includes(text)),
    );
    expect(found).toEqual([]);
  });
});
