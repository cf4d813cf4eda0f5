import { mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import { createAccessRecorder } from './access-record.ts';
import { createRecordFile } from './record-file.ts';

async function makeFolder(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'access-record-'));
  onTestFinished(() => rm(folder, { recursive: true }));
  return folder;
}

function look(write: (line: string) => void, student: string): void {
  const recorder = createAccessRecorder(write, () => Date.UTC(2026, 2, 11, 17));
  recorder.add(
    { id: 'tea', role: 'teacher' },
    { event: 'view', student, resource: 'overview', requestId: `r-${student}` },
  );
}

it('Lines stand in the file in their order, and are read with the latest first', async () => {
  const path = join(await makeFolder(), 'access.jsonl');
  await writeFile(path, 'a line of somebody else\n{"type":"other"}\n');
  const file = createRecordFile(path, () => undefined);
  for (const student of ['ann', 'ben', 'cid']) look(file.write, student);
  expect((await file.readLatest()).map(({ student }) => student)).toEqual(['cid', 'ben', 'ann']);
  look(file.write, 'dot');
  expect((await file.readLatest())[0]).toEqual({
    type: 'week-in-focus.access',
    time: '2026-03-11T17:00:00.000Z',
    event: 'view',
    viewer: 'tea',
    role: 'teacher',
    student: 'dot',
    resource: 'overview',
    requestId: 'r-dot',
  });
  expect((await readFile(path, 'utf8')).trim().split('\n')).toHaveLength(6);
});

// Windows has no such modes.
it.skipIf(process.platform === 'win32')(
  'A new file can be read by its owner alone, and may be moved away at any time',
  async () => {
    const folder = await makeFolder();
    const path = join(folder, 'access.jsonl');
    const file = createRecordFile(path, () => undefined);
    look(file.write, 'ann');
    await file.readLatest();
    expect((await stat(path)).mode & 0o777).toBe(0o600);
    await rm(path);
    look(file.write, 'ben');
    expect((await file.readLatest()).map(({ student }) => student)).toEqual(['ben']);
  },
);

it.each([
  ['its first line is cut', 1, ['dot', 'cid']],
  ['it has as many bytes as are read', 0, ['dot', 'cid', 'ben']],
])('The end of a large file is read: %s', async (_what, more, students) => {
  const path = join(await makeFolder(), 'access.jsonl');
  const lines: string[] = [];
  const write = (line: string) => lines.push(line);
  for (const student of ['ben', 'cid', 'dot']) look(write, student);
  const [first = '', ...others] = lines;
  const mostBytes = 4 * 1024 * 1024;
  const rest = `${others.join('\n')}\n`;
  const padded = first.padStart(mostBytes + more - rest.length - 1);
  await writeFile(path, `${padded}\n${rest}`);
  const file = createRecordFile(path, () => undefined);
  expect((await file.readLatest()).map(({ student }) => student)).toEqual(students);
});

it('Lines that come while others are written follow them, each once', async () => {
  const path = join(await makeFolder(), 'access.jsonl');
  const file = createRecordFile(path, () => undefined);
  look(file.write, 'ann');
  const first = file.readLatest();
  for (const student of ['ben', 'cid']) look(file.write, student);
  await first;
  await file.readLatest();
  const read = await readFile(path, 'utf8');
  expect(read.match(/"student":"\w+"/g)).toEqual(['ann', 'ben', 'cid'].map((id) => `"student":"${id}"`));
});

it('Lines that cannot be written are told, and a file that is not there holds none', async () => {
  const lost: string[] = [];
  const file = createRecordFile(join(await makeFolder(), 'nowhere', 'access.jsonl'), (lines) =>
    lost.push(lines),
  );
  look(file.write, 'ann');
  expect(await file.readLatest()).toEqual([]);
  expect(lost.join('')).toContain('"student":"ann"');
});

it('All lines of a rush are in the file when it has been waited for', async () => {
  const path = join(await makeFolder(), 'access.jsonl');
  const file = createRecordFile(path, () => undefined);
  const students = Array.from({ length: 300 }, (_, index) => `s${index}`);
  for (const student of students.slice(0, 100)) look(file.write, student);
  await Promise.resolve();
  for (const student of students.slice(100)) look(file.write, student);
  await file.flush();
  const lines = (await readFile(path, 'utf8')).trim().split('\n');
  expect(lines.map((line) => /"student":"(s\d+)"/.exec(line)?.[1])).toEqual(students);
});
