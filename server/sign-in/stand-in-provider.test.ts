import { calculatePKCECodeChallenge } from 'openid-client';
import { describe, expect, it } from 'vitest';
import type { AuthorizationRequest, ExpectedAnswer } from './identity-provider.ts';
import { createStandInProvider } from './stand-in-provider.ts';

const person = {
  id: 'tea',
  title: 'Teacher of 7A',
  subject: 's-tea',
  name: 'Tea',
  claims: { email: 'tea@a.example' },
};
const expected: ExpectedAnswer = { state: 'state', nonce: 'nonce', codeVerifier: 'a verifier of ours' };
const request: AuthorizationRequest = {
  redirectUri: 'http://localhost:4173/sign-in/callback',
  state: 'state',
  nonce: 'nonce',
  codeChallenge: await calculatePKCECodeChallenge(expected.codeVerifier),
  loginHint: 'tea',
};

describe('The stand-in for a provider', () => {
  it('leads right back with a code, which is good once', async () => {
    const provider = createStandInProvider([person]);
    const callback = await provider.toAuthorizationUrl(request);
    expect(callback.href).toMatch(/^http:\/\/localhost:4173\/sign-in\/callback\?code=[\w-]{43}&state=state$/);
    expect(await provider.exchange(callback, expected)).toEqual({
      issuer: 'https://sign-in.example',
      subject: 's-tea',
      name: 'Tea',
      claims: { email: 'tea@a.example' },
    });
    await expect(provider.exchange(callback, expected)).rejects.toMatchObject({
      reason: 'invalid',
      cause: 'stand-in: no such code',
    });
  });

  it.each([['eve'], [null]])('knows nobody called %s', async (loginHint) => {
    const provider = createStandInProvider([person]);
    await expect(provider.toAuthorizationUrl({ ...request, loginHint })).rejects.toMatchObject({
      reason: 'refused',
      cause: 'no such person',
      message: 'Signing in failed: refused',
    });
  });

  it.each<
    [
      what: string,
      begun: Partial<AuthorizationRequest>,
      parameters: Record<string, string>,
      answer: Partial<ExpectedAnswer>,
    ]
  >([
    ['another code', {}, { code: 'x' }, {}],
    ['another state in the address', {}, { state: 'x' }, {}],
    ['a state that was not begun with', { state: 'x' }, { state: 'state' }, {}],
    ['another nonce', {}, {}, { nonce: 'x' }],
    ['another verifier', {}, {}, { codeVerifier: 'x' }],
  ])('signs in nobody with %s', async (_what, begun, parameters, answer) => {
    const provider = createStandInProvider([person]);
    const callback = await provider.toAuthorizationUrl({ ...request, ...begun });
    for (const [name, value] of Object.entries(parameters)) callback.searchParams.set(name, value);
    await expect(provider.exchange(callback, { ...expected, ...answer })).rejects.toMatchObject({
      reason: 'invalid',
    });
  });

  it('signs in nobody without a code', async () => {
    const provider = createStandInProvider([person]);
    const callback = new URL(`${request.redirectUri}?state=state`);
    await expect(provider.exchange(callback, expected)).rejects.toMatchObject({ reason: 'invalid' });
  });

  it('keeps the latest hundred codes, and has no place to sign out', async () => {
    const provider = createStandInProvider([person]);
    const callbacks: URL[] = [];
    for (let i = 0; i < 101; i += 1) callbacks.push(await provider.toAuthorizationUrl(request));
    const [oldest, second] = callbacks;
    if (oldest === undefined || second === undefined) throw new Error('There are 101.');
    await expect(provider.exchange(oldest, expected)).rejects.toMatchObject({ reason: 'invalid' });
    expect(await provider.exchange(second, expected)).toMatchObject({ subject: 's-tea' });
    expect(await provider.toSignOutUrl('http://localhost:4173/signed-out')).toBeNull();
    expect(provider.isStandIn).toBe(true);
  });
});
