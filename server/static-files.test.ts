import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
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
    ['assets/app-1.js', 'text/javascript; charset=utf-8'],
    ['assets/app-1.css', 'text/css; charset=utf-8'],
    ['site.webmanifest', 'application/manifest+json; charset=utf-8'],
    ['licences.txt', 'text/plain; charset=utf-8'],
    ['data.json', 'application/json; charset=utf-8'],
    ['logo.svg', 'image/svg+xml; charset=utf-8'],
    ['icon.png', 'image/png'],
    ['favicon.ico', 'image/x-icon'],
    ['assets/inter.woff2', 'font/woff2'],
    ['other.wasm', 'application/octet-stream'],
  ])('has the type that its name says: %s', (name, type) => {
    const asset = readBuild({ [name]: 'text' }).find(`/${name}`);
    expect(asset?.contentType).toBe(type);
    expect(Buffer.from(asset?.bytes ?? []).toString()).toBe('text');
    expect(asset?.isImmutable).toBe(name.startsWith('assets/'));
    expect(asset?.compressed).toEqual({ br: undefined, gzip: undefined });
  });

  it('is kept in the codings that the build has left beside it, which have no address of their own', () => {
    const build = readBuild({ 'a.txt': 'text', 'a.txt.br': 'as br', 'a.txt.gz': 'as gzip' });
    const { br, gzip } = build.find('/a.txt')?.compressed ?? {};
    expect(Buffer.from(br ?? []).toString()).toBe('as br');
    expect(Buffer.from(gzip ?? []).toString()).toBe('as gzip');
    expect(build.find('/a.txt.br')).toBeUndefined();
    expect(build.find('/a.txt.gz')).toBeUndefined();
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
