import { describe, expect, it } from 'vitest';
import { toContents, version11, version12 } from '../testing/roster-files.ts';
import type { PlatformUser } from './match-students.ts';
import { readSchoolFiles } from './school-files.ts';
import { isCurrent, toSchoolRoster } from './school-roster.ts';

const users: PlatformUser[] = [
  { userId: 'u1', email: 'ada@larch.example', identifier: '' },
  { userId: 'u2', email: '', identifier: 'A-2' },
];

function makeRoster(files: Readonly<Record<string, string>>, today = '2026-03-11') {
  return toSchoolRoster(readSchoolFiles(toContents(files), null), users, today);
}

describe('isCurrent', () => {
  it.each([
    [null, null, true],
    ['2026-03-11', null, true],
    ['2026-03-12', null, false],
    [null, '2026-03-11', false],
    [null, '2026-03-12', true],
    ['2026-03-11', '2026-03-12', true],
    ['2026-03-11', '2026-03-11', false],
  ])('from %s to %s holds on 11 March: %s', (beginDate, endDate, holds) => {
    expect(isCurrent({ beginDate, endDate }, '2026-03-11')).toBe(holds);
  });
});

describe('toSchoolRoster', () => {
  it('gives the lists in the platform’s shape, with the platform’s ids', () => {
    expect(makeRoster(version11).lists).toEqual({
      orgs: [{ sourcedId: '10', name: 'Larch Hill School', type: 'school' }],
      classes: [
        { sourcedId: 'c1', title: 'Math, "period" 2', status: 'active', school: { sourcedId: '10' } },
      ],
      enrollments: [
        {
          sourcedId: 'e1',
          status: 'active',
          role: 'student',
          class: { sourcedId: 'c1' },
          user: { sourcedId: 'u1' },
          beginDate: '2026-01-05',
          endDate: '2026-05-30',
        },
        {
          sourcedId: 'e2',
          status: 'active',
          role: 'student',
          class: { sourcedId: 'c1' },
          user: { sourcedId: 'u2' },
          beginDate: null,
          endDate: null,
        },
      ],
      users: [
        {
          sourcedId: 'u1',
          status: 'active',
          enabledUser: 'true',
          givenName: 'Ada',
          familyName: 'Amberley',
          preferredFirstName: '',
          preferredLastName: '',
          roles: [{ role: 'student' }],
        },
        expect.objectContaining({ sourcedId: 'u2', givenName: 'Ben' }),
      ],
    });
  });

  it('leaves out who has left, is deleted or disabled, and tells of none of them', () => {
    expect(makeRoster(version11).report).toEqual({
      classes: 1,
      students: 2,
      matched: 2,
      unmatched: 0,
      wrongRows: 0,
      unmatchedByClass: [],
      problems: [],
    });
  });

  it('counts a student until the day before the end date, and names who cannot be matched', () => {
    expect(makeRoster(version11, '2026-03-10').report).toEqual({
      classes: 1,
      students: 3,
      matched: 2,
      unmatched: 1,
      wrongRows: 0,
      unmatchedByClass: [{ classId: 'c1', count: 1 }],
      problems: [
        {
          kind: 'unmatched',
          file: 'users.csv',
          line: 4,
          reason: 'No student of TimeBack has this e-mail address or identifier.',
        },
      ],
    });
  });

  it('has a student who cannot be matched in no list', () => {
    const { lists, facts } = makeRoster(version11, '2026-03-10');
    expect(lists.users).toMatchObject([{ sourcedId: 'u1' }, { sourcedId: 'u2' }]);
    expect(lists.enrollments).toMatchObject([{ sourcedId: 'e1' }, { sourcedId: 'e2' }]);
    const students = facts.enrollments.filter(({ role }) => role === 'student');
    expect(students.map(({ personId }) => personId)).toEqual(['u1', 'u2']);
  });

  it('leaves out whose role is another one by roles.csv, and names the row', () => {
    const { lists, report } = makeRoster(version12);
    expect(lists.users).toHaveLength(2);
    expect(report.problems).toEqual([
      {
        kind: 'row',
        file: 'enrollments.csv',
        line: 5,
        reason: 'The user is enrolled as a student, but has another role. The row is left out.',
      },
    ]);
  });

  it('takes a second role into account as long as it lasts', () => {
    expect(makeRoster(version12, '2026-01-30').report).toMatchObject({ students: 3, wrongRows: 0 });
  });

  it.each([
    ['class', 'e9,active,,c9,10,s1,student,,,', 'classes.csv'],
    ['user', 'e9,active,,c1,10,s9,student,,,', 'users.csv'],
  ])('names an enrollment of a %s that no file has', (what, row, file) => {
    const { report } = makeRoster({
      ...version11,
      'enrollments.csv': `${version11['enrollments.csv']}${row}\r\n`,
    });
    expect(report.problems).toEqual([
      {
        kind: 'row',
        file: 'enrollments.csv',
        line: 10,
        reason: `Its ${what} is not in ${file}, or cannot be used there. The row is left out.`,
      },
    ]);
  });

  it('counts rows that cannot be read beside those that lead nowhere', () => {
    const { report } = makeRoster({
      ...version11,
      'enrollments.csv': `${version11['enrollments.csv']}e9,active,,c9,10,s1,student,,,\r\ntoo,few\r\n`,
    });
    expect(report.wrongRows).toBe(2);
    expect(report.problems.map(({ line }) => line)).toEqual([11, 10]);
  });

  it('leaves out whose role is another one beside the user, and names the row', () => {
    const { report } = makeRoster({
      ...version11,
      'enrollments.csv': `${version11['enrollments.csv']}e9,active,,c1,10,t1,student,,,\r\n`,
    });
    expect(report.problems).toEqual([
      {
        kind: 'row',
        file: 'enrollments.csv',
        line: 10,
        reason: 'The user is enrolled as a student, but has another role. The row is left out.',
      },
    ]);
  });

  it('tells nothing of an ended enrollment that leads nowhere: old rows are left in many exports', () => {
    const { report } = makeRoster({
      ...version11,
      'enrollments.csv': `${version11['enrollments.csv']}e9,active,,c9,10,s9,student,,2025-06-01,2025-06-30\r\n`,
    });
    expect(report.problems).toEqual([]);
  });

  it.each(['classes.csv', 'enrollments.csv'])(
    'gives all students in no class where %s cannot be used, and names it once',
    (file) => {
      const { lists, report } = makeRoster({ ...version11, [file]: 'nothing\n' });
      expect(lists.classes).toEqual([]);
      expect(lists.enrollments).toEqual([]);
      expect(report).toMatchObject({ students: 3, matched: 2, unmatched: 1, wrongRows: 1 });
      expect(report.problems.filter(({ kind }) => kind !== 'unmatched')).toEqual([
        expect.objectContaining({ kind: 'file', file }),
      ]);
    },
  );

  it('gives nobody where users.csv cannot be used, and names it once', () => {
    const { lists, report } = makeRoster({ ...version11, 'users.csv': 'nothing\n' });
    expect(lists.users).toEqual([]);
    expect(report.problems).toEqual([expect.objectContaining({ kind: 'file', file: 'users.csv' })]);
  });

  it('has a student who is twice in a class there once', () => {
    const { lists } = makeRoster({
      ...version11,
      'enrollments.csv': `${version11['enrollments.csv']}e9,active,,c1,10,s2,student,,,\r\n`,
    });
    expect(lists.enrollments).toHaveLength(2);
  });
});

