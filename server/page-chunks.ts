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

/** Addresses of script files beyond those that index.html names. */
export interface PageScripts {
  /** To fetch at once. */
  readonly first: readonly string[];
  /** To fetch when these have come. */
  readonly later: readonly string[];
}

/**
 * @param firstSources source files, such as `src/pages/about-page.tsx`, without which the page cannot be drawn
 * @param laterSources those that can wait
 */
export type ToPageScripts = (firstSources: readonly string[], laterSources: readonly string[]) => PageScripts;

/** Without a manifest pages work as well, some round trips later. */
export const noPageScripts: ToPageScripts = () => ({ first: [], later: [] });

/**
 * @param text Vite's manifest, JSON
 * @returns what the pages of that build need, each file once; a source that the build does not know needs nothing
 * @throws where the text is no manifest
 */
export function readPageScripts(text: string): ToPageScripts {
  const manifest = manifestSchema.parse(JSON.parse(text));
  const toChunks = (names: readonly string[]) =>
    new Set(names.flatMap((name) => [...toImported(manifest, name)]));
  const started = toChunks(Object.keys(manifest).filter((name) => manifest[name]?.isEntry === true));
  const toFiles = (chunks: readonly string[]) =>
    chunks.flatMap((name) => manifest[name] ?? []).map(({ file }) => `/${file}`);
  return (firstSources, laterSources) => {
    const first = toChunks(firstSources);
    const later = toChunks(laterSources);
    return {
      first: toFiles([...first].filter((name) => !started.has(name))),
      later: toFiles([...later].filter((name) => !started.has(name) && !first.has(name))),
    };
  };
}
