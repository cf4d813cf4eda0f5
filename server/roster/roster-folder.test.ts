import { mkdir, mkdtemp, rename, rm, truncate, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { version11 } from '../testing/roster-files.ts';
import { createRosterFolder } from './roster-folder.ts';

async function makeFolder(files: Readonly<Record<string, string>>): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'roster-'));
  onTestFinished(() => rm(folder, { recursive: true }));
  for (const [name, text] of Object.entries(files)) await writeFile(join(folder, name), text);
  return folder;
}

describe('createRosterFolder', () => {
  it('reads the files of a folder, whatever the case of their names, and nothing else', async () => {
    const { 'users.csv': users, ...others } = version11;
    const folder = await makeFolder({
      ...others,
      'Users.CSV': users,
      'demographics.csv': 'birthDate\n2013-01-01\n',
    });
    const files = await createRosterFolder({ folder, mapping: null }).read();
    expect(files.users.size).toBe(3);
    expect(files.unusable.size).toBe(0);
  });

  it('reads a mapping file from anywhere, and names it without its path', async () => {
    const folder = await makeFolder(version11);
    const elsewhere = await makeFolder({ 'ids.csv': 'sourcedId,userId\ns1,u1\nx\n' });
    const files = await createRosterFolder({ folder, mapping: join(elsewhere, 'ids.csv') }).read();
    expect(files.mapping.get('s1')).toMatchObject({ userId: 'u1' });
    expect(files.problems.list('row')).toEqual([expect.objectContaining({ file: 'ids.csv', line: 3 })]);
  });

  it.each([
    ['folder', join(tmpdir(), 'roster-that-is-not-there'), null, 3],
    ['mapping file', null, join(tmpdir(), 'roster-that-is-not-there.csv'), 1],
  ])(
    'takes a missing %s for missing files, and can still be watched',
    async (_what, given, mapping, missing) => {
      const folder = given ?? (await makeFolder(version11));
      const rosterFolder = createRosterFolder({ folder, mapping });
      const reasons = (await rosterFolder.read()).problems.list('file').map(({ reason }) => reason);
      expect(reasons).toEqual(Array.from({ length: missing }, () => 'The file is missing.'));
      expect(await rosterFolder.stamp()).toBe(await rosterFolder.stamp());
    },
  );

  it('names a file that cannot be opened', async () => {
    const folder = await makeFolder({ ...version11 });
    await rm(join(folder, 'classes.csv'));
    await mkdir(join(folder, 'classes.csv'));
    const files = await createRosterFolder({ folder, mapping: null }).read();
    expect(files.problems.list('file')).toEqual([
      { kind: 'file', file: 'classes.csv', line: null, reason: 'The file cannot be opened.' },
    ]);
    expect(files.users.size).toBe(3);
  });

  it('names a file that is too large to be one, and does not read it', async () => {
    const folder = await makeFolder({ ...version11, 'roles.csv': '' });
    // It takes no room on the disk.
    await truncate(join(folder, 'roles.csv'), 256 * 1024 * 1024 + 1);
    const files = await createRosterFolder({ folder, mapping: null }).read();
    expect(files.problems.list('file')).toEqual([
      { kind: 'file', file: 'roles.csv', line: null, reason: 'The file is larger than 256 MB.' },
    ]);
  });

  it('prefers the very name of a file to one in another case', async () => {
    const folder = await makeFolder({ ...version11, 'USERS.csv': 'nothing\n' });
    expect((await createRosterFolder({ folder, mapping: null }).read()).users.size).toBe(3);
  });

  it('has another stamp after any change of a file, also of one that keeps its time', async () => {
    const folder = await makeFolder(version11);
    const rosterFolder = createRosterFolder({ folder, mapping: null });
    const path = join(folder, 'classes.csv');
    const time = new Date('2026-01-01T00:00:00Z');
    await utimes(path, time, time);
    const stamps = [await rosterFolder.stamp()];

    await writeFile(join(folder, 'new'), version11['classes.csv'].replace('Math', 'Arts'));
    await utimes(join(folder, 'new'), time, time);
    await rename(join(folder, 'new'), path);
    stamps.push(await rosterFolder.stamp());
    await rm(path);
    stamps.push(await rosterFolder.stamp());
    await writeFile(join(folder, 'roles.csv'), '');
    stamps.push(await rosterFolder.stamp());
    expect(new Set(stamps).size).toBe(4);
  });
});
