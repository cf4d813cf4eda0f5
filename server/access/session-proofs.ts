/**
 * Whose session it is. The platform gives a session's signals to whoever knows its id, and does not say whose they are; so
 * the student who is named must have the session in the own list before anything of it is released.
 */
import { LRUCache } from 'lru-cache';
import { z } from 'zod';
import { getPages } from '../all-answers.ts';
import type { Ask } from '../questions.ts';

export interface SessionProofs {
  /**
   * @param startedAt the instant at which the session is said to have started; without it the whole list is looked through
   * @returns true where the student's list has the session
   * @throws {ProblemError} where the list cannot be had
   */
  isOf(sessionId: string, userId: string, startedAt: string | null, ask: Ask): Promise<boolean>;
}

/** Some ten thousand visits; what is forgotten is looked up again. */
const mostProofs = 50_000;

const sessionSchema = z.object({ id: z.string() });

async function isListed(
  sessionId: string,
  userId: string,
  search: URLSearchParams,
  ask: Ask,
): Promise<boolean> {
  const asked = { ids: { userId }, search, mustBeNew: false };
  for await (const { items } of getPages(ask, 'userSessions', 'sessions', asked)) {
    if (items.some((item) => sessionSchema.safeParse(item).data?.id === sessionId)) return true;
  }
  return false;
}

/** What has been proved is remembered: a session does not change hands. */
export function createSessionProofs(): SessionProofs {
  // By size, as a cache of at most so many entries would take all of its memory at once.
  const proved = new LRUCache<string, true>({ maxSize: mostProofs, sizeCalculation: () => 1 });
  return {
    async isOf(sessionId, userId, startedAt, ask) {
      // Neither id has a line end in it (path-ids.ts).
      const key = `${userId}\n${sessionId}`;
      if (proved.has(key)) return true;
      const isFound =
        (startedAt !== null &&
          // The very question that the page asks for the session's facts, so that both are one call.
          (await isListed(
            sessionId,
            userId,
            new URLSearchParams({ startedAfter: startedAt, startedBefore: startedAt }),
            ask,
          ))) ||
        (await isListed(sessionId, userId, new URLSearchParams(), ask));
      if (isFound) proved.set(key, true);
      return isFound;
    },
  };
}
