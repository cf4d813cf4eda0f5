/** How much script each route of the built app loads, from the manifest of the build. */
import { z } from 'zod';

const chunkSchema = z.object({
  file: z.string(),
  isEntry: z.boolean().default(false),
  imports: z.array(z.string()).default([]),
  dynamicImports: z.array(z.string()).default([]),
});

export const manifestSchema = z.record(z.string(), chunkSchema);

type Manifest = z.infer<typeof manifestSchema>;

export interface RouteSize {
  /** The source file of the page. */
  readonly route: string;
  /** Bytes before the page's code can run: the entry, the page, and what both import. */
  readonly firstBytes: number;
  /** Bytes in all, with what the page loads beside itself, such as a chart. */
  readonly allBytes: number;
}

/**
 * The chunks that `from` loads, itself included.
 * @param followsDynamic whether what this chunk loads on demand counts too
 */
function collect(
  manifest: Manifest,
  from: readonly string[],
  followsDynamic: (key: string) => boolean,
): Set<string> {
  const seen = new Set<string>();
  const waiting = [...from];
  for (let key = waiting.pop(); key !== undefined; key = waiting.pop()) {
    const chunk = manifest[key];
    if (chunk === undefined || seen.has(key)) continue;
    seen.add(key);
    waiting.push(...chunk.imports, ...(followsDynamic(key) ? chunk.dynamicImports : []));
  }
  return seen;
}

/**
 * One line for each page that an entry loads on demand.
 * @param toBytes the size of a built file on its way to the browser
 */
export function measureRoutes(manifest: Manifest, toBytes: (file: string) => number): RouteSize[] {
  const toSum = (keys: ReadonlySet<string>): number => {
    const files = new Set(
      [...keys].map((key) => manifest[key]?.file ?? '').filter((file) => file.endsWith('.js')),
    );
    return [...files].reduce((sum, file) => sum + toBytes(file), 0);
  };
  return Object.entries(manifest)
    .filter(([, chunk]) => chunk.isEntry)
    .flatMap(([entry, { dynamicImports }]) => {
      const start = collect(manifest, [entry], () => false);
      return dynamicImports.map((route) => ({
        route,
        firstBytes: toSum(collect(manifest, [entry, route], () => false)),
        // What the entry loads on demand are the other pages.
        allBytes: toSum(collect(manifest, [entry, route], (key) => !start.has(key))),
      }));
    });
}
