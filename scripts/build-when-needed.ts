/** Builds the app unless the built files are of today's sources. */
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { hashSources, sourcesHashFile } from './hash-sources.ts';
import { inProject } from './project.ts';

export const buildFolder = inProject('dist');

function isBuilt(): boolean {
  const stamp = inProject('dist', sourcesHashFile);
  return existsSync(stamp) && readFileSync(stamp, 'utf8') === hashSources();
}

/** Says what it does; a build that fails ends the process with the build's own messages. */
export function buildWhenNeeded(): void {
  if (isBuilt()) return;
  console.log(
    existsSync(buildFolder) ? 'The sources have changed: building the app.' : 'Building the app, once.',
  );
  const vite = inProject('node_modules', 'vite', 'bin', 'vite.js');
  const { status } = spawnSync(process.execPath, [vite, 'build', '--logLevel', 'warn'], {
    cwd: inProject(),
    stdio: 'inherit',
  });
  if (status !== 0) {
    console.error('The build failed; its messages stand above.');
    process.exit(status ?? 1);
  }
}
