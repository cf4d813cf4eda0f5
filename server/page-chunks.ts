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
interface PageScripts {
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
 * @param toBytes the size of a file at an address, as it is stored
 * @returns what the pages of that build need, each file once; a source that the build does not know needs nothing. What can
 *   wait comes source by source, of each the largest file first: a browser fetches six at a time over HTTP/1.1, and a part
 *   is there when its last file is
 * @throws where the text is no manifest
 */
export function readPageScripts(text: string, toBytes: (path: string) => number): ToPageScripts {
  const manifest = manifestSchema.parse(JSON.parse(text));
  const toChunks = (names: readonly string[]) =>
    new Set(names.flatMap((name) => [...toImported(manifest, name)]));
  const toFiles = (names: Iterable<string>) =>
    [...names].flatMap((name) => manifest[name] ?? []).map(({ file }) => `/${file}`);
  const entries = Object.keys(manifest).filter((name) => manifest[name]?.isEntry === true);
  const started = new Set(toFiles(toChunks(entries)));
  return (firstSources, laterSources) => {
    const first = toFiles(toChunks(firstSources)).filter((file) => !started.has(file));
    const later = laterSources.flatMap((source) =>
      toFiles(toChunks([source])).sort((a, b) => toBytes(b) - toBytes(a)),
    );
    return {
      first,
      later: [...new Set(later)].filter((file) => !started.has(file) && !first.includes(file)),
    };
  };
}
