/** What a school's provider may say, and what is made of it. Signing in with a real one: scripts/sign-in.test.ts. */
import { exportJWK, generateKeyPair, SignJWT } from 'jose';
import { beforeAll, describe, expect, it, onTestFinished, vi } from 'vitest';
import { createOpenIdProvider, type OpenIdProviderOptions } from './open-id-provider.ts';

const issuer = 'https://login.school.example';
const clientId = 'week in focus';
const clientSecret = 'a secret+of/tests';
const expected = { state: 'state', nonce: 'nonce', codeVerifier: 'a verifier of ours' };
const request = {
  redirectUri: 'https://focus.school.example/sign-in/callback',
  state: 'state',
  nonce: 'nonce',
  codeChallenge: 'a challenge of ours',
  loginHint: null,
};

let key: Awaited<ReturnType<typeof generateKeyPair>>;

beforeAll(async () => {
  key = await generateKeyPair('RS256');
});

type Claims = Readonly<Record<string, unknown>>;

interface School {
  /** What its metadata say beside the addresses that every provider has. */
  readonly metadata?: Claims;
  /** What its ID token says beside who, of whom and for whom. */
  readonly claims?: Claims;
  readonly userinfo?: () => Response;
  /** In place of a token. */
  readonly token?: () => Response | Promise<Response>;
  readonly options?: Partial<OpenIdProviderOptions>;
}

/** A provider that answers as the test says, and our side of it. */
function createSchool({ metadata, claims, userinfo, token, options }: School = {}) {
  const asked: { readonly path: string; readonly headers: Headers; readonly form: URLSearchParams }[] = [];
  const clock = { elapsed: 0 };
  const signedToken = (said: Claims) =>
    new SignJWT({ nonce: 'nonce', ...said })
      .setProtectedHeader({ alg: 'RS256' })
      .setIssuer(issuer)
      .setSubject('s-ana')
      .setAudience(clientId)
      .setIssuedAt()
      .setExpirationTime('5m')
      .sign(key.privateKey);
  const answers: Readonly<Record<string, () => Response | Promise<Response>>> = {
    '/.well-known/openid-configuration': () =>
      Response.json({
        issuer,
        authorization_endpoint: `${issuer}/auth`,
        token_endpoint: `${issuer}/token`,
        jwks_uri: `${issuer}/keys`,
        ...(userinfo === undefined ? {} : { userinfo_endpoint: `${issuer}/userinfo` }),
        ...metadata,
      }),
    '/keys': async () => Response.json({ keys: [await exportJWK(key.publicKey)] }),
    '/token':
      token ??
      (async () =>
        Response.json({
          access_token: 'an-access-token',
          token_type: 'Bearer',
          id_token: await signedToken(claims ?? {}),
        })),
    '/userinfo': () => userinfo?.() ?? new Response(null, { status: 404 }),
  };
  vi.stubGlobal('fetch', (address: string, init?: RequestInit) => {
    const { pathname } = new URL(address);
    const { headers, body } = { headers: new Headers(init?.headers), body: init?.body };
    asked.push({
      path: pathname,
      headers,
      form: body instanceof URLSearchParams ? body : new URLSearchParams(),
    });
    return Promise.resolve(answers[pathname]?.() ?? new Response(null, { status: 404 }));
  });
  onTestFinished(() => void vi.unstubAllGlobals());
  const provider = createOpenIdProvider({
    issuer,
    clientId,
    clientSecret,
    tenant: null,
    claimNames: [],
    elapsed: () => clock.elapsed,
    ...options,
  });
  const comeBack = (parameters = 'code=a-code&state=state') =>
    provider.exchange(new URL(`${request.redirectUri}?${parameters}`), expected);
  return { provider, comeBack, asked, clock, pathsAsked: () => asked.map(({ path }) => path) };
}

