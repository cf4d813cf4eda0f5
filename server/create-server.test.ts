/** The server as a whole: what it says of itself at start, at its end, and where something goes wrong. */
import { describe, expect, it } from 'vitest';
import { bootSchema } from '#src/contract/boot.ts';
import { scopes } from '#src/contract/endpoints.ts';
import { operator } from './access/viewer.ts';
import { toBoot } from './create-server.ts';
import { ProblemError } from './problem.ts';
import { readSchoolFiles } from './roster/school-files.ts';
import { config, createFakePlatform, demoConfig, now } from './testing/fake-platform.ts';
import { toContents, version11 } from './testing/roster-files.ts';
import { signInAs, standInFor } from './testing/sign-in.ts';
import { nobody } from './visitor.ts';

const path = '/api/applications/1.0';
const refuse = (status: number) => new Response('{}', { status });

describe('What a page knows before it asks', () => {
  const safety = { types: [], protocol: 'Call the lead.', contact: 'Room 4' };
  const toViewer = (seesSafety: boolean) => ({ name: 'Ana', role: operator.role, seesSafety });

  it('is what to do about safety signals, where the reader may see any', () => {
    const bootFor = (viewer: typeof nobody.viewer) =>
      toBoot({ ...config, safety }, now, { ...nobody, viewer });
    expect(bootFor(toViewer(true)).safety).toEqual({ protocol: 'Call the lead.', contact: 'Room 4' });
    expect(bootFor(toViewer(false)).safety).toBeNull();
    expect(bootFor(null).safety).toBeNull();
    expect(toBoot(config, now, { ...nobody, viewer: toViewer(true) }).safety).toEqual({
      protocol: null,
      contact: null,
    });
  });

  it('is where classes come from, and which scripts are for later', () => {
    const files = { stamp: () => Promise.resolve('1'), read: () => Promise.reject(new Error('not here')) };
    const boot = toBoot({ ...config, rosterFolder: files }, now, nobody, ['/assets/chart.js']);
    expect(bootSchema.parse(boot)).toMatchObject({
      classesFrom: 'files',
      laterScripts: ['/assets/chart.js'],
    });
  });
});

describe('At start', () => {
  const failing = 'the token endpoint refuses these credentials';

  it.each<
    [what: string, token: (form: URLSearchParams) => Response, missing: string[], failure: string | null]
  >([
    ['everything is granted', () => Response.json({ access_token: 'a' }), [], null],
    ['the credentials are refused', () => refuse(401), [], failing],
    ['no scope is granted', () => refuse(400), Object.values(scopes), null],
    ['nobody answers', () => refuse(500), [], 'token endpoint answered 500'],
    ['no token comes', () => Response.json({}), [], 'token endpoint sent no usable token'],
    [
      'one scope alone cannot be asked for',
      (form) => refuse(form.get('scope') === scopes.roster ? 503 : 401),
      [],
      failing,
    ],
    [
      'a scope cannot be asked for where others are granted',
      (form) =>
        form.get('scope') === scopes.roster
          ? refuse(503)
          : form.get('scope')?.includes(' ') === true
            ? refuse(401)
            : Response.json({ access_token: 'a' }),
      [],
      'token endpoint answered 503',
    ],
  ])('is said whether the platform lets us in: %s', async (_what, token, missingScopes, failure) => {
    const { server } = createFakePlatform({ token });
    expect(await server.checkAccess()).toEqual({ missingScopes, failure });
  });

  it('is said where the platform cannot be reached, or not in time', async () => {
    const gone = createFakePlatform({ token: () => Promise.reject(new TypeError('ECONNREFUSED')) });
    expect((await gone.server.checkAccess()).failure).toBe('token endpoint could not be reached');
    const slow = createFakePlatform({ token: () => new Promise(() => undefined), server: { timeoutMs: 20 } });
    expect((await slow.server.checkAccess()).failure).toBe('token endpoint did not answer in time');
  });

  it('is said what became of the school’s files', async () => {
    const files = readSchoolFiles(toContents(version11), null);
    const rosterFolder = { stamp: () => Promise.resolve('1'), read: () => Promise.resolve(files) };
    const answer = () => Response.json({ users: [], total: 0 });
    const { server } = createFakePlatform({ answer, server: { config: { ...config, rosterFolder } } });
    expect(await server.refreshRoster()).toMatchObject({ classes: 1, readAt: new Date(now).toISOString() });
    expect(await createFakePlatform().server.refreshRoster()).toBeNull();
  });

  it('is said why there are no classes, and what else is wrong stops it', async () => {
    const files = readSchoolFiles(toContents(version11), null);
    const rosterFolder = { stamp: () => Promise.resolve('1'), read: () => Promise.resolve(files) };
    const refusing = createFakePlatform({
      answer: () => refuse(403),
      server: { config: { ...config, rosterFolder } },
    });
    expect(await refusing.server.refreshRoster()).toEqual({ failure: 'TimeBack does not allow this.' });
    const broken = { ...rosterFolder, read: () => Promise.reject(new Error('disk gone')) };
    const { server } = createFakePlatform({ server: { config: { ...config, rosterFolder: broken } } });
    await expect(server.refreshRoster()).rejects.toThrow('disk gone');
  });
});

