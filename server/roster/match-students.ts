/**
 * Which user of the platform a student of the school's files is. A mapping file decides where it names the student;
 * else e-mail address and identifier must point at one user together. Names are never looked at, and what is not
 * certain is no match: a teacher who sees another child's week under a name would never know.
 */
import type { FileUser, SchoolFiles } from './school-files.ts';

/** A student of the platform who is active there. */
export interface PlatformUser {
  readonly userId: string;
  readonly email: string;
  readonly identifier: string;
}

export interface Matches {
  /** The platform's user ids by the school's own. */
  readonly userIds: ReadonlyMap<string, string>;
  /** Why there is no match, by the school's own id. */
  readonly reasons: ReadonlyMap<string, string>;
}

interface Match {
  readonly userId: string;
}

const reasons = {
  nothingToMatchBy: 'The student has neither an e-mail address nor an identifier.',
  nobody: 'No student of TimeBack has this e-mail address or identifier.',
  several: 'Several students of TimeBack have this e-mail address or identifier.',
  disagree: 'E-mail address and identifier belong to different students of TimeBack.',
  mappingContradicts: 'The mapping file has two different users for this student.',
  mappingLeadsNowhere: 'The mapping file names a user whom TimeBack does not have as an active student.',
  onlyMapping: 'The mapping file does not name this student, and TimeBack’s list of users cannot be read.',
} as const;

function toKey(text: string): string {
  return text.trim().toLowerCase();
}

type UsersByKey = ReadonlyMap<string, readonly PlatformUser[]>;

function groupBy(users: readonly PlatformUser[], toText: (user: PlatformUser) => string): UsersByKey {
  return Map.groupBy(
    users.filter((user) => toText(user) !== ''),
    (user) => toText(user),
  );
}

function createFinder(users: readonly PlatformUser[]) {
  const byEmail = groupBy(users, ({ email }) => toKey(email));
  const byIdentifier = groupBy(users, ({ identifier }) => identifier.trim());
  return ({ email, identifier }: FileUser): Match | string => {
    if (email === '' && identifier === '') return reasons.nothingToMatchBy;
    const ofEmail = byEmail.get(toKey(email)) ?? [];
    const ofIdentifier = byIdentifier.get(identifier) ?? [];
    const isBoth = ofEmail.length > 0 && ofIdentifier.length > 0;
    const candidates = isBoth
      ? ofEmail.filter((user) => ofIdentifier.includes(user))
      : [...ofEmail, ...ofIdentifier];
    const [candidate, other] = candidates;
    if (candidate === undefined) return isBoth ? reasons.disagree : reasons.nobody;
    return other === undefined ? candidate : reasons.several;
  };
}

/** Two students with the same user: one of them would get the other's week, so neither gets it. */
function findClaimedTwice(
  students: readonly FileUser[],
  userIds: ReadonlyMap<string, string>,
): Map<string, string> {
  const claims = Map.groupBy(
    students.filter(({ sourcedId }) => userIds.has(sourcedId)),
    ({ sourcedId }) => userIds.get(sourcedId),
  );
  return new Map(
    [...claims.values()].flatMap((claimants) =>
      claimants.length === 1
        ? []
        : claimants.map((student): [string, string] => {
            const other = claimants.find((claimant) => claimant !== student);
            return [student.sourcedId, `Line ${other?.line ?? 0} leads to the same student of TimeBack.`];
          }),
    ),
  );
}

/** @param users the platform's, or `null` where its list cannot be read: then the mapping alone counts */
export function matchStudents(
  students: readonly FileUser[],
  mapping: SchoolFiles['mapping'],
  users: readonly PlatformUser[] | null,
): Matches {
  const find = users === null ? () => reasons.onlyMapping : createFinder(users);
  const known = users === null ? null : new Set(users.map(({ userId }) => userId));
  const unmatched = new Map<string, string>();
  const userIds = new Map<string, string>();

  const findUser = (student: FileUser): Match | string => {
    const mapped = mapping.get(student.sourcedId);
    if (mapped === undefined) return find(student);
    if (mapped.userId === null) return reasons.mappingContradicts;
    return known?.has(mapped.userId) === false ? reasons.mappingLeadsNowhere : { userId: mapped.userId };
  };

  for (const student of students) {
    const found = findUser(student);
    if (typeof found === 'string') unmatched.set(student.sourcedId, found);
    else userIds.set(student.sourcedId, found.userId);
  }
  for (const [sourcedId, reason] of findClaimedTwice(students, userIds)) {
    unmatched.set(sourcedId, reason);
    userIds.delete(sourcedId);
  }
  return { userIds, reasons: unmatched };
}
