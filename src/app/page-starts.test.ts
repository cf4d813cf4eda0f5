import { describe, expect, it, vi } from 'vitest';
import { recordStarts } from '#src/testing/recorded-starts.ts';
import { startPageAt } from './page-starts.ts';

const origin = 'https://focus.example';

/** What was started, and with what. */
function startAt(address: string) {
  const { starts, started } = recordStarts();
  return { isStarted: startPageAt(new URL(address, origin), starts), started };
}

describe('The first page', () => {
  it.each([
    ['the class', '/', { what: 'class', params: { userId: '', sessionId: '' }, search: '' }],
    [
      'a class in a window',
      '/?window=last-week',
      { what: 'class', params: { userId: '', sessionId: '' }, search: 'window=last-week' },
    ],
    ['a student', '/students/u1', { what: 'student', params: { userId: 'u1', sessionId: '' }, search: '' }],
    [
      'a student whose id is written in codes',
      '/students/a%2Fb%20c',
      { what: 'student', params: { userId: 'a/b c', sessionId: '' }, search: '' },
    ],
    [
      'an id that nobody can have',
      '/students/%E0%A4%A',
      { what: 'student', params: { userId: '%E0%A4%A', sessionId: '' }, search: '' },
    ],
    [
      'the sessions',
      '/students/u1/sessions?order=time',
      { what: 'sessions', params: { userId: 'u1', sessionId: '' }, search: 'order=time' },
    ],
    [
      'a session, with a place in it',
      '/students/u1/sessions/s1?at=1#top',
      { what: 'session', params: { userId: 'u1', sessionId: 's1' }, search: 'at=1' },
    ],
    [
      'the signals',
      '/students/u1/insights',
      { what: 'insights', params: { userId: 'u1', sessionId: '' }, search: '' },
    ],
  ])('is started where it is %s', (_what, address, start) => {
    expect(startAt(address)).toStrictEqual({ isStarted: true, started: [start] });
  });

  it.each([
    '/about',
    '/students',
    '/students/u1/access',
    '/students/u1/sessions/s1/more',
    '/signed-out',
    '/grades',
  ])('is left to the router at %s, which asks for nothing of the platform or is no page', (address) => {
    expect(startAt(address)).toStrictEqual({ isStarted: false, started: [] });
  });

  it('is left to the router in a browser without URLPattern', () => {
    vi.stubGlobal('URLPattern', undefined);
    Reflect.deleteProperty(globalThis, 'URLPattern');
    expect(startAt('/students/u1')).toStrictEqual({ isStarted: false, started: [] });
    vi.unstubAllGlobals();
  });
});
