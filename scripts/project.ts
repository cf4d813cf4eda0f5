/** Where the project lies, and what its package.json says. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';

const projectRoot = join(import.meta.dirname, '..');

/** The absolute path of something in the project. */
export function inProject(...parts: string[]): string {
  return join(projectRoot, ...parts);
}

export const { version } = z
  .object({ version: z.string() })
  .parse(JSON.parse(readFileSync(inProject('package.json'), 'utf8')));
