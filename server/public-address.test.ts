import { BlockList } from 'node:net';
import { describe, expect, it } from 'vitest';
import { addToRanges, createReadOrigin } from './public-address.ts';

const publicOrigin = 'https://focus.school.example';
const readOrigin = createReadOrigin({
  origin: publicOrigin,
  trustedProxies: ['10.0.0.5', '192.168.0.0/16', 'fd00::/8'],
});

function ask(headers: Record<string, string>, peer?: string): string | null {
  return readOrigin(new Request('http://127.0.0.1:4173/', { headers }), peer);
}

describe('Who is trusted', () => {
  it.each<[text: string, inside: string, outside: string]>([
    ['10.0.0.5', '10.0.0.5', '10.0.0.4'],
    ['10.0.0.4/31', '10.0.0.5', '10.0.0.6'],
    ['10.0.0.5/32', '10.0.0.5', '10.0.0.4'],
    ['0.0.0.0/0', '192.0.2.1', 'fd00::1'],
    ['fd00::1', 'fd00::1', 'fd00::2'],
    ['fd00::/8', 'fdff::1', 'fe00::1'],
    ['fd00::1/128', 'fd00::1', 'fd00::2'],
  ])('is said by %s: %s and not %s', (text, inside, outside) => {
    const ranges = addToRanges(new BlockList(), text);
    const has = (address: string) => ranges?.check(address, address.includes(':') ? 'ipv6' : 'ipv4');
    expect([has(inside), has(outside)]).toEqual([true, false]);
  });

  it.each([
    '',
    'proxy.school.example',
    '10.0.0',
    '10.0.0.0/33',
    '10.0.0.0/',
    '10.0.0.0/x8',
    '10.0.0.0/8x',
    '10.0.0.0/-1',
    '10.0.0.0/8/8',
    '10.0.0.0/0008',
    'fd00::/129',
    '/8',
  ])('is not said by %j', (text) => {
    expect(addToRanges(new BlockList(), text)).toBeNull();
  });
});

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
    ['focus.school.example/', null],
    ['focus.school.example?', null],
    ['focus.school.example#', null],
    ['focus.school.example\\', null],
    ['focus.school.example:x', null],
    ['', null],
  ])('answers under Host %j as %j', (host, origin) => {
    expect(ask({ host })).toBe(origin);
  });

  const forwarded = { host: '127.0.0.1:4173', 'x-forwarded-host': 'focus.school.example' };

  it.each([
    ['10.0.0.5', publicOrigin],
    ['::ffff:10.0.0.5', publicOrigin],
    ['::FFFF:10.0.0.5', publicOrigin],
    ['::ffff:10.0.0.6', null],
    ['x::ffff:10.0.0.5', null],
    ['fd00::ffff:10.0.0.5', publicOrigin],
    ['not an address', null],
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
    [' HTTP , https', '10.0.0.5', 'http://focus.school.example'],
    ['gopher', '10.0.0.5', null],
    ['httpsx', '10.0.0.5', null],
    ['xhttp', '10.0.0.5', null],
  ])('hears of %s from %s, and is reached as %j', (protocol, peer, origin) => {
    expect(ask({ host: 'focus.school.example', 'x-forwarded-proto': protocol }, peer)).toBe(origin);
  });
});

it('The first of several hosts is the one that the browser asked for', () => {
  const several = { host: '127.0.0.1:4173', 'x-forwarded-host': ' Focus.School.example , inner.example' };
  expect(ask(several, '10.0.0.5')).toBe(publicOrigin);
});

it('A request that names no host is for the one in its address', () => {
  expect(readOrigin(new Request(`${publicOrigin}/`), undefined)).toBe(publicOrigin);
  expect(readOrigin(new Request('https://elsewhere.example/'), undefined)).toBeNull();
});

it('A site by http on this computer has an address like any other', () => {
  const readLocal = createReadOrigin({ origin: 'http://localhost:8080', trustedProxies: [] });
  const toRequest = (host: string) => new Request('http://127.0.0.1:4173/', { headers: { host } });
  expect(readLocal(toRequest('localhost:8080'), undefined)).toBe('http://localhost:8080');
  expect(readLocal(toRequest('localhost'), undefined)).toBeNull();
});

it('A site without one is reached under names of this computer, whatever a proxy says', () => {
  const readLoopback = createReadOrigin({ origin: null, trustedProxies: [] });
  const toRequest = (host: string) =>
    new Request('http://127.0.0.1:4173/', { headers: { host, 'x-forwarded-host': 'focus.school.example' } });
  expect(readLoopback(toRequest('localhost:4173'), '127.0.0.1')).toBe('http://localhost:4173');
  expect(readLoopback(toRequest('focus.school.example'), '127.0.0.1')).toBeNull();
  expect(readLoopback(new Request('http://127.0.0.1:4173/'), undefined)).toBe('http://127.0.0.1:4173');
  const rebound = new Request('http://rebound.example/', { headers: { host: 'localhost' } });
  expect(readLoopback(rebound, undefined)).toBeNull();
});
