import { brotliCompressSync, brotliDecompressSync, gunzipSync, gzipSync } from 'node:zlib';
import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { bootSchema, type Boot } from '#src/contract/boot.ts';
import type { Viewer } from './access/viewer.ts';
import { operator } from './access/viewer.ts';
import { ProblemError } from './problem.ts';
import { readStaticFiles } from './static-files.ts';
import { createFakePlatform, demoConfig, now } from './testing/fake-platform.ts';
import { signInAs, standInFor } from './testing/sign-in.ts';

const script = `console.log("${'a'.repeat(2000)}")`;

const folder = mkdtempSync(join(tmpdir(), 'dashboard-site-'));
mkdirSync(join(folder, 'assets'));
mkdirSync(join(folder, '.vite'));
writeFileSync(join(folder, 'index.html'), '<html><head><!--boot--></head><body>app</body></html>');
writeFileSync(join(folder, 'assets', 'app-1a2b.js'), script);
writeFileSync(join(folder, 'assets', 'app-1a2b.js.br'), brotliCompressSync(script));
writeFileSync(join(folder, 'assets', 'app-1a2b.js.gz'), gzipSync(script));
writeFileSync(join(folder, 'assets', 'dot-3c4d.png'), new Uint8Array(2000));
writeFileSync(join(folder, 'favicon.svg'), '<svg/>');
writeFileSync(join(folder, '.vite', 'manifest.json'), '{}');
const get = (path: string, init?: RequestInit) =>
  createFakePlatform({ server: { assets: readStaticFiles(folder) } }).get(path, init);

afterAll(() => {
  rmSync(folder, { recursive: true });
});

describe('the pages', () => {
  it.each([
    '/',
    '/students/a',
    '/students/a%2Fb?from=2026-03-09',
    '/students/a/sessions',
    '/students/a/sessions/b',
    '/students/a/insights',
    '/about',
  ])('are answered at %s with the app, uncached and with the server’s time', async (path) => {
    const answer = await get(path);
    expect(answer.status).toBe(200);
    expect(answer.headers.get('content-type')).toMatch(/^text\/html/);
    expect(answer.headers.get('cache-control')).toBe('no-store');
    expect(answer.headers.get('date')).toBe(new Date(now).toUTCString());
    expect(await answer.text()).toContain('id="boot"');
  });

  it.each(['/nothing', '/students', '/students/a/b', '/index.html', '/.vite/manifest.json', '/favicon.ico'])(
    'are answered at %s with the app and 404',
    async (path) => {
      const answer = await get(path);
      expect(answer.status).toBe(404);
      expect(await answer.text()).toContain('id="boot"');
    },
  );

  it('can only be read', async () => {
    const answer = await get('/students/a', { method: 'POST', body: 'x' });
    expect(answer.status).toBe(405);
    expect(answer.headers.get('allow')).toBe('GET, HEAD');
  });
});

describe('the health check', () => {
  it('answers 200', async () => {
    const answer = await get('/healthz');
    expect(answer.status).toBe(200);
    expect(await answer.json()).toEqual({ status: 'ok' });
  });
});

describe('the files of the app', () => {
  it.each([
    ['br', 'gzip, deflate, br, zstd', brotliDecompressSync],
    ['gzip', 'gzip, br;q=0', gunzipSync],
    ['gzip', 'GZIP;q=0.5', gunzipSync],
    [null, 'identity', (bytes: ArrayBuffer) => Buffer.from(bytes)],
    [null, 'gzip;q=0.0, broken', (bytes: ArrayBuffer) => Buffer.from(bytes)],
    [null, '', (bytes: ArrayBuffer) => Buffer.from(bytes)],
  ])('come as %s to whoever takes "%s"', async (coding, accepted, decode) => {
    const answer = await get('/assets/app-1a2b.js', { headers: { 'accept-encoding': accepted } });
    expect(answer.headers.get('content-encoding')).toBe(coding);
    expect(answer.headers.get('vary')).toBe('Accept-Encoding');
    expect(decode(await answer.arrayBuffer()).toString()).toBe(script);
  });

  it('that do not get smaller come as they are', async () => {
    const answer = await get('/assets/dot-3c4d.png', { headers: { 'accept-encoding': 'gzip, br' } });
    expect(answer.headers.has('content-encoding')).toBe(false);
    expect(answer.headers.get('content-length')).toBe('2000');
  });

  it.each([
    ['/assets/app-1a2b.js', 'text/javascript; charset=utf-8', 'public, max-age=31536000, immutable'],
    ['/assets/dot-3c4d.png', 'image/png', 'public, max-age=31536000, immutable'],
    ['/favicon.svg', 'image/svg+xml; charset=utf-8', 'public, max-age=3600'],
  ])('are kept as long as their name allows: %s', async (path, type, caching) => {
    const answer = await get(path);
    expect(answer.status).toBe(200);
    expect(answer.headers.get('content-type')).toBe(type);
    expect(answer.headers.get('cache-control')).toBe(caching);
  });

  it.each([
    '/assets/old-9z9z.js',
    '/assets/app-1a2b.js.br',
    '/assets/',
    '/assets/..%2f..%2fpackage.json',
    '/assets/%2e%2e%5cindex.html',
  ])('are a plain 404 where %s is none of them', async (path) => {
    const answer = await get(path);
    expect(answer.status).toBe(404);
    expect(answer.headers.get('content-type')).toMatch(/^text\/plain/);
    expect(answer.headers.get('cache-control')).toBe('no-store');
  });
});

