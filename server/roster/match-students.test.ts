import { describe, expect, it } from 'vitest';
import { matchStudents, type PlatformUser } from './match-students.ts';
import type { FileUser } from './school-files.ts';

function toStudent(sourcedId: string, more: Partial<FileUser> = {}): FileUser {
  return {
    sourcedId,
    line: Number(sourcedId.slice(1)) + 1,
    givenName: 'Ada',
    familyName: 'Amberley',
    preferredFirstName: '',
    preferredLastName: '',
    email: '',
    identifier: '',
    ...more,
  };
}

function toUser(userId: string, email = '', identifier = ''): PlatformUser {
  return { userId, email, identifier };
}

const noMapping = new Map<string, { userId: string | null; line: number }>();

describe('matchStudents', () => {
  const users = [
    toUser('u1', 'Ada@Larch.example ', 'A-1'),
    toUser('u2', 'twins@larch.example', 'A-2'),
    toUser('u3', 'TWINS@larch.example', 'A-3'),
    toUser('u4', '', 'A-4'),
    toUser('u5', '', 'A-4'),
    toUser('u6', ' ', ' '),
    toUser('u7', '', ' A-7 '),
  ];

  it.each<[what: string, student: Partial<FileUser>, userId: string]>([
    ['the e-mail address', { email: 'ada@larch.example' }, 'u1'],
    ['the e-mail address in another case', { email: 'ADA@LARCH.EXAMPLE' }, 'u1'],
    ['the identifier', { identifier: 'A-1' }, 'u1'],
    ['the identifier, which has blanks around it there', { identifier: 'A-7' }, 'u7'],
    ['both', { email: 'ada@larch.example', identifier: 'A-1' }, 'u1'],
    ['the address where the identifier is unknown', { email: 'ada@larch.example', identifier: 'X' }, 'u1'],
    ['the identifier where the address is unknown', { email: 'x@larch.example', identifier: 'A-1' }, 'u1'],
    [
      'the identifier where siblings share the address',
      { email: 'twins@larch.example', identifier: 'A-3' },
      'u3',
    ],
  ])('finds a student by %s', (_what, more, userId) => {
    const { userIds, reasons } = matchStudents([toStudent('s1', more)], noMapping, users);
    expect([...userIds]).toEqual([['s1', userId]]);
    expect(reasons.size).toBe(0);
  });

  it.each<[what: string, student: Partial<FileUser>, reason: RegExp]>([
    ['has neither address nor identifier', {}, /neither/],
    ['is known only by name', { givenName: 'Ada', email: 'ada@other.example' }, /No student/],
    ['has an identifier in another case', { identifier: 'a-1' }, /No student/],
    ['shares the address with somebody', { email: 'twins@larch.example' }, /Several/],
    ['shares the identifier with somebody', { identifier: 'A-4' }, /Several/],
    [
      'has the address of one and the identifier of another',
      { email: 'ada@larch.example', identifier: 'A-2' },
      /different/,
    ],
    [
      'has a shared address and another one’s identifier',
      { email: 'twins@larch.example', identifier: 'A-1' },
      /different/,
    ],
  ])('leaves out a student who %s', (_what, more, reason) => {
    const { userIds, reasons } = matchStudents([toStudent('s1', more)], noMapping, users);
    expect(userIds.size).toBe(0);
    expect([...reasons]).toEqual([['s1', expect.stringMatching(reason)]]);
  });

  it('matches neither of two rows that lead to the same user, and names each by the other’s line', () => {
    const { userIds, reasons } = matchStudents(
      [
        toStudent('s1', { email: 'ada@larch.example' }),
        toStudent('s2', { identifier: 'A-1' }),
        toStudent('s3', { identifier: 'A-2' }),
      ],
      noMapping,
      users,
    );
    expect([...userIds]).toEqual([['s3', 'u2']]);
    expect([...reasons]).toEqual([
      ['s1', 'Line 3 leads to the same student of TimeBack.'],
      ['s2', 'Line 2 leads to the same student of TimeBack.'],
    ]);
  });

  it('tells of each of two rows that lead nowhere why, and not that they lead to the same user', () => {
    const { reasons } = matchStudents(
      [toStudent('s1', { identifier: 'X' }), toStudent('s2', { identifier: 'Y' })],
      noMapping,
      users,
    );
    expect([...reasons.values()]).toEqual([
      'No student of TimeBack has this e-mail address or identifier.',
      'No student of TimeBack has this e-mail address or identifier.',
    ]);
  });

  it('lets the mapping file decide, over address and identifier', () => {
    const mapping = new Map([['s1', { userId: 'u4', line: 2 }]]);
    const student = toStudent('s1', { email: 'ada@larch.example' });
    expect([...matchStudents([student], mapping, users).userIds]).toEqual([['s1', 'u4']]);
  });

  it.each<[what: string, userId: string | null, reason: RegExp]>([
    ['contradicts itself', null, /two different users/],
    ['names a user who does not exist', 'u9', /does not have/],
  ])('does not fall back on the address where the mapping file %s', (_what, userId, reason) => {
    const mapping = new Map([['s1', { userId, line: 2 }]]);
    const { userIds, reasons } = matchStudents(
      [toStudent('s1', { email: 'ada@larch.example' })],
      mapping,
      users,
    );
    expect(userIds.size).toBe(0);
    expect(reasons.get('s1')).toMatch(reason);
  });

  it('matches by the mapping file alone where the platform does not give its users', () => {
    const mapping = new Map([['s1', { userId: 'u9', line: 2 }]]);
    const students = [toStudent('s1'), toStudent('s2', { email: 'ada@larch.example' })];
    const { userIds, reasons } = matchStudents(students, mapping, null);
    expect([...userIds]).toEqual([['s1', 'u9']]);
    expect(reasons.get('s2')).toMatch(/cannot be read/);
  });
});