describe('Somebody who has signed in', () => {
  it.each<[claims: Claims, name: string | null]>([
    [{ name: 'Ana Ruiz' }, 'Ana Ruiz'],
    [{ name: ' Ana Ruiz\n' }, 'Ana Ruiz'],
    [{ name: 'Ana Ruiz', given_name: 'A.', family_name: 'R.' }, 'Ana Ruiz'],
    [{ given_name: 'Ana', family_name: ' Ruiz ' }, 'Ana Ruiz'],
    [{ given_name: 'Ana' }, 'Ana'],
    [{ family_name: 'Ruiz' }, 'Ruiz'],
    [{ name: '  ', given_name: 'Ana', family_name: 7 }, 'Ana'],
    [{ name: ['Ana'] }, null],
    [{}, null],
    [{ name: `${'a'.repeat(100)}b` }, 'a'.repeat(100)],
  ])('of whom the school says %j is greeted as %j', async (claims, name) => {
    const { comeBack } = createSchool({ claims });
    expect(await comeBack()).toEqual({ issuer, subject: 's-ana', name, claims: {} });
  });

  it('is known by the claims that are asked for, as far as they are texts, flags or lists of texts', async () => {
    const claims = {
      email: 'ana@school.example',
      email_verified: true,
      suspended: false,
      groups: ['staff', '7A'],
      empty: [],
      level: 7,
      address: { street: 'Elm' },
      mixed: ['staff', 7],
      nothing: null,
    };
    const { comeBack } = createSchool({
      claims: { ...claims, secret: 'not asked for' },
      options: { claimNames: [...Object.keys(claims), 'missing', 'toString', '__proto__'] },
    });
    expect((await comeBack()).claims).toEqual({
      email: 'ana@school.example',
      email_verified: true,
      suspended: false,
      groups: ['staff', '7A'],
      empty: [],
    });
  });
});

describe('What the signed token lacks', () => {
  const userinfo = (more: Claims = {}) => ({
    userinfo: () => Response.json({ sub: 's-ana', name: 'Unsigned', email: 'unsigned@a.example', ...more }),
  });
  const options = { claimNames: ['email'] };

  it.each<[what: string, claims: Claims]>([
    ['a name', { email: 'ana@school.example' }],
    ['a claim that is asked for', { name: 'Ana' }],
    ['both', {}],
  ])('is asked for separately: %s; what is signed wins', async (_what, claims) => {
    const { comeBack, asked } = createSchool({ claims, ...userinfo(), options });
    expect(await comeBack()).toEqual({
      issuer,
      subject: 's-ana',
      name: claims['name'] ?? 'Unsigned',
      claims: { email: claims['email'] ?? 'unsigned@a.example' },
    });
    expect(asked.find(({ path }) => path === '/userinfo')?.headers.get('authorization')).toBe(
      'Bearer an-access-token',
    );
  });

  it('is not asked for where nothing is lacking', async () => {
    const claims = { name: 'Ana', email: 'ana@school.example', hd: 'school.example' };
    const tenant = { claim: 'hd', value: 'school.example' };
    const { comeBack, pathsAsked } = createSchool({ claims, ...userinfo(), options: { ...options, tenant } });
    await comeBack();
    expect(pathsAsked()).not.toContain('/userinfo');
  });

  it('is not there where the school has no place to ask', async () => {
    const { comeBack, pathsAsked } = createSchool({ options });
    expect(await comeBack()).toMatchObject({ name: null, claims: {} });
    expect(pathsAsked()).not.toContain('/userinfo');
  });

  it('may be the school that somebody is of', async () => {
    const claims = { name: 'Ana', email: 'ana@school.example' };
    const tenant = { claim: 'hd', value: 'school.example' };
    const own = createSchool({
      claims,
      ...userinfo({ hd: 'school.example' }),
      options: { ...options, tenant },
    });
    expect(await own.comeBack()).toMatchObject({ subject: 's-ana' });
    const other = createSchool({ claims, ...userinfo({ hd: 'a.example' }), options: { ...options, tenant } });
    await expect(other.comeBack()).rejects.toMatchObject({ reason: 'tenant', cause: 'another tenant' });
  });

  it('is refused where it is about somebody else', async () => {
    const { comeBack } = createSchool({ ...userinfo({ sub: 's-ben' }), options });
    await expect(comeBack()).rejects.toMatchObject({
      reason: 'invalid',
      cause: 'OAUTH_JSON_ATTRIBUTE_COMPARISON_FAILED',
    });
  });

  it('stops the sign-in where the school refuses to tell it', async () => {
    const { comeBack } = createSchool({
      userinfo: () => new Response(null, { status: 401, headers: { 'www-authenticate': 'Bearer' } }),
      options,
    });
    await expect(comeBack()).rejects.toMatchObject({
      reason: 'invalid',
      cause: 'WWWAuthenticateChallengeError',
    });
  });
});

