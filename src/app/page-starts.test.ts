import { describe, expect, it, vi } from 'vitest';
import { startPageAt, type PageStarts } from './page-starts.ts';

const origin = 'https://focus.example';

/** What was started, and with what. */
function startAt(address: string) {
  const started: unknown[] = [];
  const note = (page: string) => (params: object, search: URLSearchParams) => {
    started.push([page, params, search.toString()]);
  };
  const starts: PageStarts = {
    pages: {
      class: note('class'),
      student: note('student'),
      sessions: note('sessions'),
      session: note('session'),
      insights: note('insights'),
    },
    applications: () => started.push('applications'),
  };
  return { isStarted: startPageAt(new URL(address, origin), starts), started };
}

describe('The first page', () => {
  it.each([
    ['the class', '/', ['class', { userId: '', sessionId: '' }, '']],
    [
      'a class in a window',
      '/?window=last-week',
      ['class', { userId: '', sessionId: '' }, 'window=last-week'],
    ],
    ['a student', '/students/u1', ['student', { userId: 'u1', sessionId: '' }, '']],
    [
      'a student whose id is written in codes',
      '/students/a%2Fb%20c',
      ['student', { userId: 'a/b c', sessionId: '' }, ''],
    ],
    [
      'an id that nobody can have',
      '/students/%E0%A4%A',
      ['student', { userId: '%E0%A4%A', sessionId: '' }, ''],
    ],
    [
      'the sessions',
      '/students/u1/sessions?order=time',
      ['sessions', { userId: 'u1', sessionId: '' }, 'order=time'],
    ],
    [
      'a session, with a place in it',
      '/students/u1/sessions/s1?at=1#top',
      ['session', { userId: 'u1', sessionId: 's1' }, 'at=1'],
    ],
    ['the signals', '/students/u1/insights', ['insights', { userId: 'u1', sessionId: '' }, '']],
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
