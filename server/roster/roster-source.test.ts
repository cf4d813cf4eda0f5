import { describe, expect, it } from 'vitest';
import { notAList, ProblemError } from '../problem.ts';
import { toContents, version11 } from '../testing/roster-files.ts';
import { createRosterSource } from './roster-source.ts';
import { readSchoolFiles } from './school-files.ts';

const minute = 60_000;

const users = [
  { userId: 'u1', email: 'ada@larch.example', identifier: '' },
  { userId: 'u2', email: '', identifier: 'A-2' },
];

const newFiles = {
  ...version11,
  'classes.csv': version11['classes.csv'].replace('Math', 'Algebra'),
};
const brokenFiles = { ...newFiles, 'enrollments.csv': 'sourcedId,classSou' };

interface School {
  files: Readonly<Record<string, string>>;
  mapping: string | null;
  whileReading: () => void;
  usersAnswer: () => Promise<typeof users>;
  usersAsked: number;
  reads: number;
  looks: number;
  elapsed: number;
  today: string;
}

/** A folder in memory, a platform and clocks that a test moves. */
function createSchool(first: Readonly<Record<string, string>> = version11) {
  const school: School = {
    files: first,
    usersAnswer: () => Promise.resolve(users),
    usersAsked: 0,
    reads: 0,
    looks: 0,
    elapsed: 0,
    today: '2026-03-11',
    mapping: null,
    whileReading: () => undefined,
  };
  const source = createRosterSource({
    folder: {
      stamp: () => {
        school.looks++;
        return Promise.resolve(JSON.stringify(school.files));
      },
      read: () => {
        school.reads++;
        const files = readSchoolFiles(toContents(school.files), school.mapping);
        school.whileReading();
        return Promise.resolve(files);
      },
    },
    getUsers: () => {
      school.usersAsked++;
      return school.usersAnswer();
    },
    today: () => school.today,
    now: () => Date.parse('2026-03-11T17:00:00Z') + school.elapsed,
    elapsed: () => school.elapsed,
  });
  const getTitles = async () => JSON.stringify((await source.current()).lists.classes);
  return { school, source, getTitles };
}