describe('Our secret', () => {
  // Both are form-encoded before they enter Basic (RFC 6749, section 2.3.1).
  const basic = `Basic ${btoa('week+in+focus:a+secret%2Bof%2Ftests')}`;

  it.each<[what: string, methods: readonly string[] | undefined, isBasic: boolean]>([
    ['says nothing', undefined, true],
    ['takes Basic', ['client_secret_basic'], true],
    ['takes both', ['client_secret_post', 'client_secret_basic'], true],
    ['takes it in the form alone', ['client_secret_post'], false],
  ])('goes to a school that %s in that way', async (_what, methods, isBasic) => {
    const metadata = methods === undefined ? {} : { token_endpoint_auth_methods_supported: methods };
    const { comeBack, asked } = createSchool({ metadata });
    await comeBack();
    const call = asked.find(({ path }) => path === '/token');
    expect(call?.headers.get('authorization')).toBe(isBasic ? basic : null);
    expect(call?.form.get('client_secret')).toBe(isBasic ? null : clientSecret);
    expect(call?.form.get('code_verifier')).toBe(expected.codeVerifier);
    expect(call?.form.get('code')).toBe('a-code');
  });
});

describe('The address of the school’s sign-in', () => {
  it('carries what is asked, and nothing else', async () => {
    const { provider } = createSchool();
    const url = await provider.toAuthorizationUrl({ ...request, loginHint: 'ana@school.example' });
    expect(`${url.origin}${url.pathname}`).toBe(`${issuer}/auth`);
    expect(Object.fromEntries(url.searchParams)).toEqual({
      client_id: clientId,
      response_type: 'code',
      redirect_uri: request.redirectUri,
      scope: 'openid profile email',
      state: 'state',
      nonce: 'nonce',
      code_challenge: 'a challenge of ours',
      code_challenge_method: 'S256',
    });
  });

  it.each([
    ['hd', 'school.example'],
    ['district', null],
  ])('names the school to Google: by %s as %j', async (claim, hd) => {
    const { provider } = createSchool({ options: { tenant: { claim, value: 'school.example' } } });
    expect((await provider.toAuthorizationUrl(request)).searchParams.get('hd')).toBe(hd);
  });

  it('is of the issuer that is set, which believes nobody', () => {
    const { provider } = createSchool();
    expect([provider.issuer, provider.isStandIn]).toEqual([issuer, false]);
  });

  it('is known for an hour before the school is asked again', async () => {
    const { provider, pathsAsked, clock } = createSchool();
    await provider.toAuthorizationUrl(request);
    clock.elapsed = 3_599_999;
    await provider.toAuthorizationUrl(request);
    expect(pathsAsked()).toHaveLength(1);
    clock.elapsed = 3_600_000;
    await provider.toAuthorizationUrl(request);
    expect(pathsAsked()).toHaveLength(2);
  });

  const inTheClear = (address: string) =>
    createSchool({
      metadata: { issuer: address, authorization_endpoint: `${address}/auth` },
      options: { issuer: address },
    });

  it.each(['http://localhost:8080', 'http://127.0.0.1:8080'])(
    'may be in the clear on this computer: %s',
    async (address) => {
      expect((await inTheClear(address).provider.toAuthorizationUrl(request)).origin).toBe(address);
    },
  );

  it('is not even asked for in the clear over a network', async () => {
    const { provider, pathsAsked } = inTheClear('http://login.school.example');
    await expect(provider.toAuthorizationUrl(request)).rejects.toMatchObject({
      reason: 'invalid',
      cause: 'OAUTH_HTTP_REQUEST_FORBIDDEN',
    });
    expect(pathsAsked()).toEqual([]);
  });
});

