/** One fingerprint of everything a build is made from, to tell whether the built files are of today's sources. */
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { inProject } from './project.ts';

const folders = ['src', 'public'];
const files = [
  'index.html',
  'package-lock.json',
  'tailwind.config.ts',
  'vite.config.ts',
  'scripts/chunk-groups.ts',
  'scripts/compile-hints.ts',
  'scripts/precompress.ts',
];

/** Where a build keeps the fingerprint of its sources, below its output folder; never served. */
export const sourcesHashFile = '.vite/sources.sha256';

function listSources(): string[] {
  const inFolders = folders
    .filter((folder) => existsSync(inProject(folder)))
    .flatMap((folder) =>
      readdirSync(inProject(folder), { recursive: true, withFileTypes: true })
        .filter((entry) => entry.isFile() && !/\.test\.tsx?$/.test(entry.name))
        .map((entry) => join(entry.parentPath, entry.name)),
    );
  const single = files.map((file) => inProject(file)).filter((file) => existsSync(file));
  return [...inFolders, ...single].sort();
}

/** Contents and names, not times: a check-out, a copy or an unpacked archive change times and nothing else. */
export function hashSources(): string {
  const hash = createHash('sha256');
  for (const file of listSources()) {
    hash.update(file.slice(inProject().length)).update('\0').update(readFileSync(file)).update('\0');
  }
  return hash.digest('hex');
}
