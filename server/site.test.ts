import { brotliCompressSync, brotliDecompressSync, gunzipSync, gzipSync } from 'node:zlib';
import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { readStaticFiles } from './static-files.ts';
import { createFakePlatform, now } from './testing/fake-platform.ts';

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
const { get } = createFakePlatform({ server: { assets: readStaticFiles(folder) } });

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
