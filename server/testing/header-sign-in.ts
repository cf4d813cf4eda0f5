/** A sign-in for tests: the request says in a header who sent it. */
import type { ServerOptions } from '../create-server.ts';
import { operator } from '../access/viewer.ts';
import type { SignedIn } from '../sign-in/signed-in.ts';

/** @returns who is signed in under this subject, with a verified address where one is given */
export function toSignedIn(subject: string, claims: SignedIn['claims'] = {}): SignedIn {
  return { issuer: 'https://login.example', subject, name: null, claims };
}

/** Everybody who says a name is somebody else, and sees everything. */
export const viewersByHeader: Pick<ServerOptions, 'signIn' | 'viewers'> = {
  signIn: {
    toSignedIn: (request) => Promise.resolve(toSignedIn(request.headers.get('x-viewer') ?? 'nobody')),
    isOptional: false,
  },
  viewers: { toViewer: ({ subject }) => Promise.resolve({ ...operator, id: subject }) },
};
