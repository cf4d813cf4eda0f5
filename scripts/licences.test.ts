/** What ships may be used by a school, and what it asks for in return comes with it. */
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { inProject } from './project.ts';

/** All of these ask for no more than that their text comes along, which `dist/licenses.txt` and `node_modules` do. */
const permissive = ['0BSD', 'Apache-2.0', 'BSD-2-Clause', 'BSD-3-Clause', 'BlueOak-1.0.0', 'ISC', 'MIT'];

const lockSchema = z.object({
  packages: z.record(
    z.string(),
    z.object({ dev: z.boolean().optional(), license: z.string().optional(), version: z.string().optional() }),
  ),
});

const shipped = Object.entries(
  lockSchema.parse(JSON.parse(readFileSync(inProject('package-lock.json'), 'utf8'))).packages,
).filter(([path, { dev }]) => path !== '' && dev !== true);

describe('the packages that ship', () => {
  it('are some dozens: each is read by nobody but its authors', () => {
    expect(shipped.length).toBeGreaterThan(10);
    expect(shipped.length).toBeLessThan(100);
  });

  it.each(shipped)('%s is under a licence that asks for nothing but its text', (_path, { license }) => {
    const parts = (license ?? 'none').split(' AND ');
    expect(parts.filter((part) => !permissive.includes(part))).toEqual([]);
  });
});
