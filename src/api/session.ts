/** The session of somebody who has signed in: our server's own addresses, beside those under `/api`. */
import { sessionSchema, type SessionState } from '#src/contract/session.ts';
import { sessionPath, signedOutSchema, signOutPath } from '#src/contract/sign-in.ts';
import type { z } from '#src/contract/zod.ts';
import { getJsonAt } from './get-json.ts';

const toAsking = () => ({ signal: new AbortController().signal });

/** How long the session lasts; asking does not make it longer. @throws {ApiError} */
export async function getSession(): Promise<SessionState> {
  return (await getJsonAt(sessionPath, sessionSchema, toAsking())).data;
}

/** Says that somebody is there. @throws {ApiError} */
export async function keepSession(): Promise<SessionState> {
  return post(sessionPath, sessionSchema);
}

/** Ends the session. @returns the address at which signing out goes on @throws {ApiError} */
export async function signOut(): Promise<string> {
  return (await post(signOutPath, signedOutSchema)).next;
}

async function post<Data>(path: string, schema: z.ZodMiniType<Data>): Promise<Data> {
  return (await getJsonAt(path, schema, { ...toAsking(), method: 'POST' })).data;
}
