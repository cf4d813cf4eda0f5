import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import {
  defaultLimits,
  findSignInProblems,
  findUnusedSignIn,
  hasSignIn,
  signInVariables,
  toSignInSettings,
} from './sign-in-settings.ts';

const schema = z.object(signInVariables);
const zeros = Buffer.alloc(32).toString('base64');
const ones = Buffer.alloc(32, 0xff).toString('base64');

const complete = {
  PUBLIC_URL: 'https://focus.school.example',
  OIDC_ISSUER: 'https://login.school.example',
  OIDC_CLIENT_ID: 'an-id',
  OIDC_CLIENT_SECRET: 'a-secret',
  SESSION_KEYS: zeros,
};

function read(variables: Readonly<Record<string, string>>) {
  return toSignInSettings(schema.parse({ ...complete, ...variables }));
}

describe('The settings of signing in', () => {
  it('are what is set, and for the rest our own measure', () => {
    expect(read({})).toEqual({
      publicOrigin: 'https://focus.school.example',
      trustedProxies: [],
      issuer: 'https://login.school.example',
      clientId: 'an-id',
      clientSecret: 'a-secret',
      tenant: null,
      keys: [new Uint8Array(32)],
      limits: defaultLimits,
    });
    expect(defaultLimits).toEqual({ idleSeconds: 1_800, longestSeconds: 43_200 });
  });

  it.each(Object.keys(complete))('are none without %s, which is named', (name) => {
    const others = Object.fromEntries(Object.entries(complete).filter(([other]) => other !== name));
    expect(toSignInSettings(schema.parse(others))).toBeNull();
    expect(hasSignIn(others)).toBe(true);
    expect(findSignInProblems(others)).toEqual([
      `${name} is missing: sign-in needs PUBLIC_URL, OIDC_ISSUER, OIDC_CLIENT_ID, OIDC_CLIENT_SECRET, SESSION_KEYS together`,
    ]);
  });

  it.each(Object.entries(complete))('are asked for by %s alone', (name, value) => {
    expect(hasSignIn({ [name]: value })).toBe(true);
  });

  it.each([
    ['PUBLIC_URL', 'https://focus.school.example/', { publicOrigin: 'https://focus.school.example' }],
    ['PUBLIC_URL', 'HTTPS://Focus.school.example:443', { publicOrigin: 'https://focus.school.example' }],
    ['PUBLIC_URL', 'http://localhost:4173', { publicOrigin: 'http://localhost:4173' }],
    ['OIDC_ISSUER', 'http://127.0.0.1:8080/realms/x', { issuer: 'http://127.0.0.1:8080/realms/x' }],
    ['OIDC_TENANT', 'hd=school.example', { tenant: { claim: 'hd', value: 'school.example' } }],
    [
      'OIDC_TENANT',
      'https://x.example/a-b:c=d=e',
      { tenant: { claim: 'https://x.example/a-b:c', value: 'd=e' } },
    ],
    ['SESSION_KEYS', ` ${zeros} , ${ones}`, { keys: [new Uint8Array(32), new Uint8Array(32).fill(0xff)] }],
    ['SESSION_KEYS', ones.replaceAll('/', '_').replace('=', ''), { keys: [new Uint8Array(32).fill(0xff)] }],
    ['SESSION_IDLE_MINUTES', '5', { limits: { ...defaultLimits, idleSeconds: 300 } }],
    ['SESSION_IDLE_MINUTES', '240', { limits: { ...defaultLimits, idleSeconds: 14_400 } }],
    ['SESSION_HOURS', '1', { limits: { ...defaultLimits, longestSeconds: 3_600 } }],
    ['SESSION_HOURS', '24', { limits: { ...defaultLimits, longestSeconds: 86_400 } }],
    ['TRUSTED_PROXIES', '10.0.0.5, fd00::/8', { trustedProxies: ['10.0.0.5', 'fd00::/8'] }],
  ])('take %s=%s', (name, value, settings) => {
    expect(read({ [name]: value })).toMatchObject(settings);
  });

  const publicUrl =
    'must be the address at which browsers reach the dashboard, without a path, such as https://focus.school.example (http:// is accepted for this computer only)';
  const issuer =
    'must be the issuer address of the school’s sign-in provider, such as https://login.school.example (http:// is accepted for this computer only)';
  const keys =
    'must be a key of 32 bytes in base64, or 2 of them with a comma between, the new one first; “openssl rand -base64 32” makes one';
  const proxies = 'must be addresses or ranges with commas between, such as 10.0.0.5,192.168.0.0/16';
  const blanks = 'must not begin or end with blanks or line ends';

  it.each([
    ['PUBLIC_URL', 'focus.school.example', publicUrl],
    ['PUBLIC_URL', 'http://focus.school.example', publicUrl],
    ['PUBLIC_URL', 'ftp://localhost', publicUrl],
    ['PUBLIC_URL', 'https://focus.school.example/path', publicUrl],
    ['PUBLIC_URL', 'https://focus.school.example/?x', publicUrl],
    ['PUBLIC_URL', 'https://somebody@focus.school.example', publicUrl],
    ['OIDC_ISSUER', 'login.school.example', issuer],
    ['OIDC_ISSUER', 'http://login.school.example', issuer],
    ['OIDC_ISSUER', 'https://somebody@login.school.example', issuer],
    ['OIDC_ISSUER', 'https://login.school.example/?tenant=x', issuer],
    ['OIDC_ISSUER', 'https://login.school.example/#x', issuer],
    ['OIDC_CLIENT_ID', ' an-id', blanks],
    ['OIDC_CLIENT_SECRET', 'a-secret\n', blanks],
    ['OIDC_TENANT', 'school.example', 'must be a claim and its value, such as hd=school.example'],
    ['OIDC_TENANT', 'h d=school.example', 'must be a claim and its value, such as hd=school.example'],
    ['OIDC_TENANT', 'hd=', 'must be a claim and its value, such as hd=school.example'],
    ['SESSION_KEYS', 'c2hvcnQ=', keys],
    ['SESSION_KEYS', `${zeros},`, keys],
    ['SESSION_KEYS', `,${zeros}`, keys],
    ['SESSION_KEYS', `${zeros},${zeros},${zeros}`, keys],
    ['SESSION_KEYS', `x${zeros}`, keys],
    ['SESSION_KEYS', `${zeros}=`, keys],
    ['SESSION_IDLE_MINUTES', '4', 'must be a whole number from 5 to 240'],
    ['SESSION_IDLE_MINUTES', '241', 'must be a whole number from 5 to 240'],
    ['SESSION_IDLE_MINUTES', '10.5', 'must be a whole number from 5 to 240'],
    ['SESSION_IDLE_MINUTES', '+10', 'must be a whole number from 5 to 240'],
    ['SESSION_IDLE_MINUTES', '00010', 'must be a whole number from 5 to 240'],
    ['SESSION_HOURS', '0', 'must be a whole number from 1 to 24'],
    ['SESSION_HOURS', '25', 'must be a whole number from 1 to 24'],
    ['TRUSTED_PROXIES', 'proxy.school.example', proxies],
    ['TRUSTED_PROXIES', '10.0.0.5,', proxies],
  ])('refuse %s=%s', (name, value, message) => {
    const issues = schema.safeParse({ ...complete, [name]: value }).error?.issues;
    expect(issues).toMatchObject([{ path: [name], message }]);
  });

  it('name an issuer that serves other schools too, and nothing where nobody signs in', () => {
    const google = { ...complete, OIDC_ISSUER: 'https://accounts.google.com' };
    expect(findSignInProblems(google)).toEqual([
      'OIDC_ISSUER signs in people of every school: set OIDC_TENANT to the claim that names yours, such as hd=…',
    ]);
    expect(findSignInProblems({ ...google, OIDC_TENANT: 'hd=school.example' })).toEqual([]);
    expect(findSignInProblems({ ...complete, OIDC_ISSUER: 'nonsense' })).toEqual([]);
    expect(findSignInProblems(complete)).toEqual([]);
    expect(findSignInProblems({ OIDC_TENANT: 'hd=school.example' })).toEqual([]);
  });

  it('say which of them have no effect without sign-in', () => {
    const idle = {
      OIDC_TENANT: 'hd=school.example',
      SESSION_IDLE_MINUTES: '15',
      SESSION_HOURS: '8',
      TRUSTED_PROXIES: '10.0.0.5',
    };
    expect(findUnusedSignIn(idle)).toEqual(
      Object.keys(idle).map(
        (name) => `${name} is set but has no effect: without OIDC_ISSUER there is no sign-in`,
      ),
    );
    expect(findUnusedSignIn({ SESSION_HOURS: '8' })).toHaveLength(1);
    expect(findUnusedSignIn({})).toEqual([]);
    expect(findUnusedSignIn({ ...complete, ...idle })).toEqual([]);
  });
});