function expectClosed(headers: Headers): void {
  expect(headers.get('x-content-type-options')).toBe('nosniff');
  expect(headers.get('referrer-policy')).toBe('no-referrer');
  expect(headers.get('cross-origin-resource-policy')).toBe('same-origin');
  expect([...headers.keys()].filter((name) => name.startsWith('access-control-'))).toEqual([]);
}

describe('the scripts of pages', () => {
  it('are named by source files that there are', () => {
    const named = new Set<string>();
    createFakePlatform({
      server: {
        assets: {
          ...readStaticFiles(folder),
          toPageScripts(first, later) {
            for (const source of [...first, ...later]) named.add(source);
            return { first: [], later: [] };
          },
        },
      },
    });
    expect(named.size).toBeGreaterThan(10);
    expect([...named].filter((source) => !existsSync(new URL(`../${source}`, import.meta.url)))).toEqual([]);
  });
});

describe('securityHeaders', () => {
  it.each([
    ['/', {}],
    ['/nothing', {}],
    ['/', { method: 'HEAD' }],
  ])('of the page at %s (%o) let it do what it needs and no more', async (path, init) => {
    const { headers } = await get(path, init);
    expect(headers.get('content-security-policy')).toBe(
      "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' https:; font-src 'self'; " +
        "connect-src 'self'; manifest-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'; " +
        'report-uri /csp-reports',
    );
    expect(headers.get('cross-origin-opener-policy')).toBe('same-origin');
    expect(headers.get('permissions-policy')).toContain('camera=()');
    expectClosed(headers);
  });

  it.each([
    ['/healthz', {}],
    ['/assets/app-1a2b.js', {}],
    ['/assets/none.js', {}],
    ['/api/applications/1.0', {}],
    ['/api/nothing', {}],
    ['/api/applications/1.0', { method: 'OPTIONS', headers: { origin: 'https://elsewhere.example' } }],
  ])('of what is no page, at %s (%o), let it do nothing', async (path, init) => {
    const { headers } = await get(path, init);
    expect(headers.get('content-security-policy')).toBe("default-src 'none'; frame-ancestors 'none'");
    expectClosed(headers);
  });
});

/** What a page knows before it asks. */
async function readBoot(answer: Response): Promise<Boot> {
  const [, block = ''] = /id="boot">(.*?)<\/script>/s.exec(await answer.text()) ?? [];
  return bootSchema.parse(JSON.parse(block));
}

const pagesOfTheApp = [
  '/',
  '/students/ann?window=last-week',
  '/students/ann/sessions',
  '/students/ann/sessions/s1',
  '/students/ann/insights',
  '/students/ann/access',
  '/access-record',
  '/diagnostics',
  '/about',
];

