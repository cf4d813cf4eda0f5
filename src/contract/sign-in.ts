/** What browser and our own server say to each other about signing in; nothing of it is the platform's. */
import { z } from './zod.ts';

/** Begins signing in. Query: `return`, a path of this site to come back to; on the simulator also `as`, a role. */
export const signInPath = '/sign-in';

/** Where the identity provider sends the browser back to. */
export const signInCallbackPath = '/sign-in/callback';

/** The page that says why signing in did not work. Query: `reason` and `return`. */
export const signInFailedPath = '/sign-in/failed';

/** POST only. Answers with where to go next, since a provider may want to end its own session too. */
export const signOutPath = '/sign-out';

/** The page on which a browser lands that has signed out. */
export const signedOutPath = '/signed-out';

/** GET tells how long the session lasts, POST says that somebody is there. */
export const sessionPath = '/session';

/** `next` is a path of this site, or the provider's own sign-out. */
export const signedOutSchema = z.object({ next: z.string() });
