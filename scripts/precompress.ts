/** Files of a build, compressed as strongly as it goes: once, where it is built, and not at every start of the server. */
import { readdirSync } from 'node:fs';
import { readFile, writeFile } from 'node:fs/promises';
import { extname, join } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import type { Plugin } from 'vite';

const compressible = new Set(['.css', '.js', '.json', '.svg', '.txt', '.webmanifest']);
const worthCompressingBytes = 500;

async function compressFile(file: string): Promise<void> {
  const bytes = await readFile(file);
  if (bytes.byteLength < worthCompressingBytes) return;
  const params = { [constants.BROTLI_PARAM_SIZE_HINT]: bytes.byteLength };
  const [br, gz] = await Promise.all([
    promisify(brotliCompress)(bytes, { params }),
    promisify(gzip)(bytes, { level: constants.Z_BEST_COMPRESSION }),
  ]);
  await Promise.all([writeFile(`${file}.br`, br), writeFile(`${file}.gz`, gz)]);
}

/** Leaves `name.br` and `name.gz` beside each file of a build that is worth it, as server/static-files.ts reads them. */
export async function compressFolder(folder: string): Promise<void> {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && compressible.has(extname(entry.name)))
    .map((entry) => join(entry.parentPath, entry.name));
  await Promise.all(files.map(compressFile));
}

/**
 * Brotli's strongest level, which is the default of node:zlib, takes some seconds for a build and is a fourteenth smaller
 * than the strongest that a start could wait for.
 */
export const precompress: Plugin = {
  name: 'precompress',
  apply: 'build',
  closeBundle() {
    return compressFolder(this.environment.config.build.outDir);
  },
};
