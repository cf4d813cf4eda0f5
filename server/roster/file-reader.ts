/** Reads the files of a set one by one: what is wrong with one leaves the others as they are. */
import { notUtf8, replacementCharacter, RowError } from './cells.ts';
import { readCsvRows, type Columns, type Row } from './csv-rows.ts';
import type { RosterProblems } from './roster-problems.ts';

/** A file's bytes, or why they cannot be had. */
export type FileContent = Uint8Array | { readonly failure: string };

/** By name; a file that is not there is not in the map. */
export type FileContents = ReadonlyMap<string, FileContent>;

export interface FileReader {
  /** Names a file of which nothing can be used. */
  readonly giveUp: (file: string, line: number | null, reason: string) => void;
  /** @param takeRow may throw a {@link RowError}: the row is named, and the next one is read */
  readonly read: <Column extends string>(
    file: string,
    columns: Columns<Column>,
    takeRow: (row: Row<Column>, line: number) => void,
  ) => void;
  /** Names text in another encoding that is shown all the same. */
  readonly noteText: (file: string, line: number, texts: readonly string[]) => void;
}

/** @param unusable gets the names of files that are given up */
export function createFileReader(
  contents: FileContents,
  problems: RosterProblems,
  unusable: Set<string>,
): FileReader {
  const giveUp: FileReader['giveUp'] = (file, line, reason) => {
    unusable.add(file);
    problems.add({ kind: 'file', file, line, reason });
  };
  return {
    giveUp,
    read: (file, columns, takeRow) => {
      const content = contents.get(file);
      if (content === undefined || unusable.has(file)) return;
      if ('failure' in content) {
        giveUp(file, null, content.failure);
        return;
      }
      const takeFault = (line: number, reason: string) => {
        problems.add({ kind: 'row', file, line, reason });
      };
      const failure = readCsvRows(content, columns, {
        takeRow: (row, line) => {
          try {
            takeRow(row, line);
          } catch (error) {
            if (!(error instanceof RowError)) throw error;
            takeFault(line, error.message);
          }
        },
        takeFault: ({ line, reason }) => {
          takeFault(line, reason);
        },
      });
      if (failure !== null) giveUp(file, failure.line, failure.reason);
    },
    noteText: (file, line, texts) => {
      if (!texts.some((text) => text.includes(replacementCharacter))) return;
      problems.add({
        kind: 'row',
        file,
        line,
        reason: `${notUtf8} The text is shown as far as it can be read.`,
      });
    },
  };
}
