import { describe, expect, it } from 'vitest';
import { createReadOrigin } from './public-address.ts';

const publicOrigin = 'https://focus.school.example';
const readOrigin = createReadOrigin({
  origin: publicOrigin,
  trustedProxies: ['10.0.0.5', '192.168.0.0/16', 'fd00::/8'],
});

function ask(headers: Record<string, string>, peer?: string): string | null {
  return readOrigin(new Request('http://127.0.0.1:4173/', { headers }), peer);
}

describe('A site with an address of its own', () => {
  it.each([
    ['focus.school.example', publicOrigin],
    ['FOCUS.school.example:443', publicOrigin],
    ['focus.school.example:8443', null],
    ['focus.school.example.elsewhere.example', null],
    ['elsewhere.example', null],
    ['127.0.0.1:4173', null],
    ['localhost', null],
    ['user@focus.school.example', null],
    ['', null],
  ])('answers under Host %j as %j', (host, origin) => {
    expect(ask({ host })).toBe(origin);
  });

  const forwarded = { host: '127.0.0.1:4173', 'x-forwarded-host': 'focus.school.example' };

  it.each([
    ['10.0.0.5', publicOrigin],
    ['::ffff:10.0.0.5', publicOrigin],
    ['192.168.77.1', publicOrigin],
    ['fd12::1', publicOrigin],
    ['10.0.0.6', null],
    ['127.0.0.1', null],
    ['fe80::1', null],
    [undefined, null],
  ])('believes what %s says of the host: %j', (peer, origin) => {
    expect(ask(forwarded, peer)).toBe(origin);
  });

  it.each([
    ['https', '10.0.0.5', publicOrigin],
    ['http', '10.0.0.5', 'http://focus.school.example'],
    ['http', '10.0.0.6', publicOrigin],
    ['gopher', '10.0.0.5', null],
  ])('hears of %s from %s, and is reached as %j', (protocol, peer, origin) => {
    expect(ask({ host: 'focus.school.example', 'x-forwarded-proto': protocol }, peer)).toBe(origin);
  });
});

it('A site without one is reached under names of this computer, whatever a proxy says', () => {
  const readLoopback = createReadOrigin({ origin: null, trustedProxies: [] });
  const toRequest = (host: string) =>
    new Request('http://127.0.0.1:4173/', { headers: { host, 'x-forwarded-host': 'focus.school.example' } });
  expect(readLoopback(toRequest('localhost:4173'), '127.0.0.1')).toBe('http://localhost:4173');
  expect(readLoopback(toRequest('focus.school.example'), '127.0.0.1')).toBeNull();
});
