/**
 * The school's roster as of one day, in the platform's shape: who is in which class now, each student under the id
 * that the platform knows. Beside it what could not be used, by file and line.
 */
import type { RosterProblem, RosterReport } from '#src/contract/roster-report.ts';
import type { RosterFacts, RosterPerson } from '../access/whole-roster.ts';
import type { Period } from './cells.ts';
import { matchStudents, type Matches, type PlatformUser } from './match-students.ts';
import { createRosterProblems } from './roster-problems.ts';
import type { FileEnrollment, FilePerson, FileUser, SchoolFiles } from './school-files.ts';
import type { RosterName } from '../roster-fields.ts';

export interface SchoolRoster {
  /** Whole lists, from which pages are cut. */
  readonly lists: Readonly<Record<RosterName, readonly object[]>>;
  readonly report: Omit<RosterReport, 'readAt' | 'isOutdated'>;
  /** What decisions about access need; it stays in the server. */
  readonly facts: RosterFacts;
}

/** OneRoster: the begin date is the first day, the end date the first day that no longer counts. */
export function isCurrent({ beginDate, endDate }: Period, today: string): boolean {
  return (beginDate === null || beginDate <= today) && (endDate === null || today < endDate);
}

/** True where the files do not say it. A user can have several roles (OneRoster 1.2). */
function isStudent(userId: string, { roles, notStudents }: SchoolFiles, today: string): boolean {
  if (notStudents.has(userId)) return false;
  const ofUser = roles?.get(userId);
  return (
    ofUser === undefined || ofUser.some((period) => period.role === 'student' && isCurrent(period, today))
  );
}

/** What an enrollment of today is good for. `ignored` is what the school itself has switched off: no fault. */
type Verdict = 'used' | 'ignored' | { readonly reason: string };

function judge({ classId, userId }: FileEnrollment, files: SchoolFiles, today: string): Verdict {
  const { users, classes, inactiveUsers, inactiveClasses, notStudents, unusable } = files;
  if (inactiveUsers.has(userId) || inactiveClasses.has(classId)) return 'ignored';
  const lost = [
    { what: 'class', file: 'classes.csv', isThere: classes.has(classId) },
    { what: 'user', file: 'users.csv', isThere: users.has(userId) || notStudents.has(userId) },
  ].find(({ isThere }) => !isThere);
  if (lost !== undefined) {
    // A file that cannot be used is named once, and not by each row that leads into it.
    if (unusable.has(lost.file)) return 'ignored';
    return {
      reason: `Its ${lost.what} is not in ${lost.file}, or cannot be used there. The row is left out.`,
    };
  }
  if (!isStudent(userId, files, today)) {
    return { reason: 'The user is enrolled as a student, but has another role. The row is left out.' };
  }
  return 'used';
}

/** Students of today by class; a student who is in a class twice is there once. */
function toMembers(files: SchoolFiles, today: string, takeProblem: (problem: RosterProblem) => void) {
  const members = new Map<string, Map<string, FileEnrollment>>();
  for (const enrollment of files.enrollments) {
    if (!isCurrent(enrollment, today)) continue;
    const verdict = judge(enrollment, files, today);
    if (verdict === 'used') {
      const ofClass = members.get(enrollment.classId) ?? new Map<string, FileEnrollment>();
      members.set(enrollment.classId, ofClass.set(enrollment.userId, enrollment));
    } else if (verdict !== 'ignored') {
      const { reason } = verdict;
      takeProblem({ kind: 'row', file: 'enrollments.csv', line: enrollment.line, reason });
    }
  }
  return members;
}

type Members = ReturnType<typeof toMembers>;

/** Those in a class; where the files tell of no classes, all students: they can still be opened from one list. */
function toStudents(files: SchoolFiles, members: Members, today: string): FileUser[] {
  const isWithoutClasses = files.unusable.has('classes.csv') || files.unusable.has('enrollments.csv');
  const ids = new Set([...members.values()].flatMap((ofClass) => [...ofClass.keys()]));
  return [...files.users.values()].filter(
    ({ sourcedId }) => ids.has(sourcedId) || (isWithoutClasses && isStudent(sourcedId, files, today)),
  );
}

function toUserRecord(user: FileUser, userId: string): object {
  const { givenName, familyName, preferredFirstName, preferredLastName } = user;
  return {
    sourcedId: userId,
    status: 'active',
    enabledUser: 'true',
    givenName,
    familyName,
    preferredFirstName,
    preferredLastName,
    roles: [{ role: 'student' }],
  };
}

function toEnrollmentRecord(enrollment: FileEnrollment, userId: string): object {
  const { sourcedId, classId, beginDate, endDate } = enrollment;
  return {
    sourcedId,
    status: 'active',
    role: 'student',
    class: { sourcedId: classId },
    user: { sourcedId: userId },
    beginDate,
    endDate,
  };
}

