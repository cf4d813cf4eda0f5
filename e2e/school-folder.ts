/** A school's own roster files, written for one test: classes of whichever students of the simulator it needs. */
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

export interface SchoolStudent {
  readonly userId: string;
  readonly givenName: string;
  readonly familyName: string;
}

interface SchoolFolder {
  /** The path for SCHOOL_CONFIG. */
  readonly configPath: string;
  readonly remove: () => Promise<void>;
}

/** OneRoster files as docs/roster.md tells them; each student is matched by the mapping file. */
export async function writeSchoolFolder(
  classes: Readonly<Record<string, readonly SchoolStudent[]>>,
): Promise<SchoolFolder> {
  const folder = await mkdtemp(join(tmpdir(), 'week-in-focus-'));
  const students = [
    ...new Map(
      Object.values(classes)
        .flat()
        .map((each) => [each.userId, each]),
    ).values(),
  ];
  const files = {
    'classes.csv': ['sourcedId,title', ...Object.keys(classes).map((title) => `c-${title},${title}`)],
    'users.csv': [
      'sourcedId,role,givenName,familyName',
      ...students.map(
        ({ userId, givenName, familyName }) => `s-${userId},student,"${givenName}","${familyName}"`,
      ),
    ],
    'enrollments.csv': [
      'sourcedId,classSourcedId,userSourcedId,role',
      ...Object.entries(classes).flatMap(([title, members]) =>
        members.map(({ userId }) => `e-${title}-${userId},c-${title},s-${userId},student`),
      ),
    ],
    'mapping.csv': ['sourcedId,userId', ...students.map(({ userId }) => `s-${userId},${userId}`)],
  };
  for (const [name, lines] of Object.entries(files)) {
    await writeFile(join(folder, name), `${lines.join('\n')}\n`);
  }
  const configPath = join(folder, 'school.json');
  await writeFile(configPath, JSON.stringify({ roster: { folder: '.', mapping: 'mapping.csv' } }));
  return { configPath, remove: () => rm(folder, { recursive: true }) };
}
