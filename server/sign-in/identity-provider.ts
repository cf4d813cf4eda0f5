/** Who tells us who somebody is: the school's own provider, or on the simulator a stand-in, by the same steps. */
import type { SignInFailure } from '#src/contract/sign-in-failures.ts';
import type { SignedIn } from './signed-in.ts';

/** What is sent along with a browser that goes to sign in (OpenID Connect Core, section 3.1.2.1; RFC 7636). */
export interface AuthorizationRequest {
  readonly redirectUri: string;
  readonly state: string;
  readonly nonce: string;
  /** S256 of the code verifier. */
  readonly codeChallenge: string;
  /** Whom the stand-in is to sign in; a real provider asks the person, whatever stands here. */
  readonly loginHint: string | null;
}

/** What an answer must fit, kept by the browser that asked. */
export interface ExpectedAnswer {
  readonly state: string;
  readonly nonce: string;
  readonly codeVerifier: string;
}

export interface IdentityProvider {
  /** The issuer identifier; a session of another issuer is none. */
  readonly issuer: string;
  /** True for the one that believes whatever it is told. */
  readonly isStandIn: boolean;
  /** @throws {SignInError} */
  toAuthorizationUrl(request: AuthorizationRequest): Promise<URL>;
  /**
   * @param callback the address at which the browser came back, with its query
   * @throws {SignInError}
   */
  exchange(callback: URL, expected: ExpectedAnswer): Promise<SignedIn>;
  /**
   * Where the provider ends its own session (OpenID Connect RP-Initiated Logout); `null` where it does not offer that.
   * @throws {SignInError}
   */
  toSignOutUrl(returnTo: string): Promise<URL | null>;
}

export class SignInError extends Error {
  readonly reason: Exclude<SignInFailure, 'nobody' | 'roster'>;
  /** For the log: a code out of a fixed set, never a value that came in. */
  override readonly cause: string;

  constructor(reason: SignInError['reason'], cause: string) {
    super(`Signing in failed: ${reason}`);
    this.name = 'SignInError';
    this.reason = reason;
    this.cause = cause;
  }
}
