/**
 * The tokens of this server: in memory only, one for all scopes where the platform allows it, else one per scope.
 * A scope that is not granted closes the requests that need it and no others.
 */
import type { ScopeName } from '#src/contract/endpoints.ts';
import {
  requestToken,
  type TokenAnswer,
  type TokenFailure,
  type TokenRequestOptions,
} from './oauth-token.ts';
import { createRenewable, type Made } from './renewable.ts';
import { longestPauseMs } from './retry-after.ts';
import type { Fetch, Upstream } from './upstream.ts';

export type Access =
  | { readonly kind: 'token'; readonly token: string }
  /** The credentials are good, but not for this scope. */
  | { readonly kind: 'scope-missing' }
  /** The token endpoint refuses our credentials altogether. */
  | { readonly kind: 'credentials-refused' }
  /** For so many milliseconds more the token endpoint is not asked again. */
  | (TokenFailure & { readonly leftMs: number });

export interface Tokens {
  /** What may be used for a request that needs this scope. Never throws. */
  accessTo(scope: ScopeName): Promise<Access>;
  /** Forgets a token that the platform no longer takes; every other token stays. */
  discard(token: string): void;
}

export const scopeNames = ['insights', 'applications', 'roster'] as const satisfies readonly ScopeName[];

const renewEarlyMs = 60_000;
/**
 * A dead or broken token endpoint is left alone for this long after it has failed, however many requests come, or for as long as
 * it asks for, up to a minute; who waits as long as our server says finds it asked again.
 */
const rememberFailureMs = 2_000;
/** A refusal lasts until somebody changes the registration, so it is asked again, but rarely. */
const rememberRefusalMs = 300_000;

/** A failure, and the time at which it is over. */
type RememberedFailure = TokenFailure & { readonly until: number };

type Remembered = Exclude<TokenAnswer, TokenFailure> | RememberedFailure;

function toFreshForMs(answer: Exclude<TokenAnswer, TokenFailure>): number {
  if (answer.kind === 'refused') return rememberRefusalMs;
  // A token that lives shorter than two minutes is used for half of its life.
  return Math.max(answer.lifetimeMs - renewEarlyMs, answer.lifetimeMs / 2);
}

function toRestMs({ retryAfter = 0 }: TokenFailure): number {
  return Math.min(Math.max(rememberFailureMs, retryAfter * 1000), longestPauseMs);
}

interface TokensOptions extends TokenRequestOptions {
  /** Milliseconds on a clock that never jumps. */
  readonly elapsed: () => number;
}

export function createTokens(upstream: Upstream, fetch: Fetch, options: TokensOptions): Tokens {
  const { elapsed } = options;
  const createSource = (asked: readonly ScopeName[]) =>
    createRenewable(async (): Promise<Made<Remembered>> => {
      const startedAt = elapsed();
      const answer = await requestToken(upstream, fetch, asked, options);
      if (answer.kind !== 'failed') return { value: answer, freshForMs: toFreshForMs(answer) };
      // However long it took to fail, it has its rest after that.
      const until = elapsed() + toRestMs(answer);
      return { value: { ...answer, until }, freshForMs: until - startedAt };
    }, elapsed);

  const shared = createSource(scopeNames);
  const separate = {
    insights: createSource(['insights']),
    applications: createSource(['applications']),
    roster: createSource(['roster']),
  };

  function toFailedAccess({ until, ...failure }: RememberedFailure): Access {
    return { ...failure, leftMs: Math.max(0, until - elapsed()) };
  }

  /** Some servers answer 401 to a scope they withhold; if any other scope is granted, the credentials are good. */
  async function isAnyGranted(): Promise<boolean> {
    const answers = await Promise.all(scopeNames.map((name) => separate[name].get()));
    return answers.some(({ kind }) => kind === 'granted');
  }

  async function separateAccessTo(scope: ScopeName): Promise<Access> {
    const answer = await separate[scope].get();
    if (answer.kind === 'granted') return { kind: 'token', token: answer.token };
    if (answer.kind === 'failed') return toFailedAccess(answer);
    if (answer.status !== 401 || (await isAnyGranted())) return { kind: 'scope-missing' };
    return { kind: 'credentials-refused' };
  }

  return {
    async accessTo(scope) {
      const answer = await shared.get();
      if (answer.kind === 'failed') return toFailedAccess(answer);
      if (answer.kind === 'refused') return separateAccessTo(scope);
      if (answer.withheld.includes(scope)) return { kind: 'scope-missing' };
      return { kind: 'token', token: answer.token };
    },
    discard(token) {
      const holdsIt = (answer: Remembered): boolean => answer.kind === 'granted' && answer.token === token;
      for (const source of [shared, ...Object.values(separate)]) source.discard(holdsIt);
    },
  };
}
