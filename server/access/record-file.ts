/** The record of access in a file of this machine. On Node only. */
import { appendFile, open } from 'node:fs/promises';
import { setTimeout } from 'node:timers/promises';
import { recordEntrySchema, type RecordEntry } from '#src/contract/access.ts';

export interface RecordFile {
  readonly write: (line: string) => void;
  /** Resolves when every line has been written, or told as one that could not be. */
  flush(): Promise<void>;
  /** The last lines of the file, the latest first; what is no line of the record is left out. */
  readLatest(): Promise<readonly RecordEntry[]>;
}

/** Some ten thousand lines: what an administrator looks through. Older ones are for the school's log system. */
const mostBytes = 4 * 1024 * 1024;

/** What comes meanwhile is the next lot: under load, to open the file for every few lines would cost as much as an answer. */
const pauseMs = 25;

/** @returns the lines in a file's last part, without the first where it is cut */
async function readEnd(path: string): Promise<readonly string[]> {
  const file = await open(path, 'r');
  try {
    const { size } = await file.stat();
    const length = Math.min(size, mostBytes);
    const { buffer } = await file.read(Buffer.alloc(length), 0, length, size - length);
    const lines = buffer.toString('utf8').split('\n');
    return length < size ? lines.slice(1) : lines;
  } finally {
    await file.close();
  }
}

function parseLine(line: string): RecordEntry[] {
  try {
    const entry = recordEntrySchema.safeParse(JSON.parse(line));
    return entry.success ? [entry.data] : [];
  } catch {
    return [];
  }
}

/**
 * Lines are written in order, and the file is opened for each lot of them, so that it can be moved away by whatever rotates
 * logs. It is made so that its owner alone can read it.
 * @param onFailure gets the lines that could not be written: none is lost without a word
 */
export function createRecordFile(path: string, onFailure: (lines: string) => void): RecordFile {
  let waiting: string[] = [];
  let writing: Promise<void> | undefined;

  async function writeWaiting(): Promise<void> {
    while (waiting.length > 0) {
      const lines = waiting.join('');
      waiting = [];
      await appendFile(path, lines, { mode: 0o600 }).catch(() => {
        onFailure(lines);
      });
      if (waiting.length > 0) await setTimeout(pauseMs);
    }
  }

  return {
    write(line) {
      waiting.push(`${line}\n`);
      writing ??= writeWaiting().finally(() => {
        writing = undefined;
      });
    },
    async flush() {
      await writing;
    },
    async readLatest() {
      await writing;
      const lines = await readEnd(path).catch((): readonly string[] => []);
      return lines.flatMap(parseLine).reverse();
    },
  };
}