describe('Whoever is not signed in', () => {
  const askWithout = (path: string) => {
    const { signIn, viewers } = standInFor(['Ana']);
    const provider = { ...signIn.provider, isStandIn: false };
    return createFakePlatform({ server: { signIn: { ...signIn, provider }, viewers } }).get(path);
  };

  it.each(pagesOfTheApp)('is led to the sign-in, and back to %s', async (path) => {
    const answer = await askWithout(path);
    expect(answer.status).toBe(303);
    expect(answer.headers.get('location')).toBe(`/sign-in?return=${encodeURIComponent(path)}`);
    expect(answer.headers.get('cache-control')).toBe('no-store');
  });

  it.each([
    ['/signed-out', 200],
    ['/sign-in/failed?reason=refused', 200],
    ['/nothing', 404],
  ])('sees a page that tells of nobody: %s', async (path, status) => {
    const answer = await askWithout(path);
    expect(answer.status).toBe(status);
    expect(await readBoot(answer)).toMatchObject({
      viewer: null,
      session: null,
      demoRoles: null,
      safety: null,
    });
  });
});

describe('Whoever is signed in', () => {
  const toHouse = (toViewer: () => Promise<Viewer | null>) =>
    createFakePlatform({
      server: {
        signIn: standInFor(['Ana', 'Ben']).signIn,
        config: demoConfig,
        logLevel: 'info',
        viewers: { toViewer },
      },
    });
  const ana: Viewer = { ...operator, id: 'ana', name: null, role: 'teacher', seesSafety: false };

  it('is greeted by the name of the sign-in where the roster has none, and told of the session', async () => {
    const { get: getPage } = toHouse(() => Promise.resolve(ana));
    const cookie = await signInAs(getPage, 'Ana');
    const answer = await getPage('/', { headers: { cookie } });
    const boot = await readBoot(answer);
    expect(boot.viewer).toEqual({ name: 'Ana', role: 'teacher', seesSafety: false });
    expect(boot.session).toMatchObject({ idleSeconds: 1_800, canStay: true });
    expect(boot.demoRoles).toEqual([
      { id: 'Ana', title: 'Teacher', name: 'Ana', isCurrent: true },
      { id: 'Ben', title: 'Teacher', name: 'Ben', isCurrent: false },
    ]);
    // Opening a page is a sign of life.
    expect(answer.headers.getSetCookie()).toHaveLength(1);
    expect((await getPage('/nothing', { headers: { cookie } })).headers.getSetCookie()).toEqual([]);
  });

  it('is greeted by the name of the roster where it has one', async () => {
    const { get: getPage } = toHouse(() => Promise.resolve({ ...ana, name: 'Ms. Ruiz', seesSafety: true }));
    const cookie = await signInAs(getPage, 'Ana');
    const boot = await readBoot(await getPage('/about', { headers: { cookie } }));
    expect(boot.viewer).toEqual({ name: 'Ms. Ruiz', role: 'teacher', seesSafety: true });
    expect((await readBoot(await getPage('/nothing', { headers: { cookie } }))).viewer?.name).toBe(
      'Ms. Ruiz',
    );
  });

  it.each([
    ['nobody', () => Promise.resolve(null), null],
    ['roster', () => Promise.reject(new ProblemError(502, 'x', { cause: 'no roster' })), 'no roster'],
  ])('is told why nothing can be seen: %s', async (reason, toViewer, cause) => {
    const { get: getPage, logLines } = toHouse(toViewer);
    const cookie = await signInAs(getPage, 'Ana');
    const answer = await getPage('/students/ann?window=last-week', { headers: { cookie } });
    expect(answer.status).toBe(303);
    const returnTo = '%2Fstudents%2Fann%3Fwindow%3Dlast-week';
    expect(answer.headers.get('location')).toBe(`/sign-in/failed?reason=${reason}&return=${returnTo}`);
    expect(/"cause":"([^"]*)"/.exec(logLines.at(-1) ?? '')?.[1] ?? null).toBe(cause);
    const failed = await getPage(`/sign-in/failed?reason=${reason}`, { headers: { cookie } });
    expect(failed.status).toBe(200);
    expect((await readBoot(failed)).viewer).toBeNull();
  });

  it('is told of a mistake of ours as of one', async () => {
    const { get: getPage } = toHouse(() => Promise.reject(new Error('a mistake')));
    const cookie = await signInAs(getPage, 'Ana');
    for (const path of ['/', '/signed-out', '/nothing'])
      expect((await getPage(path, { headers: { cookie } })).status).toBe(500);
  });
});

