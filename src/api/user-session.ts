import { queryOptions, useQuery } from '@tanstack/react-query';
import type { Session } from '#src/contract/sessions.ts';
import { toAsking } from './asking.ts';
import { getSessions, type UserSessions } from './user-sessions.ts';

/** One session as its student's list has it; `null` where the list does not hold it. */
export interface UserSession {
  readonly session: Session | null;
  /** How many records of the list could not be read: the session may be one of them where it was not found. */
  readonly unreadable: number;
  readonly asOf: string;
}

/**
 * No endpoint returns one session, so the list is asked: for exactly the instant at which the session started, where
 * the link knows it, else for everything. It never waits for the session's insights.
 * @param at the session's start, `null` where unknown
 */
export function userSessionQuery(userId: string, sessionId: string, at: string | null) {
  return queryOptions({
    queryKey: ['user-session', userId, sessionId, at],
    queryFn: async (context): Promise<UserSession> => {
      const asking = toAsking(context);
      const find = ({ sessions, unreadable, asOf }: UserSessions): UserSession => ({
        session: sessions.find(({ id }) => id === sessionId) ?? null,
        unreadable,
        asOf,
      });
      if (at !== null) {
        const exact = find(await getSessions(userId, { startedAfter: at, startedBefore: at }, asking));
        if (exact.session !== null) return exact;
      }
      return find(await getSessions(userId, {}, asking));
    },
  });
}

export function useUserSession(userId: string, sessionId: string, at: string | null) {
  return useQuery(userSessionQuery(userId, sessionId, at));
}
