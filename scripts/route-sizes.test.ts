import { describe, expect, it } from 'vitest';
import { manifestSchema, measureRoutes } from './route-sizes.ts';

const manifest = manifestSchema.parse({
  'main.tsx': {
    file: 'main.js',
    isEntry: true,
    imports: ['_shared'],
    dynamicImports: ['list.tsx', 'detail.tsx'],
  },
  'list.tsx': { file: 'list.js', imports: ['_shared', 'main.tsx'] },
  'detail.tsx': { file: 'detail.js', imports: ['_format'], dynamicImports: ['chart.tsx'] },
  'chart.tsx': { file: 'chart.js', imports: ['_format', '_shared'] },
  _shared: { file: 'shared.js' },
  _format: { file: 'format.js', dynamicImports: ['detail.tsx'] },
  'main.css': { file: 'main.css' },
});

const bytes = new Map([
  ['main.js', 1],
  ['shared.js', 10],
  ['list.js', 100],
  ['detail.js', 1000],
  ['format.js', 10_000],
  ['chart.js', 100_000],
]);

describe('measureRoutes', () => {
  it('counts each file once: what a page needs first, and what it loads beside itself', () => {
    expect(measureRoutes(manifest, (file) => bytes.get(file) ?? Number.NaN)).toEqual([
      { route: 'list.tsx', firstBytes: 111, allBytes: 111 },
      { route: 'detail.tsx', firstBytes: 11_011, allBytes: 111_011 },
    ]);
  });
});