describe('What decisions about access need', () => {
  const org = { orgId: '10' };
  const otherOrg = { orgId: '11' };

  it.each([
    [
      '1.1',
      version11,
      [
        { role: 'teacher', ...org },
        { role: 'teacher', ...otherOrg },
      ],
      ['u1', 'u2'],
    ],
    ['1.2', version12, [{ role: 'teacher', ...org }], ['u1', 'u2']],
  ])(
    'are grown-ups under their own ids and students under the platform’s, from %s',
    (_v, files, roles, ids) => {
      const { facts } = makeRoster(files);
      const teacher = facts.people.find(({ id }) => id === 't1');
      expect(teacher).toMatchObject({ name: 'Tea Thornbury', email: 'tea@larch.example', roles });
      expect(facts.people.map(({ id }) => id).filter((id) => id !== 't1')).toEqual(ids);
      const inClass = (role: string) =>
        facts.enrollments.flatMap((entry) =>
          entry.role === role && entry.classId === 'c1' ? [entry.personId] : [],
        );
      expect(inClass('student')).toEqual(['u1', 'u2']);
      expect(inClass('teacher')).toEqual(['t1']);
      expect(facts.classes).toContainEqual(expect.objectContaining({ id: 'c1', orgId: '10' }));
    },
  );

  it.each([
    ['Tea,Thornbury,,', 'Tea Thornbury'],
    ['Tea,Thornbury,Tess,Oak', 'Tess Oak'],
    ['Tea,,,', 'Tea'],
    [',,,', null],
  ])('call a person with the names %s: %s', (names, name) => {
    const { facts } = makeRoster({
      ...version11,
      'users.csv': `sourcedId,givenName,familyName,preferredFirstName,preferredLastName,role\nt1,${names},teacher\n`,
    });
    expect(facts.people).toMatchObject([{ id: 't1', name }]);
  });

  it.each([
    [
      'teacher,"10,11"',
      [
        { role: 'teacher', orgId: '10' },
        { role: 'teacher', orgId: '11' },
      ],
    ],
    ['teacher,', [{ role: 'teacher', orgId: null }]],
    [',10', []],
  ])('have of a grown-up beside whose name stands %s: %j', (cells, roles) => {
    const { facts } = makeRoster({
      ...version11,
      'users.csv': `sourcedId,givenName,familyName,role,orgSourcedIds\nt1,Tea,Thornbury,${cells}\n`,
    });
    expect(facts.people).toMatchObject([{ id: 't1', roles }]);
  });

  it('go by the roles of today where a file has them, at an organisation or at none', () => {
    const { facts } = makeRoster({
      ...version12,
      'roles.csv':
        'userSourcedId,role,orgSourcedId,beginDate,endDate\n' +
        't1,counselor,,,\nt1,aide,10,,2026-03-11\nt1,proctor,10,2026-03-12,\n',
    });
    expect(facts.people.find(({ id }) => id === 't1')?.roles).toEqual([{ role: 'counselor', orgId: null }]);
  });

  it('have a grown-up who is a student as well under the own id', () => {
    const { facts } = makeRoster({
      ...version12,
      'roles.csv': 'userSourcedId,role,orgSourcedId,beginDate,endDate\ns1,student,,,\ns1,aide,10,,\n',
    });
    expect(facts.people.find(({ sourcedId }) => sourcedId === 's1')?.id).toBe('s1');
  });

  it('have organisations and classes with what they belong to, or nothing', () => {
    const { facts, lists } = makeRoster({
      ...version11,
      'orgs.csv': 'sourcedId,name,type,parentSourcedId\n10,Larch Hill,school,20\n20,District,district,\n',
      'classes.csv': 'sourcedId,title,schoolSourcedId\nc1,Math,10\nc2,Art,\n',
      'enrollments.csv': 'sourcedId,classSourcedId,userSourcedId,role\ne1,c1,s1,student\ne2,c2,s2,student\n',
    });
    expect(facts.orgs).toEqual([
      { id: '10', name: 'Larch Hill', parentId: '20' },
      { id: '20', name: 'District', parentId: null },
    ]);
    expect(facts.classes).toEqual([
      { id: 'c1', title: 'Math', orgId: '10' },
      { id: 'c2', title: 'Art', orgId: null },
    ]);
    expect(lists.classes).toMatchObject([{ school: { sourcedId: '10' } }, { school: null }]);
    expect(facts.lists).toBe(lists);
  });

  it('have a student who teaches as a student, and whoever the files give no role as what they do', () => {
    const { facts } = makeRoster({
      ...version11,
      'users.csv':
        'sourcedId,givenName,familyName,email,role\ns1,Ada,A,ada@larch.example,student\nx1,Xen,X,,\n',
      'enrollments.csv':
        'sourcedId,classSourcedId,userSourcedId,role\ne1,c1,s1,student\ne2,c1,s1,teacher\ne3,c1,x1,teacher\n',
    });
    expect(facts.people.map(({ id }) => id)).toEqual(['u1', 'x1']);
  });

  it('forget a teaching that is over', () => {
    const ended = version11['enrollments.csv'].replace('t1,teacher,true,,', 't1,teacher,true,,2026-03-11');
    const { facts } = makeRoster({ ...version11, 'enrollments.csv': ended });
    expect(facts.enrollments.filter(({ role }) => role === 'teacher')).toEqual([]);
  });
});
