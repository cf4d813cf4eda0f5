/** Builds a floor anew, with the product's own build settings where they touch what is sent. */
import react from '@vitejs/plugin-react';
import { build } from 'vite';
import { precompress } from '#scripts/precompress.ts';
import { inProject } from '#scripts/project.ts';

/**
 * @param entry of the floor's two: `main` for visits, which carries nothing that inputs alone need, or `inputs`
 * @returns the folder of the build
 */
export async function buildFloor(entry: 'main' | 'inputs'): Promise<string> {
  const folder = inProject('.cache', 'bench-floor', entry);
  await build({
    configFile: false,
    root: inProject('bench', 'floor'),
    // The product's icon, which a browser asks for in any case.
    publicDir: inProject('public'),
    logLevel: 'warn',
    plugins: [
      react(),
      precompress,
      {
        name: 'entry',
        transformIndexHtml: { order: 'pre', handler: (html) => html.replace('./main.ts', `./${entry}.ts`) },
      },
    ],
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
