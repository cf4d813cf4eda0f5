/**
 * Which modules of ours come in one file (docs/performance.md, "Chunks"). Left to itself, the build makes a file for each set
 * of pages and parts that share something: some forty for one page, each with a head, a dictionary of its own, and a place
 * in the queue of six requests that HTTP/1.1 allows at once.
 */
import { basename, extname } from 'node:path';

/** What the build knows of a module. */
interface ModuleInfo {
  /** Ids of modules that import it. */
  readonly importers: readonly string[];
  /** Ids of modules that import it when it is wanted. */
  readonly dynamicImporters: readonly string[];
}

interface Modules {
  getModuleInfo(id: string): ModuleInfo | null;
}

const ownCode = /[\\/]src[\\/]/;
/** Pages that show data: what they begin with is what somebody waits for. */
const page =
  /[\\/]src[\\/]pages[\\/].*[\\/](?:class|student-overview|session-list|session|student-insights)-page\.tsx$/;
/** What every page has around it, or opens from there. */
const frameStart = /[\\/]src[\\/]app[\\/]mount\.tsx$/;
const frame = 'frame';
/** What explains a figure: a student and a session begin with it, and the others would carry it. */
const special = /[\\/]src[\\/](?:pages[\\/]explanation\.tsx|words[\\/]explained-figures\.ts)$/;
/** Fetches ahead what pages want: no user of its own. */
const ahead = /[\\/]src[\\/]app[\\/]later-code\.ts$/;

/** All that leads to a module without a wait, itself included. */
function toImporting(modules: Modules, id: string, found = new Set<string>()): ReadonlySet<string> {
  if (found.has(id)) return found;
  found.add(id);
  for (const importer of modules.getModuleInfo(id)?.importers ?? []) toImporting(modules, importer, found);
  return found;
}

/** The pages that begin with a module. */
function toFirstUsers(modules: Modules, id: string): readonly string[] {
  return [...toImporting(modules, id)].filter((importing) => page.test(importing));
}

/** The pages that begin with a module, or come to want it. */
function toUsers(modules: Modules, id: string, seen = new Set<string>()): ReadonlySet<string> {
  if (page.test(id)) return new Set([id]);
  if (frameStart.test(id)) return new Set([frame]);
  if (seen.has(id) || ahead.test(id)) return new Set();
  seen.add(id);
  const { importers, dynamicImporters } = modules.getModuleInfo(id) ?? {
    importers: [],
    dynamicImporters: [],
  };
  return new Set(
    [...importers, ...dynamicImporters].flatMap((importer) => [...toUsers(modules, importer, seen)]),
  );
}

function toName(users: ReadonlySet<string>): string {
  return [...users]
    .map((user) => basename(user, extname(user)).replace(/-page$/, ''))
    .sort()
    .join('-');
}

/** For what several pages begin with. */
export function toSharedChunk(id: string, modules: Modules): string | null {
  return ownCode.test(id) && !special.test(id) && toFirstUsers(modules, id).length > 1 ? 'pages' : null;
}

/** For what several pages come to want, and one of them at most begins with. */
export function toLaterChunk(id: string, modules: Modules): string | null {
  const users = ownCode.test(id) ? toUsers(modules, id) : new Set<string>();
  if (users.size < 2 && !users.has(frame)) return null;
  if (toFirstUsers(modules, id).length > 0) return `first-${toName(users)}`;
  return users.has(frame) ? 'frame' : 'later';
}

/** For what one page begins with and no other ever wants. */
export function toPageChunk(id: string, modules: Modules): string | null {
  const [first] = ownCode.test(id) ? toFirstUsers(modules, id) : [];
  return first === undefined ? null : basename(first, extname(first));
}
