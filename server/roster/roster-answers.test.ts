import { describe, expect, it } from 'vitest';
import { operator, type Viewer } from '../access/viewer.ts';
import { districtFacts } from '../testing/district.ts';
import { toWholeRoster } from '../access/whole-roster.ts';
import { createRosterAnswers } from './roster-answers.ts';
import type { CurrentRoster } from './roster-source.ts';

const { signal } = new AbortController();
const whole = toWholeRoster(districtFacts);

const current: CurrentRoster = {
  lists: { ...districtFacts.lists, users: ['u1', 'u2', 'u3'].map((sourcedId) => ({ sourcedId })) },
  whole,
  report: {
    classes: 5,
    students: 90,
    matched: 80,
    unmatched: 10,
    wrongRows: 3,
    unmatchedByClass: [
      { classId: 'n1', count: 4 },
      { classId: 'n2', count: 3 },
      { classId: 's1', count: 3 },
    ],
    problems: [{ kind: 'row', file: 'users.csv', line: 2, reason: 'Odd.' }],
    readAt: '2026-03-11T17:00:00.000Z',
    isOutdated: false,
  },
};

function createAnswers(read: () => Promise<CurrentRoster>, { timeoutMs = 60_000, isLoaded = false } = {}) {
  const source = { current: read, isLoaded: () => isLoaded, refresh: () => Promise.resolve() };
  return createRosterAnswers(source, timeoutMs);
}

describe('Answers from the school’s own files', () => {
  const answers = createAnswers(() => Promise.resolve(current));

  it('are pages of a list, and the whole for decisions about access', async () => {
    expect(await answers.list('users', new URLSearchParams({ offset: '1', limit: '1' }), signal)).toEqual({
      users: [{ sourcedId: 'u2' }],
      offset: 1,
      limit: 1,
      total: 3,
    });
    expect(await answers.whole()).toBe(whole);
  });

  it('report everything to whoever sees everybody', async () => {
    expect(await answers.report(operator, signal)).toBe(current.report);
  });

  it('report of their own classes to a teacher, and nothing of rows', async () => {
    const teacher: Viewer = {
      ...operator,
      role: 'teacher',
      students: new Set(['ann', 'ben']),
      classes: new Set(['n1', 's1']),
    };
    expect(await answers.report(teacher, signal)).toEqual({
      classes: 2,
      students: 9,
      matched: 2,
      unmatched: 7,
      wrongRows: 0,
      unmatchedByClass: [
        { classId: 'n1', count: 4 },
        { classId: 's1', count: 3 },
      ],
      problems: [],
      readAt: '2026-03-11T17:00:00.000Z',
      isOutdated: false,
    });
    expect(await answers.report({ ...teacher, classes: 'everybody' }, signal)).toMatchObject({ classes: 5 });
  });

  it('ask to try again where the first reading takes longer than a reader waits', async () => {
    const { promise } = Promise.withResolvers<CurrentRoster>();
    await expect(createAnswers(() => promise, { timeoutMs: 1 }).whole()).rejects.toMatchObject({
      status: 503,
      message: 'The school’s roster is still being read. Please try again soon.',
      cause: 'roster files not read yet',
      headers: { 'retry-after': '5' },
    });
  });

  it('are too late where the platform does not give its users once more', async () => {
    const { promise } = Promise.withResolvers<CurrentRoster>();
    const answers = createAnswers(() => promise, { timeoutMs: 1, isLoaded: true });
    await expect(answers.whole()).rejects.toMatchObject({
      status: 504,
      message: 'TimeBack did not answer in time. Please try again.',
      cause: 'no users for the roster in time',
    });
  });

  it('fail as their source does', async () => {
    const failure = new Error('broken');
    await expect(createAnswers(() => Promise.reject(failure)).whole()).rejects.toBe(failure);
  });
});