describe('At its end', () => {
  it('is said that no more requests should come, and all that come are answered', async () => {
    const { get, server } = createFakePlatform();
    expect((await get('/readyz')).status).toBe(200);
    server.prepareStop();
    expect((await get('/readyz')).status).toBe(503);
    expect((await get('/healthz')).status).toBe(200);
    expect((await get(path)).status).toBe(200);
  });

  it('is waited for the record of access', async () => {
    let isWritten = false;
    const recordFile = {
      write: () => undefined,
      readLatest: () => Promise.resolve([]),
      flush: async () => {
        await Promise.resolve();
        isWritten = true;
      },
    };
    await createFakePlatform({ server: { recordFile } }).server.finish();
    expect(isWritten).toBe(true);
    await expect(createFakePlatform().server.finish()).resolves.toBeUndefined();
  });
});

describe('A mistake of our own', () => {
  const createBroken = () =>
    createFakePlatform({
      server: {
        assets: {
          indexHtml: '<!--boot-->',
          toPageScripts: () => ({ first: [], later: [] }),
          find: () => {
            throw new RangeError('secret detail\n    of Emil');
          },
        },
      },
    });

  it('is told to the reader in plain words, under a number', async () => {
    const answer = await createBroken().get('/');
    expect(answer.status).toBe(500);
    expect(await answer.json()).toEqual({
      error: 'Internal server error',
      message: 'The dashboard made a mistake.',
      requestId: answer.headers.get('x-request-id'),
    });
    expect(answer.headers.get('content-type')).toBe('application/json; charset=utf-8');
    expect(answer.headers.get('cache-control')).toBe('no-store');
  });

  it('is told to the log by its kind and its place, three lines of it, and never by what it says', async () => {
    const { get, logLines } = createBroken();
    await get('/');
    expect(logLines).toHaveLength(1);
    expect(JSON.parse(logLines[0] ?? '')).toMatchObject({ level: 'error', route: '(page)', status: 500 });
    expect(logLines[0]).toMatch(
      /"cause":"RangeError at \S*find \([^"]*create-server\.test\.ts:\d+:\d+\) at [^"]+ at [^"]+[^ "]"\}$/,
    );
    expect(logLines[0]).not.toMatch(/secret|Emil/);
    expect(logLines[0]?.match(/ at /g)).toHaveLength(3);
  });
});

