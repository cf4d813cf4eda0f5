import { matchRoutes } from 'react-router';
import { describe, expect, it } from 'vitest';
import { classPath, insightsPath, routePatterns, sessionPath, sessionsPath, studentPath } from './paths.ts';
import { sessionListViewCodec } from './session-list-view.ts';
import { studentViewCodec, type StudentView } from './student-view.ts';

const lastWeekTable: StudentView = {
  ...studentViewCodec.defaults,
  window: { kind: 'last-week' },
  trend: 'table',
};

const ids = [
  '550e8400-e29b-41d4-a716-446655440000',
  'sessions',
  'insights',
  'a/b',
  'a b',
  'a?b#c',
  '50%',
  'ä-学生-🎓',
  '..x',
  ':userId',
  '*',
];

/** Each pattern tried alone, as the router tries it: matchRoutes decodes the ids, matchPath would not. */
function toMatches(path: string): Record<string, unknown> {
  const { pathname } = new URL(path, 'http://localhost');
  return Object.fromEntries(
    Object.entries(routePatterns)
      .map(([name, pattern]) => [name, matchRoutes([{ path: pattern }], pathname)?.at(-1)?.params] as const)
      .filter(([, params]) => params !== undefined),
  );
}

describe('the class page', () => {
  it('matches its own pattern only', () => {
    expect(toMatches(classPath())).toStrictEqual({ class: {} });
    expect(toMatches(classPath({ classId: 'a/b', sort: 'share' }))).toStrictEqual({ class: {} });
  });
});

describe.each(ids)('the pages of the student %j', (userId) => {
  it.each([
    ['student', studentPath],
    ['sessions', sessionsPath],
    ['insights', insightsPath],
  ] as const)('%s: matches its own pattern only and gives the id back', (name, toPath) => {
    expect(toMatches(toPath(userId))).toStrictEqual({ [name]: { userId } });
    expect(toMatches(toPath(userId, { window: { kind: 'last-week' } }))).toStrictEqual({
      [name]: { userId },
    });
  });

  it.each(ids)('session %j: matches its own pattern only and gives both ids back', (sessionId) => {
    expect(toMatches(sessionPath(userId, sessionId))).toStrictEqual({ session: { userId, sessionId } });
  });
});

describe('the paths', () => {
  it('read as a teacher would see them', () => {
    expect([
      classPath(),
      studentPath('s1'),
      sessionsPath('s1'),
      sessionPath('s1', 'a/b'),
      insightsPath('s1'),
    ]).toStrictEqual([
      '/',
      '/students/s1',
      '/students/s1/sessions',
      '/students/s1/sessions/a%2Fb',
      '/students/s1/insights',
    ]);
  });

  it('carry the view, and nothing for the default one', () => {
    expect(studentPath('s1', { window: { kind: 'this-week' }, trend: 'chart' })).toBe('/students/s1');
    expect(studentPath('s1', lastWeekTable)).toBe('/students/s1?window=last-week&trend=table');
    expect(sessionsPath('s1', { window: { kind: 'last-week' }, proctored: 'yes' })).toBe(
      '/students/s1/sessions?window=last-week&proctored=yes',
    );
    expect(sessionPath('s1', 'x', { at: '2026-03-04T15:00:00Z' })).toBe(
      '/students/s1/sessions/x?at=2026-03-04T15%3A00%3A00Z',
    );
    const list = {
      ...sessionListViewCodec.defaults,
      application: 'a1',
      order: { column: 'share', direction: 'descending' },
    } as const;
    expect(sessionPath('s1', 'x', { page: 3, list: { ...list, window: { kind: 'last-week' } } })).toBe(
      '/students/s1/sessions/x?page=3&list-window=last-week&list-application=a1&list-sort=share',
    );
    expect(insightsPath('s1', { group: 'proctoring', application: 'a1' })).toBe(
      '/students/s1/insights?group=proctoring&application=a1',
    );
  });

  it('do not throw for an id with half a surrogate pair', () => {
    expect(studentPath('a\ud800')).toBe('/students/a%EF%BF%BD');
  });
});
