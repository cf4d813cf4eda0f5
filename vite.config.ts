import tailwindcss from '@tailwindcss/vite';
import react from '@vitejs/plugin-react';
import type { Plugin } from 'vite';
import { defineConfig } from 'vitest/config';
import { toLaterChunk, toPageChunk, toSharedChunk } from './scripts/chunk-groups.ts';
import { precompress } from './scripts/precompress.ts';
import { compileHints } from './scripts/compile-hints.ts';
import { hashSources, sourcesHashFile } from './scripts/hash-sources.ts';

/** Leaves the fingerprint of its sources in the build, so that `npm start` builds only when they have changed. */
const sourcesHash: Plugin = {
  name: 'sources-hash',
  apply: 'build',
  generateBundle() {
    this.emitFile({ type: 'asset', fileName: sourcesHashFile, source: hashSources() });
  },
};

/** Set by scripts/dev.ts: our own server, which answers for the platform in development as in production. */
const devApiOrigin = process.env['DEV_API_ORIGIN'];
// The browser's Host goes on unchanged, so that the server's own host check sees it.
const toDevApi = devApiOrigin === undefined ? undefined : { target: devApiOrigin, changeOrigin: false };

/**
 * Few files instead of one for each set of pages that share something: over HTTP/1.1 a browser asks for six at a time,
 * and each small one costs a head and compresses badly (docs/performance.md, "Chunks").
 */
const chunkGroups = [
  // What the first script asks with. src/app/main.tsx stays the entry, which the manifest needs.
  {
    name: 'start',
    tags: ['$initial' as const],
    test: /[\\/](?:node_modules|src)[\\/](?!app[\\/]main\.tsx)/,
    priority: 5,
  },
  // All else that draws whatever page: React and the router with what they need, and the frame.
  { name: 'app', test: /[\\/]src[\\/]app[\\/]mount\.tsx/, priority: 4 },
  { name: toSharedChunk, debugName: 'pages', priority: 3 },
  { name: toPageChunk, debugName: 'page', priority: 1 },
  { name: toLaterChunk, debugName: 'later', minShareCount: 2, priority: 2 },
];

export default defineConfig({
  plugins: [react(), tailwindcss(), sourcesHash, compileHints, precompress],
  build: {
    target: 'es2022',
    // Our server names a page's chunks in its HTML (server/page-chunks.ts).
    manifest: true,
    // What the licences of bundled libraries ask for: their texts go wherever the bundle goes.
    license: { fileName: 'licenses.txt' },
    modulePreload: { polyfill: false },
    assetsInlineLimit: 0,
    rolldownOptions: { output: { codeSplitting: { groups: chunkGroups } } },
  },
  server: {
    proxy:
      toDevApi === undefined
        ? {}
        : Object.fromEntries(['/api', '/healthz', '/session', '/sign-out'].map((path) => [path, toDevApi])),
  },
  test: {
    // No test is about the machine's speed: this only ends what hangs. It lies above the waiting time of
    // src/testing/setup.ts, so that a failed page test tells what it waited for.
    testTimeout: 200_000,
    projects: [
      {
        extends: true,
        test: {
          name: 'pure',
          environment: 'node',
          include: ['{src,server,simulator,scripts,bench,long-run}/**/*.test.ts'],
        },
      },
      {
        extends: true,
        test: {
          name: 'pages',
          environment: 'jsdom',
          include: ['src/**/*.test.tsx'],
          setupFiles: ['src/testing/setup.ts'],
        },
      },
    ],
  },
});
