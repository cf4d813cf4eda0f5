import { describe, expect, it } from 'vitest';
import { districtFacts } from '../testing/district.ts';
import { toRosterPage, toViewerList } from './viewer-lists.ts';
import { operator, type Viewer } from './viewer.ts';
import { toWholeRoster } from './whole-roster.ts';

const named = (sourcedId: string) => ({ sourcedId });
const enrol = (sourcedId: string, classId: string, userId: string) => ({
  sourcedId,
  class: named(classId),
  user: named(userId),
});

const roster = toWholeRoster({
  ...districtFacts,
  lists: {
    orgs: [named('north'), named('south'), {}, { sourcedId: 7 }],
    classes: [named('n1'), named('n2'), {}],
    users: [named('ann'), named('ben'), named('tea'), named('sub'), { id: 'ann' }],
    enrollments: [
      enrol('e1', 'n1', 'ann'),
      enrol('e2', 'n1', 'tea'),
      enrol('e3', 'n1', 'sub'),
      enrol('e4', 'n2', 'ann'),
      enrol('e5', 'n2', 'tea'),
      { sourcedId: 'e6', class: named('n1') },
      { sourcedId: 'e7', user: named('ann') },
      { sourcedId: 'e8', class: named('n1'), user: 'ann' },
    ],
  },
});

const teacher: Viewer = {
  ...operator,
  id: 'tea',
  role: 'teacher',
  students: new Set(['ann']),
  classes: new Set(['n1']),
  orgs: new Set(['north']),
};

describe('A part of the roster', () => {
  it.each([
    ['orgs', [named('north')]],
    ['classes', [named('n1')]],
    ['users', [named('ann'), named('tea')]],
    ['enrollments', [enrol('e1', 'n1', 'ann'), enrol('e2', 'n1', 'tea')]],
  ] as const)('for a teacher, of %s: what is theirs, and nothing that cannot be read', (name, records) => {
    expect(toViewerList(name, roster, teacher)).toEqual(records);
  });

  it('for somebody with nothing is nothing', () => {
    const none = new Set<string>();
    const viewer = { ...teacher, id: 'x', students: none, classes: none, orgs: none };
    for (const name of ['orgs', 'classes', 'users', 'enrollments'] as const)
      expect(toViewerList(name, roster, viewer)).toEqual([]);
  });

  it.each([
    ['', 0, 10],
    ['limit=5', 0, 5],
    ['offset=20', 20, 10],
    ['limit=3&offset=22', 22, 3],
    ['offset=99', 99, 10],
  ])('comes in pages as the platform gives them: %s', (search, offset, limit) => {
    const records = Array.from({ length: 25 }, (_, i) => named(`u-${i}`));
    expect(toRosterPage('users', records, new URLSearchParams(search))).toEqual({
      users: records.filter((_, i) => i >= offset && i < offset + limit),
      offset,
      limit,
      total: 25,
    });
  });
});
