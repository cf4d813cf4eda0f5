import { describe, expect, it } from 'vitest';
import { scopes } from '#src/contract/endpoints.ts';
import { createSimulator, simulatorCredentials } from './create-simulator.ts';
import {
  askFor,
  connect,
  fetchToken,
  noon,
  simulatorAt,
  timeZone,
  toBasic,
  tokenUrl,
} from './simulator-client.ts';

const basic = toBasic(simulatorCredentials.clientId, simulatorCredentials.clientSecret);
const form = 'application/x-www-form-urlencoded';

interface TokenRequest {
  readonly authorization?: string;
  readonly contentType?: string;
  readonly grantType?: string;
  readonly scope?: string;
}

function toRequest({ authorization, contentType = form, grantType, scope }: TokenRequest): Request {
  return new Request(tokenUrl, {
    method: 'POST',
    headers: { 'content-type': contentType, ...(authorization && { authorization }) },
    body: new URLSearchParams({
      grant_type: grantType ?? 'client_credentials',
      scope: scope ?? scopes.insights,
    }).toString(),
  });
}

describe('the token endpoint', () => {
  it('grants the scopes it was asked for, for an hour, and names them as one text', async () => {
    const scope = `${scopes.insights} ${scopes.roster}`;
    const response = await simulatorAt(noon).fetch(toRequest({ authorization: basic, scope }));

    expect(response.status).toBe(200);
    expect(response.headers.get('cache-control')).toBe('no-store');
    expect(await response.json()).toMatchObject({ token_type: 'Bearer', expires_in: 3600, scope });
  });

  it('gives every request a token of its own, in the three parts of a JWT', async () => {
    const simulator = simulatorAt(noon);
    expect(await fetchToken(simulator)).toMatch(/^[\w-]+\.[\w-]+\.[\w-]+$/);
    expect(await fetchToken(simulator)).not.toBe(await fetchToken(simulator));
  });

  it.each([
    ['no client', {}, 401, 'invalid_client'],
    ['a wrong secret', { authorization: toBasic('simulator-client', 'guess') }, 401, 'invalid_client'],
    ['a wrong client', { authorization: toBasic('guess', 'not-a-real-secret') }, 401, 'invalid_client'],
    ['broken base64', { authorization: 'Basic a===' }, 401, 'invalid_client'],
    ['another method', { authorization: 'Bearer x' }, 401, 'invalid_client'],
    ['JSON', { authorization: basic, contentType: 'application/json' }, 400, 'invalid_request'],
    ['a password grant', { authorization: basic, grantType: 'password' }, 400, 'unsupported_grant_type'],
    ['no scope', { authorization: basic, scope: '' }, 400, 'invalid_scope'],
    ['an unknown scope', { authorization: basic, scope: 'everything' }, 400, 'invalid_scope'],
    ['commas', { authorization: basic, scope: `${scopes.insights},${scopes.roster}` }, 400, 'invalid_scope'],
    ['one bad of two', { authorization: basic, scope: `${scopes.insights} x` }, 400, 'invalid_scope'],
  ])('refuses %s', async (_case, request, status, error) => {
    const response = await simulatorAt(noon).fetch(toRequest(request));

    expect(response.status).toBe(status);
    expect(await response.json()).toMatchObject({ error });
  });

  it('reads form-encoded credentials with every awkward sign in them', async () => {
    const credentials = { clientId: 'team:blue +1', clientSecret: 'p%C3:ß=& ' };
    const simulator = createSimulator({ seed: 1, now: () => noon, timeZone, credentials });
    const authorization = toBasic(credentials.clientId, credentials.clientSecret);

    expect((await simulator.fetch(toRequest({ authorization }))).status).toBe(200);
    expect((await simulator.fetch(toRequest({ authorization: basic }))).status).toBe(401);
  });
});

const pathsByScope = [
  ['/insights/1.0/users/5ce0a210-0000-4000-8000-000000000002', scopes.insights],
  ['/insights/1.0/users/5ce0a210-0000-4000-8000-000000000002/sessions', scopes.insights],
  ['/insights/1.0/users/5ce0a210-0000-4000-8000-000000000002/overview', scopes.insights],
  ['/insights/1.0/sessions/550e8400-e29b-41d4-a716-446655440000', scopes.insights],
  ['/applications/1.0', scopes.applications],
  ['/rostering/1.0/orgs', scopes.roster],
  ['/rostering/1.0/classes', scopes.roster],
  ['/rostering/1.0/enrollments', scopes.roster],
  ['/rostering/1.0/users', scopes.roster],
] as const;

describe('access to the endpoints', () => {
  it.each(pathsByScope)('%s is 401 without a token and 401 with an invented one', async (path) => {
    const simulator = simulatorAt(noon);
    const refusal = {
      status: 401,
      body: { error: 'Unauthorized', message: 'Missing or invalid access token' },
    };

    expect(await askFor(simulator, path, {})).toEqual(refusal);
    expect(await askFor(simulator, path, { authorization: 'Bearer e30.e30.invented' })).toEqual(refusal);
  });

  it.each(pathsByScope)('%s is 403 for a token with every scope but its own', async (path, scope) => {
    const others = Object.values(scopes).filter((other) => other !== scope);
    const client = await connect(simulatorAt(noon), others);

    expect(await client.get(path)).toEqual({
      status: 403,
      body: { error: 'Forbidden', message: 'Insufficient scope' },
    });
  });

  it.each(pathsByScope)('%s is open to a token with its scope alone', async (path, scope) => {
    const client = await connect(simulatorAt(noon), [scope]);
    expect([200, 400]).toContain((await client.get(path)).status);
  });

  it('a token ends with its hour', async () => {
    let now = noon;
    const simulator = createSimulator({ seed: 1, now: () => now, timeZone });
    const client = await connect(simulator);

    now = noon + 3_600_000 - 1;
    expect((await client.get('/applications/1.0')).status).toBe(200);
    now = noon + 3_600_000;
    expect((await client.get('/applications/1.0')).status).toBe(401);
  });

  it('a token of another simulator is unknown', async () => {
    const authorization = `Bearer ${await fetchToken(simulatorAt(noon))}`;
    expect((await askFor(simulatorAt(noon), '/applications/1.0', { authorization })).status).toBe(401);
  });
});
