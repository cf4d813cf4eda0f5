/** The platform's students, for matching: all of its users, reduced to id, e-mail address and identifier. */
import { isActive } from '#src/contract/roster.ts';
import { matchFields, readInnerUser, type InnerUserRecord } from '../roster-fields.ts';
import type { PlatformUser } from './match-students.ts';
import { getPlatformList, type PlatformListOptions } from './platform-list.ts';

function isActiveStudent(record: InnerUserRecord): boolean {
  const roles = record.roles ?? [{ role: 'student' }];
  return isActive(record) && roles.some(({ role }) => role?.toLowerCase() === 'student');
}

function toPlatformUsers(record: InnerUserRecord): PlatformUser[] {
  const { sourcedId, email, identifier } = record;
  if (typeof sourcedId !== 'string' || sourcedId === '' || !isActiveStudent(record)) return [];
  return [{ userId: sourcedId, email: email ?? '', identifier: identifier ?? '' }];
}

/** @throws {ProblemError} where a page cannot be had */
export async function getPlatformUsers(options: PlatformListOptions): Promise<readonly PlatformUser[]> {
  const records = await getPlatformList('users', matchFields, options);
  const users = records.map(readInnerUser).flatMap(toPlatformUsers);
  // A list that grows while it is read repeats users at the borders of pages.
  return [...new Map(users.map((user) => [user.userId, user])).values()];
}
