/** Programs of the machine that tests need: where they are, and how they get there. */
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { runTool } from './run-steps.ts';

/**
 * The program file of the first of these commands that is on the path.
 * @param furtherPlaces whole paths, looked at after the path
 */
export function findCommand(
  commands: readonly string[],
  furtherPlaces: readonly string[] = [],
): string | undefined {
  const folders = (process.env['PATH'] ?? '').split(delimiter).filter((folder) => folder !== '');
  const candidates = commands.flatMap((command) => folders.map((folder) => join(folder, command)));
  return [...candidates, ...furtherPlaces].find((path) => existsSync(path));
}

/** Says what it does. False where this is no Debian, or the user is not root, or the installation fails. */
export function installDebianPackages(...packages: readonly string[]): boolean {
  const isRootOnDebian = process.getuid?.() === 0 && existsSync('/usr/bin/apt-get');
  if (!isRootOnDebian) return false;
  console.log(`Installing from the system's packages: apt-get install ${packages.join(' ')}`);
  return runTool('apt-get', ['update']) && runTool('apt-get', ['install', '-y', ...packages]);
}
