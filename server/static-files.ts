/** Reads the built app from a folder into memory, once, compressed once. On Node only. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { extname, join, relative, sep } from 'node:path';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';
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

const compressible = new Set(['.css', '.js', '.json', '.svg', '.txt', '.webmanifest']);
const worthCompressingBytes = 500;
/** The strongest level that is still quick: a start should not wait for it. */
const brotliQuality = 9;

function compress(bytes: Uint8Array): Asset['compressed'] {
  return {
    br: new Uint8Array(
      brotliCompressSync(bytes, { params: { [constants.BROTLI_PARAM_QUALITY]: brotliQuality } }),
    ),
    gzip: new Uint8Array(gzipSync(bytes, { level: 9 })),
  };
}

function readAsset(file: string, path: string): Asset {
  const bytes = new Uint8Array(readFileSync(file));
  const extension = extname(file);
  const paysOff = compressible.has(extension) && bytes.byteLength >= worthCompressingBytes;
  return {
    contentType: contentTypes[extension] ?? 'application/octet-stream',
    bytes,
    compressed: paysOff ? compress(bytes) : {},
    isImmutable: path.startsWith('/assets/'),
  };
}

/** index.html is a template and not an asset; names with a leading dot are notes of the build, not of the app. */
function isServed(path: string): boolean {
  return path !== '/index.html' && !path.includes('/.');
}

function readScriptsOf(folder: string): ToPageScripts {
  const manifest = join(folder, '.vite', 'manifest.json');
  return existsSync(manifest) ? readPageScripts(readFileSync(manifest, 'utf8')) : noPageScripts;
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
    toPageScripts: readScriptsOf(folder),
    find: (path) => assets.get(path),
  };
}
