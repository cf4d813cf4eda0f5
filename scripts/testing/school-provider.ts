/**
 * A school's sign-in provider on this computer, for tests: oidc-provider, which is certified for OpenID Connect, with
 * people of a made-up school, a page to choose one of them, and ways to be wrong.
 */
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { text } from 'node:stream/consumers';
import {
  decodeJwt,
  decodeProtectedHeader,
  exportJWK,
  generateKeyPair,
  importJWK,
  SignJWT,
  type JWK,
} from 'jose';
import { Provider, type Configuration, type KoaContextWithOIDC } from 'oidc-provider';

interface SchoolPerson {
  readonly subject: string;
  readonly name: string;
  readonly email: string;
}

export const schoolClient = { id: 'week-in-focus', secret: 'a-secret-of-tests-only' } as const;

interface SchoolProviderOptions {
  readonly people: readonly SchoolPerson[];
  /** Origins of dashboards that may ask. */
  readonly origins: readonly string[];
  readonly port?: number;
  readonly keys: readonly JWK[];
  /** What becomes of an ID token before it is signed again. */
  readonly tamper?: (token: IdToken) => Promise<string>;
  readonly offersSignOut?: boolean;
}

export interface IdToken {
  readonly header: { readonly alg: string; readonly kid: string };
  readonly claims: Readonly<Record<string, unknown>>;
  readonly text: string;
}

export interface SchoolProvider {
  readonly issuer: string;
  readonly port: number;
  close(): Promise<void>;
}

export async function createSigningKey(kid: string): Promise<JWK> {
  const { privateKey } = await generateKeyPair('RS256', { extractable: true });
  return { ...(await exportJWK(privateKey)), kid, alg: 'RS256', use: 'sig' };
}

/** A token with these claims, as the owner of the key would sign it. */
export async function signToken(claims: IdToken['claims'], key: JWK, kid = key.kid ?? ''): Promise<string> {
  return new SignJWT({ ...claims })
    .setProtectedHeader({ alg: 'RS256', kid })
    .sign(await importJWK(key, 'RS256'));
}

function readToken(token: string): IdToken {
  const { alg = '', kid = '' } = decodeProtectedHeader(token);
  return { header: { alg, kid }, claims: decodeJwt(token), text: token };
}

const escapes: Readonly<Record<string, string>> = { '<': '&lt;', '&': '&amp;', '"': '&quot;' };
const escape = (words: string) => words.replaceAll(/[<&"]/g, (character) => escapes[character] ?? '');

function toChoicePage(people: readonly SchoolPerson[]): string {
  const buttons = people.map(
    ({ subject, name }) => `<button name="account" value="${escape(subject)}">${escape(name)}</button>`,
  );
  return `<!doctype html><html lang="en"><title>School sign-in</title><main><h1>School sign-in</h1><form method="post">${buttons.join(' ')}</form></main></html>`;
}

function toConfiguration({
  people,
  origins,
  keys,
  offersSignOut = true,
}: SchoolProviderOptions): Configuration {
  return {
    clients: [
      {
        client_id: schoolClient.id,
        client_secret: schoolClient.secret,
        redirect_uris: origins.map((origin) => `${origin}/sign-in/callback`),
        post_logout_redirect_uris: origins.map((origin) => `${origin}/signed-out`),
      },
    ],
    jwks: { keys: [...keys] },
    cookies: { keys: ['a key of tests only'] },
    claims: { openid: ['sub'], profile: ['name'], email: ['email', 'email_verified'] },
    features: {
      devInteractions: { enabled: false },
      rpInitiatedLogout: {
        enabled: offersSignOut,
        logoutSource: (ctx, form) => {
          ctx.body = `<!doctype html><html lang="en"><title>School sign-out</title><main><h1>School sign-out</h1>${form}<button type="submit" form="op.logoutForm" name="logout" value="yes">Sign out of the school</button></main></html>`;
        },
      },
    },
    interactions: { url: (_ctx, { uid }) => `/interaction/${uid}` },
    findAccount: (_ctx, id) => {
      const person = people.find(({ subject }) => subject === id);
      if (person === undefined) return undefined;
      const claims = { sub: id, name: person.name, email: person.email, email_verified: true };
      return { accountId: id, claims: () => claims };
    },
    // The school trusts its own dashboard: nobody is asked for consent.
    loadExistingGrant: async ({ oidc }: KoaContextWithOIDC) => {
      const { client, session, provider } = oidc;
      if (client === undefined || session?.accountId === undefined) return undefined;
      const granted = session.grantIdFor(client.clientId);
      if (granted !== undefined) return provider.Grant.find(granted);
      const grant = new provider.Grant({ clientId: client.clientId, accountId: session.accountId });
      grant.addOIDCScope('openid profile email');
      await grant.save();
      return grant;
    },
  };
}

async function answerChoice(
  provider: Provider,
  people: readonly SchoolPerson[],
  incoming: IncomingMessage,
  outgoing: ServerResponse,
): Promise<void> {
  if (incoming.method === 'GET') {
    outgoing.setHeader('content-type', 'text/html; charset=utf-8');
    outgoing.end(toChoicePage(people));
    return;
  }
  const account = new URLSearchParams(await text(incoming)).get('account');
  const result = account === null ? { error: 'access_denied' } : { login: { accountId: account } };
  await provider.interactionFinished(incoming, outgoing, result).catch(() => {
    outgoing.writeHead(400).end();
  });
}

/** Starts it on 127.0.0.1. */
export async function startSchoolProvider(options: SchoolProviderOptions): Promise<SchoolProvider> {
  const { people, tamper } = options;
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(options.port ?? 0, '127.0.0.1', resolve));
  const address = server.address();
  const port = address !== null && typeof address === 'object' ? address.port : 0;
  const issuer = `http://127.0.0.1:${port}`;
  const provider = new Provider(issuer, toConfiguration(options));
  if (tamper !== undefined) {
    provider.use(async (ctx, next) => {
      await next();
      const body: unknown = ctx.body;
      if (
        typeof body === 'object' &&
        body !== null &&
        'id_token' in body &&
        typeof body.id_token === 'string'
      ) {
        ctx.body = { ...body, id_token: await tamper(readToken(body.id_token)) };
      }
    });
  }
  const answer = provider.callback();
  server.on('request', (incoming, outgoing) => {
    const isChoice = incoming.url?.startsWith('/interaction/') === true;
    void (isChoice ? answerChoice(provider, people, incoming, outgoing) : answer(incoming, outgoing));
  });
  return {
    issuer,
    port,
    close: () =>
      new Promise((resolve) => {
        server.close(() => {
          resolve();
        });
        server.closeAllConnections();
      }),
  };
}
