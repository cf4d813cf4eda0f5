/** Builds the floor anew, with the product's own build settings where they touch what is sent. */
import react from '@vitejs/plugin-react';
import { build } from 'vite';
import { precompress } from '#scripts/precompress.ts';
import { inProject } from '#scripts/project.ts';

/** @returns the folder of the build */
export async function buildFloor(): Promise<string> {
  const folder = inProject('.cache', 'bench-floor');
  await build({
    configFile: false,
    root: inProject('bench', 'floor'),
    // The product's icon, which a browser asks for in any case.
    publicDir: inProject('public'),
    logLevel: 'warn',
    plugins: [react(), precompress],
    build: {
      outDir: folder,
      emptyOutDir: true,
      target: 'es2022',
      modulePreload: { polyfill: false },
      assetsInlineLimit: 0,
    },
  });
  return folder;
}