describe('createRosterSource', () => {
  it('reads the files and asks for the users once, however many wait', async () => {
    const { school, source } = createSchool();
    const all = await Promise.all([source.current(), source.refresh(), source.current(), source.current()]);
    expect(all[0].report).toMatchObject({
      matched: 2,
      readAt: '2026-03-11T17:00:00.000Z',
      isOutdated: false,
    });
    expect(school).toMatchObject({ reads: 1, usersAsked: 1 });
  });

  it('reads nothing again as long as the files are the same', async () => {
    const { school, source } = createSchool();
    for (let look = 0; look < 5; look++) await source.refresh();
    expect(school.reads).toBe(1);
  });

  it('takes new files when two looks have seen the same, without a restart', async () => {
    const { school, source, getTitles } = createSchool();
    expect(await getTitles()).toContain('Math');
    school.files = { ...newFiles, 'users.csv': 'half written' };
    await source.refresh();
    school.files = newFiles;
    await source.refresh();
    expect(await getTitles()).toContain('Math');
    await source.refresh();
    expect(await getTitles()).toContain('Algebra');
    expect(school.reads).toBe(2);
  });

  it('does not take files that change while they are read', async () => {
    const { school, source, getTitles } = createSchool();
    await source.refresh();
    school.files = { ...newFiles, 'classes.csv': newFiles['classes.csv'].replace('Algebra', 'Half') };
    await source.refresh();
    school.whileReading = () => {
      school.files = newFiles;
    };
    await source.refresh();
    expect(await getTitles()).toContain('Math');
    await source.refresh();
    await source.refresh();
    expect(await getTitles()).toContain('Algebra');
  });

  it('keeps the last usable files where the new ones cannot be used, says so, and takes the next good ones', async () => {
    const { school, source, getTitles } = createSchool();
    await source.refresh();
    school.files = brokenFiles;
    for (let look = 0; look < 3; look++) await source.refresh();
    expect(await getTitles()).toContain('Math');
    const { report } = await source.current();
    expect(report).toMatchObject({ isOutdated: true, matched: 2, wrongRows: 1 });
    expect(report.problems).toEqual([
      expect.objectContaining({ kind: 'file', file: 'enrollments.csv', line: 1 }),
    ]);

    school.files = newFiles;
    for (let look = 0; look < 2; look++) await source.refresh();
    expect(await getTitles()).toContain('Algebra');
    expect((await source.current()).report).toMatchObject({ isOutdated: false, wrongRows: 0 });
  });

  it('uses what it can of files that were broken from the start, and what is better afterwards', async () => {
    const { school, source } = createSchool(brokenFiles);
    expect((await source.current()).report).toMatchObject({ classes: 0, students: 3, isOutdated: false });
    school.files = newFiles;
    for (let look = 0; look < 2; look++) await source.refresh();
    expect((await source.current()).report).toMatchObject({ classes: 1, students: 2 });
  });

  it('uses newer files that are broken, too, where those in use are', async () => {
    const { school, source, getTitles } = createSchool(brokenFiles);
    await source.refresh();
    school.files = { ...version11, 'users.csv': 'nothing' };
    for (let look = 0; look < 2; look++) await source.refresh();
    const { report } = await source.current();
    expect(report).toMatchObject({ students: 0, isOutdated: false });
    expect(report.problems).toMatchObject([{ kind: 'file', file: 'users.csv' }]);
    expect(await getTitles()).not.toContain('Algebra');
  });

  it('uses the first files that it reads, although they change meanwhile', async () => {
    const { school, getTitles } = createSchool();
    school.whileReading = () => {
      school.files = newFiles;
    };
    expect(await getTitles()).toContain('Math');
  });

  it('leaves a student out from the day of the end date on, without a restart', async () => {
    const { school, source } = createSchool();
    school.today = '2026-03-10';
    expect((await source.current()).report.students).toBe(3);
    school.today = '2026-03-11';
    expect((await source.current()).report.students).toBe(2);
  });

  it('asks for the users again after half an hour, and keeps those it has where that fails', async () => {
    const { school, source } = createSchool();
    await source.refresh();
    school.elapsed = 30 * minute - 1;
    await source.refresh();
    expect(school.usersAsked).toBe(1);

    school.elapsed = 30 * minute;
    school.usersAnswer = () => Promise.reject(new ProblemError(503, 'TimeBack is not available right now.'));
    await source.refresh();
    expect(school.usersAsked).toBe(2);
    expect((await source.current()).report.matched).toBe(2);
  });

  it('fails as the platform does where that gives no users, asks again a minute later, and goes on', async () => {
    const { school, source } = createSchool();
    const details = { cause: 'upstream answered 503', isRetryable: true, headers: { 'retry-after': '2' } };
    const problem = new ProblemError(503, 'TimeBack is not available right now.', details);
    school.usersAnswer = () => Promise.reject(problem);
    // For how long the answer stays the same is for us to say, and no longer for the platform.
    const told = (seconds: string) => ({
      status: 503,
      message: 'TimeBack is not available right now.',
      ...details,
      headers: { 'retry-after': seconds },
    });
    await expect(source.current()).rejects.toMatchObject(told('60'));
    school.elapsed = minute - 1_000;
    await source.refresh();
    await expect(source.current()).rejects.toMatchObject(told('1'));
    expect(school.usersAsked).toBe(1);

    school.usersAnswer = () => Promise.resolve(users);
    school.elapsed = minute;
    expect((await source.current()).report.matched).toBe(2);
    expect(school.usersAsked).toBe(2);
  });

  it('says of users that cannot be had for good that they cannot, as long as it does not ask again', async () => {
    const { school, source } = createSchool();
    school.usersAnswer = () => Promise.reject(notAList('users'));
    for (const elapsed of [0, minute - 1]) {
      school.elapsed = elapsed;
      await expect(source.current()).rejects.toMatchObject({ status: 502, isRetryable: false });
    }
    expect(school.usersAsked).toBe(1);
  });

  it('takes users who have changed, without a restart', async () => {
    const { school, source } = createSchool();
    expect((await source.current()).report.matched).toBe(2);
    school.usersAnswer = () => Promise.resolve(users.slice(1));
    school.elapsed = 30 * minute;
    await source.refresh();
    expect((await source.current()).report.matched).toBe(1);
  });

  it('goes by the mapping file alone where the platform gives no users', async () => {
    const { school, source } = createSchool({ ...version11, 'ids.csv': 'sourcedId,userId\ns1,u1\n' });
    school.mapping = 'ids.csv';
    school.usersAnswer = () => Promise.reject(new ProblemError(403, 'TimeBack does not allow this.'));
    expect((await source.current()).report).toMatchObject({ matched: 1, unmatched: 1 });
    // Nobody waits for what is not needed.
    school.usersAnswer = () => new Promise(() => undefined);
    school.elapsed = minute;
    expect((await source.current()).report.matched).toBe(1);
  });

  it('asks once for users that have failed, however many wait, and does not take that for a look at the files', async () => {
    const { school, source } = createSchool();
    school.usersAnswer = () => Promise.reject(new ProblemError(503, 'TimeBack is not available right now.'));
    expect(source.isLoaded()).toBe(false);
    await expect(source.current()).rejects.toThrow();
    expect(source.isLoaded()).toBe(true);
    school.elapsed = minute;
    school.usersAnswer = () => Promise.resolve(users);
    const { looks } = school;
    await Promise.all([source.current(), source.current()]);
    expect(school.usersAsked).toBe(2);
    expect(school.looks).toBe(looks);
  });

  it('makes the roster of a day once', async () => {
    const { school, source } = createSchool();
    const first = await source.current();
    expect(await source.current()).toBe(first);
    school.today = '2026-03-12';
    expect(await source.current()).not.toBe(first);
  });
});
