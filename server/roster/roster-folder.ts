/** A school's folder of OneRoster files on this machine. On Node only. */
import { constants } from 'node:fs';
import { open, readdir, stat } from 'node:fs/promises';
import { basename, join } from 'node:path';
import type { FileContent } from './file-reader.ts';
import type { RosterFolder } from './roster-source.ts';
import { readSchoolFiles, rosterFileNames } from './school-files.ts';

/** Where a school's roster files are. */
export interface RosterFolderSettings {
  readonly folder: string;
  /** A CSV file with the columns `sourcedId` and `userId`. */
  readonly mapping: string | null;
}

/** Far above the largest district; a guard against a file that is something else. */
const largestFileBytes = 256 * 1024 * 1024;

/** The known files that are there, whatever the case of their names, as paths by their proper names. */
async function findFiles({ folder, mapping }: RosterFolderSettings): Promise<Map<string, string>> {
  const entries = await readdir(folder).catch((): string[] => []);
  const found = rosterFileNames.flatMap((name): [string, string][] => {
    const entry = entries.includes(name) ? name : entries.find((other) => other.toLowerCase() === name);
    return entry === undefined ? [] : [[name, join(folder, entry)]];
  });
  return new Map(mapping === null ? found : [...found, [basename(mapping), mapping]]);
}

async function readFile(path: string): Promise<FileContent | null> {
  try {
    const file = await open(path, constants.O_RDONLY);
    try {
      const { size } = await file.stat();
      if (size > largestFileBytes) return { failure: 'The file is larger than 256 MB.' };
      return new Uint8Array(await file.readFile());
    } finally {
      await file.close();
    }
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return null;
    return { failure: 'The file cannot be opened.' };
  }
}

export function createRosterFolder(settings: RosterFolderSettings): RosterFolder {
  return {
    async stamp() {
      const paths = [...(await findFiles(settings)).values()];
      const stamps = await Promise.all(
        paths.map(async (path) => {
          const status = await stat(path).catch(() => null);
          return [path, status?.size, status?.mtimeMs, status?.ctimeMs, status?.ino].join(' ');
        }),
      );
      return stamps.join('\n');
    },
    async read() {
      const contents = new Map<string, FileContent>();
      for (const [name, path] of await findFiles(settings)) {
        const content = await readFile(path);
        if (content !== null) contents.set(name, content);
      }
      return readSchoolFiles(contents, settings.mapping === null ? null : basename(settings.mapping));
    },
  };
}