function toLists(
  files: SchoolFiles,
  students: readonly FileUser[],
  members: Members,
  { userIds }: Matches,
): SchoolRoster['lists'] {
  const classes = [...files.classes.values()].filter(({ sourcedId }) => members.has(sourcedId));
  const enrollments = [...members.values()].flatMap((ofClass) => [...ofClass.values()]);
  return {
    orgs: files.orgs.map(({ sourcedId, name, type }) => ({ sourcedId, name, type })),
    classes: classes.map(({ sourcedId, title, schoolId }) => ({
      sourcedId,
      title,
      status: 'active',
      school: schoolId === '' ? null : { sourcedId: schoolId },
    })),
    enrollments: enrollments.flatMap((enrollment) => {
      const userId = userIds.get(enrollment.userId);
      return userId === undefined ? [] : [toEnrollmentRecord(enrollment, userId)];
    }),
    users: students.flatMap((student) => {
      const userId = userIds.get(student.sourcedId);
      return userId === undefined ? [] : [toUserRecord(student, userId)];
    }),
  };
}

/** The roles of today: of roles.csv where there is one, else those beside the user. */
function toRoles(
  { sourcedId, role, orgIds }: FilePerson,
  { roles }: SchoolFiles,
  today: string,
): RosterPerson['roles'] {
  const ofFile = roles?.get(sourcedId);
  if (ofFile !== undefined) {
    return ofFile
      .filter((period) => isCurrent(period, today))
      .map(({ role: name, orgId }) => ({ role: name, orgId: orgId === '' ? null : orgId }));
  }
  if (role === '') return [];
  return orgIds.length === 0 ? [{ role, orgId: null }] : orgIds.map((orgId) => ({ role, orgId }));
}

/** Grown-ups under their own ids, students under the platform's, as far as these are known. */
function toFacts(
  files: SchoolFiles,
  members: Members,
  { userIds }: Matches,
  lists: SchoolRoster['lists'],
  today: string,
): RosterFacts {
  const teachers = new Set(files.teachings.map(({ userId }) => userId));
  const people = [...files.people.values()].flatMap((person): RosterPerson[] => {
    const { sourcedId, email, identifier } = person;
    const roles = toRoles(person, files, today);
    const isGrownUp =
      roles.some(({ role }) => role !== 'student') || (roles.length === 0 && teachers.has(sourcedId));
    const id = isGrownUp ? sourcedId : userIds.get(sourcedId);
    if (id === undefined) return [];
    const given = person.preferredFirstName || person.givenName;
    const name = `${given} ${person.preferredLastName || person.familyName}`.trim();
    return [{ id, sourcedId, name: name === '' ? null : name, email, identifier, roles }];
  });
  const attending = [...members].flatMap(([classId, ofClass]) =>
    [...ofClass.keys()].flatMap((sourcedId) => {
      const personId = userIds.get(sourcedId);
      return personId === undefined ? [] : [{ classId, personId, role: 'student' as const }];
    }),
  );
  const teaching = files.teachings
    .filter((enrollment) => isCurrent(enrollment, today))
    .map(({ classId, userId }) => ({ classId, personId: userId, role: 'teacher' as const }));
  return {
    people,
    orgs: files.orgs.map(({ sourcedId, name, parentId }) => ({
      id: sourcedId,
      name,
      parentId: parentId === '' ? null : parentId,
    })),
    classes: [...files.classes.values()].map(({ sourcedId, title, schoolId }) => ({
      id: sourcedId,
      title,
      orgId: schoolId === '' ? null : schoolId,
    })),
    enrollments: [...attending, ...teaching],
    lists,
  };
}

function countUnmatched(members: Members, { reasons }: Matches): RosterReport['unmatchedByClass'] {
  return [...members]
    .map(([classId, ofClass]) => ({
      classId,
      count: [...ofClass.keys()].filter((sourcedId) => reasons.has(sourcedId)).length,
    }))
    .filter(({ count }) => count > 0);
}

/**
 * @param users the platform's, or `null` where its list cannot be read
 * @param today the civil date at the school
 */
export function toSchoolRoster(
  files: SchoolFiles,
  users: readonly PlatformUser[] | null,
  today: string,
): SchoolRoster {
  const problems = createRosterProblems();
  const members = toMembers(files, today, problems.add);
  const students = toStudents(files, members, today);
  const matches = matchStudents(students, files.mapping, users);
  for (const { sourcedId, line } of students) {
    const reason = matches.reasons.get(sourcedId);
    if (reason !== undefined) problems.add({ kind: 'unmatched', file: 'users.csv', line, reason });
  }
  const lists = toLists(files, students, members, matches);
  return {
    lists,
    facts: toFacts(files, members, matches, lists, today),
    report: {
      classes: lists.classes.length,
      students: students.length,
      matched: matches.userIds.size,
      unmatched: matches.reasons.size,
      wrongRows: files.problems.count('file') + files.problems.count('row') + problems.count('row'),
      unmatchedByClass: countUnmatched(members, matches),
      problems: [
        ...files.problems.list('file'),
        ...problems.list('unmatched'),
        ...files.problems.list('row'),
        ...problems.list('row'),
      ],
    },
  };
}
