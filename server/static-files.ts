/** Reads the built app from a folder into memory, once. On Node only. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { extname, join, relative, sep } from 'node:path';
import type { Asset, Assets } from './assets.ts';
import { noPageScripts, readPageScripts, type ToPageScripts } from './page-chunks.ts';

const contentTypes: Readonly<Record<string, string>> = {
  '.css': 'text/css; charset=utf-8',
  '.ico': 'image/x-icon',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.png': 'image/png',
  '.svg': 'image/svg+xml; charset=utf-8',
  '.txt': 'text/plain; charset=utf-8',
  '.webmanifest': 'application/manifest+json; charset=utf-8',
  '.woff2': 'font/woff2',
};

/** How a build names the compressed forms of a file (scripts/precompress.ts). */
const compressedExtensions = { br: '.br', gzip: '.gz' } as const;

function readIfThere(file: string): Uint8Array<ArrayBuffer> | undefined {
  return existsSync(file) ? new Uint8Array(readFileSync(file)) : undefined;
}

function readAsset(file: string, path: string): Asset {
  return {
    contentType: contentTypes[extname(file)] ?? 'application/octet-stream',
    bytes: new Uint8Array(readFileSync(file)),
    compressed: {
      br: readIfThere(`${file}${compressedExtensions.br}`),
      gzip: readIfThere(`${file}${compressedExtensions.gzip}`),
    },
    isImmutable: path.startsWith('/assets/'),
  };
}

/** index.html is a template; names with a leading dot are notes of the build; compressed forms go by the name of their file. */
function isServed(path: string): boolean {
  const isForm = Object.values(compressedExtensions).some((extension) => path.endsWith(extension));
  return path !== '/index.html' && !path.includes('/.') && !isForm;
}

function readScriptsOf(folder: string, toBytes: (path: string) => number): ToPageScripts {
  const manifest = join(folder, '.vite', 'manifest.json');
  return existsSync(manifest) ? readPageScripts(readFileSync(manifest, 'utf8'), toBytes) : noPageScripts;
}

/**
 * @param folder of the build, for example `dist`
 * @throws where the folder or its index.html cannot be read
 */
export function readStaticFiles(folder: string): Assets {
  const assets = new Map<string, Asset>();
  for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile()) continue;
    const file = join(entry.parentPath, entry.name);
    const path = `/${relative(folder, file).split(sep).join('/')}`;
    if (isServed(path)) assets.set(path, readAsset(file, path));
  }
  return {
    indexHtml: readFileSync(join(folder, 'index.html'), 'utf8'),
    toPageScripts: readScriptsOf(folder, (path) => assets.get(path)?.bytes.byteLength ?? 0),
    find: (path) => assets.get(path),
  };
}
