import { describe, expect, it } from 'vitest';
import type { Fetch } from '#server/upstream.ts';
import { createSimulator, simulatorCredentials } from '#simulator/create-simulator.ts';
import { endpoints, scopes, type ScopeName } from '#src/contract/endpoints.ts';
import { createPlatformClient } from './ask-platform.ts';
import { checkContract } from './check-contract.ts';
import { describeUses } from './describe-use.ts';

const now = Date.parse('2026-03-11T17:00:00Z');
const timeZone = 'America/Chicago';
const simulator = createSimulator({ seed: 1, now: () => now, timeZone });

const healthy: Fetch = (request) => simulator.fetch(request);
const dead: Fetch = () => Promise.reject(new TypeError('fetch failed'));
const broken: Fetch = async (request) =>
  new URL(request.url).pathname.startsWith('/auth/')
    ? simulator.fetch(request)
    : new Response('oops', { status: 500 });
const unreadable: Fetch = async (request) =>
  request.url.endsWith('/overview') || request.url.includes('/overview?')
    ? Response.json({ summary: 'none' })
    : simulator.fetch(request);

/** A platform that withholds some scopes, as that of an app that is not approved yet. */
function withhold(...withheld: readonly ScopeName[]): Fetch {
  return async (request) => {
    if (!new URL(request.url).pathname.startsWith('/auth/')) return simulator.fetch(request);
    const form = await request.clone().text();
    return withheld.some((name) => form.includes(encodeURIComponent(scopes[name])))
      ? Response.json({ error: 'invalid_scope' }, { status: 400 })
      : simulator.fetch(request);
  };
}

async function check(fetch: Fetch, clientSecret: string = simulatorCredentials.clientSecret) {
  const upstream = {
    isSimulator: false,
    name: 'platform.example',
    baseUrl: 'https://platform.example',
    tokenUrl: 'https://platform.example/auth/1.0/token',
    clientId: simulatorCredentials.clientId,
    clientSecret,
  };
  const client = createPlatformClient(upstream, fetch, () => now);
  const answers = await client.checkScopes();
  const { lines, isUsable } = describeUses(
    answers,
    await checkContract({ client, now, timeZone, userId: null }),
  );
  return { said: lines.join('\n'), isUsable };
}

describe('the check of a start', () => {
  it('says of a healthy platform that everything works', async () => {
    const { said, isUsable } = await check(healthy);
    expect(isUsable).toBe(true);
    expect(said).toContain('Token: the platform gives one.');
    expect(said.match(/^ {2}works /gm)).toHaveLength(Object.keys(endpoints).length);
    expect(said).not.toContain('does not work');
    expect(said).toContain('Everything that the dashboard needs works.');
  });

  it('says of a platform without the roster what is missing and that pages do without', async () => {
    const { said } = await check(withhold('roster'));
    expect(said).toContain(`Scope ${scopes.roster}: not granted.`);
    expect(said).toMatch(/does not work Classes.*\n.*Ask TimeBack for the scope .*roster\.readonly/);
    expect(said).toMatch(/ {2}works +Names of learning applications/);
    expect(said).toMatch(/not tried +A student's figures.*--user ID/);
  });

  it('says of a draft app, which in production has the applications alone, which scopes to ask for', async () => {
    const { said } = await check(withhold('roster', 'insights'));
    expect(said).toContain(`Scope ${scopes.insights}: not granted.`);
    expect(said).toContain(`Scope ${scopes.applications}: granted.`);
  });

  it('says of credentials that are refused where to look', async () => {
    const { said, isUsable } = await check(healthy, 'of another environment');
    expect(isUsable).toBe(false);
    expect(said).toContain('Token: none could be had. See TIMEBACK_CLIENT_ID');
    expect(said).toContain('each environment has credentials of its own');
    expect(said).not.toContain('of another environment');
  });

  it('says of a platform that does not answer which addresses to look at', async () => {
    const { said, isUsable } = await check(dead);
    expect(isUsable).toBe(false);
    expect(said).toContain('Token: none could be had.');
    expect(said).toMatch(/does not work Classes\n.*No answer came\. See whether this machine reaches/);
    expect(said).not.toMatch(/^ {2}works /m);
  });

  it('says of a platform in trouble that it is not the settings', async () => {
    const { said, isUsable } = await check(broken);
    expect(isUsable).toBe(false);
    expect(said).toContain('Token: the platform gives one.');
    expect(said).toMatch(/does not work Classes \(status 500\)\n.*The platform itself has trouble/);
  });

  it('says of answers in another form what tells more', async () => {
    const { said, isUsable } = await check(unreadable);
    expect(isUsable).toBe(false);
    expect(said).toMatch(/in part +A student's figures\n.*npm run contract:check/);
  });
});
