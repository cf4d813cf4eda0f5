/**
 * The roster as decisions about access need it: everybody who is active, grown-ups included, and who is in which class
 * today. The same from both sources, the platform's lists and the school's own files. It never leaves the server.
 */
import type { RosterName } from '../roster-fields.ts';

interface PersonRole {
  /** In small letters: `counselor`, `siteadministrator`. */
  readonly role: string;
  /** `null` where the roster does not say at which organisation. */
  readonly orgId: string | null;
}

export interface RosterPerson {
  /** Of a student, the platform's id. */
  readonly id: string;
  /** The roster's own id: in the school's files another one than the platform's. */
  readonly sourcedId: string;
  readonly name: string | null;
  readonly email: string;
  readonly identifier: string;
  /** Those of today. */
  readonly roles: readonly PersonRole[];
}

interface RosterOrg {
  readonly id: string;
  readonly name: string;
  readonly parentId: string | null;
}

interface RosterClass {
  readonly id: string;
  readonly title: string;
  readonly orgId: string | null;
}

interface Enrollment {
  readonly classId: string;
  readonly personId: string;
  readonly role: 'student' | 'teacher';
}

/** What a source tells: active records, enrollments of today. */
export interface RosterFacts {
  readonly people: readonly RosterPerson[];
  readonly orgs: readonly RosterOrg[];
  readonly classes: readonly RosterClass[];
  readonly enrollments: readonly Enrollment[];
  /** The same lists with the fields that may leave the server (roster-fields.ts), from which a viewer's part is cut. */
  readonly lists: Readonly<Record<RosterName, readonly object[]>>;
}

export interface WholeRoster {
  readonly lists: RosterFacts['lists'];
  readonly people: ReadonlyMap<string, RosterPerson>;
  readonly classes: ReadonlyMap<string, RosterClass>;
  /** Ids of classes by teacher, of students by class, of classes by organisation. */
  readonly classesByTeacher: ReadonlyMap<string, ReadonlySet<string>>;
  readonly studentsByClass: ReadonlyMap<string, ReadonlySet<string>>;
  readonly classesByOrg: ReadonlyMap<string, ReadonlySet<string>>;
  /** Students by the organisation at which they have that role. */
  readonly studentsByOrg: ReadonlyMap<string, ReadonlySet<string>>;
  readonly orgs: ReadonlyMap<string, RosterOrg>;
  /** Ids of organisations right below one. */
  readonly orgsBelow: ReadonlyMap<string, ReadonlySet<string>>;
}

function groupIds(pairs: readonly (readonly [key: string | null, id: string])[]): Map<string, Set<string>> {
  const groups = new Map<string, Set<string>>();
  for (const [key, id] of pairs) {
    if (key !== null) groups.set(key, (groups.get(key) ?? new Set()).add(id));
  }
  return groups;
}

function toMap<Item extends { readonly id: string }>(items: readonly Item[]): Map<string, Item> {
  return new Map(items.map((item) => [item.id, item]));
}

export function isStudent({ roles }: RosterPerson): boolean {
  return roles.some(({ role }) => role === 'student');
}

/** Enrollments that lead to a class or a person who is not active count for nothing. */
export function toWholeRoster({ people, orgs, classes, enrollments, lists }: RosterFacts): WholeRoster {
  const peopleById = toMap(people);
  const classesById = toMap(classes);
  const counted = enrollments.filter(
    ({ classId, personId }) => classesById.has(classId) && peopleById.has(personId),
  );
  const teaching = counted.filter(({ role }) => role === 'teacher');
  const attending = counted.filter(({ role }) => role === 'student');
  return {
    lists,
    people: peopleById,
    classes: classesById,
    orgs: toMap(orgs),
    classesByTeacher: groupIds(teaching.map(({ personId, classId }) => [personId, classId])),
    studentsByClass: groupIds(attending.map(({ personId, classId }) => [classId, personId])),
    classesByOrg: groupIds(classes.map(({ id, orgId }) => [orgId, id])),
    studentsByOrg: groupIds(
      people.flatMap(({ id, roles }) =>
        roles.flatMap(({ role, orgId }) => (role === 'student' ? [[orgId, id] as const] : [])),
      ),
    ),
    orgsBelow: groupIds(orgs.map(({ id, parentId }) => [parentId, id])),
  };
}
