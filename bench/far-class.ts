/** The simulator as a platform with a class of any size that takes its time. */
import { setTimeout as wait } from 'node:timers/promises';
import { z } from 'zod';
import type { AroundSimulator } from '#scripts/compose.ts';

const usersSchema = z.object({ users: z.array(z.object({ sourcedId: z.string() })) });

/** As the platform pages a list. */
function toPage(name: string, records: readonly object[], url: URL): Response {
  const [offset, limit] = ['offset', 'limit'].map((key) => Number(url.searchParams.get(key)));
  const items = records.slice(offset ?? 0, (offset ?? 0) + (limit ?? 0));
  return Response.json({ [name]: items, offset, limit, total: records.length });
}

/**
 * A class of so many students, each of whom does what one of the simulator's lifelike students does.
 * @param upstreamMs what the platform takes for each answer, beside the simulator's own work
 */
export function createFarClass(students: number, upstreamMs: number): AroundSimulator {
  const userIds = Array.from(
    { length: students },
    (_, index) => `bec0a210-0000-4000-8000-${index.toString().padStart(12, '0')}`,
  );
  const rosterLists = new Map<string, readonly object[]>([
    ['classes', [{ sourcedId: 'far', title: 'Far' }]],
    [
      'enrollments',
      userIds.map((userId) => ({
        sourcedId: `e-${userId}`,
        role: 'student',
        class: { sourcedId: 'far' },
        user: { sourcedId: userId },
      })),
    ],
    [
      'users',
      userIds.map((sourcedId, index) => ({
        sourcedId,
        givenName: 'Student',
        familyName: `Number ${index + 1}`,
        roles: [{ role: 'student' }],
      })),
    ],
  ]);
  let lifelike: readonly string[] | null = null;

  return (simulator) => {
    /** The simulator's lifelike students, found out once. */
    const readLifelike = async (url: URL, headers: Headers) => {
      const answer = await simulator(
        new Request(new URL('/rostering/1.0/users?limit=100&offset=0', url), { headers }),
      );
      const { users } = usersSchema.parse(await answer.json());
      return users.map(({ sourcedId }) => sourcedId).filter((id) => !id.startsWith('5ce0a210-'));
    };
    return async (request) => {
      await wait(upstreamMs);
      const url = new URL(request.url);
      const list = /^\/rostering\/1\.0\/(\w+)$/.exec(url.pathname)?.[1] ?? '';
      const records = rosterLists.get(list);
      if (records !== undefined) return toPage(list, records, url);
      const index = Number(/\/bec0a210-0000-4000-8000-(\d{12})\//.exec(url.pathname)?.[1] ?? NaN);
      if (Number.isNaN(index)) return simulator(request);
      lifelike ??= await readLifelike(url, request.headers);
      const userId = userIds[index] ?? '';
      const actual = lifelike[index % lifelike.length] ?? '';
      return simulator(new Request(request.url.replace(userId, actual), request));
    };
  };
}
