import { describe, expect, it } from 'vitest';
import { isLoopbackAuthority, isLoopbackHost } from './loopback.ts';
import { createFakePlatform } from './testing/fake-platform.ts';

const own = [
  'localhost',
  'localhost:4173',
  'LOCALHOST:1',
  'dashboard.localhost:4173',
  'my-dashboard.room7.localhost',
  '127.0.0.1',
  '127.0.0.1:4173',
  '127.255.255.254',
  '[::1]',
  '[::1]:4173',
];

const foreign = [
  '',
  'evil.example',
  'localhost.evil.example',
  'notlocalhost',
  '.localhost',
  'a..localhost',
  '!.localhost',
  'a!.localhost',
  'a.b!.localhost',
  'a.localhost.evil.example',
  'evil.example:localhost',
  '8.127.0.0.1',
  'localhost.',
  'localhost:port',
  'localhost:4173:4173',
  'user@localhost',
  '127.0.0.1.nip.example',
  '127.0.0.256',
  '127.1',
  '10.0.0.1:4173',
  '0.0.0.0:4173',
  '[::]:4173',
  '::1',
  '[::ffff:10.0.0.1]:4173',
];

describe('isLoopbackAuthority', () => {
  it.each(own)('takes "%s" for this computer', (authority) => {
    expect(isLoopbackAuthority(authority)).toBe(true);
  });

  it.each(foreign)('does not take "%s" for this computer', (authority) => {
    expect(isLoopbackAuthority(authority)).toBe(false);
  });
});

it('An address of IPv6 is this computer’s with and without brackets where it stands alone', () => {
  for (const address of ['::1', '[::1]']) expect(isLoopbackHost(address)).toBe(true);
  for (const address of ['::', '::2', '']) expect(isLoopbackHost(address)).toBe(false);
});

describe('the host check', () => {
  it.each(['/', '/healthz', '/api/applications/1.0', '/assets/app.js'])(
    'answers 421 at %s under a foreign name, and asks nobody',
    async (path) => {
      const { server, requests, tokenRequests } = createFakePlatform();
      const answer = await server.fetch(new Request(`http://rebound.example:4173${path}`));
      expect(answer.status).toBe(421);
      expect(answer.headers.get('content-security-policy')).toContain("default-src 'none'");
      expect([...requests, ...tokenRequests]).toEqual([]);
    },
  );

  it('looks at the Host header as well as at the address', async () => {
    const { get } = createFakePlatform();
    expect((await get('/healthz', { headers: { host: 'rebound.example' } })).status).toBe(421);
    expect((await get('/healthz', { headers: { host: '127.0.0.1:4173' } })).status).toBe(200);
  });
});