describe('The log', () => {
  it('says how long an answer took, by a clock that never jumps', async () => {
    const platform = createFakePlatform({
      answer: () => {
        platform.passMs(1_234.4);
        return Response.json({});
      },
      server: { logLevel: 'info' },
    });
    await platform.get(path, { method: 'GET' });
    expect(JSON.parse(platform.logLines[0] ?? '')).toMatchObject({
      level: 'info',
      event: 'request',
      method: 'GET',
      route: '/applications/1.0',
      status: 200,
      ms: 1_234,
    });
  });

  it('tells what is a warning, and by default nothing less', async () => {
    const { get, logLines } = createFakePlatform({ answer: () => refuse(429) });
    await get('/healthz');
    await get(path);
    expect(logLines.map((line): unknown => JSON.parse(line))).toMatchObject([{ level: 'warn', status: 429 }]);
  });
});

describe('Under another name', () => {
  const origin = 'https://focus.school.example';
  const publicAddress = { origin, trustedProxies: ['10.0.0.5'] };

  it.each([
    [undefined, 'http://elsewhere.example/', 'the names of this computer, such as localhost'],
    [publicAddress, 'https://elsewhere.example/', origin],
  ])('is nothing but the right one', async (address, url, names) => {
    const { server } = createFakePlatform({
      server: address === undefined ? {} : { publicAddress: address },
    });
    const answer = await server.fetch(new Request(url));
    expect(answer.status).toBe(421);
    expect(await answer.text()).toBe(`This server answers only under ${names}.`);
    expect(answer.headers.get('content-type')).toMatch(/^text\/plain/);
  });

  it('is health, for a balancer, where there is an address; a machine of one’s own has no balancer', async () => {
    const ask = (server: object) =>
      createFakePlatform({ server }).server.fetch(new Request('http://10.0.0.9:4173/readyz'));
    expect((await ask({ publicAddress })).status).toBe(200);
    expect((await ask({})).status).toBe(421);
  });

  it('without TLS is the way to the one with it, by what a trusted proxy says', async () => {
    const { server } = createFakePlatform({ server: { publicAddress } });
    const ask = (protocol: string) =>
      server.fetch(
        new Request(`${origin}/about?a=b`, { headers: { 'x-forwarded-proto': protocol } }),
        '10.0.0.5',
      );
    const answer = await ask('http');
    expect([answer.status, answer.headers.get('location')]).toEqual([308, `${origin}/about?a=b`]);
    const page = await ask('https');
    expect(page.status).toBe(200);
    expect(page.headers.get('strict-transport-security')).toBe('max-age=31536000');
  });

  it('by http alone is not promised to be there by https', async () => {
    const { get } = createFakePlatform();
    for (const of of ['/', path])
      expect((await get(of)).headers.has('strict-transport-security')).toBe(false);
    const address = { origin: 'http://localhost:4173', trustedProxies: [] };
    const own = createFakePlatform({ server: { publicAddress: address } });
    expect((await own.get('/')).headers.has('strict-transport-security')).toBe(false);
  });
});

describe('Requests without end', () => {
  const rateLimits = { perViewer: 4, inAll: 1_000, windowSeconds: 60 };

  it('of one person are answered with 429, and others are left alone', async () => {
    const { get } = createFakePlatform({
      server: {
        ...standInFor(['Ana', 'Ben']),
        config: demoConfig,
        rateLimits,
      },
    });
    const ana = { headers: { cookie: await signInAs(get, 'Ana') } };
    const ben = { headers: { cookie: await signInAs(get, 'Ben') } };
    const statuses = [];
    for (let count = 0; count < 5; count += 1) statuses.push((await get(path, ana)).status);
    expect(statuses).toEqual([200, 200, 200, 200, 429]);
    expect((await get(path, ben)).status).toBe(200);
  });
});

describe('Whoever has no place in the roster that there is', () => {
  it('is told that it cannot be read', async () => {
    const { get } = createFakePlatform({
      server: {
        ...standInFor(['Ana']),
        config: demoConfig,
        viewers: { toViewer: () => Promise.reject(new ProblemError(502, 'No roster.')) },
      },
    });
    const cookie = await signInAs(get, 'Ana');
    const answer = await get(path, { headers: { cookie } });
    expect([answer.status, await answer.json()]).toMatchObject([502, { message: 'No roster.' }]);
  });
});
