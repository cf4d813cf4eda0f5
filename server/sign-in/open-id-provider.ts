/**
 * The school's own provider, by OpenID Connect's code flow (Core, section 3.1) through openid-client, which checks state,
 * nonce, issuer, audience, PKCE, and times, for which clocks may differ by half a minute. We ask for more than it does by
 * default: signatures are verified too, which the norm leaves open where the token came straight from the provider over TLS
 * (section 3.1.3.7, point 6).
 */
import * as client from 'openid-client';
import { createRenewable, type Made } from '../renewable.ts';
import { isLoopbackHost } from '../loopback.ts';
import { SignInError, type IdentityProvider } from './identity-provider.ts';
import type { SignedIn } from './signed-in.ts';

export interface OpenIdProviderOptions {
  /** As the provider writes it: its metadata are at `/.well-known/openid-configuration` below. */
  readonly issuer: string;
  readonly clientId: string;
  readonly clientSecret: string;
  /** A claim that every person must carry with this value; what makes a school of a provider for many. */
  readonly tenant: Tenant | null;
  /** Claims that are kept, beside issuer, subject and name. */
  readonly claimNames: readonly string[];
  /** Milliseconds on a clock that never jumps. */
  readonly elapsed: () => number;
}

export interface Tenant {
  readonly claim: string;
  readonly value: string;
}

/** Metadata change rarely; keys are looked after by openid-client, which asks anew for one that it does not know. */
const metadataFreshForMs = 60 * 60_000;
/** For one call to the provider. */
const timeout = 10;
const longestName = 100;

type Claims = Readonly<Record<string, unknown>>;

/** Either way of sending id and secret is in use; without a word it is Basic (Discovery, section 3). */
function authenticate(secret: string): client.ClientAuth {
  const basic = client.ClientSecretBasic(secret);
  const post = client.ClientSecretPost(secret);
  return (server, ...rest) => {
    const { token_endpoint_auth_methods_supported: methods = ['client_secret_basic'] } = server;
    (methods.includes('client_secret_basic') ? basic : post)(server, ...rest);
  };
}

function toErrorCode(error: unknown): string {
  if (error instanceof client.ResponseBodyError) return `token endpoint: ${toKnownCode(error.error)}`;
  if (error instanceof client.ClientError) return error.code ?? 'unreachable';
  return error instanceof Error ? error.name : 'unknown';
}

/** The codes of RFC 6749 and OpenID Connect Core; anything else could quote what came in. */
function toKnownCode(code: string): string {
  return /^[a-z_]{1,40}$/.test(code) ? code : 'unknown error';
}

const unreachableCodes = new Set([
  'OAUTH_TIMEOUT',
  'OAUTH_ABORT',
  'OAUTH_RESPONSE_IS_NOT_CONFORM',
  'OAUTH_RESPONSE_IS_NOT_JSON',
]);

function isUnreachable(error: unknown): boolean {
  if (error instanceof TypeError) return true;
  if (!(error instanceof client.ClientError)) return false;
  return error.code === undefined || unreachableCodes.has(error.code);
}

const passingErrors = new Set(['server_error', 'temporarily_unavailable']);

function toSignInError(error: unknown): SignInError {
  if (error instanceof SignInError) return error;
  if (error instanceof client.AuthorizationResponseError) {
    const cause = `authorization endpoint: ${toKnownCode(error.error)}`;
    return new SignInError(passingErrors.has(error.error) ? 'provider' : 'refused', cause);
  }
  return new SignInError(isUnreachable(error) ? 'provider' : 'invalid', toErrorCode(error));
}

function toText(value: unknown): string | null {
  return typeof value === 'string' && value.trim() !== '' ? value.trim().slice(0, longestName) : null;
}

function toName(claims: Claims): string | null {
  const parts = [claims['given_name'], claims['family_name']].flatMap((part) => toText(part) ?? []);
  return toText(claims['name']) ?? toText(parts.join(' '));
}

