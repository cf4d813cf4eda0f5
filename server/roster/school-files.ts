/**
 * What we read of a school's OneRoster files (CSV binding 1.1 and 1.2; docs/roster.md has the columns): people, classes
 * and who is in which, with the line each stands on. Passwords, birth dates and telephone numbers are columns
 * that nobody asks for.
 */
import { readId, readIsActive, readIsEnabled, readPeriod, RowError, type Period } from './cells.ts';
import type { Row } from './csv-rows.ts';
import { createFileReader, type FileContents, type FileReader } from './file-reader.ts';
import { createRosterProblems, type RosterProblems } from './roster-problems.ts';

export const rosterFileNames = [
  'users.csv',
  'classes.csv',
  'enrollments.csv',
  'orgs.csv',
  'roles.csv',
  'manifest.csv',
] as const;

type RosterFileName = (typeof rosterFileNames)[number];

const requiredFiles: readonly RosterFileName[] = ['users.csv', 'classes.csv', 'enrollments.csv'];

export interface FileUser {
  readonly sourcedId: string;
  readonly line: number;
  readonly givenName: string;
  readonly familyName: string;
  readonly preferredFirstName: string;
  readonly preferredLastName: string;
  readonly email: string;
  readonly identifier: string;
}

interface FileClass {
  readonly sourcedId: string;
  readonly title: string;
  readonly schoolId: string;
}

export interface FileEnrollment extends Period {
  readonly sourcedId: string;
  readonly line: number;
  readonly classId: string;
  readonly userId: string;
}

interface FileOrg {
  readonly sourcedId: string;
  readonly name: string;
  readonly type: string;
  readonly parentId: string;
}

interface FileRole extends Period {
  readonly role: string;
  readonly orgId: string;
}

/** Somebody who is active, student or not, with what stands beside the user in OneRoster 1.1. */
export interface FilePerson extends FileUser {
  /** In small letters; empty where roles.csv has it. */
  readonly role: string;
  readonly orgIds: readonly string[];
}

interface MappedUser {
  /** `null` where two rows of the mapping contradict each other. */
  readonly userId: string | null;
  readonly line: number;
}

export interface SchoolFiles {
  readonly users: ReadonlyMap<string, FileUser>;
  /** The same and the grown-ups: who may see whom is decided by these (docs/access.md). */
  readonly people: ReadonlyMap<string, FilePerson>;
  /** Users and classes that the files have, but that count for nothing: deleted, disabled, or with another role. */
  readonly inactiveUsers: ReadonlySet<string>;
  readonly notStudents: ReadonlySet<string>;
  readonly classes: ReadonlyMap<string, FileClass>;
  readonly inactiveClasses: ReadonlySet<string>;
  /** Of students, as far as they are not deleted. */
  readonly enrollments: readonly FileEnrollment[];
  /** Of teachers, likewise. */
  readonly teachings: readonly FileEnrollment[];
  readonly orgs: readonly FileOrg[];
  /** By user; `null` without a roles.csv, as in OneRoster 1.1. */
  readonly roles: ReadonlyMap<string, readonly FileRole[]> | null;
  /** By the school's own id of a student. */
  readonly mapping: ReadonlyMap<string, MappedUser>;
  readonly mappingFile: string | null;
  /** Files of which nothing can be used. */
  readonly unusable: ReadonlySet<string>;
  readonly problems: RosterProblems;
}

/** Refuses the second row with the same id. */
function createUniqueness() {
  const lines = new Map<string, number>();
  return (sourcedId: string, line: number): void => {
    const first = lines.get(sourcedId);
    if (first !== undefined) {
      throw new RowError(`Its "sourcedId" stands on line ${first} already. The row is left out.`);
    }
    lines.set(sourcedId, line);
  };
}

/** Several of them stand in one cell, with commas between (OneRoster 1.1). */
function readOrgIds(row: Row<'orgSourcedIds' | 'primaryOrgSourcedId'>): readonly string[] {
  return [...row('orgSourcedIds').split(','), row('primaryOrgSourcedId')]
    .map((id) => id.trim())
    .filter((id) => id !== '');
}

function readUsers({ read, noteText }: FileReader) {
  const users = new Map<string, FileUser>();
  const people = new Map<string, FilePerson>();
  const inactiveUsers = new Set<string>();
  const notStudents = new Set<string>();
  const requireUnique = createUniqueness();
  read(
    'users.csv',
    {
      required: ['sourcedId', 'givenName', 'familyName'],
      optional: [
        'status',
        'enabledUser',
        'role',
        'email',
        'identifier',
        'orgSourcedIds',
        'primaryOrgSourcedId',
        // The CSV binding of 1.2 has the latter two names, its REST binding the former.
        'preferredFirstName',
        'preferredLastName',
        'preferredGivenName',
        'preferredFamilyName',
      ],
    },
    (row, line) => {
      const sourcedId = readId(row, 'sourcedId');
      const isActive = readIsActive(row) && readIsEnabled(row);
      requireUnique(sourcedId, line);
      const role = row('role').toLowerCase();
      if (!isActive) {
        inactiveUsers.add(sourcedId);
        return;
      }
      const user = {
        sourcedId,
        line,
        givenName: row('givenName'),
        familyName: row('familyName'),
        preferredFirstName: row('preferredFirstName') || row('preferredGivenName'),
        preferredLastName: row('preferredLastName') || row('preferredFamilyName'),
        email: row('email'),
        identifier: row('identifier'),
      };
      people.set(sourcedId, { ...user, role, orgIds: readOrgIds(row) });
      if (role !== '' && role !== 'student') notStudents.add(sourcedId);
      else {
        users.set(sourcedId, user);
        noteText('users.csv', line, [user.givenName, user.familyName]);
      }
    },
  );
  return { users, people, inactiveUsers, notStudents };
}

