import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { describe, expect, it, onTestFinished } from 'vitest';
import { readStaticFiles } from './static-files.ts';

/** A folder with these files, read. */
function readBuild(files: Readonly<Record<string, string>>) {
  const folder = mkdtempSync(join(tmpdir(), 'dashboard-build-'));
  onTestFinished(() => {
    rmSync(folder, { recursive: true });
  });
  for (const [name, text] of Object.entries({ 'index.html': '<html></html>', ...files })) {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), text);
  }
  return readStaticFiles(folder);
}

describe('A file of the build', () => {
  it.each([
    ['assets/app-1.js', 'text/javascript; charset=utf-8', true],
    ['assets/app-1.css', 'text/css; charset=utf-8', true],
    ['site.webmanifest', 'application/manifest+json; charset=utf-8', true],
    ['licences.txt', 'text/plain; charset=utf-8', true],
    ['data.json', 'application/json; charset=utf-8', true],
    ['logo.svg', 'image/svg+xml; charset=utf-8', true],
    ['icon.png', 'image/png', false],
    ['favicon.ico', 'image/x-icon', false],
    ['assets/inter.woff2', 'font/woff2', false],
    ['other.wasm', 'application/octet-stream', false],
  ])('has the type that its name says, and is compressed where that pays: %s', (name, type, pays) => {
    const text = 'a'.repeat(600);
    const asset = readBuild({ [name]: text }).find(`/${name}`);
    expect(asset?.contentType).toBe(type);
    expect(Buffer.from(asset?.bytes ?? []).toString()).toBe(text);
    expect(asset?.isImmutable).toBe(name.startsWith('assets/'));
    const { br, gzip } = asset?.compressed ?? {};
    expect(br === undefined ? null : brotliDecompressSync(br).toString()).toBe(pays ? text : null);
    expect(gzip === undefined ? null : gunzipSync(gzip).toString()).toBe(pays ? text : null);
  });

  it.each([
    [499, []],
    [500, ['br', 'gzip']],
  ])('of %i bytes is kept in these codings as well: %j', (size, codings) => {
    const asset = readBuild({ 'a.txt': 'a'.repeat(size) }).find('/a.txt');
    expect(Object.keys(asset?.compressed ?? {})).toEqual(codings);
  });

  it('is there under its own name alone; the template and notes of the build are not', () => {
    const build = readBuild({ 'assets/a.js': 'a', '.vite/notes.json': '{}', 'assets/.map': '' });
    expect(build.find('/assets/a.js')).toBeDefined();
    for (const path of [
      '/assets',
      '/a.js',
      'assets/a.js',
      '/index.html',
      '/.vite/notes.json',
      '/assets/.map',
    ])
      expect(build.find(path)).toBeUndefined();
  });
});

describe('A build', () => {
  it('has its template, and names the scripts of pages by its manifest', () => {
    const { indexHtml, toPageScripts } = readBuild({
      'index.html': '<html>a template</html>',
      '.vite/manifest.json': JSON.stringify({ 'src/a.tsx': { file: 'assets/a-1.js' } }),
    });
    expect(indexHtml).toBe('<html>a template</html>');
    expect(toPageScripts(['src/a.tsx'], [])).toEqual({ first: ['/assets/a-1.js'], later: [] });
  });

  it('without a manifest names none', () => {
    expect(readBuild({}).toPageScripts(['src/a.tsx'], ['src/b.tsx'])).toEqual({ first: [], later: [] });
  });

  it('that is not there stops the start', () => {
    expect(() => readStaticFiles(join(tmpdir(), 'no-such-build'))).toThrow('ENOENT');
  });
});
