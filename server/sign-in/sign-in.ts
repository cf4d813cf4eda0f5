/** Signing in and out, as the rest of the server sees it: routes of its own, and who sends a request. */
import { Hono } from 'hono';
import { calculatePKCECodeChallenge } from 'openid-client';
import type { Boot } from '#src/contract/boot.ts';
import type { SessionState } from '#src/contract/session.ts';
import type { SignInFailure } from '#src/contract/sign-in-failures.ts';
import {
  sessionPath,
  signedOutPath,
  signInCallbackPath,
  signInFailedPath,
  signInPath,
  signOutPath,
} from '#src/contract/sign-in.ts';
import type { Log } from '../operate/log.ts';
import { ProblemError } from '../problem.ts';
import type { AppContext, AppEnv } from '../request-variables.ts';
import { createCookieJar, type CookieJar } from './cookie-jar.ts';
import { SignInError, type IdentityProvider } from './identity-provider.ts';
import { toReturnPath } from './return-path.ts';
import { createSeal } from './seal.ts';
import { createSessions, type Session, type SessionLimits } from './sessions.ts';
import type { SignedIn } from './signed-in.ts';
import type { StandInPerson } from './stand-in-provider.ts';
import { createTransactions } from './transactions.ts';

export interface SignInOptions {
  readonly provider: IdentityProvider;
  /** Of 32 bytes each: the first seals, all open. */
  readonly keys: Parameters<typeof createSeal>[0];
  readonly limits: SessionLimits;
  /** Whom the role menu of the demo offers; none with a real provider. */
  readonly people?: readonly StandInPerson[];
  /** Epoch milliseconds of a clock that runs, also where what readers see as the time stands still. */
  readonly now: () => number;
}

export interface SignIn {
  readonly isStandIn: boolean;
  readonly idleSeconds: number;
  /** @param signedIn `null` for the person who runs the demo */
  toDemoRoles(signedIn: SignedIn | null): Boot['demoRoles'];
  readonly routes: Hono<AppEnv>;
  read(c: AppContext): Promise<Session>;
  /** Somebody opens a page: the time of waiting begins anew. */
  extend(c: AppContext, session: Extract<Session, { kind: 'open' }>): Promise<SessionState>;
}

/** The page that tells why, with a way back to what was asked for. */
export function toFailedPath(reason: SignInFailure, returnTo: string): string {
  return `${signInFailedPath}?${new URLSearchParams({ reason, return: returnTo }).toString()}`;
}

/** The address under which signing in begins and comes back to a path of this site. */
export function toSignInPath(returnTo: string): string {
  return `${signInPath}?${new URLSearchParams({ return: returnTo }).toString()}`;
}

/** Only our own pages may change who is signed in. Browsers send `Origin` with every POST (Fetch, section 3.2). */
function requireOwnPage(c: AppContext): void {
  const site = c.req.header('sec-fetch-site') ?? 'same-origin';
  if (c.req.header('origin') !== c.get('origin') || site !== 'same-origin') {
    throw new ProblemError(403, 'Only pages of this dashboard may call this address.');
  }
}

/** @param log takes nothing that came in */
export function createSignIn(options: SignInOptions, log: Log): SignIn {
  const { provider, limits, now, people = [] } = options;
  const seal = createSeal(options.keys);
  const sessions = createSessions({ seal, issuer: provider.issuer, limits, now });
  const transactions = createTransactions(seal, now);
  const toJar = (c: AppContext): CookieJar => createCookieJar(c, c.get('origin'));

  function fail(c: AppContext, error: unknown, returnTo: string): Response {
    if (!(error instanceof SignInError)) throw error;
    log({
      level: 'warn',
      event: 'sign-in-failed',
      requestId: c.get('requestId'),
      reason: error.reason,
      cause: error.cause,
    });
    return c.redirect(toFailedPath(error.reason, returnTo), 303);
  }

  const routes = new Hono<AppEnv>();

  routes.get(signInPath, async (c) => {
    c.set('route', signInPath);
    const jar = toJar(c);
    const returnTo = toReturnPath(c.req.query('return'));
    const role = c.req.query('as') ?? null;
    if (provider.isStandIn && role === null) {
      // In the demo nobody has to sign in: this is the way back to the person who runs it.
      sessions.end(jar);
      return c.redirect(returnTo, 303);
    }
    try {
      const { state, nonce, codeVerifier } = await transactions.begin(jar, returnTo);
      const url = await provider.toAuthorizationUrl({
        redirectUri: `${c.get('origin')}${signInCallbackPath}`,
        state,
        nonce,
        codeChallenge: await calculatePKCECodeChallenge(codeVerifier),
        loginHint: role,
      });
      return c.redirect(url.href, 303);
    } catch (error) {
      return fail(c, error, returnTo);
    }
  });

  routes.get(signInCallbackPath, async (c) => {
    c.set('route', signInCallbackPath);
    const jar = toJar(c);
    const transaction = await transactions.take(jar, c.req.query('state') ?? '');
    if (transaction === null) return fail(c, new SignInError('expired', 'no such transaction'), '/');
    try {
      const callback = new URL(`${c.get('origin')}${signInCallbackPath}`);
      callback.search = new URL(c.req.url).search;
      await sessions.start(jar, await provider.exchange(callback, transaction));
      return c.redirect(transaction.returnTo, 303);
    } catch (error) {
      return fail(c, error, transaction.returnTo);
    }
  });

  routes.post(signOutPath, async (c) => {
    c.set('route', signOutPath);
    requireOwnPage(c);
    sessions.end(toJar(c));
    if (provider.isStandIn) return c.json({ next: '/' });
    // Here the session has ended, whatever the provider says.
    const url = await provider.toSignOutUrl(`${c.get('origin')}${signedOutPath}`).catch((error: unknown) => {
      if (error instanceof SignInError) return null;
      throw error;
    });
    return c.json({ next: url?.href ?? signedOutPath });
  });

  /** A request is counted for its session, and then answered for it: the cookie is opened once. */
  const readings = new WeakMap<Request, Promise<Session>>();
  function read(c: AppContext): Promise<Session> {
    const reading = readings.get(c.req.raw) ?? sessions.read(toJar(c));
    readings.set(c.req.raw, reading);
    return reading;
  }

  async function readOpen(c: AppContext) {
    const session = await read(c);
    if (session.kind === 'open') return session;
    throw new ProblemError(401, 'You are signed out.');
  }

  routes.get(sessionPath, async (c) => {
    c.set('route', sessionPath);
    return c.json((await readOpen(c)).state);
  });

  routes.post(sessionPath, async (c) => {
    c.set('route', sessionPath);
    requireOwnPage(c);
    return c.json(await sessions.extend(toJar(c), await readOpen(c)));
  });

  return {
    isStandIn: provider.isStandIn,
    idleSeconds: limits.idleSeconds,
    toDemoRoles(signedIn) {
      if (!provider.isStandIn) return null;
      return people.map(({ id, title, name, subject }) => ({
        id,
        title,
        name,
        isCurrent: subject === signedIn?.subject,
      }));
    },
    routes,
    read,
    extend: (c, session) => sessions.extend(toJar(c), session),
  };
}