function isKept(value: unknown): value is SignedIn['claims'][string] {
  if (typeof value === 'string' || typeof value === 'boolean') return true;
  return Array.isArray(value) && value.every((item) => typeof item === 'string');
}

function keepClaims(claims: Claims, names: readonly string[]): SignedIn['claims'] {
  const kept: Record<string, SignedIn['claims'][string]> = {};
  for (const name of names) {
    const value = claims[name];
    if (isKept(value)) kept[name] = value;
  }
  return kept;
}

export function createOpenIdProvider(options: OpenIdProviderOptions): IdentityProvider {
  const { issuer, clientId, clientSecret, tenant, claimNames, elapsed } = options;
  const isLoopback = isLoopbackHost(new URL(issuer).hostname);

  const configuration = createRenewable(async (): Promise<Made<client.Configuration>> => {
    const value = await client.discovery(
      new URL(issuer),
      clientId,
      undefined,
      authenticate(clientSecret),
      // The settings let http through for this computer only, where nobody listens in.
      // eslint-disable-next-line @typescript-eslint/no-deprecated -- marked so to stand out; openid-client has no other way
      { timeout, execute: isLoopback ? [client.allowInsecureRequests] : [] },
    );
    client.enableNonRepudiationChecks(value);
    return { value, freshForMs: metadataFreshForMs };
  }, elapsed);

  async function withConfiguration<T>(work: (config: client.Configuration) => Promise<T> | T): Promise<T> {
    try {
      return await work(await configuration.get());
    } catch (error) {
      throw toSignInError(error);
    }
  }

  /** Some providers give claims of a scope at the userinfo endpoint only (OpenID Connect Core, section 5.4). */
  async function completeClaims(
    config: client.Configuration,
    idToken: client.IDToken,
    accessToken: string,
  ): Promise<Claims> {
    const wanted = ['name', ...claimNames, ...(tenant === null ? [] : [tenant.claim])];
    const isComplete = wanted.every((name) => Object.hasOwn(idToken, name));
    if (isComplete || config.serverMetadata().userinfo_endpoint === undefined) return idToken;
    // What is signed wins.
    return { ...(await client.fetchUserInfo(config, accessToken, idToken.sub)), ...idToken };
  }

  return {
    issuer,
    isStandIn: false,
    toAuthorizationUrl: ({ redirectUri, state, nonce, codeChallenge }) =>
      withConfiguration((config) =>
        client.buildAuthorizationUrl(config, {
          redirect_uri: redirectUri,
          scope: 'openid profile email',
          state,
          nonce,
          code_challenge: codeChallenge,
          code_challenge_method: 'S256',
          // Google's word for it, which spares people the choice among accounts that would be refused.
          ...(tenant?.claim === 'hd' ? { hd: tenant.value } : {}),
        }),
      ),
    exchange: (callback, { state, nonce, codeVerifier }) =>
      withConfiguration(async (config) => {
        const answer = await client.authorizationCodeGrant(config, callback, {
          expectedState: state,
          expectedNonce: nonce,
          pkceCodeVerifier: codeVerifier,
        });
        const idToken = answer.claims();
        if (idToken === undefined) throw new SignInError('invalid', 'no id token');
        const claims = await completeClaims(config, idToken, answer.access_token);
        if (tenant !== null && claims[tenant.claim] !== tenant.value) {
          throw new SignInError('tenant', 'another tenant');
        }
        return {
          issuer: idToken.iss,
          subject: idToken.sub,
          name: toName(claims),
          claims: keepClaims(claims, claimNames),
        };
      }),
    toSignOutUrl: (returnTo) =>
      withConfiguration((config) =>
        config.serverMetadata().end_session_endpoint === undefined
          ? null
          : client.buildEndSessionUrl(config, { post_logout_redirect_uri: returnTo }),
      ),
  };
}
