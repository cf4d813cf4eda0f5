/**
 * Stands in for the school's provider in front of the simulator: whoever is asked for is signed in, without a password.
 * It takes the same steps, PKCE and nonce included, so that the demo goes through the code that a school relies on.
 * `createServer` refuses it in front of anything but the embedded simulator.
 */
import { calculatePKCECodeChallenge } from 'openid-client';
import { SignInError, type AuthorizationRequest, type IdentityProvider } from './identity-provider.ts';
import { createRandomToken } from './random-token.ts';
import type { SignedIn } from './signed-in.ts';

/** Somebody of the made-up school. */
export interface StandInPerson {
  /** What the role menu asks for. */
  readonly id: string;
  /** For example "Teacher of 7A". */
  readonly title: string;
  readonly subject: string;
  readonly name: string;
  readonly claims: SignedIn['claims'];
}

const issuer = 'https://sign-in.example';

/** Codes that nobody came back for; the oldest go first. */
const mostOpenCodes = 100;

export function createStandInProvider(people: readonly StandInPerson[]): IdentityProvider {
  const openCodes = new Map<string, { person: StandInPerson; request: AuthorizationRequest }>();
  return {
    issuer,
    isStandIn: true,
    toAuthorizationUrl(request) {
      const person = people.find(({ id }) => id === request.loginHint);
      if (person === undefined) return Promise.reject(new SignInError('refused', 'no such person'));
      const code = createRandomToken();
      openCodes.set(code, { person, request });
      const [oldest] = openCodes.keys();
      if (openCodes.size > mostOpenCodes && oldest !== undefined) openCodes.delete(oldest);
      const url = new URL(request.redirectUri);
      url.search = new URLSearchParams({ code, state: request.state }).toString();
      return Promise.resolve(url);
    },
    async exchange(callback, { state, nonce, codeVerifier }) {
      const code = callback.searchParams.get('code') ?? '';
      const open = openCodes.get(code);
      openCodes.delete(code);
      const isOurs =
        open !== undefined &&
        callback.searchParams.get('state') === state &&
        open.request.state === state &&
        open.request.nonce === nonce &&
        open.request.codeChallenge === (await calculatePKCECodeChallenge(codeVerifier));
      if (!isOurs) throw new SignInError('invalid', 'stand-in: no such code');
      const { subject, name, claims } = open.person;
      return { issuer, subject, name, claims };
    },
    toSignOutUrl: () => Promise.resolve(null),
  };
}