function readClasses({ read, noteText }: FileReader) {
  const classes = new Map<string, FileClass>();
  const inactiveClasses = new Set<string>();
  const requireUnique = createUniqueness();
  read(
    'classes.csv',
    { required: ['sourcedId', 'title'], optional: ['status', 'schoolSourcedId'] },
    (row, line) => {
      const sourcedId = readId(row, 'sourcedId');
      const isActive = readIsActive(row);
      requireUnique(sourcedId, line);
      if (!isActive) {
        inactiveClasses.add(sourcedId);
        return;
      }
      const title = row('title');
      classes.set(sourcedId, { sourcedId, title, schoolId: row('schoolSourcedId') });
      noteText('classes.csv', line, [title]);
    },
  );
  return { classes, inactiveClasses };
}

function readEnrollments({ read }: FileReader): Pick<SchoolFiles, 'enrollments' | 'teachings'> {
  const ofRole = new Map<string, FileEnrollment[]>([
    ['student', []],
    ['teacher', []],
  ]);
  const requireUnique = createUniqueness();
  read(
    'enrollments.csv',
    {
      required: ['sourcedId', 'classSourcedId', 'userSourcedId', 'role'],
      optional: ['status', 'beginDate', 'endDate'],
    },
    (row, line) => {
      const enrollments = ofRole.get(row('role').toLowerCase());
      if (enrollments === undefined || !readIsActive(row)) return;
      const sourcedId = readId(row, 'sourcedId');
      const [classId, userId] = [readId(row, 'classSourcedId'), readId(row, 'userSourcedId')];
      const period = readPeriod(row);
      requireUnique(sourcedId, line);
      enrollments.push({ sourcedId, line, classId, userId, ...period });
    },
  );
  return { enrollments: ofRole.get('student') ?? [], teachings: ofRole.get('teacher') ?? [] };
}

const columnsOfOrgs = {
  required: ['sourcedId', 'name'],
  optional: ['status', 'type', 'parentSourcedId'],
} as const;

function readOrgs({ read }: FileReader): FileOrg[] {
  const orgs: FileOrg[] = [];
  const requireUnique = createUniqueness();
  read('orgs.csv', columnsOfOrgs, (row, line) => {
    const sourcedId = readId(row, 'sourcedId');
    requireUnique(sourcedId, line);
    const [name, type, parentId] = [row('name'), row('type'), row('parentSourcedId')];
    if (readIsActive(row)) orgs.push({ sourcedId, name, type, parentId });
  });
  return orgs;
}

function readRoles({ read }: FileReader): Map<string, FileRole[]> {
  const roles = new Map<string, FileRole[]>();
  read(
    'roles.csv',
    { required: ['userSourcedId', 'role'], optional: ['status', 'beginDate', 'endDate', 'orgSourcedId'] },
    (row) => {
      if (!readIsActive(row)) return;
      const userId = readId(row, 'userSourcedId');
      const role = { role: row('role').toLowerCase(), orgId: row('orgSourcedId'), ...readPeriod(row) };
      roles.set(userId, [...(roles.get(userId) ?? []), role]);
    },
  );
  return roles;
}

function readMapping(reader: FileReader, file: string): Map<string, MappedUser> {
  const mapping = new Map<string, MappedUser>();
  reader.read(file, { required: ['sourcedId', 'userId'], optional: [] }, (row, line) => {
    const sourcedId = readId(row, 'sourcedId');
    const userId = readId(row, 'userId');
    const known = mapping.get(sourcedId);
    if (known !== undefined && known.userId !== userId) {
      mapping.set(sourcedId, { userId: null, line: known.line });
      throw new RowError(`Line ${known.line} has another "userId" for this "sourcedId". Neither is used.`);
    }
    mapping.set(sourcedId, known ?? { userId, line });
  });
  return mapping;
}

/** OneRoster sets come complete ("bulk") or as changes since the last one ("delta"), and the manifest says which. */
function refuseChanges({ read, giveUp }: FileReader): void {
  read('manifest.csv', { required: ['propertyName', 'value'], optional: [] }, (row, line) => {
    const name = `${row('propertyName').replace(/^file\./, '')}.csv`;
    const file = rosterFileNames.find((known) => known === name);
    if (row('value').toLowerCase() !== 'delta' || file === undefined) return;
    giveUp(
      file,
      null,
      `By line ${line} of manifest.csv it holds changes only ("delta"). Export complete files ("bulk").`,
    );
  });
}

/**
 * Reads what a folder holds.
 * @param mappingFile the name under which `contents` has the mapping file, where the school has one
 */
export function readSchoolFiles(contents: FileContents, mappingFile: string | null): SchoolFiles {
  const problems = createRosterProblems();
  const unusable = new Set<string>();
  const reader = createFileReader(contents, problems, unusable);
  const required = mappingFile === null ? requiredFiles : [...requiredFiles, mappingFile];
  for (const file of required) if (!contents.has(file)) reader.giveUp(file, null, 'The file is missing.');
  refuseChanges(reader);
  return {
    ...readUsers(reader),
    ...readClasses(reader),
    ...readEnrollments(reader),
    orgs: readOrgs(reader),
    roles: contents.has('roles.csv') ? readRoles(reader) : null,
    mapping: mappingFile === null ? new Map() : readMapping(reader, mappingFile),
    mappingFile,
    unusable,
    problems,
  };
}
