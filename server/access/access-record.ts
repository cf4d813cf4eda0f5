/** The record of access (docs/access-record.md): one line of JSON for every view of a student's data and every refusal. */
import type { RecordEntry } from '#src/contract/access.ts';
import type { Viewer } from './viewer.ts';

type Entry = Omit<RecordEntry, 'type' | 'time' | 'viewer' | 'role'>;

export interface AccessRecorder {
  /** @param viewer `null` where nobody is signed in, or nothing is decided for who is */
  add(viewer: Pick<Viewer, 'id' | 'role'> | null, entry: Entry): void;
}

/** @param write takes one line, without its end */
export function createAccessRecorder(write: (line: string) => void, now: () => number): AccessRecorder {
  return {
    add(viewer, entry) {
      const whole: RecordEntry = {
        type: 'week-in-focus.access',
        time: new Date(now()).toISOString(),
        viewer: viewer?.id ?? null,
        role: viewer?.role ?? null,
        ...entry,
      };
      write(JSON.stringify(whole));
    },
  };
}
