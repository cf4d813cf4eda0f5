import { describe, expect, it } from 'vitest';
import { readPageScripts } from './page-chunks.ts';

const manifest = JSON.stringify({
  'index.html': { file: 'assets/index-1.js', isEntry: true, imports: ['_start.js'] },
  '_start.js': { file: 'assets/start-2.js', imports: ['_runtime.js'] },
  '_runtime.js': { file: 'assets/runtime-3.js' },
  '_shared.js': { file: 'assets/shared-4.js', imports: ['_start.js', '_table.js'] },
  '_table.js': { file: 'assets/table-5.js', imports: ['_shared.js'] },
  'src/pages/list.tsx': { file: 'assets/list-6.js', imports: ['_runtime.js', '_shared.js'] },
  'src/pages/about.tsx': { file: 'assets/about-7.js', imports: ['_start.js'] },
  'src/pages/alone.tsx': { file: 'assets/alone-8.js' },
});

const bytes: Readonly<Record<string, number>> = {
  '/assets/table-5.js': 9000,
  '/assets/shared-4.js': 200,
  '/assets/list-6.js': 3000,
};

const toPageScripts = (first: readonly string[], later: readonly string[]) =>
  readPageScripts(manifest, (path) => bytes[path] ?? 0)(first, later);

describe('readPageScripts', () => {
  it.each([
    [
      'a page with shared chunks, each once although they import each other',
      'src/pages/list.tsx',
      ['/assets/list-6.js', '/assets/shared-4.js', '/assets/table-5.js'],
    ],
    ['a page that needs only what has started', 'src/pages/about.tsx', ['/assets/about-7.js']],
    ['a page without imports', 'src/pages/alone.tsx', ['/assets/alone-8.js']],
    ['the start itself', 'index.html', []],
    ['a page that the build does not know', 'src/pages/gone.tsx', []],
  ])('names the files of %s', (_, source, files) => {
    expect(toPageScripts([source], [])).toStrictEqual({ first: files, later: [] });
  });

  it('names what several sources share once', () => {
    expect(
      toPageScripts(['src/pages/alone.tsx', 'src/pages/list.tsx', 'src/pages/alone.tsx'], []).first,
    ).toEqual(['/assets/alone-8.js', '/assets/list-6.js', '/assets/shared-4.js', '/assets/table-5.js']);
  });

  it('names for later what is not fetched at once', () => {
    expect(toPageScripts(['src/pages/list.tsx'], ['src/pages/alone.tsx', '_shared.js'])).toStrictEqual({
      first: ['/assets/list-6.js', '/assets/shared-4.js', '/assets/table-5.js'],
      later: ['/assets/alone-8.js'],
    });
  });

  it('names for later the largest file of each source first, and the sources in their order', () => {
    expect(toPageScripts([], ['src/pages/alone.tsx', 'src/pages/list.tsx']).later).toEqual([
      '/assets/alone-8.js',
      '/assets/table-5.js',
      '/assets/list-6.js',
      '/assets/shared-4.js',
    ]);
  });

  it.each(['', 'null', '[]', '{"a":1}', '{"a":{"imports":[]}}'])('refuses %j', (text) => {
    expect(() => readPageScripts(text, () => 0)).toThrow();
  });
});
