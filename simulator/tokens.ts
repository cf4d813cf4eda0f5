/** The token endpoint: OAuth 2.0 client credentials with HTTP Basic (RFC 6749, 2.3.1, 4.4, 5.2; docs/contract.md). */
import { scopes } from '#src/contract/endpoints.ts';

export interface Credentials {
  readonly clientId: string;
  readonly clientSecret: string;
}

const knownScopes: ReadonlySet<string> = new Set(Object.values(scopes));

interface Grant {
  readonly scopes: ReadonlySet<string>;
  readonly expiresAt: number;
}

export interface Tokens {
  /** Answers a request to the token endpoint. */
  issue(request: Request): Promise<Response>;
  /** What the token of an `Authorization` header may do; `undefined` where it is missing, unknown or expired. */
  scopesOf(authorization: string | undefined): ReadonlySet<string> | undefined;
}

function refuse(status: number, error: string, headers: Record<string, string> = {}): Response {
  return Response.json(
    { error, error_description: `The token endpoint refused the request: ${error}` },
    { status, headers },
  );
}

/** Id and secret are form-encoded before they are joined (RFC 6749, 2.3.1). */
function decodeFormValue(value: string): string {
  try {
    return decodeURIComponent(value.replaceAll('+', ' '));
  } catch {
    return value;
  }
}

/** The UTF-8 text of base64, or nothing where it is none. */
function decodeBase64(encoded: string): string {
  try {
    return new TextDecoder().decode(Uint8Array.from(atob(encoded), (letter) => letter.charCodeAt(0)));
  } catch {
    return '';
  }
}

function readBasic(authorization: string | null): Credentials | undefined {
  const encoded = /^Basic ([\w+/]+={0,2})$/i.exec(authorization ?? '')?.[1];
  const text = encoded === undefined ? '' : decodeBase64(encoded);
  const colon = text.indexOf(':');
  if (colon < 0) return undefined;
  return {
    clientId: decodeFormValue(text.slice(0, colon)),
    clientSecret: decodeFormValue(text.slice(colon + 1)),
  };
}

function toBase64Url(text: string): string {
  return btoa(text).replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', '');
}

/** Looks like the platform's JWT; its signature is a random number, and only the issuer can read it. */
function toToken(clientId: string, scope: string, issuedAt: number, expiresAt: number): string {
  const header = toBase64Url(JSON.stringify({ alg: 'RS256', typ: 'JWT' }));
  const payload = toBase64Url(
    JSON.stringify({
      sub: encodeURIComponent(clientId),
      scope,
      iat: issuedAt,
      exp: expiresAt,
    }),
  );
  return `${header}.${payload}.${toBase64Url(globalThis.crypto.randomUUID())}`;
}

export function createTokens(accepted: Credentials, now: () => number, lifetimeInSeconds = 3600): Tokens {
  const grants = new Map<string, Grant>();

  function forgetExpired(): void {
    for (const [token, { expiresAt }] of grants) if (expiresAt <= now()) grants.delete(token);
  }

  return {
    issue: async (request) => {
      const client = readBasic(request.headers.get('authorization'));
      if (client?.clientId !== accepted.clientId || client.clientSecret !== accepted.clientSecret) {
        return refuse(401, 'invalid_client', { 'www-authenticate': 'Basic realm="token"' });
      }
      if (!/^application\/x-www-form-urlencoded\b/i.test(request.headers.get('content-type') ?? '')) {
        return refuse(400, 'invalid_request');
      }
      const form = new URLSearchParams(await request.text());
      if (form.get('grant_type') !== 'client_credentials') return refuse(400, 'unsupported_grant_type');
      const asked = (form.get('scope') ?? '').split(' ').filter((scope) => scope !== '');
      if (asked.length === 0 || asked.some((scope) => !knownScopes.has(scope))) {
        return refuse(400, 'invalid_scope');
      }
      forgetExpired();
      const scope = asked.join(' ');
      const issuedAt = Math.floor(now() / 1000);
      const token = toToken(client.clientId, scope, issuedAt, issuedAt + lifetimeInSeconds);
      grants.set(token, { scopes: new Set(asked), expiresAt: now() + lifetimeInSeconds * 1000 });
      return Response.json(
        { access_token: token, token_type: 'Bearer', expires_in: lifetimeInSeconds, scope },
        { headers: { 'cache-control': 'no-store' } },
      );
    },
    scopesOf: (authorization) => {
      const token = /^Bearer (\S+)$/i.exec(authorization ?? '')?.[1];
      const grant = token === undefined ? undefined : grants.get(token);
      return grant !== undefined && now() < grant.expiresAt ? grant.scopes : undefined;
    },
  };
}
