/**
 * Sessions without a memory on the server: who signed in and when travels in a sealed cookie, so that any number of
 * instances with the same keys serve one browser. It ends when nobody was there for a while, and after a longest time
 * whatever happens. The cookie has no lifetime of its own: the limits stand inside, where no browser can change them.
 */
import { z } from 'zod';
import type { SessionState } from '#src/contract/session.ts';
import { ProblemError } from '../problem.ts';
import type { CookieJar } from './cookie-jar.ts';
import type { Seal } from './seal.ts';
import type { SignedIn } from './signed-in.ts';

export interface SessionLimits {
  readonly idleSeconds: number;
  readonly longestSeconds: number;
}

interface OpenSession {
  readonly kind: 'open';
  readonly signedIn: SignedIn;
  /** Epoch milliseconds. */
  readonly signedInAt: number;
  readonly state: SessionState;
}

/** `over` is a cookie that has had its time, or that we cannot read; `none` is no cookie. */
export type Session = OpenSession | { readonly kind: 'over' } | { readonly kind: 'none' };

export interface Sessions {
  read(jar: CookieJar): Promise<Session>;
  start(jar: CookieJar, signedIn: SignedIn): Promise<void>;
  /** Somebody is there: the time of waiting begins anew. @returns how long the session lasts now */
  extend(jar: CookieJar, session: OpenSession): Promise<SessionState>;
  end(jar: CookieJar): void;
}

interface SessionsOptions {
  readonly seal: Seal;
  readonly issuer: string;
  readonly limits: SessionLimits;
  /** Epoch milliseconds of a clock that runs. */
  readonly now: () => number;
}

const cookieName = 'session';
const purpose = 'session';

/** Browsers keep 4,096 bytes of name, value and attributes (RFC 6265, section 6.1). */
const longestCookie = 3800;

const cookieSchema = z.object({
  signedIn: z.object({
    issuer: z.string(),
    subject: z.string(),
    name: z.string().nullable(),
    claims: z.record(z.string(), z.union([z.string(), z.boolean(), z.array(z.string())])),
  }),
  signedInAt: z.number(),
  seenAt: z.number(),
});

export function createSessions({ seal, issuer, limits, now }: SessionsOptions): Sessions {
  function toState(signedInAt: number, seenAt: number): SessionState {
    const secondsUntil = (since: number, seconds: number) => Math.floor((since - now()) / 1000) + seconds;
    const idle = secondsUntil(seenAt, limits.idleSeconds);
    const longest = secondsUntil(signedInAt, limits.longestSeconds);
    return { secondsLeft: Math.min(idle, longest), canStay: idle < longest };
  }

  async function write(jar: CookieJar, signedIn: SignedIn, signedInAt: number): Promise<SessionState> {
    const seenAt = now();
    const sealed = await seal.close(purpose, { signedIn, signedInAt, seenAt });
    if (sealed.length > longestCookie) {
      throw new ProblemError(500, 'The sign-in provider says more about you than a session can hold.', {
        cause: 'session cookie too large: fewer or shorter claims are needed',
      });
    }
    jar.set(cookieName, sealed, null);
    return toState(signedInAt, seenAt);
  }

  return {
    async read(jar) {
      const sealed = jar.get(cookieName);
      if (sealed === undefined) return { kind: 'none' };
      const { data } = cookieSchema.safeParse(await seal.open(purpose, sealed));
      if (data?.signedIn.issuer !== issuer) return { kind: 'over' };
      const { signedIn, signedInAt, seenAt } = data;
      const state = toState(signedInAt, seenAt);
      return state.secondsLeft > 0 ? { kind: 'open', signedIn, signedInAt, state } : { kind: 'over' };
    },
    async start(jar, signedIn) {
      await write(jar, signedIn, now());
    },
    extend: (jar, { signedIn, signedInAt }) => write(jar, signedIn, signedInAt),
    end(jar) {
      jar.delete(cookieName);
    },
  };
}