describe('On this computer', () => {
  it('whoever opens a page sees everything, without a session', async () => {
    expect(await readBoot(await get('/'))).toMatchObject({
      viewer: { name: null, role: 'operator', seesSafety: true },
      session: null,
      demoRoles: null,
    });
  });

  it('a cookie that cannot be read is a session that is over, and not the person at this computer', async () => {
    const demo = createFakePlatform({ server: { ...standInFor(['Ana']), config: demoConfig } });
    const answer = await demo.get('/about', { headers: { cookie: 'week-in-focus.4173.session=x' } });
    expect(answer.headers.get('location')).toBe('/sign-in?return=%2Fabout');
  });

  it('there are no roles to choose but in the demo', async () => {
    const demo = createFakePlatform({ server: { ...standInFor(['Ana']), config: demoConfig } });
    expect(await readBoot(await demo.get('/'))).toMatchObject({
      viewer: { role: 'operator' },
      session: null,
      demoRoles: [{ id: 'Ana', isCurrent: false }],
    });
  });
});

describe('A page', () => {
  /** A site whose scripts are named after what they are asked for by. */
  function createNamed() {
    const sources: (readonly string[])[] = [];
    const { get: getPage } = createFakePlatform({
      server: {
        assets: {
          ...readStaticFiles(folder),
          toPageScripts(first, later) {
            sources.push([...first, ...later]);
            return {
              first: [`/assets/first-${first.at(-1) ?? ''}`],
              later: [`/assets/later-${later.length}`],
            };
          },
        },
      },
    });
    return { sources, getPage };
  }

  it.each([
    ['/', 'src/pages/class/class-page.tsx', 3],
    ['/students/ann', 'src/pages/student-overview/student-overview-page.tsx', 5],
    ['/students/ann/access', 'src/pages/administration-pages.ts', 2],
    ['/about', 'src/pages/about-page.tsx', 2],
    ['/signed-out', 'src/pages/signed-out-page.tsx', 2],
    ['/nothing', 'src/pages/not-found-page.tsx', 2],
  ])('names its own scripts: %s', async (path, first, later) => {
    const answer = await createNamed().getPage(path);
    const text = await answer.clone().text();
    expect(text).toContain(`<link rel="modulepreload" crossorigin href="/assets/first-${first}">`);
    expect((await readBoot(answer)).laterScripts).toEqual([`/assets/later-${later}`]);
  });

  it('begins with what draws whatever page, and ends with the tools in the header', () => {
    const [program, ...pages] = createNamed().sources;
    expect(program).toEqual(['src/app/mount.tsx']);
    expect(pages.length).toBeGreaterThan(10);
    for (const source of pages) {
      expect(source[0]).toBe('src/app/mount.tsx');
      expect(source.slice(-2)).toEqual(['src/pages/header-tools.tsx', 'src/app/account-menu.tsx']);
    }
  });

  it.each([
    [
      '/',
      ['classes', 'enrollments', 'users'].map((list) => `/api/rostering/1.0/${list}?limit=100&amp;offset=0`),
    ],
    ['/students/ann', []],
    ['/about', []],
  ])(
    'names, behind the program and before its own scripts, the questions that others wait for: %s',
    async (path, questions) => {
      const text = await (await createNamed().getPage(path)).text();
      const links = [...text.matchAll(/<link rel="(modulepreload|preload)"[^>]* href="([^"]*)">/g)];
      expect(links.map(([, rel, href]) => [rel, href])).toEqual([
        ['modulepreload', '/assets/first-src/app/mount.tsx'],
        ...questions.map((href) => ['preload', href]),
        ['modulepreload', expect.stringContaining('/assets/first-src/pages/')],
      ]);
    },
  );

  it('that is long comes compressed to whoever takes it', async () => {
    const indexHtml = `<html><head><!--boot--></head><body>${'a'.repeat(2_000)}</body></html>`;
    const long = createFakePlatform({ server: { assets: { ...readStaticFiles(folder), indexHtml } } });
    const answer = await long.get('/about', { headers: { 'accept-encoding': 'gzip' } });
    expect(answer.headers.get('content-encoding')).toBe('gzip');
    expect(gunzipSync(await answer.arrayBuffer()).toString()).toContain('a'.repeat(2_000));
    expect((await long.get('/about')).headers.has('content-encoding')).toBe(false);
  });

  it('that cannot be had is told in words', async () => {
    expect(await (await get('/assets/none.js')).text()).toBe('There is no such file.');
    expect(await (await get('/about', { method: 'POST' })).text()).toBe('This address can only be read.');
  });
});
