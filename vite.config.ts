import tailwindcss from '@tailwindcss/vite';
import react from '@vitejs/plugin-react';
import type { Plugin } from 'vite';
import { defineConfig } from 'vitest/config';
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

export default defineConfig({
  plugins: [react(), tailwindcss(), sourcesHash],
  build: { target: 'es2022', manifest: true, modulePreload: { polyfill: false }, assetsInlineLimit: 0 },
  server: { proxy: toDevApi === undefined ? {} : { '/api': toDevApi, '/healthz': toDevApi } },
  test: {
    projects: [
      {
        extends: true,
        test: {
          name: 'pure',
          environment: 'node',
          include: ['{src,server,simulator,scripts,bench}/**/*.test.ts'],
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
