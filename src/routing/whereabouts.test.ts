import { describe, expect, it } from 'vitest';
import { toWhereabouts } from './whereabouts.ts';

const lastWeek = { kind: 'last-week' } as const;

describe('From where one is, the way', () => {
  it.each([
    ['/', '', '/students/b', '/?window=last-week'],
    [
      '/',
      '?class=7a&window=four-weeks&sort=share&band=10',
      '/students/b?window=four-weeks',
      '/?class=7a&window=last-week&sort=share',
    ],
    ['/about', '?window=four-weeks', '/students/b', '/?window=last-week'],
    ['/grades', '', '/students/b', '/?window=last-week'],
    ['/students/a', '', '/students/b', '/students/a?window=last-week'],
    [
      '/students/a',
      '?window=term&trend=table',
      '/students/b?window=term',
      '/students/a?window=last-week&trend=table',
    ],
    ['/students/a%2Fb', '', '/students/b', '/students/a%2Fb?window=last-week'],
    [
      '/students/a/sessions',
      '?window=term&sort=duration',
      '/students/b/sessions?window=term',
      '/students/a/sessions?window=last-week&sort=duration',
    ],
    [
      '/students/a/insights',
      '?types=Idling&page=3',
      '/students/b/insights',
      '/students/a/insights?window=last-week&types=Idling',
    ],
    [
      '/students/a/sessions/s1',
      '?at=2026-03-09T15:00:00Z&list-window=term',
      '/students/b/sessions?window=term',
      '/students/a/sessions?window=last-week',
    ],
  ])(
    'from %s%s leads another student to %s and another window to %s',
    (pathname, search, student, window) => {
      const { toStudentHref, toWindowHref } = toWhereabouts({ pathname, search });
      expect(toStudentHref('b')).toBe(student);
      expect(toWindowHref(lastWeek)).toBe(window);
    },
  );

  it.each([
    ['/', null],
    ['/about', null],
    ['/students/a%2Fb', 'a/b'],
    ['/students/a/sessions/s1', 'a'],
  ])('knows whose page %s is', (pathname, userId) => {
    expect(toWhereabouts({ pathname, search: '' }).userId).toBe(userId);
  });
});
