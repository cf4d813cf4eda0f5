/**
 * The platform's students, for matching: all pages of its users, reduced to id, e-mail address and identifier as soon
 * as a page is there.
 */
import { endpoints } from '#src/contract/endpoints.ts';
import { largestPage } from '#src/contract/paging.ts';
import type { Platform } from '../platform.ts';
import { ProblemError } from '../problem.ts';
import { matchFields, readMatchRecords, type MatchRecord } from '../roster-fields.ts';
import type { PlatformUser } from './match-students.ts';

const pagesAtOnce = 4;
/** 200,000 users. A part of a list cannot show that an address is there only once. */
const mostPages = 2000;

function isActiveStudent({ status, enabledUser, roles }: MatchRecord): boolean {
  return (
    (status ?? 'active') === 'active' &&
    String(enabledUser ?? true) !== 'false' &&
    (roles ?? [{ role: 'student' }]).some(({ role }) => role?.toLowerCase() === 'student')
  );
}

function toPlatformUsers(record: MatchRecord): PlatformUser[] {
  const { sourcedId, email, identifier } = record;
  if (typeof sourcedId !== 'string' || sourcedId === '' || !isActiveStudent(record)) return [];
  return [{ userId: sourcedId, email: email ?? '', identifier: identifier ?? '' }];
}

/**
 * @param baseUrl of the platform, without trailing slash
 * @throws {ProblemError} where a page cannot be had
 */
export async function getPlatformUsers(
  platform: Platform,
  baseUrl: string,
  signal: AbortSignal,
): Promise<readonly PlatformUser[]> {
  const getPage = async (offset: number) => {
    const search = new URLSearchParams({
      limit: String(largestPage),
      offset: String(offset),
      fields: matchFields,
    });
    const { value } = await platform.get(
      'roster',
      `${baseUrl}${endpoints.users.path}?${search.toString()}`,
      signal,
    );
    const page = readMatchRecords(value);
    if (page !== null) return page;
    throw new ProblemError(502, 'TimeBack gave an answer that is not a list of users.', {
      cause: 'upstream roster body has another shape',
    });
  };
  const pages = [await getPage(0)];
  const stride = pages[0]?.records.length ?? 0;
  const total = () => pages.at(-1)?.total ?? 0;
  while (stride > 0 && pages.length * stride < total()) {
    if (pages.length >= mostPages) {
      throw new ProblemError(502, 'TimeBack has more users than can be matched.', {
        cause: 'list of users too long',
      });
    }
    const missing = Math.ceil(total() / stride) - pages.length;
    const start = pages.length;
    const batch = Math.min(missing, pagesAtOnce);
    pages.push(
      ...(await Promise.all(Array.from({ length: batch }, (_, i) => getPage((start + i) * stride)))),
    );
    if (pages.at(-1)?.records.length === 0) break;
  }
  const users = pages.flatMap(({ records }) => records).flatMap(toPlatformUsers);
  // A list that grows while it is read repeats users at the borders of pages.
  return [...new Map(users.map((user) => [user.userId, user])).values()];
}
