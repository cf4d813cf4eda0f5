/** Which script files a page needs beside those that index.html names, read from the manifest that a build leaves. */
import { z } from 'zod';

const chunkSchema = z.object({
  file: z.string(),
  isEntry: z.boolean().default(false),
  imports: z.array(z.string()).default([]),
});

const manifestSchema = z.record(z.string(), chunkSchema);

type Manifest = z.infer<typeof manifestSchema>;

/** A chunk and all that it imports, by their names in the manifest. */
function toImported(manifest: Manifest, name: string, seen = new Set<string>()): ReadonlySet<string> {
  if (seen.has(name)) return seen;
  seen.add(name);
  for (const imported of manifest[name]?.imports ?? []) toImported(manifest, imported, seen);
  return seen;
}

/**
 * @param text Vite's manifest, JSON
 * @returns by source file of a page, such as `src/pages/about-page.tsx`: addresses of the files to fetch ahead
 * @throws where the text is no manifest
 */
export function readPageChunks(text: string): ReadonlyMap<string, readonly string[]> {
  const manifest = manifestSchema.parse(JSON.parse(text));
  const names = Object.keys(manifest);
  const started = new Set(
    names
      .filter((name) => manifest[name]?.isEntry === true)
      .flatMap((name) => [...toImported(manifest, name)]),
  );
  const toFiles = (name: string) =>
    [...toImported(manifest, name)]
      .filter((imported) => !started.has(imported))
      .flatMap((imported) => manifest[imported] ?? [])
      .map(({ file }) => `/${file}`);
  return new Map(names.map((name) => [name, toFiles(name)]));
}