describe('Where a sign-in fails', () => {
  const fails = (status: number, body: BodyInit, type = 'application/json') => ({
    token: () => new Response(body, { status, headers: { 'content-type': type } }),
  });
  const breaks = (error: Error) => ({ token: () => Promise.reject(error) });
  const back = (error: string) => new URLSearchParams({ state: 'state', error }).toString();

  it.each<[what: string, school: School, reason: string, cause: string]>([
    [
      'the code is refused',
      fails(400, '{"error":"invalid_grant"}'),
      'invalid',
      'token endpoint: invalid_grant',
    ],
    [
      'a refusal says more than a code',
      fails(400, '{"error":"ana_ruiz: no such person"}'),
      'invalid',
      'token endpoint: unknown error',
    ],
    [
      'a refusal is too long for a code',
      fails(400, JSON.stringify({ error: 'a'.repeat(41) })),
      'invalid',
      'token endpoint: unknown error',
    ],
    ['the school breaks', fails(500, 'oops', 'text/plain'), 'provider', 'OAUTH_RESPONSE_IS_NOT_CONFORM'],
    ['a page comes for a token', fails(200, '<html>', 'text/html'), 'provider', 'OAUTH_RESPONSE_IS_NOT_JSON'],
    ['the answer is cut', fails(200, '{"id_token":'), 'invalid', 'OAUTH_PARSE_ERROR'],
    [
      'no ID token comes',
      fails(200, '{"access_token":"a","token_type":"Bearer"}'),
      'invalid',
      'OAUTH_INVALID_RESPONSE',
    ],
    ['nobody is there', breaks(new TypeError('fetch failed')), 'provider', 'TypeError'],
    ['it takes too long', breaks(new DOMException('late', 'TimeoutError')), 'provider', 'OAUTH_TIMEOUT'],
    ['the call is stopped', breaks(new DOMException('stopped', 'AbortError')), 'provider', 'OAUTH_ABORT'],
    ['the line breaks in a way of its own', breaks(new Error('reset')), 'provider', 'unreachable'],
    [
      'the metadata are another school’s',
      { metadata: { issuer: 'https://a.example' } },
      'invalid',
      'OAUTH_JSON_ATTRIBUTE_COMPARISON_FAILED',
    ],
  ])('since %s, the log tells it by a word', async (_what, school, reason, cause) => {
    const { comeBack } = createSchool(school);
    await expect(comeBack()).rejects.toMatchObject({
      name: 'SignInError',
      message: `Signing in failed: ${reason}`,
      reason,
      cause,
    });
  });

  it.each([
    [back('access_denied'), 'refused', 'authorization endpoint: access_denied'],
    [back('a'.repeat(40)), 'refused', `authorization endpoint: ${'a'.repeat(40)}`],
    [back('Ana_Ruiz'), 'refused', 'authorization endpoint: unknown error'],
    [back('ana ruiz'), 'refused', 'authorization endpoint: unknown error'],
    [back('server_error'), 'provider', 'authorization endpoint: server_error'],
    [back('temporarily_unavailable'), 'provider', 'authorization endpoint: temporarily_unavailable'],
    ['state=state', 'invalid', 'OAUTH_INVALID_RESPONSE'],
    ['code=a-code&state=other', 'invalid', 'OAUTH_INVALID_RESPONSE'],
  ])('with %s in the address, it is %s and “%s”', async (parameters, reason, cause) => {
    const { comeBack, pathsAsked } = createSchool();
    await expect(comeBack(parameters)).rejects.toMatchObject({ reason, cause });
    expect(pathsAsked()).not.toContain('/token');
  });

  it('is tried anew as soon as the school is there again', async () => {
    let isThere = false;
    const { provider } = createSchool();
    const answer = fetch;
    vi.stubGlobal('fetch', (address: string) =>
      isThere ? answer(address) : Promise.reject(new TypeError('fetch failed')),
    );
    await expect(provider.toAuthorizationUrl(request)).rejects.toMatchObject({ reason: 'provider' });
    isThere = true;
    expect((await provider.toAuthorizationUrl(request)).origin).toBe(issuer);
  });
});

describe('Signing out at the school', () => {
  it('leads back here, where the school offers it', async () => {
    const { provider } = createSchool({ metadata: { end_session_endpoint: `${issuer}/out` } });
    const url = await provider.toSignOutUrl('https://focus.school.example/signed-out');
    expect(url?.origin).toBe(issuer);
    expect(url?.pathname).toBe('/out');
    expect(Object.fromEntries(url?.searchParams ?? [])).toEqual({
      client_id: clientId,
      post_logout_redirect_uri: 'https://focus.school.example/signed-out',
    });
  });

  it('is not offered by every school', async () => {
    const { provider } = createSchool();
    expect(await provider.toSignOutUrl('https://focus.school.example/signed-out')).toBeNull();
  });
});
